// Everybody meets everybody exactly once, as in a round-robin tournament by the circle method: one person stands in the
// middle, the others around; in round r the middle meets r, and r + x meets r - x. Nothing has to be stored between the
// rounds: two consecutive rounds of a circle make one ring of people, and from that ring the circle can be read again.
import { type Chance, shuffled } from "./chance.ts";

/** The partner of each. */
export type Round = readonly number[];
export type Cost = (one: number, other: number) => number;

type Circle = {
  /** Who stands where; the middle is the last. */
  readonly places: readonly number[];
  /** The rounds, by the place that meets the middle, that were there before. */
  readonly used: ReadonlySet<number>;
};

const roundAt = (places: readonly number[], at: number): number[] => {
  const around = places.length - 1;
  const partner = new Array<number>(places.length);
  const join = (one: number, other: number) => {
    partner[one] = other;
    partner[other] = one;
  };
  join(places[around] as number, places[at] as number);
  for (let step = 1; step <= around >> 1; step += 1) {
    join(places[(at + step) % around] as number, places[(at - step + around) % around] as number);
  }
  return partner;
};

/** What a round costs as a whole. */
export function costOf(round: Round, cost: Cost): number {
  let sum = 0;
  for (const [one, other] of round.entries()) if (other > one) sum += cost(one, other);
  return sum;
}

/** The ring two rounds make, starting with the given one; null when they make several. */
function ringOf(first: Round, second: Round, start: number): number[] | null {
  const ring: number[] = [];
  let at = start;
  do {
    const next = first[at] as number;
    ring.push(at, next);
    at = second[next] as number;
  } while (at !== start && ring.length <= first.length);
  return ring.length === first.length ? ring : null;
}

/** The places when the ring starts in the middle and its first link belongs to round 0, its second to round 1. */
function placesFrom(ring: readonly number[]): number[] {
  // From place x, round 0 leads to -x and round 1 to 2 - x: 0, 2, -2, 4, -4, and so on around.
  const around = ring.length - 1;
  const places = new Array<number>(ring.length);
  places[around] = ring[0] as number;
  let place = 0;
  for (let at = 1; at < ring.length; at += 1) {
    places[place] = ring[at] as number;
    place = at % 2 === 1 ? (2 - place + around) % around : (around - place) % around;
  }
  return places;
}

function fits(places: readonly number[], past: readonly Round[]): Circle | null {
  const around = places.length - 1;
  const placeOf = new Array<number>(places.length);
  for (const [place, one] of places.entries()) placeOf[one] = place;
  const used = new Set<number>();
  const middle = places[around] as number;
  for (const round of past) {
    const at = placeOf[round[middle] as number] as number;
    for (let step = 1; step <= around >> 1; step += 1) {
      const one = places[(at + step) % around] as number;
      if (placeOf[round[one] as number] !== (at - step + around) % around) return null;
    }
    used.add(at);
  }
  return { places, used };
}

function circlesOf(past: readonly Round[]): Circle[] {
  const first = past[0] as Round;
  for (const second of past) {
    if (!ringOf(first, second, 0)) continue;
    // Whoever stands in the middle, the two rounds look the same; the third one tells.
    return first.flatMap((_, middle) => fits(placesFrom(ringOf(first, second, middle) as number[]), past) ?? []);
  }
  return [];
}

/** A second round that makes one ring with the first, cheap by exchanging links until no exchange of two helps. */
function secondRound(first: Round, cost: Cost, chance: Chance): number[] {
  let best: number[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  const pairs = first.flatMap((other, one) => (other > one ? [[one, other]] : []));
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const ring = shuffled(pairs, chance).flatMap(([a, b]) => (chance() < 0.5 ? [a, b] : [b, a])) as number[];
    shorten(ring, cost);
    const round = new Array<number>(ring.length);
    for (let at = 1; at < ring.length; at += 2) {
      const [one, other] = [ring[at] as number, ring[(at + 1) % ring.length] as number];
      round[one] = other;
      round[other] = one;
    }
    const sum = costOf(round, cost);
    if (sum < lowest) {
      lowest = sum;
      best = round;
    }
  }
  return best;
}

function shorten(ring: number[], cost: Cost): void {
  const at = (index: number) => ring[(index + ring.length) % ring.length] as number;
  for (let sweep = 0, better = true; better && sweep < 20; sweep += 1) {
    better = false;
    for (let from = 0; from < ring.length; from += 2) {
      for (let to = from + 1; to < ring.length; to += 2) {
        if (to - from >= ring.length - 1) continue;
        const now = cost(at(from - 1), at(from)) + cost(at(to), at(to + 1));
        const turned = cost(at(from - 1), at(to)) + cost(at(from), at(to + 1));
        if (turned >= now) continue;
        ring.splice(from, to - from + 1, ...ring.slice(from, to + 1).reverse());
        better = true;
      }
    }
  }
}

/**
 * The next round of the circle the past belongs to, the cheapest there is: null when the past belongs to none. Round one
 * is not made here, any will do. The rounds of the past are whole: everybody has a partner in each.
 */
export function nextOnCircle(past: readonly Round[], cost: Cost, chance: Chance): Round | null {
  const [first] = past;
  if (!first) return null;
  const same = past.every((round) => round.every((other, one) => first[one] === other));
  if (same) return first.length > 2 ? secondRound(first, cost, chance) : first;
  let best: Round | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const { places, used } of circlesOf(past)) {
    const around = places.length - 1;
    for (let at = 0; at < around; at += 1) {
      if (used.size < around && used.has(at)) continue;
      const round = roundAt(places, at);
      const sum = costOf(round, cost);
      if (best === null || sum < lowest) {
        best = round;
        lowest = sum;
      }
    }
  }
  return best;
}
