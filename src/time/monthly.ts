// Monthly moments on a zone's wall clock, such as the first Monday at nine.
import type { Instant } from "./instant.ts";
import { atWallClock, type LocalDate, type LocalTime, localDate, plusDays, weekday, type Zone } from "./zone.ts";

const firstOf = (date: LocalDate): LocalDate => `${date.slice(0, 8)}01` as LocalDate;

/** The first such day of the week in the month of `date`. */
const firstIn = (date: LocalDate, day: number): LocalDate =>
  plusDays(firstOf(date), (day - weekday(firstOf(date)) + 7) % 7);

/** The last first Monday (say) of a month at or before `now`. `day` is 1 (Monday) to 7. */
export function lastMonthly(now: Instant, day: number, time: LocalTime, zone: Zone): Instant {
  const today = localDate(now, zone);
  const at = atWallClock(firstIn(today, day), time, zone);
  return at <= now ? at : atWallClock(firstIn(plusDays(firstOf(today), -1), day), time, zone);
}

/** The first such moment after `now`. */
export function nextMonthly(now: Instant, day: number, time: LocalTime, zone: Zone): Instant {
  const last = localDate(lastMonthly(now, day, time, zone), zone);
  return atWallClock(firstIn(plusDays(firstOf(last), 31), day), time, zone);
}
