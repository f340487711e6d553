// The facts of this room put together, the same for rules and commands: what the evidence is made of, and what suggestions
// stand on.
import type { Community } from "../community/community.ts";
import { withoutGuests } from "../community/guests.ts";
import type { Member } from "../community/member.ts";
import type { Guest } from "../dialogue/guest.ts";
import type { ActivityDay } from "../ports/records/activity.ts";
import type { Matter } from "../ports/records/matters.ts";
import type { Gathering } from "../rhythm/gathering.ts";
import type { Rhythm } from "../rhythm/rhythm.ts";
import type { Round } from "../spaces/introductions/round.ts";
import { day, type Instant, minute, plus } from "../time/instant.ts";
import { lastMonthly } from "../time/monthly.ts";
import type { Story } from "../value/story.ts";
import { type Evidence, evidenceOf, figuresOf, type Month, type Seen } from "./evidence.ts";
import type { Founding } from "./founding.ts";
import { looked, type Stages, stages, suggested } from "./stage.ts";
import type { Ground } from "./structures.ts";
import { type Limits, nextStep, reviewDay, reviewTime } from "./suggest.ts";

export type LookedAt = {
  readonly community: Community;
  readonly members: readonly Member[];
  readonly rhythm: Rhythm | null;
  readonly gatherings: readonly Gathering[];
  readonly activity: readonly ActivityDay[];
  readonly stories: readonly Story[];
  readonly foundings: readonly Founding[];
  readonly rounds: readonly Round[];
  readonly guests: readonly Guest[];
  readonly circles: readonly Matter[];
  readonly projects: readonly Matter[];
  readonly shelf: readonly Matter[];
};

/**
 * Gatherings are seen for 120 days. Those that are older than this are added to the sum at each look: what was noted late is
 * counted, and between two monthly looks nothing falls out unseen [D].
 */
const settledDays = 60;

export function seenAt(facts: LookedAt, known: Stages, now: Instant): Seen {
  const { community, activity } = facts;
  const { countedUntil } = known;
  return {
    now,
    zone: community.zone,
    foundedAt: community.createdAt,
    members: withoutGuests(facts.members, facts.guests, now),
    activity,
    gatherings: facts.gatherings,
    heldBefore: known.held - (countedUntil === null ? 0 : heldUntil(facts.gatherings, countedUntil)),
    pairings: facts.rounds.flatMap(({ groups }) => groups.filter(metEachOther).map(stayedIn)),
    months: known.months,
    purposeMet: known.review === null ? null : known.review.choice === "retire",
  };
}

type Group = Round["groups"][number];
const metEachOther = ({ met }: Group): boolean => met.some(({ answer }) => answer === "yes");
const stayedIn = ({ members, skipped }: Group): readonly string[] =>
  members.filter((one) => !skipped.some(({ member }) => member === one));

const heldUntil = (gatherings: readonly Gathering[], until: Instant): number =>
  gatherings.filter((one) => one.state === "planned" && plus(one.startsAt, one.durationMinutes * minute) <= until)
    .length;

export const groundOf = (facts: LookedAt, now: Instant): Ground => ({ ...facts, now });

export const evidenceAt = (facts: LookedAt, known: Stages, now: Instant): Evidence =>
  evidenceOf(seenAt(facts, known, now));

/** Evidence of a moment, as a monthly review keeps it. */
function monthOf(facts: LookedAt, known: Stages, slot: Instant, now: Instant): Month {
  const seen = seenAt(facts, known, now);
  const evidence = evidenceOf(seen);
  return { slot, ...figuresOf(seen), held: stages.filter((stage) => evidence[stage].holds === "yes") };
}

/**
 * The matter after the monthly review that is due, if one is: what it saw, and one suggestion at most. Asked twice it is the
 * same as once. A review that downtime held up looks at the present.
 */
export function afterReview(facts: LookedAt, known: Stages, now: Instant, limits: Limits): Stages {
  const { community } = facts;
  const slot = lastMonthly(now, reviewDay, reviewTime, community.zone);
  const last = known.months.at(-1)?.slot;
  if (slot < community.createdAt || (last !== undefined && last >= slot)) return known;
  const seen = seenAt(facts, known, now);
  const countedUntil = plus(now, -settledDays * day);
  const held = Math.max(known.held, seen.heldBefore + heldUntil(facts.gatherings, countedUntil));
  const reviewed = looked(known, { month: monthOf(facts, known, slot, now), held, countedUntil }, now, limits.days);
  if (known.ending !== null) return reviewed;
  const next = nextStep(reviewed, groundOf(facts, now), limits);
  return "suggestion" in next ? suggested(reviewed, next.suggestion, now) : reviewed;
}
