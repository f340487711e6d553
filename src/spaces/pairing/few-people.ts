// For a handful of people the whole remainder is searched: the round is one with which the rounds to come have as few
// repeats as any plan could.
import { bitsSet } from "./bits.ts";
import { hoped, sooner } from "./hope.ts";
import type { Roster } from "./roster.ts";
import { pairBit, type RoundOption, roundOptions } from "./round-options.ts";
import { compareTurns, turnForTrio, turnToSitOut } from "./turns.ts";

/** People up to whom every future is looked at; one more has ten times as many. [D] */
export const FEW = 8;
/** Futures looked at before the rest is planned round by round; a tenth of a second or so at the most. [D] */
const MOST_FUTURES = 12_000;

/** Whose turn it is. */
type Turns = {
  readonly satOut: readonly number[];
  /** One bit a person. */
  readonly satOutLast: number;
  readonly trios: readonly number[];
};

/** Options that ask the same people to take a turn. */
type Seating = Pick<RoundOption, "alone" | "inTrio"> & { readonly options: readonly RoundOption[] };

function unmetIn(roster: Roster): number {
  let unmet = 0;
  for (const other of roster.people.keys()) {
    for (let one = 0; one < other; one += 1) if (roster.unmet(one, other)) unmet |= pairBit(one, other);
  }
  return unmet;
}

function seatingsOf(options: readonly RoundOption[]): Seating[] {
  const bySeats = Map.groupBy(options, ({ alone, inTrio }) => `${alone}|${inTrio.toSorted((a, b) => a - b)}`);
  return [...bySeats.values()].map((same) => ({ ...(same[0] as RoundOption), options: same }));
}

const lowered = (had: readonly number[]) => {
  const least = Math.min(...had);
  return had.map((one) => one - least);
};

const after = (turns: Turns, { alone, inTrio }: Seating): Turns => ({
  satOut: lowered(turns.satOut.map((had, one) => had + (alone.includes(one) ? 1 : 0))),
  satOutLast: alone.reduce((bits, one) => bits | (1 << one), 0),
  trios: lowered(turns.trios.map((had, one) => had + (inTrio.includes(one) ? 1 : 0))),
});

/** The seatings that ask those whose turn it is. */
function fair(seatings: readonly Seating[], turns: Turns, prefers: readonly boolean[]): readonly Seating[] {
  if (seatings.length === 1) return seatings;
  const sitting = turns.satOut.map((satOut, one) =>
    turnToSitOut({ satOut, satOutLast: (turns.satOutLast & (1 << one)) !== 0 }),
  );
  const seated = turns.trios.map((had, one) => turnForTrio(prefers[one] === true, had));
  const taken = (taking: readonly number[], of: readonly number[]) => taking.map((one) => of[one] as number);
  let chosen: Seating[] = [];
  for (const seating of seatings) {
    const [than] = chosen;
    const order = than
      ? compareTurns(taken(seating.alone, sitting), taken(than.alone, sitting)) ||
        compareTurns(taken(seating.inTrio, seated), taken(than.inTrio, seated))
      : 0;
    if (order < 0) chosen = [];
    if (order <= 0) chosen.push(seating);
  }
  return chosen;
}

type Choice = { readonly option: RoundOption; readonly repeats: readonly number[] };

/** The best round for at most eight people; null when nobody can be with anybody. */
export function roundOfFew(roster: Roster, trios: number | null): RoundOption | null {
  const options = roundOptions(roster, trios);
  const [some] = options;
  if (!some || some.groups.length === 0) return null;
  const seatings = seatingsOf(options);
  const prefers = roster.people.map((person) => person.preferTrio === true);
  const meetings = bitsSet(some.meets);
  const each = some.inTrio.length > 0 ? 2 : 1;
  const known = new Map<string, readonly number[]>();
  let looked = 0;

  function future(unmet: number, turns: Turns, rounds: number): readonly number[] {
    if (rounds === 0) return [];
    if (unmet === 0) return Array.from({ length: rounds }, () => meetings);
    const key = `${unmet} ${rounds} ${turns.satOut} ${turns.satOutLast} ${turns.trios}`;
    const before = known.get(key);
    if (before) return before;
    const found = choose(unmet, turns, rounds).repeats;
    known.set(key, found);
    return found;
  }

  function choose(unmet: number, turns: Turns, rounds: number): Choice {
    let fewest = meetings + 1;
    let open: [RoundOption, Seating][] = [];
    for (const seating of fair(seatings, turns, prefers)) {
      for (const option of seating.options) {
        const repeats = bitsSet(option.meets & ~unmet);
        if (repeats < fewest) open = [];
        fewest = Math.min(fewest, repeats);
        if (repeats === fewest) open.push([option, seating]);
      }
    }
    open.sort(([a], [b]) => a.cost - b.cost);
    const hope = hoped(unmet, { people: prefers.length, meetings, each, rounds, first: fewest });
    const later = new Map<Seating, Turns>();
    let chosen: Choice | null = null;
    for (const [option, seating] of open) {
      looked += 1;
      const then = later.get(seating) ?? after(turns, seating);
      later.set(seating, then);
      const repeats = [fewest, ...future(unmet & ~option.meets, then, rounds - 1)];
      if (!chosen || sooner(repeats, chosen.repeats)) chosen = { option, repeats };
      if (looked > MOST_FUTURES || !sooner(hope, chosen.repeats)) break;
    }
    return chosen as Choice;
  }
  const people = roster.people;
  const turns = {
    satOut: people.map(({ satOut }) => satOut),
    satOutLast: people.reduce((bits, { satOutLast }, one) => bits | (satOutLast ? 1 << one : 0), 0),
    trios: roster.trios,
  };
  return choose(unmetIn(roster), turns, people.length - 1 + (people.length % 2)).option;
}
