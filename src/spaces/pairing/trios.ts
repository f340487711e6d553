// Pairs with trios among them: one when the number is odd, as Donut does it, and more when enough people like it better
// that way. Seats in a trio go round in turns.
import { type Chance, shuffled } from "./chance.ts";
import { type Paired, pairsAmong } from "./pairs.ts";
import type { Roster } from "./roster.ts";
import { compareTurns, turnForTrio } from "./turns.ts";

/** Ways to fill the seats that are looked at, and with more than FEW people, who have more room. [D] */
const WAYS = 64;
const FEW = 40;
const WAYS_OF_MANY = 1;
/** Attempts beyond those, when blocks stand in the way of filling the seats. [D] */
const MORE_ATTEMPTS = 8;

/**
 * How many trios a round has: one when the number of people is odd, and two more for each three people who prefer a trio
 * and have no seat yet; for fewer it would be five others who have to go along. [D]
 */
export function wantedTrios(people: number, preferring: number): number {
  let trios = people % 2;
  while (preferring - 3 * trios >= 3 && 3 * (trios + 2) <= people) trios += 2;
  return people < 3 ? 0 : trios;
}

/** One way to play a round with trios, and what is known of it. */
export type Way = Paired & { readonly turns: readonly number[]; readonly repeats: number; readonly cost: number };

const turnOf = (roster: Roster, one: number) =>
  turnForTrio(roster.people[one]?.preferTrio === true, roster.trios[one] as number);

/** Below zero when the first way is the better one: fair turns, then fewest repeats, then cost. */
export const compareWays = (one: Way, other: Way): number =>
  one.alone.length - other.alone.length ||
  compareTurns(one.turns, other.turns) ||
  one.repeats - other.repeats ||
  one.cost - other.cost;

/** Different ways to play the round, best first. */
export function waysWithTrios(
  roster: Roster,
  people: readonly number[],
  trios: number,
  chance: Chance,
  ways = people.length > FEW ? WAYS_OF_MANY : WAYS,
): Way[] {
  const found: Way[] = [];
  for (let attempt = 0; found.length < ways && attempt < ways + MORE_ATTEMPTS; attempt += 1) {
    const order = shuffled(people, chance).sort((a, b) => turnOf(roster, a) - turnOf(roster, b));
    const filled = fill(roster, order, trios);
    if (!filled) continue;
    const seated = new Set(filled.flat());
    const rest = pairsAmong(
      roster,
      people.filter((one) => !seated.has(one)),
      chance,
      false,
    );
    found.push(joinedLater(roster, [...filled, ...rest.groups], rest.alone));
  }
  if (found.length === 0) {
    const { groups, alone } = pairsAmong(roster, people, chance, false);
    found.push(joinedLater(roster, groups, alone));
  }
  return found.sort(compareWays);
}

/** Fills the seats in the order of turns: whoever is first finds two more whom they never met, if there are. */
function fill(roster: Roster, order: readonly number[], trios: number): number[][] | null {
  const due = new Set(order.slice(0, 3 * trios));
  const last = turnOf(roster, order[3 * trios - 1] as number);
  const within = order.filter((one) => due.has(one) || turnOf(roster, one) === last);
  const taken = new Set<number>();
  const groups: number[][] = [];
  for (let trio = 0; trio < trios; trio += 1) {
    const group: number[] = [];
    const add = (from: readonly number[], fits: (one: number, other: number) => boolean) => {
      for (const one of from) {
        if (group.length === 3) return;
        if (taken.has(one) || !group.every((other) => fits(one, other))) continue;
        group.push(one);
        taken.add(one);
      }
    };
    // Those whose turn it is without doubt come first; those who are as good as others are chosen for being new.
    const certain = within.filter((one) => turnOf(roster, one) < last);
    const fresh = (one: number, other: number) => roster.unmet(one, other);
    const allowed = (one: number, other: number) => !roster.blocked(one, other);
    add(certain, trios === 1 ? allowed : fresh);
    add(within, fresh);
    add(within, allowed);
    add(order, allowed);
    if (group.length < 3) return null;
    groups.push(group);
  }
  return groups;
}

/** Whom blocks left over joins a pair that may have them. */
function joinedLater(roster: Roster, groups: readonly (readonly number[])[], alone: readonly number[]): Way {
  const all = groups.map((group) => [...group]);
  const left: number[] = [];
  for (const one of alone) {
    const host = all.find((group) => group.length === 2 && group.every((other) => !roster.blocked(one, other)));
    if (host) host.push(one);
    else left.push(one);
  }
  return {
    groups: all,
    alone: left,
    turns: all.filter((group) => group.length === 3).flatMap((group) => group.map((one) => turnOf(roster, one))),
    repeats: repeatsOf(roster, all).length,
    cost: all.reduce((sum, group) => sum + roster.groupCost(group), 0),
  };
}

/** The pairs of a round that have met before. */
export const repeatsOf = (roster: Roster, groups: readonly (readonly number[])[]): [number, number][] =>
  groups.flatMap((group) =>
    group.flatMap((one, at) =>
      group.slice(at + 1).flatMap((other): [number, number][] => (roster.ago(one, other) > 0 ? [[one, other]] : [])),
    ),
  );
