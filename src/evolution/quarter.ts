// When facilitators are asked whether the community is still what its members need.
import { day, type Instant, plus } from "../time/instant.ts";
import { nextWeekly } from "../time/weekly.ts";
import { atWallClock, daysBetween, localDate, plusDays, type Zone } from "../time/zone.ts";
import type { Stages } from "./stage.ts";
import { reviewDay, reviewTime } from "./suggest.ts";

/** [D] */
export const usualWeeks = 13;
/** So long the question is of use [D]. */
export const usefulDays = 14;

export type Quarter = {
  /** When to ask about this quarter: at its time, or where it was put off then; undefined before the first and once answered. */
  readonly at: Instant | undefined;
  readonly next: Instant;
};

/** `weeks` from one question to the next; counted from the first Monday after the founding. */
export function quarterAt(
  { createdAt, zone }: { readonly createdAt: Instant; readonly zone: Zone },
  known: Stages | undefined,
  now: Instant,
  weeks: number = usualWeeks,
): Quarter {
  const every = Math.max(1, Math.round(weeks)) * 7;
  const first = localDate(nextWeekly(createdAt, reviewDay, reviewTime, zone), zone);
  const slot = (number: number): Instant => atWallClock(plusDays(first, number * every), reviewTime, zone);
  const near = Math.floor(daysBetween(first, localDate(now, zone)) / every);
  const number = slot(near) <= now ? near : near - 1;
  return { at: number < 1 ? undefined : asking(known, slot(number)), next: slot(Math.max(1, number + 1)) };
}

function asking(known: Stages | undefined, slot: Instant): Instant | undefined {
  if (known?.review && known.review.at >= slot) return undefined;
  const until = known?.putOffUntil ?? null;
  return until !== null && until > slot ? until : slot;
}

/** Whether the question stands open. */
export const isAsked = ({ at }: Quarter, now: Instant): boolean =>
  at !== undefined && at <= now && now < plus(at, usefulDays * day);
