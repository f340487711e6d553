// Who knows each other: from introductions that took place and from small gatherings, never from messages, on every platform
// alike (domain section 0: Discord lets ties come from nothing else).
import type { Attendance, Gathering } from "../../rhythm/gathering.ts";
import { day, elapsed, type Instant } from "../../time/instant.ts";
import { haveMet, type Round, takingPart } from "./round.ts";

/** Domain 6.1 [D]: points by what two people did together, halved every so many days. */
const points = { met: 5, gathering: 1 } as const;
const halfLifeDays = 180;
/** In a bigger gathering people do not get to know each other. */
const mostPeople = 12;
/** Strength from which on there is a tie. */
const enough = 1;

/** Pairs with a tie at a moment, each once, in the order of their ids. */
export function tiesOf(
  rounds: readonly Round[],
  gatherings: readonly Gathering[],
  attendance: readonly Attendance[],
  now: Instant,
): readonly (readonly [string, string])[] {
  const strength = new Map<string, { readonly pair: readonly [string, string]; sum: number }>();
  const count = (people: readonly string[], at: Instant, worth: number): void => {
    if (at > now) return;
    const added = worth * 2 ** (-elapsed(at, now) / day / halfLifeDays);
    const sorted = [...new Set(people)].sort();
    for (const [place, one] of sorted.entries())
      for (const other of sorted.slice(place + 1)) {
        const key = `${one}/${other}`;
        const known = strength.get(key) ?? { pair: [one, other] as const, sum: 0 };
        known.sum += added;
        strength.set(key, known);
      }
  };
  for (const round of rounds)
    for (const group of round.groups) {
      const at = group.met.find(({ answer }) => answer === "yes")?.at;
      if (at !== undefined && haveMet(group)) count(takingPart(group), at, points.met);
    }
  for (const gathering of gatherings) {
    const people = attendance.filter((one) => one.gathering === gathering.id).map((one) => one.member);
    if (people.length <= mostPeople) count(people, gathering.startsAt, points.gathering);
  }
  return [...strength.values()].filter(({ sum }) => sum >= enough).map(({ pair }) => pair);
}
