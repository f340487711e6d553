// The grammar of `rhythm set` (design B3): `every 2 weeks on thu at 02:30 America/New_York`. Read generously where only one
// reading is possible, refused with a reason and what was probably meant where there are two, and said back in one way only.
import { looksLikeTime, readTypedTime } from "../time/typed-time.ts";
import { readTypedZone } from "../time/typed-zone.ts";
import { type LocalDate, type LocalTime, readLocalDate, type Zone } from "../time/zone.ts";
import { describePattern, type PatternProblemCode, readPattern } from "./grammar-pattern.ts";
import { headWord } from "./grammar-words.ts";
import type { Plan } from "./rhythm.ts";

export type GrammarProblemCode =
  | PatternProblemCode
  | "empty"
  | "time-missing"
  | "time-unclear"
  | "time-unknown"
  | "zone-missing"
  | "zone-unknown"
  | "zone-abbreviation"
  | "zone-offset"
  | "starting-unknown";

/** Why a line is not a rhythm. The catalogue has `rhythm.grammar.<code>` for each. */
export type GrammarProblem = {
  readonly code: GrammarProblemCode;
  /** The part that will not do, as it was typed; at most 60 characters. */
  readonly value: string;
  /** The whole line as it was probably meant, in the canonical words; null when there is no telling. */
  readonly suggestion: string | null;
};

export type PlanReading =
  | { readonly plan: Plan; readonly starting: LocalDate | null }
  | { readonly problem: GrammarProblem };

export type TimeInZone = { readonly time: LocalTime; readonly zone: Zone };
export type TimeInZoneReading = TimeInZone | { readonly problem: GrammarProblem };

/** The canonical words of a rhythm, which `readPlan` reads back as the same. */
export const describePlan = (plan: Plan): string =>
  `${describePattern(plan.pattern)} at ${describeTime({ time: plan.time, zone: plan.zone })}`;

export const describeTime = ({ time, zone }: TimeInZone): string => `${time} ${zone}`;

/** A line in parts: the pattern's words, the time's, the zone's, and what follows `starting`. */
type Parts = { readonly head: string; readonly time: string; readonly zone: string; readonly starting: string };

