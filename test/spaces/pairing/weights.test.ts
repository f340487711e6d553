import { describe, expect, it } from "vitest";
import { pairWeight } from "../../../src/spaces/pairing/connection.ts";
import { type PairingPerson, type PairingRequest, planRound } from "../../../src/spaces/pairing/plan-round.ts";
import { live, lots, pairsOf, people, person, request } from "./community.ts";

const mixed = (seed: number) => {
  const lot = lots(seed);
  return (): Partial<PairingPerson> => ({
    level: (["core", "active", "peripheral", "peripheral"] as const)[lot(4)] ?? "core",
    newcomer: lot(6) === 0,
    topics: [`topic ${lot(6)}`, `topic ${lot(6)}`],
    site: `site ${lot(3)}`,
    workingHoursUtc: [lot(24), lot(24)],
  });
};

const weightOf = (asked: PairingRequest, pairs: readonly string[]) => {
  const byId = new Map(asked.people.map((one) => [one.id, one]));
  return pairs.reduce((sum, pair) => {
    const [one, other] = pair.split(" ").map((id) => byId.get(id) ?? person(id));
    return sum + (one && other ? pairWeight(one, other, { tie: false, interests: asked.interests }) : 0);
  }, 0);
};

/** Pairs drawn by lot from those who never met. */
function drawn(asked: PairingRequest, seed: number): string[] {
  const lot = lots(seed);
  const met = new Set(pairsOf(asked.past.map(({ members }) => members)));
  for (;;) {
    const left = asked.people.map(({ id }) => id);
    const pairs: string[] = [];
    while (left.length > 0) pairs.push([...left.splice(0, 1), ...left.splice(lot(left.length), 1)].sort().join(" "));
    if (pairs.every((pair) => !met.has(pair))) return pairs;
  }
}

const average = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe("the weights choose among rounds that are equally free of repeats", () => {
  for (const [count, round, gain] of [
    [8, 1, 1.2],
    [12, 1, 1.2],
    [12, 2, 1.2],
    [12, 3, 1.1],
    [40, 1, 1.3],
    [40, 2, 1.2],
    [40, 3, 1.1],
    [100, 3, 1.3],
  ] as const) {
    it(`round ${round} of ${count} members is worth ${gain} times a round drawn by lot, on average`, () => {
      const planned: number[] = [];
      const random: number[] = [];
      for (let seed = 1; seed <= 12; seed += 1) {
        const { after } = live(request({ people: people(count, mixed(seed)), seed }), round - 1);
        planned.push(weightOf(after, pairsOf(planRound(after).groups)));
        random.push(weightOf(after, drawn(after, seed)));
      }
      expect(average(planned)).toBeGreaterThan(gain * average(random));
    });
  }

  it("six of the core and six of the periphery are bridged pair by pair in the first round", () => {
    for (const seed of [1, 2, 3]) {
      const halves = people(12, (at) => ({ level: at < 6 ? "core" : "peripheral" }));
      const level = new Map(halves.map(({ id, level }) => [id, level]));
      const { groups } = planRound(request({ people: halves, seed }));
      expect(groups.every(([one = "", other = ""]) => level.get(one) !== level.get(other))).toBe(true);
    }
  });

  it("people who know each other already are introduced to others first", () => {
    const ties = [0, 2, 4, 6, 8].map((at) => [`p${at}`, `p${at + 1}`] as const);
    for (const seed of [1, 2, 3]) {
      const met = pairsOf(planRound(request({ people: people(10), ties, seed })).groups);
      expect(ties.filter((pair) => met.includes(pair.join(" ")))).toEqual([]);
    }
  });
});

describe("a newcomer's first match is with an active or core member", () => {
  const welcoming = (asked: PairingRequest) => {
    const byId = new Map(asked.people.map((one) => [one.id, one]));
    const been = new Set(asked.past.flatMap(({ members }) => members));
    return planRound(asked)
      .groups.map((group) => group.map((id) => byId.get(id) ?? person(id)))
      .every((group) =>
        group
          .filter(({ id, newcomer }) => newcomer && !been.has(id))
          .every((one) => group.some((other) => other !== one && other.level !== "peripheral")),
      );
  };
  const crowd = (count: number) =>
    people(count, (at) => ({ level: at % 2 === 0 ? "peripheral" : "active", newcomer: at % 6 === 0, trios: 0 }));

  it.each([6, 8, 9, 12, 13, 24, 41, 100])("when all begin, %i members", (count) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      for (const odd of ["trio", "sit-out"] as const) {
        expect(welcoming(request({ people: crowd(count), odd, seed }))).toBe(true);
      }
    }
  });

  it.each([6, 8, 12, 20, 40])("when two newcomers join %i members after three rounds", (count) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { after } = live(request({ people: crowd(count).map((one) => ({ ...one, newcomer: false })), seed }), 3);
      const joining = ["new1", "new2"].map((id) => person(id, { level: "peripheral", newcomer: true, trios: 0 }));
      expect(welcoming({ ...after, people: [...after.people, ...joining] })).toBe(true);
    }
  });

  it.each([3, 4, 5])("in groups of %i there is one for each newcomer", (size) => {
    for (const seed of [1, 2, 3]) expect(welcoming(request({ people: crowd(20), size, seed }))).toBe(true);
  });
});
