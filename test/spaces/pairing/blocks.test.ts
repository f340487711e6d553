import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PairingRequest, planRound } from "../../../src/spaces/pairing/plan-round.ts";
import { lots, pairsOf, people, request } from "./community.ts";

/** A small roster with anything in it that may come along. */
function anything(seed: number): PairingRequest {
  const lot = lots(seed);
  const count = lot(11);
  const all = people(count, () => ({
    level: (["core", "active", "peripheral"] as const)[lot(3)] ?? "core",
    newcomer: lot(4) === 0,
    satOut: lot(3),
    satOutLast: lot(5) === 0,
    preferTrio: lot(6) === 0,
    trios: lot(3),
  }));
  const somebody = () => (lot(8) === 0 ? `gone${lot(3)}` : `p${lot(13)}`);
  const some = <T>(most: number, make: () => T) => Array.from({ length: lot(most + 1) }, make);
  return request({
    people: all,
    past: some(12, () => ({ members: some(3, somebody), roundsAgo: lot(8) })),
    blocked: some([0, 4, 40, 120][lot(4)] ?? 0, () => [somebody(), somebody()] as const),
    ties: some(5, () => [somebody(), somebody()] as const),
    size: lot(3) === 0 ? 3 + lot(4) : 2,
    odd: lot(2) === 0 ? "trio" : "sit-out",
    interests: lot(2) === 0 ? "shared" : "different",
    seed,
  });
}

describe("blocked people", () => {
  it("are never in one group, nobody is lost, doubled or alone in a group, and no two who could be together are left over: ten thousand rosters", () => {
    for (let seed = 0; seed < 10_000; seed += 1) {
      const asked = anything(seed);
      const { groups, sitOuts } = planRound(asked);
      const together = new Set(pairsOf(groups));
      const apart = asked.blocked.filter((pair) => pair[0] !== pair[1]).map((pair) => pair.toSorted().join(" "));
      expect(apart.filter((pair) => together.has(pair))).toEqual([]);
      expect([...groups.flat(), ...sitOuts].sort()).toEqual(asked.people.map(({ id }) => id).sort());
      expect(groups.filter((group) => group.length < 2)).toEqual([]);
      expect(pairsOf([sitOuts]).filter((pair) => !apart.includes(pair))).toEqual([]);
    }
  }, 60_000);

  it.each([2, 3, 4])("somebody blocked with everybody sits out, in groups of %i", (size) => {
    for (const odd of ["trio", "sit-out"] as const) {
      for (const count of [5, 6, 9, 12]) {
        const blocked = Array.from({ length: count - 1 }, (_, at) => ["p0", `p${at + 1}`] as const);
        const { sitOuts } = planRound(request({ people: people(count), blocked, size, odd }));
        expect(sitOuts).toContain("p0");
        expect(sitOuts.length).toBeLessThanOrEqual(2);
      }
    }
  });

  it("stay apart even when each of them then meets nobody new", () => {
    const past = [
      { members: ["p0", "p1"], roundsAgo: 1 },
      { members: ["p2", "p3"], roundsAgo: 1 },
    ];
    const blocked = [
      ["p0", "p2"],
      ["p1", "p3"],
      ["p0", "p3"],
      ["p1", "p2"],
    ] as const;
    const plan = planRound(request({ people: people(4), past, blocked }));
    expect(pairsOf(plan.groups)).toEqual(["p0 p1", "p2 p3"]);
    expect(plan.repeats).toHaveLength(2);
  });
});

describe("a plan", () => {
  it("is the same for the same request, in whatever order its people, blocks and past are given", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (seed) => {
        const asked = anything(seed);
        const turned = {
          ...asked,
          people: asked.people.toReversed(),
          past: asked.past.toReversed(),
          blocked: asked.blocked.toReversed(),
        };
        expect(planRound(asked)).toEqual(planRound(asked));
        expect(planRound(turned)).toEqual(planRound(asked));
      }),
      { numRuns: 300 },
    );
  });

  it("is another one for another seed", () => {
    const first = (seed: number) => JSON.stringify(planRound(request({ people: people(12), seed })).groups);
    expect(new Set([1, 2, 3, 4, 5, 6].map(first)).size).toBeGreaterThan(3);
  });
});
