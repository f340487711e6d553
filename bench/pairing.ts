// How long a round of introductions takes to plan: 5,000 people next to 500, and next to taking the first partner that
// fits, all in the same run, because only the ratio says something on another machine. Run it with `npm run bench`.
import { chanceFrom, shuffled } from "../src/spaces/pairing/chance.ts";
import { type PairingPerson, type PairingRequest, planRound } from "../src/spaces/pairing/plan-round.ts";

const PAST_ROUNDS = 10;
const RUNS = 3;

function community(count: number, odd: PairingRequest["odd"], size: number): PairingRequest {
  const chance = chanceFrom(count);
  const people = Array.from({ length: count }, (_, at): PairingPerson => {
    const from = Math.floor(chance() * 24);
    return {
      id: `person-${at}`,
      level: chance() < 0.1 ? "core" : chance() < 0.4 ? "active" : "peripheral",
      newcomer: chance() < 0.1,
      topics: [`topic-${Math.floor(chance() * 30)}`, `topic-${Math.floor(chance() * 30)}`],
      workingHoursUtc: [from, (from + 8) % 24],
      site: `site-${Math.floor(chance() * 5)}`,
      satOut: 0,
      satOutLast: false,
    };
  });
  const past = Array.from({ length: PAST_ROUNDS }, (_, round) => {
    const mixed = shuffled(people, chance);
    return Array.from({ length: count >> 1 }, (_, pair) => ({
      members: mixed.slice(2 * pair, 2 * pair + 2).map(({ id }) => id),
      roundsAgo: round + 1,
    }));
  }).flat();
  return { people, past, blocked: [], ties: [], size, odd, interests: "shared", seed: 1 };
}

/** Everybody takes the first one who is free and whom they never met: what a planner must not be much slower than. */
function firstFit({ people, past }: PairingRequest): number {
  const met = new Set(past.map(({ members }) => members.toSorted().join(" ")));
  const free = people.map(({ id }) => id);
  let pairs = 0;
  while (free.length > 1) {
    const one = free.shift() as string;
    const at = free.findIndex((other) => !met.has([one, other].sort().join(" ")));
    free.splice(Math.max(0, at), 1);
    pairs += 1;
  }
  return pairs;
}

/** Milliseconds, the median of some runs. */
function timed(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1] as number;
}

const base = community(500, "trio", 2);
const rows = [
  { what: "first fit, 500", asked: base, work: () => firstFit(base) },
  ...[
    { what: "pairs, 500", asked: base },
    { what: "pairs, 5,000", asked: community(5000, "trio", 2) },
    { what: "pairs, 4,999 with a trio", asked: community(4999, "trio", 2) },
    { what: "pairs, 4,999, one sits out", asked: community(4999, "sit-out", 2) },
    { what: "groups of four, 5,000", asked: community(5000, "trio", 4) },
  ].map(({ what, asked }) => ({ what, asked, work: () => planRound(asked) })),
];
planRound(base);
const times = rows.map(({ work }) => timed(work));
console.log(`A round with ${PAST_ROUNDS} rounds behind it, median of ${RUNS}:`);
for (const [at, { what, asked }] of rows.entries()) {
  const time = times[at] as number;
  const repeats = at === 0 ? "" : `, ${planRound(asked).repeats.length} repeats`;
  console.log(
    `${what.padEnd(28)} ${time.toFixed(0).padStart(6)} ms, ${(time / (times[1] as number)).toFixed(2).padStart(6)} x pairs of 500${repeats}`,
  );
}
