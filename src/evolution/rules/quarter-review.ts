// Every thirteen weeks facilitators are asked whether the community is still what its members need: renew, merge, refocus,
// retire, or stay as it is. It can be put off or left unanswered (domain 9, X10); nothing follows by itself.

import { defineRule } from "../../rules/define.ts";
import { toFacilitators } from "../../rules/to-facilitators.ts";
import { day, earliest, plus } from "../../time/instant.ts";
import { localDate } from "../../time/zone.ts";
import { isAsked, quarterAt, usefulDays, usualWeeks } from "../quarter.ts";
import { reviewCard } from "../review-card.ts";

export const quarterReview = defineRule({
  id: "evolution.quarter-review",
  reads: ["members", "stages"],
  wokenBy: ["stages"],
  settings: { weeks: usualWeeks },
  decide(input) {
    const { snapshot, now, settings, text } = input;
    const { community } = snapshot;
    const [known] = snapshot.stages;
    const quarter = quarterAt(community, known, now, settings.weeks);
    const { at, next } = quarter;
    const nextAt = earliest(next, at !== undefined && at > now ? at : undefined) ?? next;
    if (at === undefined || !isAsked(quarter, now) || known?.ending)
      return { proposals: [], nextAt, note: text.plain("stages.quarter.none") };
    const proposals = toFacilitators(input, {
      about: [localDate(at, community.zone)],
      topic: "stages",
      due: at,
      expires: plus(at, usefulDays * day),
      reason: (own) => own.plain("stages.quarter.reason"),
      card: (own) => reviewCard(own, community.id),
    });
    return { proposals, nextAt };
  },
});
