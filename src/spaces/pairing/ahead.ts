// Planning ahead when the past is of no regular kind, because people joined, left or were away: the rounds to come are
// laid out all at once, so that this round does not use up the pairs a later one needs.

import { type Chance, drawn } from "./chance.ts";
import { type Cost, costOf, type Round } from "./circle.ts";

const NOBODY = -1;

export type Ahead = {
  readonly count: number;
  /** Whether the pair may be used in the given round from now (0 is this one). */
  readonly open: (one: number, other: number, round: number) => boolean;
  readonly cost: Cost;
  readonly chance: Chance;
  /** Steps each attempt may take; what is not found by then is given up. */
  readonly steps: number;
};

/**
 * Lays out rounds in which no pair comes twice, by the hill climbing Dinitz and Stinson built one-factorizations with: give
 * somebody without a partner one, whoever had that partner is without one now, and so on. It never gets worse, and
 * walks along the flat parts by lot. Returns the rounds, complete or not.
 */
function layOut({ count, open, chance, steps }: Ahead, rounds: number): number[][] {
  const plan = Array.from({ length: rounds }, () => new Array<number>(count).fill(NOBODY));
  const taken = new Uint8Array(count * count);
  const free: [round: number, one: number][] = plan.flatMap((_, round) =>
    Array.from({ length: count }, (_, one): [number, number] => [round, one]),
  );
  const others = Array.from({ length: count }, (_, one) =>
    Array.from({ length: count }, (_, other) => other).filter(
      (other) => other !== one && plan.some((_, round) => open(one, other, round)),
    ),
  );
  const take = (one: number, other: number, value: number) => {
    taken[one * count + other] = value;
    taken[other * count + one] = value;
  };

  for (let step = 0; step < steps && free.length > 0; step += 1) {
    const at = drawn(chance, free.length);
    const [round, one] = free[at] as [number, number];
    const row = plan[round] as number[];
    if (row[one] !== NOBODY) {
      // Found a partner in the meantime, as somebody else's choice.
      free[at] = free.at(-1) as [number, number];
      free.pop();
      continue;
    }
    const fit = (others[one] as number[]).filter(
      (other) => taken[one * count + other] === 0 && open(one, other, round),
    );
    const alone = fit.filter((other) => row[other] === NOBODY);
    const choice = alone.length > 0 ? alone : fit;
    if (choice.length === 0) continue;
    const other = choice[drawn(chance, choice.length)] as number;
    const left = row[other] as number;
    row[one] = other;
    row[other] = one;
    take(one, other, 1);
    if (left !== NOBODY) {
      row[left] = NOBODY;
      take(left, other, 0);
      free.push([round, left]);
    }
  }
  return plan;
}

const whole = (round: Round) => !round.includes(NOBODY);

/** Of the rounds laid out, the cheapest one that may come first; null when none is whole. */
function cheapest(plan: readonly Round[], { cost, open }: Ahead): Round | null {
  let best: Round | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const round of plan) {
    if (!whole(round) || round.some((other, one) => !open(one, other, 0))) continue;
    const sum = costOf(round, cost);
    if (sum >= lowest) continue;
    lowest = sum;
    best = round;
  }
  return best;
}

/**
 * This round as part of as many rounds without a repeat as can be found, `most` at the most; null when not even this one
 * can be without. Falls back on fewer rounds when so many do not fit together.
 */
export function nextOfMany(ahead: Ahead, most: number, attempts: number): Round | null {
  for (let rounds = most; rounds >= 1; rounds -= 1) {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const plan = layOut(ahead, rounds);
      if (!plan.every(whole)) continue;
      const found = cheapest(plan, ahead);
      if (found) return found;
    }
  }
  return null;
}
