// Every thirteen weeks facilitators are asked whether the community is still what its members need: renew, merge, refocus,
// retire, or stay as it is. It can be put off or left unanswered (domain 9, X10); nothing follows by itself.
import { isFacilitator, isPresent, languageOf, pauseOn } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { day, earliest, type Instant, plus } from "../../time/instant.ts";
import { nextWeekly } from "../../time/weekly.ts";
import { atWallClock, daysBetween, localDate, plusDays, type Zone } from "../../time/zone.ts";
import { reviewCard } from "../review-card.ts";
import type { Stages } from "../stage.ts";
import { reviewDay, reviewTime } from "../suggest.ts";

const usefulDays = 14;

/** The last such moment, or undefined before the first, and the next one. Counted from the first Monday. */
function slots(foundedAt: Instant, now: Instant, weeks: number, zone: Zone) {
  const first = localDate(nextWeekly(foundedAt, reviewDay, reviewTime, zone), zone);
  const at = (number: number): Instant => atWallClock(plusDays(first, number * weeks * 7), reviewTime, zone);
  const near = Math.floor(daysBetween(first, localDate(now, zone)) / (weeks * 7));
  const number = at(near) <= now ? near : near - 1;
  return { last: number < 1 ? undefined : at(number), next: at(Math.max(1, number + 1)) };
}

/** When to ask about this quarter: at its time, or where it was put off then; undefined once it was answered. */
function asking(known: Stages | undefined, slot: Instant): Instant | undefined {
  if (known?.review && known.review.at >= slot) return undefined;
  const until = known?.putOffUntil ?? null;
  return until !== null && until > slot ? until : slot;
}

export const quarterReview = defineRule({
  id: "evolution.quarter-review",
  reads: ["members", "stages"],
  wokenBy: ["stages"],
  settings: { weeks: 13 },
  decide({ snapshot, now, settings, text, textIn, key }) {
    const { community, members } = snapshot;
    const [known] = snapshot.stages;
    const weeks = Math.max(1, Math.round(settings.weeks));
    const { last, next } = slots(community.createdAt, now, weeks, community.zone);
    const at = last === undefined ? undefined : asking(known, last);
    const nextAt = earliest(next, at !== undefined && at > now ? at : undefined) ?? next;
    if (at === undefined || at > now || plus(at, usefulDays * day) <= now || known?.ending)
      return { proposals: [], nextAt, note: text.plain("stages.quarter.none") };
    const today = localDate(now, community.zone);
    const proposals = members
      .filter((one) => isPresent(one) && isFacilitator(one) && !pauseOn(one, today))
      .map((one): Send => {
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
