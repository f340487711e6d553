import { describe, expect, it } from "vitest";
import type { PairingPerson } from "../../../src/spaces/pairing/plan-round.ts";
import { live, pairsOf, people, request } from "./community.ts";

const mixed = (at: number): Partial<PairingPerson> => ({
  level: (["core", "active", "peripheral", "peripheral"] as const)[at % 4] ?? "active",
  newcomer: at % 5 === 0,
  topics: [`topic ${at % 3}`],
  site: `site ${at % 2}`,
  workingHoursUtc: [(at * 5) % 24, (at * 5 + 8) % 24],
});

describe("everybody meets everybody before anybody meets twice", () => {
  for (const [count, rounds] of [
    [2, 1],
    [4, 3],
    [6, 5],
    [8, 7],
    [10, 9],
    [12, 11],
    [20, 19],
    [40, 39],
    [64, 63],
  ] as const) {
    it(`${count} members over ${rounds} rounds meet in all ${(count * (count - 1)) / 2} pairs, each exactly once`, () => {
      for (const seed of [1, 77, 4096]) {
        for (const given of [() => ({}), mixed]) {
          const { plans } = live(request({ people: people(count, given), seed }), rounds);
          const met = plans.flatMap(({ groups }) => pairsOf(groups));
          expect(new Set(met).size).toBe((count * (count - 1)) / 2);
          expect(met).toHaveLength((count * (count - 1)) / 2);
        }
      }
    });
  }

  it.each([
    [40, 20],
    [100, 20],
    [100, 45],
  ])("%i members over %i rounds: no pair comes twice", (count, rounds) => {
    const { plans } = live(request({ people: people(count, mixed) }), rounds);
    const met = plans.flatMap(({ groups }) => pairsOf(groups));
    expect(new Set(met).size).toBe((count / 2) * rounds);
  });

  it.each([5, 7, 9, 13, 21])(
    "an odd number, %i, with one sitting out: all pairs in as many rounds, each once",
    (count) => {
      const { plans } = live(request({ people: people(count, mixed), odd: "sit-out" }), count);
      const met = plans.flatMap(({ groups }) => pairsOf(groups));
      expect(met).toHaveLength((count * (count - 1)) / 2);
      expect(new Set(met).size).toBe(met.length);
      expect(plans.flatMap(({ sitOuts }) => sitOuts).sort()).toEqual(
        people(count)
          .map(({ id }) => id)
          .sort(),
      );
    },
  );

  it("once all have met, the oldest meetings come again first, and no pair within the repeat gap", () => {
    const { plans } = live(request({ people: people(12, mixed) }), 33);
    for (const [round, plan] of plans.entries()) {
      const before = plans[round - 11];
      if (before) expect(pairsOf(plan.groups).sort()).toEqual(pairsOf(before.groups).sort());
    }
  });

  it("says which pairs have met before", () => {
    const { plans } = live(request({ people: people(4) }), 4);
    expect(plans.map(({ repeats }) => repeats.length)).toEqual([0, 0, 0, 2]);
    expect(plans[3]?.repeats).toEqual(plans[3]?.groups);
  });
});
