// The date of the next round: the first one that has not been made.
import type { LocalDate } from "../../time/zone.ts";
import { plusDays } from "../../time/zone.ts";
import { type Round, roundIdOn } from "./round.ts";
import { type IntroductionSettings, lengthOf, roundDateFrom } from "./settings.ts";

export function nextRoundDate(settings: IntroductionSettings, rounds: readonly Round[], today: LocalDate): LocalDate {
  const made = new Set(rounds.map((round) => round.id));
  let date = roundDateFrom(settings, today);
  while (made.has(roundIdOn(settings.community, date))) date = plusDays(date, lengthOf(settings));
  return date;
}
