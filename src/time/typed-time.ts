// Times of day as people type them: `16:00`, `4pm`, `4:30 p.m.`, `16h30`, `1600`, `noon`. What could be read two ways is
// not guessed but asked about, with the likelier reading offered.
import { type LocalTime, readLocalTime } from "./zone.ts";

export type TimeReading =
  | { readonly time: LocalTime }
  /** `unclear`: morning or evening is not said. `not-a-time`: no clock shows that. `nearest`: what was probably meant. */
  | { readonly problem: "unclear" | "not-a-time"; readonly nearest: LocalTime | null };

/** Looked up by what was typed: as a map, which knows nothing but these (`constructor` is no time of day). */
const named: ReadonlyMap<string, string> = new Map([
  ["noon", "12:00"],
  ["midday", "12:00"],
]);

const clock = (hours: number, minutes: string): LocalTime | undefined =>
  readLocalTime(`${hours}:${minutes.padStart(2, "0")}`);

const read = (time: LocalTime | undefined): TimeReading =>
  time === undefined ? { problem: "not-a-time", nearest: null } : { time };

/** True for what can hardly be anything but a time of day, so that `at` may be left out before it. */
export const looksLikeTime = (word: string): boolean =>
  /^(\d{1,2}[:.h]\d{2}h?|\d{1,2}h|\d{1,2}([:.]\d{2})?[ap]\.?m\.?|noon|midday|midnight)$/i.test(word);

export function readTypedTime(text: string): TimeReading {
  const said = text.toLowerCase().replace(/\s+/g, "").replace(/^@/, "");
  if (said === "midnight") return { problem: "unclear", nearest: "00:00" as LocalTime };
  const known = named.get(said);
  if (known !== undefined) return { time: known as LocalTime };

  const half = /^(\d{1,2})(?:[:.](\d{2}))?([ap])\.?m\.?$/.exec(said);
  if (half) {
    const hours = Number(half[1]);
    if (hours < 1 || hours > 12) {
      const meant = half[3] === "p" ? clock(hours, half[2] ?? "00") : undefined;
      return { problem: "not-a-time", nearest: meant ?? null };
    }
    return read(clock((hours % 12) + (half[3] === "p" ? 12 : 0), half[2] ?? "00"));
  }

  const full = /^(\d{1,2})(?:[:.h](\d{2})h?|h)$/.exec(said) ?? /^(\d{2})(\d{2})h?$/.exec(said);
  if (full) {
    if (full[1] === "24" && (full[2] ?? "00") === "00") return { problem: "not-a-time", nearest: "00:00" as LocalTime };
    return read(clock(Number(full[1]), full[2] ?? "00"));
  }

  if (/^\d{1,2}$/.test(said)) {
    const hours = Number(said);
    if (hours > 12 && hours < 24) return read(clock(hours, "00"));
    // A gathering at 9 is before noon, one at 4 is after it: offered, not taken.
    const likely = hours >= 1 && hours <= 6 ? hours + 12 : hours;
    return hours < 24 ? { problem: "unclear", nearest: clock(likely, "00") ?? null } : read(undefined);
  }
  return { problem: "not-a-time", nearest: null };
}
