// For a handful of people the whole remainder is searched: the round is one with which the rounds to come have as few
// repeats as any plan could.
import type { Roster } from "./roster.ts";
import { pairBit, type RoundOption, roundOptions } from "./round-options.ts";
import { compareTurns, turnForTrio, turnToSitOut } from "./turns.ts";

/** People up to whom every future is looked at; one more has ten times as many. [D] */
export const FEW = 8;
/** Futures looked at before the rest is planned round by round; a second or so at the very most. [D] */
const MOST_FUTURES = 60_000;

/** Where a future stands: who never met, and whose turn it is. */
type State = {
  readonly unmet: number;
  readonly satOut: readonly number[];
  readonly satOutLast: readonly boolean[];
  readonly trios: readonly number[];
};

function bitsSet(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function stateOf(roster: Roster): State {
  let unmet = 0;
  for (const other of roster.people.keys()) {
    for (let one = 0; one < other; one += 1) if (roster.unmet(one, other)) unmet |= pairBit(one, other);
  }
  return {
    unmet,
    satOut: roster.people.map((person) => person.satOut),
    satOutLast: roster.people.map((person) => person.satOutLast),
    trios: roster.trios,
  };
}

const after = (state: State, option: RoundOption): State => ({
  unmet: state.unmet & ~option.meets,
  satOut: state.satOut.map((had, one) => had + (option.alone.includes(one) ? 1 : 0)),
  satOutLast: state.satOut.map((_, one) => option.alone.includes(one)),
  trios: state.trios.map((had, one) => had + (option.inTrio.includes(one) ? 1 : 0)),
});

/** The options that ask those whose turn it is, and of them those with the fewest repeats. */
function best(options: readonly RoundOption[], state: State, prefers: readonly boolean[]) {
  const sitting = state.satOut.map((satOut, one) =>
    turnToSitOut({ satOut, satOutLast: state.satOutLast[one] === true }),
  );
  const seated = state.trios.map((had, one) => turnForTrio(prefers[one] === true, had));
  const turns = (taking: readonly number[], of: readonly number[]) => taking.map((one) => of[one] as number);
  let chosen: RoundOption[] = [];
  for (const option of options) {
    const [than] = chosen;
    const order = than
      ? compareTurns(turns(option.alone, sitting), turns(than.alone, sitting)) ||
        compareTurns(turns(option.inTrio, seated), turns(than.inTrio, seated)) ||
        repeatsIn(option, state) - repeatsIn(than, state)
      : 0;
    if (order < 0) chosen = [];
    if (order <= 0) chosen.push(option);
  }
  return chosen;
}

const repeatsIn = (option: RoundOption, state: State) => bitsSet(option.meets & ~state.unmet);

/** Fewer repeats sooner. Both are the repeats of each round to come. */
function sooner(one: readonly number[], other: readonly number[]): boolean {
  for (const [at, repeats] of one.entries()) if (repeats !== other[at]) return repeats < (other[at] as number);
  return false;
}

/** The fewest repeats of each round that anybody could hope for: each meets one new person a round, in a trio two. */
function hoped(state: State, meetings: number, each: number, rounds: number): number[] {
  const open = state.satOut.map((_, one) =>
    state.satOut.reduce((sum, __, other) => sum + (one !== other && state.unmet & pairBit(one, other) ? 1 : 0), 0),
  );
  let before = 0;
  return Array.from({ length: rounds }, (_, round) => {
    const ends = open.reduce((sum, partners) => sum + Math.min(partners, each * (round + 1)), 0);
    const met = Math.max(before, Math.min(meetings * (round + 1), ends >> 1));
    const repeats = Math.max(0, meetings - (met - before));
    before = met;
    return repeats;
  });
}

/** The best round for at most eight people; null when nobody can be with anybody. */
export function roundOfFew(roster: Roster, trios: number | null): RoundOption | null {
  const options = roundOptions(roster, trios);
  const [some] = options;
  if (!some || some.groups.length === 0) return null;
  const prefers = roster.people.map((person) => person.preferTrio === true);
  const meetings = bitsSet(some.meets);
  const each = some.inTrio.length > 0 ? 2 : 1;
  const known = new Map<string, number[]>();
  let looked = 0;

  function future(state: State, rounds: number): number[] {
    if (rounds === 0) return [];
    if (state.unmet === 0) return Array.from({ length: rounds }, () => meetings);
    const low = (had: readonly number[]) => had.map((one) => one - Math.min(...had)).join();
    const last = state.satOutLast.map(Number).join("");
    const key = `${state.unmet} ${rounds} ${low(state.satOut)} ${last} ${low(state.trios)}`;
    const before = known.get(key);
    if (before) return before;
    const found = choose(state, rounds).repeats;
    known.set(key, found);
    return found;
  }

  function choose(state: State, rounds: number): { option: RoundOption; repeats: number[] } {
    const hope = hoped(state, meetings, each, rounds);
    let chosen: { option: RoundOption; repeats: number[] } | null = null;
    for (const option of best(options, state, prefers)) {
      looked += 1;
      const repeats = [repeatsIn(option, state), ...future(after(state, option), rounds - 1)];
      if (!chosen || sooner(repeats, chosen.repeats)) chosen = { option, repeats };
      if (looked > MOST_FUTURES || !sooner(hope, chosen.repeats)) break;
    }
    return chosen as { option: RoundOption; repeats: number[] };
  }
  return choose(stateOf(roster), roster.people.length - 1 + (roster.people.length % 2)).option;
}
