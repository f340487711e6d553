// The rhythm of a community: when it gathers, as a pattern on the calendar with a wall-clock time that people can rely on.
import type { Instant } from "../time/instant.ts";
import { occurrencesFrom, type Pattern } from "../time/recurrence.ts";
import { atWallClock, type LocalDate, type LocalTime, localDate, plusDays, type Zone } from "../time/zone.ts";
import { type Ladder, usualLadder } from "./reminders.ts";

/** What a person says in the grammar of `rhythm set`. */
export type Plan = { readonly pattern: Pattern; readonly time: LocalTime; readonly zone: Zone };

export type Rhythm = Plan & {
  readonly id: string;
  readonly community: string;
  /** The date of slot 0, in `zone`. Slots are counted from it, so which slot is whose never drifts. */
  readonly anchor: LocalDate;
  /** Every other slot (1, 3, 5 and so on) is at the other region's time, on the same date of that region's calendar. */
  readonly alternate: { readonly time: LocalTime; readonly zone: Zone } | null;
  readonly durationMinutes: number;
  /** A format of domain section 4, such as `meetup`. */
  readonly format: string;
  readonly link: string | null;
  readonly place: string | null;
  /** At least 10 (domain section 4). */
  readonly networkingMinutes: number;
  /** No gatherings from here on … */
  readonly pausedFrom: Instant | null;
  /** … up to but not including here; null: until somebody resumes it. */
  readonly pausedUntil: Instant | null;
  readonly reminders: Ladder;
  /** Since when its dates are as they are; nothing is announced earlier. */
  readonly datedAt: Instant;
  readonly createdAt: Instant;
};

/** An hour's meetup. The networking is the domain's own minimum (section 4); hour and format are our values [D]. */
export const usualGathering = { durationMinutes: 60, format: "meetup", networkingMinutes: 10 } as const;

/** The date of the plan's first slot after `now`, and not before the date `starting` if there is one. */
export function anchorOf(plan: Plan, now: Instant, starting?: LocalDate): LocalDate {
  const today = localDate(now, plan.zone);
  const from = starting !== undefined && starting > today ? starting : today;
  const first = occurrencesFrom(plan.pattern, from, from).next().value.date;
  if (atWallClock(first, plan.time, plan.zone) > now) return first;
  // Over already today. The next one is counted from tomorrow, so that "every 2 weeks" begins next week and not in two.
  const tomorrow = plusDays(first, 1);
  return occurrencesFrom(plan.pattern, tomorrow, tomorrow).next().value.date;
}

/** A community's first rhythm. */
export function newRhythm(
  made: Plan & { readonly id: string; readonly community: string; readonly starting?: LocalDate },
  now: Instant,
): Rhythm {
  const { id, community, pattern, time, zone, starting } = made;
  return {
    id,
    community,
    pattern,
    time,
    zone,
    anchor: anchorOf(made, now, starting),
    alternate: null,
    ...usualGathering,
    link: null,
    place: null,
    pausedFrom: null,
    pausedUntil: null,
    reminders: usualLadder,
    datedAt: now,
    createdAt: now,
  };
}

/** The same rhythm at other times. What else was settled (place, alternate, reminders, pause) stays. */
export function replanned(rhythm: Rhythm, plan: Plan, now: Instant, starting?: LocalDate): Rhythm {
  const { pattern, time, zone } = plan;
  return { ...rhythm, pattern, time, zone, anchor: anchorOf(plan, now, starting), datedAt: now };
}

/** Alternates with another region's time from the next slot on, or stops doing so. The counting of slots goes on. */
export const alternating = (rhythm: Rhythm, alternate: Rhythm["alternate"], now: Instant): Rhythm => ({
  ...rhythm,
  alternate,
  datedAt: now,
});

/** No gatherings from `from` until `until`, or until it is resumed. */
export const paused = (rhythm: Rhythm, from: Instant, until: Instant | null): Rhythm => ({
  ...rhythm,
  pausedFrom: from,
  pausedUntil: until,
});

/** The next slot after `now` takes place again. */
export const resumed = (rhythm: Rhythm, now: Instant): Rhythm => ({
  ...rhythm,
  pausedFrom: null,
  pausedUntil: null,
  datedAt: now,
});

/** True when the rhythm has no slot at that moment because of its pause. */
export const pausedAt = (rhythm: Rhythm, at: Instant): boolean =>
  rhythm.pausedFrom !== null && at >= rhythm.pausedFrom && (rhythm.pausedUntil === null || at < rhythm.pausedUntil);
