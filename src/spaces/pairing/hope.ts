// The best that could be hoped for from the rounds to come: a search that has found as much may stop.
import { pairBit } from "./round-options.ts";

/** Fewer repeats, or as many but later. Both are the repeats of each round to come. */
export function sooner(one: readonly number[], other: readonly number[]): boolean {
  for (const [at, repeats] of one.entries()) if (repeats !== other[at]) return repeats < (other[at] as number);
  return false;
}

type Rounds = {
  readonly people: number;
  /** Meetings of two people in a round. */
  readonly meetings: number;
  /** Meetings of one person in a round, at the most. */
  readonly each: number;
  readonly rounds: number;
  /** The repeats of the first round, which are known. */
  readonly first: number;
};

/** The repeats of each round at the least: nobody meets more new people than they have not met. */
export function hoped(unmet: number, { people, meetings, each, rounds, first }: Rounds): number[] {
  const open = Array.from({ length: people }, (_, one) => {
    let partners = 0;
    for (let other = 0; other < people; other += 1) {
      if (one !== other && unmet & pairBit(one, other)) partners += 1;
    }
    return partners;
  });
  let before = 0;
  return Array.from({ length: rounds }, (_, round) => {
    const ends = open.reduce((sum, partners) => sum + Math.min(partners, each * (round + 1)), 0);
    const met = Math.max(before, Math.min(meetings * (round + 1), ends >> 1));
    const repeats = round === 0 ? first : Math.max(0, meetings - (met - before));
    before += meetings - repeats;
    return repeats;
  });
}
