// When a member is left in peace: their quiet hours, weekends and holidays, on their own wall clock.
import type { Instant } from "../time/instant.ts";
import { atWallClock, type LocalDate, type LocalTime, localDate, plusDays, weekday, type Zone } from "../time/zone.ts";

export type QuietTimes = {
  readonly zone: Zone;
  /** Quiet from this time until that one, over midnight when the first is later; the same twice means never. */
  readonly quietFrom: LocalTime;
  readonly quietUntil: LocalTime;
  readonly holidays: readonly LocalDate[];
};

export type QuietCause = "quiet-hours" | "weekend" | "holiday";
export type Quiet = { readonly cause: QuietCause; readonly until: Instant };

const midnight = "00:00" as LocalTime;
const saturday = 6;

/**
 * The quiet stretch that covers a moment, if any; its end may lie in the next one. Stretches are reckoned between two
 * instants, so an hour that a clock change repeats is quiet once.
 */
export function quietAt(at: Instant, times: QuietTimes): Quiet | undefined {
  const { zone, quietFrom, quietUntil, holidays } = times;
  const date = localDate(at, zone);
  const tomorrow = atWallClock(plusDays(date, 1), midnight, zone);
  if (holidays.includes(date)) return { cause: "holiday", until: tomorrow };
  if (weekday(date) >= saturday) return { cause: "weekend", until: tomorrow };
  if (quietFrom === quietUntil) return undefined;
  for (const evening of [plusDays(date, -1), date]) {
    const morning = quietUntil < quietFrom ? plusDays(evening, 1) : evening;
    const until = atWallClock(morning, quietUntil, zone);
    if (atWallClock(evening, quietFrom, zone) <= at && at < until) return { cause: "quiet-hours", until };
  }
  return undefined;
}

/** The first moment from `at` on that is not quiet, and why it is not `at` itself (undefined when it is). */
export function nextOpen(at: Instant, times: QuietTimes): { readonly at: Instant; readonly cause?: QuietCause } {
  const first = quietAt(at, times);
  if (!first) return { at };
  let open = first.until;
  for (let quiet = quietAt(open, times); quiet; quiet = quietAt(open, times)) open = quiet.until;
  return { at: open, cause: first.cause };
}