const split = (text: string): string[] =>
  text
    .slice(0, 400)
    .replace(/[`"“”„]/g, " ")
    .split(/[\s,;]+/u)
    .filter((word) => word !== "");

const lower = (word: string | undefined): string => (word ?? "").toLowerCase();

function takeStarting(words: string[]): string {
  const at = words.findIndex(
    (word, index) =>
      /^(starting|beginning)$/i.test(word) || (/^(from|since)$/i.test(word) && /^\d{4}-/.test(words[index + 1] ?? "")),
  );
  if (at < 0) return "";
  const long = /^(on|from)$/i.test(words[at + 1] ?? "") ? 3 : 2;
  return (
    words
      .splice(at, long)
      .slice(long - 1)
      .join(" ") || "?"
  );
}

/** Where the time of day begins: after the `at` that a time follows, or at a word that can be nothing else. */
function timeAt(words: readonly string[]): { from: number; marked: number } | undefined {
  const timely = (word: string | undefined): boolean => /^\d/.test(word ?? "") || looksLikeTime(word ?? "");
  const isMark = (word: string): boolean => /^(at|@|from)$/i.test(word);
  const marked = words.findIndex((word, index) => isMark(word) && timely(words[index + 1]));
  if (marked >= 0) return { from: marked + 1, marked };
  const glued = words.findIndex((word) => /^@\d/.test(word));
  if (glued >= 0) return { from: glued, marked: glued };
  const bare = words.findIndex(
    (word, index) => looksLikeTime(word) || (/^\d/.test(word) && looksLikeTime(word + (words[index + 1] ?? ""))),
  );
  if (bare >= 0) return { from: bare, marked: bare };
  const vain = words.findIndex((word) => /^(at|@)$/i.test(word));
  return vain >= 0 && vain + 1 < words.length ? { from: vain + 1, marked: vain } : undefined;
}

/** Cuts a line into its parts, whatever order they came in. */
function partsOf(text: string): Parts {
  const words = split(text);
  const starting = takeStarting(words);
  const found = timeAt(words);
  if (found === undefined) {
    const zoneLike = words.findIndex((word) => word.includes("/") || /^utc$/i.test(word));
    const zone = zoneLike < 0 ? "" : (words.splice(zoneLike, 1)[0] ?? "");
    return { head: words.join(" "), time: "", zone, starting };
  }
  const { from, marked } = found;
  const long = /^([ap]\.?m\.?)$/i.test(words[from + 1] ?? "") ? 2 : 1;
  const time = words.slice(from, from + long).join("");
  const head = words.slice(0, marked);
  const tail = words.slice(from + long);
  if (/^in$/i.test(tail[0] ?? "")) tail.shift();

  // After the time comes the zone, until a word of the pattern takes over ("at 4pm London time on Tuesdays").
  const over = tail.findIndex((word, index) => {
    const { kind } = headWord(lower(word));
    return kind !== "unknown" && (kind !== "filler" || index === 0 || /^on$/i.test(word));
  });
  const zone = over < 0 ? tail : tail.slice(0, over);
  head.push(...(over < 0 ? [] : tail.slice(over)));
  if (zone.length === 0) {
    const named = head.findIndex((word) => /^[a-z_]+\/[a-z_/]+$/i.test(word));
    if (named >= 0) zone.push(...head.splice(named, 1));
  }
  return { head: head.join(" "), time, zone: zone.join(" "), starting };
}

const written = ({ head, time, zone, starting }: Parts): string =>
  `${head} at ${time} ${zone}${starting === "" ? "" : ` starting ${starting}`}`;

type Fault = { readonly code: GrammarProblemCode; readonly value: string; readonly fixed: Parts | null };

function readTimePart(parts: Parts): { time: LocalTime } | { fault: Fault } {
  if (parts.time === "") return { fault: { code: "time-missing", value: "", fixed: null } };
  const reading = readTypedTime(parts.time);
  if ("time" in reading) return reading;
  const fixed = reading.nearest === null ? null : { ...parts, time: reading.nearest };
  return { fault: { code: reading.problem === "unclear" ? "time-unclear" : "time-unknown", value: parts.time, fixed } };
}

function readZonePart(parts: Parts, usual: Zone | undefined): { zone: Zone } | { fault: Fault } {
  if (parts.zone === "") {
    return usual === undefined ? { fault: { code: "zone-missing", value: "", fixed: null } } : { zone: usual };
  }
  const reading = readTypedZone(parts.zone);
  if ("zone" in reading) return reading;
  const fixed = reading.nearest === null ? null : { ...parts, zone: reading.nearest };
  return { fault: { code: `zone-${reading.problem}`, value: parts.zone, fixed } };
}

function readParts(
  parts: Parts,
  usual: Zone | undefined,
): { plan: Plan; starting: LocalDate | null } | { fault: Fault } {
  if (parts.head === "" && parts.time === "") {
    return { fault: { code: parts.zone === "" ? "empty" : "cadence-missing", value: parts.zone, fixed: null } };
  }
  const pattern = readPattern(parts.head);
  if ("problem" in pattern) {
    const fixed = pattern.instead === null ? null : { ...parts, head: pattern.instead };
    return { fault: { code: pattern.problem, value: pattern.value, fixed } };
  }
  const time = readTimePart(parts);
  if ("fault" in time) return time;
  const zone = readZonePart(parts, usual);
  if ("fault" in zone) return zone;
  const starting = parts.starting === "" ? null : readLocalDate(parts.starting);
  if (starting === undefined) return { fault: { code: "starting-unknown", value: parts.starting, fixed: null } };
  return { plan: { pattern: pattern.pattern, time: time.time, zone: zone.zone }, starting };
}

/** A line has four parts, each with at most one fault that can be put right. */
const repairs = 4;

const described = (plan: Plan, starting: LocalDate | null): string =>
  starting === null ? describePlan(plan) : `${describePlan(plan)} starting ${starting}`;

/** The whole line with its faults put right one after the other, or null. */
function suggested(fault: Fault, usual: Zone | undefined): string | null {
  let fixed = fault.fixed;
  for (let round = 0; fixed !== null && round < repairs; round++) {
    const reading = readParts(partsOf(written(fixed)), usual);
    if ("plan" in reading) return described(reading.plan, reading.starting);
    fixed = reading.fault.fixed;
  }
  return null;
}

const shown = (value: string): string => (value.length > 60 ? `${value.slice(0, 59)}…` : value);

/**
 * Reads a rhythm as a person says it. `usual` is the zone to take where none is said, the community's. A date after
 * `starting` says from when on, for those who care which week it is. Never throws.
 */
export function readPlan(text: string, usual?: Zone): PlanReading {
  const reading = readParts(partsOf(text), usual);
  if ("plan" in reading) return reading;
  const { code, value } = reading.fault;
  return { problem: { code, value: shown(value), suggestion: suggested(reading.fault, usual) } };
}

/** Reads `09:00 Asia/Tokyo`, as `rhythm alternate` takes it. The suggestion is of the same form. Never throws. */
export function readTimeInZone(text: string, usual?: Zone): TimeInZoneReading {
  const { head, time, zone, starting } = partsOf(/^\s*(at\b|@)/i.test(text) ? text : `at ${text}`);
  const where = [zone, head.replace(/^(at|@)\s*/i, ""), starting].filter(Boolean).join(" ");
  let parts: Parts | null = { head: "", time, zone: where, starting: "" };
  let first: Fault | undefined;
  for (let round = 0; parts !== null && round < repairs; round++) {
    const at = readTimePart(parts);
    const there = readZonePart(parts, usual);
    if ("time" in at && "zone" in there) {
      const read = { time: at.time, zone: there.zone };
      return first === undefined ? read : { problem: { ...problemOf(first), suggestion: describeTime(read) } };
    }
    const fault = "fault" in at ? at.fault : "fault" in there ? there.fault : undefined;
    first ??= fault;
    parts = fault?.fixed ?? null;
  }
  return { problem: problemOf(first ?? { code: "empty", value: "", fixed: null }) };
}

const problemOf = ({ code, value }: Fault): GrammarProblem => ({ code, value: shown(value), suggestion: null });
