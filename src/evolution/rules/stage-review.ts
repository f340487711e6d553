// On the first Monday of a month the evidence is looked at and kept. Where two reviews in a row have seen the same, facilitators
// privately get one suggestion at most (domain 2). No stage changes by it.

import { defineRule } from "../../rules/define.ts";
import type { Proposal } from "../../rules/proposal.ts";
import { toFacilitators } from "../../rules/to-facilitators.ts";
import { day, plus } from "../../time/instant.ts";
import { nextMonthly } from "../../time/monthly.ts";
import { localDate } from "../../time/zone.ts";
import { afterReview } from "../look.ts";
import { newStages } from "../stage.ts";
import { reviewDay, reviewTime } from "../suggest.ts";
import { suggestionCard } from "../suggestion-card.ts";

/** As long as the suggestion is worth reading [D]. */
const usefulDays = 14;

export const stageReview = defineRule({
  id: "evolution.stage-review",
  reads: [
    ...(["members", "rhythm", "gatherings", "activity", "stories", "stages"] as const),
    ...(["foundings", "rounds", "guests", "circles", "projects", "shelf"] as const),
  ],
  wokenBy: ["stages"],
  settings: {
    /** Days between two suggestions at least. */
    days: 28,
    /** How often the last structure was used before another one is suggested. */
    uses: 2,
  },
  decide(input) {
    const { snapshot, now, settings, text, key, says = () => false } = input;
    const { community, stages } = snapshot;
    const nextAt = nextMonthly(now, reviewDay, reviewTime, community.zone);
    const known = stages[0] ?? newStages(community.id, now);
    const after = afterReview(snapshot, known, now, settings);
    const proposals: Proposal[] = [];
    if (after !== known) {
      proposals.push({
        kind: "do",
        key: key("review", localDate(now, community.zone)),
        reason: text.plain("stages.reviewed.reason"),
        change: { kind: "matter", of: "stages", matter: after },
      });
    }
    const { open } = after;
    if (open === null || plus(open.at, usefulDays * day) <= now)
      return { proposals, nextAt, note: text.plain("stages.reviewed.none") };
    const told = toFacilitators(input, {
      about: [open.kind === "stage" ? open.stage : open.structure, localDate(open.at, community.zone)],
      topic: "stages",
      due: open.at,
      expires: plus(open.at, usefulDays * day),
      reason: (own) => own.plain("stages.suggest.reason"),
      card: (own) => suggestionCard(open, { text: own, says, community: community.id }),
    });
    return { proposals: [...proposals, ...told], nextAt };
  },
});
