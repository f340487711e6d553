// Every thirteen weeks facilitators are asked whether the community is still what its members need: renew, merge, refocus,
// retire, or stay as it is. It can be put off or left unanswered (domain 9, X10); nothing follows by itself.
import { facilitatorsAt } from "../../community/facilitators.ts";
import { languageOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { day, earliest, plus } from "../../time/instant.ts";
import { localDate } from "../../time/zone.ts";
import { isAsked, quarterAt, usefulDays, usualWeeks } from "../quarter.ts";
import { reviewCard } from "../review-card.ts";

export const quarterReview = defineRule({
  id: "evolution.quarter-review",
  reads: ["members", "stages"],
  wokenBy: ["stages"],
  settings: { weeks: usualWeeks },
  decide({ snapshot, now, settings, text, textIn, key }) {
    const { community, members } = snapshot;
    const [known] = snapshot.stages;
    const quarter = quarterAt(community, known, now, settings.weeks);
    const { at, next } = quarter;
    const nextAt = earliest(next, at !== undefined && at > now ? at : undefined) ?? next;
    if (at === undefined || !isAsked(quarter, now) || known?.ending)
      return { proposals: [], nextAt, note: text.plain("stages.quarter.none") };
    const proposals = facilitatorsAt(members, community, now).map((one): Send => {
      const own = textIn(languageOf(one, community));
      return {
        kind: "send",
        key: key(localDate(at, community.zone), one.id),
        audience: { kind: "member", member: one.id, solicited: true, topic: "stages" },
        reason: own.plain("stages.quarter.reason"),
        card: reviewCard(own, community.id),
        due: at,
        expires: plus(at, usefulDays * day),
      };
    });
    return { proposals, nextAt };
  },
});
