// The days of a calendar as stretches of time, so that a database that knows nothing of zones can count by day.
import { type Instant, plus } from "../../src/time/instant.ts";
import { atWallClock, type LocalDate, type LocalTime, localDate, plusDays, type Zone } from "../../src/time/zone.ts";

/** From `from` up to but not including `until`. */
export type CalendarDay = { readonly date: LocalDate; readonly from: Instant; readonly until: Instant };

const midnight = "00:00" as LocalTime;

/** The days in `zone` from `since` to `until` inclusive; the first and the last are cut there. */
export function calendarDays(since: Instant, until: Instant, zone: Zone): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  const last = localDate(until, zone);
  let from = since;
  for (let date = localDate(since, zone); date <= last; date = plusDays(date, 1)) {
    const next = date === last ? plus(until, 1) : atWallClock(plusDays(date, 1), midnight, zone);
    if (from < next) days.push({ date, from, until: next });
    from = next;
  }
  return days;
}
