// Calendar patterns on local dates: "every 2 weeks on Thursday", "monthly on the last Friday". No clocks and no zones here:
// a date becomes an instant only afterwards, by `atWallClock`, so that wall-clock times hold across clock changes.
import { daysBetween, type LocalDate, plusDays, weekday as weekdayOf } from "./zone.ts";

/** 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** Which one of its month. There is no fifth: four months in five or so have none, and `last` says what is meant. */
export type Nth = 1 | 2 | 3 | 4 | "last";

export type Pattern =
  | { readonly kind: "weekly"; readonly every: number; readonly weekday: Weekday }
  | { readonly kind: "monthly"; readonly every: number; readonly nth: Nth; readonly weekday: Weekday };

/** One date of a pattern. `number` counts from 0 at the first date on or after the anchor. */
export type Occurrence = { readonly number: number; readonly date: LocalDate };

const monthIndex = (date: LocalDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

const firstOfMonth = (index: number): LocalDate =>
  `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}-01` as LocalDate;

const onOrAfter = (date: LocalDate, weekday: Weekday): LocalDate => plusDays(date, (weekday - weekdayOf(date) + 7) % 7);

function inMonth(index: number, nth: Nth, weekday: Weekday): LocalDate {
  if (nth === "last") return plusDays(onOrAfter(firstOfMonth(index + 1), weekday), -7);
  return plusDays(onOrAfter(firstOfMonth(index), weekday), 7 * (nth - 1));
}

/** The pattern's first date on or after the anchor: slot 0. */
function firstDate(pattern: Pattern, anchor: LocalDate): LocalDate {
  if (pattern.kind === "weekly") return onOrAfter(anchor, pattern.weekday);
  const month = monthIndex(anchor);
  const here = inMonth(month, pattern.nth, pattern.weekday);
  return here >= anchor ? here : inMonth(month + 1, pattern.nth, pattern.weekday);
}

/**
 * All dates of a pattern on or after `from`, in order, without an end: take what you need. Each is computed from its number
 * and never from the one before, so nothing drifts.
 */
export function* occurrencesFrom(pattern: Pattern, anchor: LocalDate, from: LocalDate): Generator<Occurrence, never> {
  const first = firstDate(pattern, anchor);
  const dateOf = (number: number): LocalDate =>
    pattern.kind === "weekly"
      ? plusDays(first, 7 * pattern.every * number)
      : inMonth(monthIndex(first) + pattern.every * number, pattern.nth, pattern.weekday);
  const passed =
    pattern.kind === "weekly"
      ? Math.ceil(daysBetween(first, from) / (7 * pattern.every))
      : Math.floor((monthIndex(from) - monthIndex(first)) / pattern.every);
  let number = Math.max(0, passed);
  if (dateOf(number) < from) number++;
  for (; ; number++) yield { number, date: dateOf(number) };
}

/** The dates of a pattern from `from` up to but not including `until`. */
export function occurrencesBetween(
  pattern: Pattern,
  anchor: LocalDate,
  from: LocalDate,
  until: LocalDate,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const occurrence of occurrencesFrom(pattern, anchor, from)) {
    if (occurrence.date >= until) break;
    found.push(occurrence);
  }
  return found;
}
