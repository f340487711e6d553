// All the rounds a handful of people could have: few enough to look at every one of them.
import type { Roster } from "./roster.ts";

export type RoundOption = {
  readonly groups: readonly (readonly number[])[];
  /** Everybody left over. */
  readonly alone: readonly number[];
  /** Everybody in a group of three. */
  readonly inTrio: readonly number[];
  /** The pairs that meet, one bit each (see pairBit). */
  readonly meets: number;
  readonly cost: number;
};

/** The bit of a pair among at most eight people: 28 pairs. */
export const pairBit = (one: number, other: number): number => {
  const [low, high] = one < other ? [one, other] : [other, one];
  return 1 << (((high * (high - 1)) >> 1) + low);
};

const bitsOf = (groups: readonly (readonly number[])[]) => {
  let bits = 0;
  for (const group of groups) {
    for (const one of group) for (const other of group) if (one < other) bits |= pairBit(one, other);
  }
  return bits;
};

/**
 * The rounds that leave over as few as can be, and among them those with a number of trios as near to the wanted as can
 * be; cheapest first. With `trios` null there are none.
 */
export function roundOptions(roster: Roster, trios: number | null): RoundOption[] {
  const count = roster.people.length;
  const found: RoundOption[] = [];
  const groups: number[][] = [];
  const alone: number[] = [];
  let fewestAlone = count;

  function place(left: readonly number[]) {
    if (alone.length > fewestAlone) return;
    const [one, ...rest] = left;
    if (one === undefined) {
      fewestAlone = alone.length;
      const inTrio = groups.filter((group) => group.length === 3).flat();
      const cost = groups.reduce((sum, group) => sum + roster.groupCost(group), 0);
      found.push({ groups: [...groups], alone: [...alone], inTrio, meets: bitsOf(groups), cost });
      return;
    }
    for (const other of rest) {
      if (roster.blocked(one, other)) continue;
      const others = rest.filter((each) => each !== other);
      groups.push([one, other]);
      place(others);
      groups.pop();
      if (trios === null) continue;
      for (const third of others) {
        if (third < other || roster.blocked(one, third) || roster.blocked(other, third)) continue;
        groups.push([one, other, third]);
        place(others.filter((each) => each !== third));
        groups.pop();
      }
    }
    alone.push(one);
    place(rest);
    alone.pop();
  }
  place(Array.from({ length: count }, (_, at) => at));

  const fewest = found.filter((option) => option.alone.length === fewestAlone);
  const away = (option: RoundOption) => Math.abs(option.inTrio.length / 3 - (trios ?? 0));
  const nearest = Math.min(...fewest.map(away));
  return fewest.filter((option) => away(option) === nearest).sort((a, b) => a.cost - b.cost);
}
