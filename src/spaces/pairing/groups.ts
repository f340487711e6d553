// Groups of three and more: no algorithm is known that finds the best ones quickly, so places are exchanged for as long as
// it helps, from several beginnings drawn by lot.
import { type Chance, drawn, shuffled } from "./chance.ts";
import { groupSizes } from "./group-sizes.ts";
import type { Paired } from "./pairs.ts";
import type { Roster } from "./roster.ts";

/** A blocked pair in one group, for as long as it is not resolved. */
const BLOCKED = 1e14;
/** Exchanges looked at for each person in a sweep, and of many people, whose groups are good sooner. [D] */
const LOOKED_AT = 60;
const LOOKED_AT_OF_MANY = 20;
const SWEEPS = 30;
const SWEEPS_OF_MANY = 6;
/** People from whom on they are many. [D] */
const MANY = 1000;
/** People up to whom several beginnings are tried. [D] */
const FEW = 120;
const BEGINNINGS = 6;

/** Groups of about the size asked for everybody who can be in one. */
export function groupsAmong(roster: Roster, people: readonly number[], size: number, chance: Chance): Paired {
  let best: number[][] = [];
  let lowest = Number.POSITIVE_INFINITY;
  const beginnings = people.length <= FEW ? BEGINNINGS : 1;
  for (let attempt = 0; attempt < beginnings; attempt += 1) {
    const mixed = shuffled(people, chance);
    let from = 0;
    const groups = groupSizes(people.length, size).map((length) => {
      from += length;
      return mixed.slice(from - length, from);
    });
    const sum = exchange(roster, groups, chance);
    if (sum >= lowest) continue;
    lowest = sum;
    best = groups;
  }
  return best.length === 0 ? { groups: [], alone: people } : resolved(roster, best, size);
}

const priced = (roster: Roster) => (group: readonly number[]) => {
  if (roster.anyBlocked) {
    let blocked = 0;
    for (const one of group) for (const other of group) if (one < other && roster.blocked(one, other)) blocked += 1;
    if (blocked > 0) return BLOCKED * blocked;
  }
  return roster.groupCost(group);
};

/** Exchanges places in the groups until it helps no more; what they cost then. */
function exchange(roster: Roster, groups: number[][], chance: Chance): number {
  const price = priced(roster);
  const prices = groups.map(price);
  const size = groups.reduce((sum, group) => sum + group.length, 0);

  function tryOne(at: number, seat: number, other: number, otherSeat: number): boolean {
    const [mine, theirs] = [groups[at] as number[], groups[other] as number[]];
    const swap = () => {
      const kept = mine[seat] as number;
      mine[seat] = theirs[otherSeat] as number;
      theirs[otherSeat] = kept;
    };
    swap();
    const [now, then] = [price(mine), price(theirs)];
    const before = (prices[at] as number) + (prices[other] as number);
    if (now + then < before) {
      prices[at] = now;
      prices[other] = then;
      return true;
    }
    swap();
    return false;
  }

  const everybody = size <= LOOKED_AT * 2;
  const looks = everybody ? groups.length : size < MANY ? LOOKED_AT : LOOKED_AT_OF_MANY;
  const sweeps = size < MANY ? SWEEPS : SWEEPS_OF_MANY;
  for (let sweep = 0, better = groups.length > 1; better && sweep < sweeps; sweep += 1) {
    better = false;
    for (let at = 0; at < groups.length; at += 1) {
      for (let seat = 0; seat < (groups[at] as number[]).length; seat += 1) {
        for (let look = 0; look < looks; look += 1) {
          const other = everybody ? look : drawn(chance, groups.length);
          if (other === at) continue;
          const seats = (groups[other] as number[]).length;
          for (let step = 0; step < (everybody ? seats : 1); step += 1) {
            if (tryOne(at, seat, other, everybody ? step : drawn(chance, seats))) better = true;
          }
        }
      }
    }
  }
  return prices.reduce((sum, one) => sum + one, 0);
}

/** Takes blocked people apart where exchanging places was not enough. */
function resolved(roster: Roster, begun: readonly (readonly number[])[], size: number): Paired {
  const fits = (one: number, group: readonly number[]) => group.every((other) => !roster.blocked(one, other));
  const groups: number[][] = [];
  let waiting: number[] = [];
  for (const group of begun) {
    const kept: number[] = [];
    for (const one of group) {
      if (fits(one, kept)) kept.push(one);
      else waiting.push(one);
    }
    if (kept.length > 1) groups.push(kept);
    else waiting.push(...kept);
  }
  const smallestFirst = () => groups.toSorted((a, b) => a.length - b.length);
  /** Puts one more into a group with room, or starts one with somebody who waits, or with somebody who can be spared. */
  function settle(one: number): boolean {
    const joins = smallestFirst().find((group) => group.length <= size && fits(one, group));
    if (joins) {
      joins.push(one);
      return true;
    }
    const other = waiting.find((each) => each !== one && !roster.blocked(one, each));
    if (other !== undefined) {
      waiting = waiting.filter((each) => each !== other);
      groups.push([one, other]);
      return true;
    }
    for (const group of smallestFirst().reverse()) {
      const spared = group.length > 2 ? group.find((each) => !roster.blocked(one, each)) : undefined;
      if (spared === undefined) continue;
      group.splice(group.indexOf(spared), 1);
      groups.push([one, spared]);
      return true;
    }
    return false;
  }
  const alone: number[] = [];
  while (waiting.length > 0) {
    const one = waiting.shift() as number;
    if (!settle(one)) alone.push(one);
  }
  return { groups, alone };
}
