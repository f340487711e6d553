// The people of a round by number instead of by name, with what is known about each two of them.
import { hashed } from "./chance.ts";
import { type Outline, outlineOf, weightOf } from "./connection.ts";
import type { PairingPerson, PairingRequest } from "./request.ts";

/** Rounds; longer ago than this is all the same. */
const LONG_AGO = 254;
const BLOCKED = 255;

// What a pair costs a round, in tiers: no sum of a lower tier outweighs one of a higher. Fewest repeats come first; then
// a newcomer's first match; then the gap between repeats; then the older meeting; the weight breaks the ties.
const cost = { repeat: 1e13, firstMatch: 1e11, withinGap: 1e9, recent: 1e5 } as const;

export type Roster = {
  readonly people: readonly PairingPerson[];
  /** Rounds since the two last met in one; 0: never. */
  readonly ago: (one: number, other: number) => number;
  readonly blocked: (one: number, other: number) => boolean;
  readonly anyBlocked: boolean;
  /** Allowed, and never met: what a plan looks for. */
  readonly unmet: (one: number, other: number) => boolean;
  /** What the pair costs a round of pairs; infinite when blocked. */
  readonly cost: (one: number, other: number) => number;
  /** What a group of any size costs the round: that of its pairs, but one active or core member is enough for a newcomer. */
  readonly groupCost: (group: readonly number[]) => number;
  /** The rounds of the past, oldest first, each as its groups of people who are here. */
  readonly rounds: readonly (readonly (readonly number[])[])[];
  /** How often in a group bigger than asked. */
  readonly trios: readonly number[];
};

/** Rounds two people do not meet again, when it can be helped: a long one would starve a small pool. [D], domain 6.1. */
export const repeatGap = (people: number): number => Math.min(6, Math.floor((people - 1) / 2));

function inDrawnOrder(request: PairingRequest): PairingPerson[] {
  // By a hash of the id, so that neither the order of the request nor the alphabet decides who comes first.
  const once = new Map(request.people.map((person) => [person.id, person]));
  const keyed = [...once.values()].map((person) => ({ person, key: hashed(person.id, request.seed) }));
  keyed.sort((a, b) => a.key - b.key || (a.person.id < b.person.id ? -1 : 1));
  return keyed.map(({ person }) => person);
}

const roundsAgoOf = (given: number) => (given >= 1 ? Math.floor(given) : 1);

/** Reads a request: people in an order drawn by the seed, names that are not among them dropped. */
export function rosterOf(request: PairingRequest): Roster {
  const people = inDrawnOrder(request);
  const count = people.length;
  const numberOf = new Map(people.map((person, at) => [person.id, at]));
  const met = new Uint8Array(count * count);
  const tied = new Uint8Array(count * count);
  const both = (table: Uint8Array, one: number, other: number, value: number) => {
    table[one * count + other] = value;
    table[other * count + one] = value;
  };

  const byRound = new Map<number, number[][]>();
  const wasIn = new Set<number>();
  const counted = people.map(() => 0);
  for (const { members, roundsAgo } of request.past) {
    const here = [...new Set(members)].flatMap((id) => numberOf.get(id) ?? []);
    const when = roundsAgoOf(roundsAgo);
    const round = byRound.get(when) ?? [];
    if (here.length === 0) continue;
    byRound.set(when, round);
    round.push(here);
    for (const one of here) {
      if (members.length > 1) wasIn.add(one);
      if (members.length > request.size) counted[one] = (counted[one] ?? 0) + 1;
      for (const other of here) {
        if (one >= other) continue;
        const sooner = met[one * count + other] || LONG_AGO;
        both(met, one, other, Math.min(sooner, when));
      }
    }
  }
  const pairs = (table: Uint8Array, value: number, names: readonly (readonly [string, string])[]) => {
    let any = false;
    for (const [a, b] of names) {
      const one = numberOf.get(a);
      const other = numberOf.get(b);
      if (one === undefined || other === undefined || one === other) continue;
      both(table, one, other, value);
      any = true;
    }
    return any;
  };
  pairs(tied, 1, request.ties);
  const anyBlocked = pairs(met, BLOCKED, request.blocked);

  const gap = repeatGap(count);
  const outlines = people.map(outlineOf);
  const first = people.map((person, at) => person.newcomer && !wasIn.has(at));
  const outer = people.map((person) => person.level === "peripheral");

  const known = (one: number, other: number) => {
    const ago = met[one * count + other] as number;
    if (ago === BLOCKED) return Number.POSITIVE_INFINITY;
    const connection = { tie: tied[one * count + other] === 1, interests: request.interests };
    const weight = weightOf(outlines[one] as Outline, outlines[other] as Outline, connection);
    if (ago === 0) return -weight;
    return cost.repeat + (ago <= gap ? cost.withinGap : 0) + cost.recent * (LONG_AGO - ago) - weight;
  };
  return {
    people,
    ago: (one, other) => (met[one * count + other] as number) % BLOCKED,
    blocked: (one, other) => met[one * count + other] === BLOCKED,
    anyBlocked,
    unmet: (one, other) => met[one * count + other] === 0 && one !== other,
    cost: (one, other) =>
      known(one, other) +
      (first[one] && outer[other] ? cost.firstMatch : 0) +
      (first[other] && outer[one] ? cost.firstMatch : 0),
    groupCost: (group) => {
      let sum = 0;
      for (let at = 1; at < group.length; at += 1) {
        for (let before = 0; before < at; before += 1) sum += known(group[before] as number, group[at] as number);
      }
      for (const one of group) {
        if (first[one] && group.every((other) => other === one || outer[other])) sum += cost.firstMatch;
      }
      return sum;
    },
    rounds: [...byRound.entries()].sort(([a], [b]) => b - a).map(([, groups]) => groups),
    trios: people.map((person, at) => person.trios ?? counted[at] ?? 0),
  };
}
