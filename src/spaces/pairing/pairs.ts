// A round of pairs for more than a handful of people.
import { nextOfMany } from "./ahead.ts";
import { type Chance, drawn } from "./chance.ts";
import { nextOnCircle, type Round } from "./circle.ts";
import { improve } from "./improve.ts";
import { matched } from "./matching.ts";
import type { Roster } from "./roster.ts";
import { turnToSitOut } from "./turns.ts";

const NOBODY = -1;
/** A pair nobody may be in, as the one whose turn it is not, with nobody. */
const UNFAIR = 1e15;
/** People up to whom the whole cycle is planned, and not only this round: with 64 it takes years to come around. [D] */
const PLANNED_AHEAD = 64;
/** Share of the others a person has not met: above it there is room for any round, and nothing to plan ahead. [D] */
const ROOM = 0.6;
const ATTEMPTS = 8;
/** Whom a first choice of partners is made from, at most. [D] */
const LOOKED_AT = 200;

export type Paired = { readonly groups: readonly (readonly number[])[]; readonly alone: readonly number[] };

const pairedOf = (people: readonly number[], partner: Round): Paired => {
  const name = (at: number) => people[at] as number;
  return {
    groups: partner.flatMap((other, one) => (other > one && other < people.length ? [[name(one), name(other)]] : [])),
    alone: partner.flatMap((other, one) =>
      one < people.length && (other === NOBODY || other >= people.length) ? [name(one)] : [],
    ),
  };
};

/** The rounds of the past with a partner for each, nobody at all being the partner of one when they are odd. */
function wholePast(roster: Roster, count: number): Round[] | null {
  const rounds: Round[] = [];
  for (const groups of roster.rounds) {
    const partner = new Array<number>(count).fill(NOBODY);
    for (const group of groups) {
      const [one, other] = group as [number, number?];
      if (group.length > 2) return null;
      if (other === undefined) continue;
      if (partner[one] !== NOBODY || partner[other] !== NOBODY) return null;
      partner[one] = other;
      partner[other] = one;
    }
    const left = partner.flatMap((other, one) => (other === NOBODY ? [one] : []));
    const [one, other] = left;
    if (left.length > 0) {
      if (left.length !== 2 || other !== roster.people.length) return null;
      partner[one as number] = other;
      partner[other] = one as number;
    }
    rounds.push(partner);
  }
  return rounds;
}

/** Pairs for these people, as many as there can be; those left over are those whose turn it is. */
export function pairsAmong(roster: Roster, people: readonly number[], chance: Chance, ahead = true): Paired {
  const planned = ahead && people.length <= PLANNED_AHEAD ? plannedAhead(roster, people, chance) : null;
  return pairedOf(people, planned ?? thisRound(roster, people, chance));
}

function plannedAhead(roster: Roster, people: readonly number[], chance: Chance): Round | null {
  // An odd number is made even by nobody, whose partner sits out.
  const count = people.length + (people.length % 2);
  const turns = people.map((one) => turnToSitOut(roster.people[one] as Roster["people"][number]));
  const lowest = Math.min(...turns);
  const next = turns.filter((turn) => turn === lowest).length;
  const isNobody = (at: number) => at >= people.length;
  const cost = (one: number, other: number) => {
    if (isNobody(one)) return turns[other] === lowest ? 0 : UNFAIR;
    if (isNobody(other)) return turns[one] === lowest ? 0 : UNFAIR;
    return roster.cost(people[one] as number, people[other] as number);
  };
  const fair = (round: Round | null) =>
    round && (count === people.length || turns[round[people.length] as number] === lowest) ? round : null;

  // With everybody in it and no blocks, numbers here are numbers in the roster.
  if (!roster.anyBlocked && people.length === roster.people.length) {
    const past = wholePast(roster, count);
    const circle = past && fair(nextOnCircle(past, cost, chance));
    if (circle) return circle;
    if (past?.length === 0) return null;
  }
  const open = (one: number, other: number, round: number) => {
    const sitting = isNobody(one) ? other : isNobody(other) ? one : null;
    if (sitting !== null) return round < next === (turns[sitting] === lowest);
    return roster.unmet(people[one] as number, people[other] as number);
  };
  const partners = people.map(
    (one) => people.filter((other) => roster.unmet(one, other)).length + (count - people.length),
  );
  const most = Math.min(...partners);
  if (most > ROOM * count) return null;
  return nextOfMany({ count, open, cost, chance, steps: 80 * count * most }, most, ATTEMPTS);
}

function thisRound(roster: Roster, people: readonly number[], chance: Chance): Round {
  const count = people.length;
  const name = (at: number) => people[at] as number;
  const claims = people.map((one) => turnToSitOut(roster.people[one] as Roster["people"][number]));
  const claim = (at: number) => claims[at] as number;
  const cost = (one: number, other: number) => roster.cost(name(one), name(other));
  const unmet = (one: number, other: number) => roster.unmet(name(one), name(other));
  const allowed = (one: number, other: number) => one !== other && !roster.blocked(name(one), name(other));
  const leftBy = (partner: Round) => partner.flatMap((other, one) => (other === NOBODY ? [claim(one)] : []));
  const same = (a: readonly number[], b: readonly number[]) =>
    a.toSorted((x, y) => x - y).join() === b.toSorted((x, y) => x - y).join();

  let partner = matched({ count, joined: unmet, claim, begin: firstChoice(count, unmet, cost, claim, chance) });
  const [left, ...more] = leftBy(partner);
  const lowest = claims.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  if (left !== undefined && (more.length > 0 || count % 2 === 0 || left > lowest)) {
    // Without repeats somebody is left over: is it who would be left over with repeats as well?
    const fair = matched({ count, joined: allowed, claim });
    if (!same(leftBy(partner), leftBy(fair))) {
      const sits = (at: number) => fair[at] === NOBODY;
      const within = (joined: typeof unmet) => (one: number, other: number) =>
        joined(one, other) && !sits(one) && !sits(other);
      const without = matched({ count, joined: within(unmet), claim });
      partner = matched({ count, joined: within(allowed), claim, begin: without });
    }
  }
  improve({ partner, cost, alike: (one, other) => claim(one) === claim(other), chance });
  return partner;
}

/** Partners to begin with: for each the cheapest of those who are still free and never met. */
function firstChoice(
  count: number,
  joined: (one: number, other: number) => boolean,
  cost: (one: number, other: number) => number,
  claim: (one: number) => number,
  chance: Chance,
): number[] {
  const partner = new Array<number>(count).fill(NOBODY);
  const order = Array.from({ length: count }, (_, at) => at).sort((a, b) => claim(b) - claim(a) || a - b);
  for (const one of order) {
    if (partner[one] !== NOBODY) continue;
    let best = NOBODY;
    const start = drawn(chance, count);
    for (let step = 0, seen = 0; step < count && seen < LOOKED_AT; step += 1) {
      const other = (start + step) % count;
      if (partner[other] !== NOBODY || !joined(one, other)) continue;
      seen += 1;
      if (best === NOBODY || cost(one, other) < cost(one, best)) best = other;
    }
    if (best === NOBODY) continue;
    partner[one] = best;
    partner[best] = one;
  }
  return partner;
}
