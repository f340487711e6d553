// Values of options that several sub-commands share. What does not fit is wrong usage: exit code 2, with an example.
import { InvalidArgumentError } from "commander";
import { systemClock } from "../system.ts";
import { type Instant, readInstant } from "../time/instant.ts";

export function pastInstant(text: string): Instant {
  const at = readInstant(text);
  if (!at) throw new InvalidArgumentError("Give a date or an instant, such as 2026-05-05 or 2026-05-05T16:00:00Z.");
  if (at > systemClock.now()) throw new InvalidArgumentError("That moment is yet to come.");
  return at;
}

export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
