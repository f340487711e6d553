// A lead: so long before a moment. Whole days are days of the calendar, so that "a week before" a gathering at 16:00 is at
// 16:00 on both sides of a clock change; what is left over is elapsed time, so that "an hour before" is an hour.
import { type Instant, minute, plus } from "./instant.ts";
import { atWallClock, localDate, localTime, plusDays, type Zone } from "./zone.ts";

export const minutesADay = 24 * 60;

/** `minutes` before `at`; days are those of the calendar in `zone`. */
export function leadBefore(at: Instant, minutes: number, zone: Zone): Instant {
  const days = Math.floor(minutes / minutesADay);
  const rest = minutes - days * minutesADay;
  const sameTime = days === 0 ? at : atWallClock(plusDays(localDate(at, zone), -days), localTime(at, zone), zone);
  return plus(sameTime, -rest * minute);
}
