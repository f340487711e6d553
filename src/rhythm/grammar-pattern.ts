// The first part of a rhythm in words, up to the time: "every 2 weeks on thu", "monthly on last fri", and what people say
// instead, such as "Tuesdays", "every other week on Thursday" or "the first Monday of every second month".
import type { Nth, Pattern, Weekday } from "../time/recurrence.ts";
import { dayName, type HeadWord, headWord, nearestHeadWord } from "./grammar-words.ts";

export type PatternProblemCode =
  | "word-unknown"
  | "day-unknown"
  | "day-missing"
  | "days-several"
  | "cadence-missing"
  | "cadence-two-ways"
  | "cadence-daily"
  | "cadence-yearly"
  | "every-range"
  | "nth-missing"
  | "nth-fifth"
  | "nth-range"
  | "nth-weekly"
  | "date-of-month";

export type PatternReading =
  | { readonly pattern: Pattern }
  /** `instead`: how to say what was probably meant. */
  | { readonly problem: PatternProblemCode; readonly value: string; readonly instead: string | null };

/** The widest spacings that are still a rhythm [D]. */
const widest = { week: 52, month: 12 } as const;

const ordinals = ["1st", "2nd", "3rd", "4th"] as const;

/** The canonical words of a pattern: `every 2 weeks on thu`, `monthly on last fri`. */
export function describePattern(pattern: Pattern): string {
  const cadence =
    pattern.every === 1 ? pattern.kind : `every ${pattern.every} ${pattern.kind === "weekly" ? "weeks" : "months"}`;
  if (pattern.kind === "weekly") return `${cadence} on ${dayName(pattern.weekday)}`;
  const nth = pattern.nth === "last" ? "last" : ordinals[pattern.nth - 1];
  return `${cadence} on ${nth} ${dayName(pattern.weekday)}`;
}

type Said = { readonly text: string; readonly word: HeadWord };

/** Words that tell at once why this will not do, first one first. */
function strayWord(said: readonly Said[]): PatternReading | undefined {
  for (const [index, { text, word }] of said.entries()) {
    const rest = (instead: string): string => said.map((one, at) => (at === index ? instead : one.text)).join(" ");
    switch (word.kind) {
      case "unknown": {
        const near = nearestHeadWord(text);
        if (near === undefined) return { problem: "word-unknown", value: text, instead: null };
        return {
          problem: near.kind === "day" ? "day-unknown" : "word-unknown",
          value: text,
          instead: rest(near.meant),
        };
      }
      case "daily":
        return { problem: "cadence-daily", value: text, instead: null };
      case "yearly":
        return { problem: "cadence-yearly", value: text, instead: null };
      case "two-ways":
        return {
          problem: "cadence-two-ways",
          value: text,
          instead: rest(text.includes("week") ? "every 2 weeks" : "every 2 months"),
        };
    }
  }
  return undefined;
}

type Interval = { readonly unit: "week" | "month"; readonly every: number; readonly text: string };

/** Takes the units with what counts them (`every 2 weeks`, `every other month`, `quarterly`) out of the words. */
function takeIntervals(said: readonly Said[]): { intervals: readonly Interval[]; rest: readonly Said[] } {
  const intervals: Interval[] = [];
  const rest: Said[] = [];
  for (const { text, word } of said) {
    if (word.kind !== "unit") {
      rest.push({ text, word });
      continue;
    }
    const before = rest.at(-1);
    const counted = !word.adverb && before !== undefined;
    if (counted && (before.word.kind === "number" || (before.word.kind === "ordinal" && before.word.value >= 0))) {
      rest.pop();
      intervals.push({ unit: word.unit, every: before.word.value * word.times, text: `${before.text} ${text}` });
    } else if (counted && before.word.kind === "other") {
      rest.pop();
      intervals.push({ unit: word.unit, every: 2 * word.times, text: `${before.text} ${text}` });
    } else {
      intervals.push({ unit: word.unit, every: word.times, text });
    }
  }
  return { intervals, rest };
}

