// An instant is a point in time as fixed-width ISO 8601 text in UTC with milliseconds, so that text order is time order,
// in memory, in JSON and in either database alike.
import dayjs from "dayjs";
import utc from "dayjs/plugin/utc.js";

dayjs.extend(utc);

/** `2026-05-05T15:00:00.000Z`: UTC, milliseconds, compared with `<` as text. */
export type Instant = string & { readonly brand: "instant" };

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
export const week = 7 * day;

/** Reads an ISO 8601 text (UTC unless it says otherwise), a Date or milliseconds since 1970. Throws RangeError for anything else. */
export function instant(value: string | number | Date): Instant {
  const read = typeof value === "string" ? dayjs.utc(value).toDate() : new Date(value);
  if (Number.isNaN(read.getTime())) throw new RangeError(`not an instant: ${String(value)}`);
  return read.toISOString() as Instant;
}

/** As `instant`, but undefined instead of an error. Demands at least a full date, so that "5" is not the year 2001. */
export function readInstant(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.test(text)) return undefined;
  const milliseconds = Date.parse(
    text.length === 10 ? `${text}T00:00:00Z` : /Z|[+-]\d{2}:?\d{2}$/.test(text) ? text : `${text}Z`,
  );
  return Number.isNaN(milliseconds) ? undefined : instant(milliseconds);
}

/** Milliseconds since 1970-01-01 UTC. */
export const epoch = (at: Instant): number => Date.parse(at);

/** Adds elapsed milliseconds (not calendar days: those live in zone.ts). */
export const plus = (at: Instant, milliseconds: number): Instant => instant(epoch(at) + milliseconds);

/** `later - earlier` in milliseconds. */
export const elapsed = (earlier: Instant, later: Instant): number => epoch(later) - epoch(earlier);

export const earliest = (...all: (Instant | undefined)[]): Instant | undefined =>
  all.filter((at): at is Instant => at !== undefined).sort()[0];

export const latest = (...all: (Instant | undefined)[]): Instant | undefined =>
  all
    .filter((at): at is Instant => at !== undefined)
    .sort()
    .at(-1);
