// How long ago something was, on a member's own clock: it stands still while the member is paused, so that nobody comes
// back from a holiday with everything they did grown old (domain 1.5).
import type { Pause } from "../community/member.ts";
import { daysBetween, type LocalDate } from "../time/zone.ts";

type Span = { readonly from: number; readonly until: number };

/** Pauses as day numbers before `today` (0 is today, 1 yesterday), apart from each other and latest first. */
function awayBefore(today: LocalDate, pauses: readonly Pause[], daysAgo: DaysAgo): readonly Span[] {
  const spans = pauses
    .filter((pause) => pause.from < today && (pause.until === null || pause.until > pause.from))
    .map((pause) => ({
      from: daysAgo(pause.from),
      until: pause.until === null ? 0 : Math.max(0, daysAgo(pause.until)),
    }))
    .sort((one, other) => one.until - other.until);
  const apart: Span[] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    if (last && span.until <= last.from)
      apart[apart.length - 1] = { from: Math.max(last.from, span.from), until: last.until };
    else apart.push(span);
  }
  return apart;
}

export type DaysAgo = (date: LocalDate) => number;

/** Whole days from a date to `today`, negative for dates ahead; counts each date once, however many acts fall on it. */
export function daysAgoFrom(today: LocalDate): DaysAgo {
  const known = new Map<LocalDate, number>();
  return (date) => {
    const before = known.get(date);
    if (before !== undefined) return before;
    const days = daysBetween(date, today);
    known.set(date, days);
    return days;
  };
}

/**
 * A member's own clock: whole days from a date to `today`, both in the community's zone, less the days of pauses between
 * them. Pauses may overlap; one that runs counts up to today, one that lies ahead not at all. Hand in `daysAgo` of the
 * same day to share its work among members.
 */
export function memberClock(
  today: LocalDate,
  pauses: readonly Pause[],
  daysAgo: DaysAgo = daysAgoFrom(today),
): DaysAgo {
  const away = awayBefore(today, pauses, daysAgo);
  if (away.length === 0) return daysAgo;
  return (date) => {
    const days = daysAgo(date);
    return away.reduce((left, span) => left - Math.max(0, Math.min(span.from, days) - span.until), days);
  };
}

/**
 * How many days back from `today` acts have to be read so that none is missed that is not forgotten on somebody's own
 * clock: `forgottenAfter` days, and as many more as the longest anybody was away.
 */
export function daysToRead(
  people: readonly { readonly pauses: readonly Pause[] }[],
  today: LocalDate,
  forgottenAfter: number,
): number {
  const daysAgo = daysAgoFrom(today);
  const away = people.map(({ pauses }) =>
    awayBefore(today, pauses, daysAgo).reduce((days, span) => days + span.from - span.until, 0),
  );
  return forgottenAfter + 1 + Math.max(0, ...away);
}