/** Reads what was said before the time. Never throws. */
export function readPattern(text: string): PatternReading {
  const said = text
    .toLowerCase()
    .split(/\s+/u)
    .map((typed) => typed.replace(/[.:]$/, ""))
    .filter((typed) => typed !== "")
    .map((typed) => ({ text: typed, word: headWord(typed) }))
    .filter(({ word }) => word.kind !== "filler");
  const whole = said.map((one) => one.text).join(" ");
  const stray = strayWord(said);
  if (stray !== undefined) return stray;

  const { intervals, rest } = takeIntervals(said);
  const named = rest.filter((one) => one.word.kind === "day");
  if (named.length > 1)
    return { problem: "days-several", value: named.map((one) => one.text).join(", "), instead: null };
  const interval = intervals[0];
  const nths = rest.filter((one) => one.word.kind === "ordinal" || one.word.kind === "number");
  const day = named[0]?.word;
  if (day === undefined || day.kind !== "day") {
    if (interval === undefined) return { problem: "cadence-missing", value: whole, instead: null };
    const date = nths[0];
    if (interval.unit === "month" && date !== undefined)
      return { problem: "date-of-month", value: date.text, instead: null };
    return { problem: "day-missing", value: whole, instead: null };
  }
  if (intervals.length > 1)
    return { problem: "cadence-two-ways", value: intervals.map((one) => one.text).join(", "), instead: null };
  return withDay(whole, day.weekday, day.plural, interval, rest, nths);
}

function withDay(
  whole: string,
  weekday: Weekday,
  plural: boolean,
  interval: Interval | undefined,
  rest: readonly Said[],
  nths: readonly Said[],
): PatternReading {
  const name = dayName(weekday);
  const every = rest.some((one) => one.word.kind === "every");
  const other = rest.some((one) => one.word.kind === "other");
  const nth = nths[0]?.word;
  const which = nth !== undefined && (nth.kind === "ordinal" || nth.kind === "number") ? nth.value : undefined;
  const whichText = nths[0]?.text ?? "";

  if (nths.length > 1 || (other && (interval !== undefined || which !== undefined)))
    return { problem: "cadence-two-ways", value: whole, instead: null };
  if (interval === undefined) {
    if (other) return { pattern: { kind: "weekly", every: 2, weekday } };
    if (which === undefined) {
      if (every || plural) return { pattern: { kind: "weekly", every: 1, weekday } };
      return { problem: "cadence-missing", value: whole, instead: `weekly on ${name}` };
    }
    // "every 2nd tue" is every second Tuesday to some and the second Tuesday of the month to others.
    if (every && which !== 1 && which !== -1)
      return { problem: "cadence-two-ways", value: whole, instead: which === 2 ? `every 2 weeks on ${name}` : null };
    if (!every)
      return monthly(weekday, 1, which, whichText, (said) => ({
        problem: "cadence-missing",
        value: whole,
        instead: said,
      }));
    return monthly(weekday, 1, which, whichText);
  }
  const limit = widest[interval.unit];
  if (interval.every < 1 || interval.every > limit)
    return { problem: "every-range", value: interval.text, instead: null };
  if (interval.unit === "week") {
    if (which === undefined) return { pattern: { kind: "weekly", every: interval.every, weekday } };
    const meant = readNth(which);
    const instead = meant === undefined ? null : describePattern({ kind: "monthly", every: 1, nth: meant, weekday });
    return { problem: "nth-weekly", value: `${whichText} ${name}`, instead };
  }
  if (which === undefined) {
    const instead = describePattern({ kind: "monthly", every: interval.every, nth: 1, weekday });
    return { problem: "nth-missing", value: name, instead };
  }
  return monthly(weekday, interval.every, which, whichText);
}

const readNth = (which: number): Nth | undefined => {
  if (which === -1 || which === 5) return "last";
  return which >= 1 && which <= 4 ? (which as Nth) : undefined;
};

function monthly(
  weekday: Weekday,
  every: number,
  which: number,
  whichText: string,
  unsure?: (instead: string | null) => PatternReading,
): PatternReading {
  const nth = readNth(which);
  const instead = nth === undefined ? null : describePattern({ kind: "monthly", every, nth, weekday });
  if (unsure !== undefined) return unsure(instead);
  if (nth === undefined) return { problem: "nth-range", value: `${whichText} ${dayName(weekday)}`, instead };
  if (which === 5) return { problem: "nth-fifth", value: `${whichText} ${dayName(weekday)}`, instead };
  return { pattern: { kind: "monthly", every, nth, weekday } };
}
