// The words of the rhythm's grammar, and what people type in their place.
import { distance } from "fastest-levenshtein";
import type { Weekday } from "../time/recurrence.ts";

export const shortDays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const fullDays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

export const dayName = (weekday: Weekday): string => shortDays[weekday - 1] ?? "";

export type HeadWord =
  | { readonly kind: "every" | "other" }
  /** `weekly` and `week` are one week, `quarterly` three months. `adverb`: means "every" by itself. */
  | { readonly kind: "unit"; readonly unit: "week" | "month"; readonly times: number; readonly adverb: boolean }
  | { readonly kind: "day"; readonly weekday: Weekday; readonly plural: boolean }
  /** `2nd` is an ordinal, `2` a number. `last` is -1. */
  | { readonly kind: "ordinal" | "number"; readonly value: number }
  | { readonly kind: "filler" }
  | { readonly kind: "daily" | "yearly" | "two-ways" }
  | { readonly kind: "unknown" };

const days = new Map<string, { weekday: Weekday; plural: boolean }>();
for (const [index, full] of fullDays.entries()) {
  const weekday = (index + 1) as Weekday;
  const short = shortDays[index] ?? full;
  for (const name of [`${short}s`, `${full}s`, `${full}'s`, `${full}’s`]) days.set(name, { weekday, plural: true });
  for (const name of [short, full]) days.set(name, { weekday, plural: false });
}
const spellings: Readonly<Record<string, Weekday>> = { tues: 2, weds: 3, thur: 4, thurs: 4 };
for (const [name, weekday] of Object.entries(spellings)) days.set(name, { weekday, plural: false });

const unit = (of: "week" | "month", times: number, adverb: boolean): HeadWord => ({
  kind: "unit",
  unit: of,
  times,
  adverb,
});
const vocabulary = new Map<string, HeadWord>();
const say = (word: HeadWord, ...names: string[]): void => {
  for (const name of names) vocabulary.set(name, word);
};
say({ kind: "every" }, "every", "each", "ev");
say({ kind: "other" }, "other", "alternate");
say(unit("week", 1, true), "weekly");
say(unit("week", 1, false), "week", "weeks", "wk", "wks");
say(unit("week", 2, true), "fortnightly");
say(unit("week", 2, false), "fortnight", "fortnights");
say(unit("month", 1, true), "monthly");
say(unit("month", 1, false), "month", "months");
say(unit("month", 3, true), "quarterly");
say(unit("month", 3, false), "quarter", "quarters");
say({ kind: "daily" }, "daily", "day", "days", "weekday", "weekdays", "weekend", "weekends");
say({ kind: "yearly" }, "yearly", "year", "years", "annually", "annual");
say({ kind: "two-ways" }, "biweekly", "bi-weekly", "bimonthly", "bi-monthly", "semimonthly", "semi-monthly");
say({ kind: "filler" }, "on", "the", "of", "a", "an", "in", "once", "per", "and", "&", "or", "at", "@", "+", "-", "–");
for (const [index, name] of ["first", "second", "third", "fourth", "fifth"].entries()) {
  say({ kind: "ordinal", value: index + 1 }, name);
}
say({ kind: "ordinal", value: -1 }, "last", "final");
const numbers = "one two three four five six seven eight nine ten eleven twelve".split(" ");
for (const [index, name] of numbers.entries()) say({ kind: "number", value: index + 1 }, name);

/** What a word of the part before the time means. `word` in lower case. */
export function headWord(word: string): HeadWord {
  const day = days.get(word);
  if (day !== undefined) return { kind: "day", ...day };
  const known = vocabulary.get(word);
  if (known !== undefined) return known;
  const counted = /^(\d{1,3})(st|nd|rd|th)?$/.exec(word);
  if (counted) return { kind: counted[2] === undefined ? "number" : "ordinal", value: Number(counted[1]) };
  return { kind: "unknown" };
}

/** The day or the word of the grammar that was probably meant; undefined when nothing is near. */
export function nearestHeadWord(word: string): { kind: "day" | "word"; meant: string } | undefined {
  if (word.length < 3) return undefined;
  let best: { kind: "day" | "word"; meant: string; far: number } | undefined;
  const consider = (name: string, kind: "day" | "word", meant: string): void => {
    const far = distance(word, name);
    if (best === undefined || far < best.far) best = { kind, meant, far };
  };
  for (const [name, { weekday }] of days) consider(name, "day", dayName(weekday));
  for (const name of vocabulary.keys()) if (name.length > 3) consider(name, "word", name);
  return best !== undefined && best.far <= (word.length > 5 ? 2 : 1) ? best : undefined;
}
