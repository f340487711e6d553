// A date and a time as people type them for one gathering: `2026-05-12 17:00`, `thu 4pm`, `tomorrow 16:00 Europe/London`,
// or only what changes. Dates of other shapes are refused: 5/6 is May in one country and June in another.
import type { Instant } from "../time/instant.ts";
import {
  atWallClock,
  type LocalDate,
  type LocalTime,
  plusDays,
  readLocalDate,
  weekday,
  type Zone,
} from "../time/zone.ts";
import { type GrammarProblem, readTimeInZone } from "./grammar.ts";
import { headWord } from "./grammar-words.ts";

export type MomentReading =
  | { readonly at: Instant; readonly zone: Zone }
  /** `date`: no date that can be read. Otherwise the time or its zone is at fault. */
  | { readonly problem: "date"; readonly value: string }
  | { readonly problem: "time"; readonly fault: GrammarProblem };

/** `2026-05-12`, `today`, `tomorrow`, or a day of the week: its next one after `today`. */
export function readTypedDate(text: string, today: LocalDate): LocalDate | undefined {
  const said = text.trim().toLowerCase().replace(/,$/, "");
  if (said === "today") return today;
  if (said === "tomorrow") return plusDays(today, 1);
  const read = headWord(said);
  if (read.kind === "day") return plusDays(today, ((read.weekday - weekday(today) + 6) % 7) + 1);
  return readLocalDate(said);
}

export type MomentBase = {
  /** The zone to read in where none is said. */
  readonly zone: Zone;
  readonly today: LocalDate;
  /** Kept where only a time is said. */
  readonly date?: LocalDate;
  /** Kept where only a date is said. */
  readonly time?: LocalTime;
};

export function readMoment(text: string, base: MomentBase): MomentReading {
  const words = text
    .slice(0, 200)
    .replace(/^(\d{4}-\d{2}-\d{2})T/i, "$1 ")
    .split(/\s+/)
    .filter((word) => word !== "" && !/^(to|on|next|at)$/i.test(word));
  const dated = words.findIndex((word) => readTypedDate(word, base.today) !== undefined);
  const date = dated < 0 ? base.date : readTypedDate(words[dated] ?? "", base.today);
  const rest = words.filter((_, index) => index !== dated).join(" ");
  if (date === undefined) return { problem: "date", value: (words[0] ?? "").slice(0, 60) };
  if (rest === "" && base.time !== undefined && dated >= 0)
    return { at: atWallClock(date, base.time, base.zone), zone: base.zone };
  const read = readTimeInZone(rest, base.zone);
  if ("problem" in read) {
    // Neither a date nor a time in it: most likely it was meant to be a date.
    if (dated < 0 && read.problem.code !== "time-unclear")
      return { problem: "date", value: (words[0] ?? "").slice(0, 60) };
    return { problem: "time", fault: read.problem };
  }
  return { at: atWallClock(date, read.time, read.zone), zone: read.zone };
}
