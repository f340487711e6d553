// Weekly moments on a zone's wall clock, such as Monday at nine.
import type { Instant } from "./instant.ts";
import { atWallClock, type LocalTime, localDate, plusDays, weekday, type Zone } from "./zone.ts";

/** The last such moment at or before `now`. `day` is 1 (Monday) to 7. */
export function lastWeekly(now: Instant, day: number, time: LocalTime, zone: Zone): Instant {
  const today = localDate(now, zone);
  const date = plusDays(today, -((weekday(today) - day + 7) % 7));
  const at = atWallClock(date, time, zone);
  return at <= now ? at : atWallClock(plusDays(date, -7), time, zone);
}

/** The first such moment after `now`. */
export function nextWeekly(now: Instant, day: number, time: LocalTime, zone: Zone): Instant {
  const last = localDate(lastWeekly(now, day, time, zone), zone);
  return atWallClock(plusDays(last, 7), time, zone);
}
