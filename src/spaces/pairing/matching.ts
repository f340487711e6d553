// As many pairs as there can be: a matching of maximum size in a general graph, by Edmonds' blossom algorithm, as Yelp's
// matching of colleagues uses it. On top of that it is settled who is left over when somebody must be.

const NOBODY = -1;

export type Wanted = {
  /** How many people; they are 0..count-1. */
  readonly count: number;
  readonly joined: (one: number, other: number) => boolean;
  /** Who of two people is rather left over: the one with the lower number. */
  readonly claim: (one: number) => number;
  /** Partners to begin with, -1 for nobody. */
  readonly begin?: readonly number[];
};

/**
 * The partner of each, -1 for nobody. Of all matchings of maximum size it is one that leaves over those with the lowest
 * claims: sets of people who can be matched together form a matroid, so serving the highest claim first is optimal.
 */
export function matched({ count, joined, claim, begin }: Wanted): number[] {
  const partner = begin ? [...begin] : Array.from({ length: count }, () => NOBODY);
  const order = Array.from({ length: count }, (_, at) => at).sort((a, b) => claim(b) - claim(a) || a - b);
  const search = searcher(count, joined, partner);
  const lowest = order.length > 0 ? claim(order[order.length - 1] as number) : 0;
  let free = partner.filter((other) => other === NOBODY).length;
  for (const one of order) {
    // The last one left over by an odd number has nobody to look for, unless somebody else should rather be left over.
    if (partner[one] !== NOBODY || (free === 1 && claim(one) === lowest)) continue;
    if (search(one, claim)) free -= 2;
  }
  return partner;
}

function searcher(count: number, joined: Wanted["joined"], partner: number[]) {
  const before = new Int32Array(count);
  const base = new Int32Array(count);
  const outer = new Uint8Array(count);
  const inFlower = new Uint8Array(count);
  const onPath = new Uint8Array(count);

  function flip(end: number) {
    for (let one = end; one !== NOBODY; ) {
      const previous = before[one] as number;
      const next = partner[previous] as number;
      partner[one] = previous;
      partner[previous] = one;
      one = next;
    }
  }

  function commonBase(one: number, other: number): number {
    onPath.fill(0);
    for (let at = base[one] as number; ; at = base[before[partner[at] as number] as number] as number) {
      onPath[at] = 1;
      if (partner[at] === NOBODY) break;
    }
    let at = base[other] as number;
    while (onPath[at] === 0) at = base[before[partner[at] as number] as number] as number;
    return at;
  }

  function markPath(from: number, stop: number, child: number) {
    let below = child;
    for (let at = from; base[at] !== stop; at = before[partner[at] as number] as number) {
      const mate = partner[at] as number;
      inFlower[base[at] as number] = 1;
      inFlower[base[mate] as number] = 1;
      before[at] = below;
      below = mate;
    }
  }

  function contract(one: number, other: number, queue: number[]) {
    const stem = commonBase(one, other);
    inFlower.fill(0);
    markPath(one, stem, other);
    markPath(other, stem, one);
    for (let at = 0; at < count; at += 1) {
      if (inFlower[base[at] as number] === 0) continue;
      base[at] = stem;
      if (outer[at] === 0) {
        outer[at] = 1;
        queue.push(at);
      }
    }
  }

  /** Finds a partner for the root, or somebody with a lower claim who gives up theirs. True: there is one pair more. */
  return (root: number, claim: (one: number) => number): boolean => {
    before.fill(NOBODY);
    outer.fill(0);
    for (let at = 0; at < count; at += 1) base[at] = at;
    outer[root] = 1;
    const queue = [root];
    for (let head = 0; head < queue.length; head += 1) {
      const one = queue[head] as number;
      for (let other = 0; other < count; other += 1) {
        if (base[one] === base[other] || partner[one] === other || !joined(one, other)) continue;
        const mate = partner[other] as number;
        if (other === root || (mate !== NOBODY && before[mate] !== NOBODY)) {
          contract(one, other, queue);
        } else if (before[other] === NOBODY) {
          before[other] = one;
          if (mate === NOBODY) {
            flip(other);
            return true;
          }
          outer[mate] = 1;
          queue.push(mate);
        }
      }
    }
    let gives = root;
    for (const one of queue) if (claim(one) < claim(gives)) gives = one;
    if (gives === root) return false;
    const freed = partner[gives] as number;
    partner[gives] = NOBODY;
    flip(freed);
    return false;
  };
}
