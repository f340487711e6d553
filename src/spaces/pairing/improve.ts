// A round of pairs made better without undoing what it already has: two pairs change partners, or somebody who sits out
// changes places with somebody who might as well, as long as that costs less.
import { type Chance, drawn } from "./chance.ts";

export type Improvable = {
  /** The partner of each, -1 for nobody. */
  readonly partner: number[];
  readonly cost: (one: number, other: number) => number;
  /** Whether the first may sit out instead of the second. */
  readonly alike: (one: number, other: number) => boolean;
  readonly chance: Chance;
};

/** Up to so many pairs each is compared with each; beyond, with a sample. More are hardly worth the wait. [D] */
const ALL = 200;
const SAMPLE = 60;
const SWEEPS = 10;

/** Lowers the cost of the round in place, to where no two pairs (of those looked at) would gain by changing. */
export function improve({ partner, cost, alike, chance }: Improvable): void {
  const pairs = partner.flatMap((other, one) => (other > one ? [[one, other] as [number, number]] : []));
  const left = partner.flatMap((other, one) => (other < 0 ? [one] : []));
  const all = pairs.length <= ALL;

  function change(first: [number, number], second: [number, number]): boolean {
    const [a, b] = first;
    const [c, d] = second;
    const now = cost(a, b) + cost(c, d);
    const straight = cost(a, c) + cost(b, d);
    const crossed = cost(a, d) + cost(b, c);
    if (straight >= now && crossed >= now) return false;
    if (straight <= crossed) {
      first[1] = c;
      second[0] = b;
    } else {
      first[1] = d;
      second[0] = b;
      second[1] = c;
    }
    return true;
  }

  function takeSeat(pair: [number, number]): boolean {
    for (const [at, one] of left.entries()) {
      for (const seat of [0, 1] as const) {
        const sitting = pair[seat];
        const other = pair[1 - seat] as number;
        if (!alike(sitting, one) || cost(one, other) >= cost(sitting, other)) continue;
        pair[seat] = one;
        left[at] = sitting;
        return true;
      }
    }
    return false;
  }

  for (let sweep = 0, better = true; better && sweep < SWEEPS; sweep += 1) {
    better = false;
    for (let at = 0; at < pairs.length; at += 1) {
      const pair = pairs[at] as [number, number];
      for (let step = all ? at + 1 : 0; step < (all ? pairs.length : SAMPLE); step += 1) {
        const other = pairs[all ? step : drawn(chance, pairs.length)] as [number, number];
        if (other !== pair && change(pair, other)) better = true;
      }
      if (takeSeat(pair)) better = true;
    }
  }
  partner.fill(-1);
  for (const [one, other] of pairs) {
    partner[one] = other;
    partner[other] = one;
  }
}
