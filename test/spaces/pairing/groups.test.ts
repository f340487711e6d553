import { describe, expect, it } from "vitest";
import { groupSizes } from "../../../src/spaces/pairing/group-sizes.ts";
import { planRound } from "../../../src/spaces/pairing/plan-round.ts";
import { live, pairsOf, people, request } from "./community.ts";

describe("the sizes of groups", () => {
  it("differ by at most one, are never below two, and hold everybody", () => {
    for (let size = 2; size <= 6; size += 1) {
      for (let count = 2; count <= 200; count += 1) {
        const sizes = groupSizes(count, size);
        expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(count);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it.each([
    [12, 4, [4, 4, 4]],
    [13, 4, [5, 4, 4]],
    [15, 4, [4, 4, 4, 3]],
    [5, 3, [3, 2]],
    [4, 3, [4]],
    [7, 3, [4, 3]],
    [11, 6, [6, 5]],
    [7, 2, [3, 2, 2]],
    [1, 4, []],
  ])("%i people in groups of %i", (count, size, sizes) => {
    expect(groupSizes(count, size)).toEqual(sizes);
  });
});

describe("groups of three and more", () => {
  it.each([3, 4, 5, 6])("of %i: everybody is in one, of the sizes they should have", (size) => {
    for (const count of [2, 3, 7, 11, 23, 60]) {
      const { groups, sitOuts } = planRound(request({ people: people(count), size }));
      expect(groups.map(({ length }) => length).sort()).toEqual(groupSizes(count, size).sort());
      expect(sitOuts).toEqual([]);
    }
  });

  it.each([
    [12, 3, 3],
    [16, 4, 3],
    [24, 3, 7],
    [30, 5, 3],
    [60, 4, 10],
  ])("%i people in groups of %i: no repeat in the first %i rounds", (count, size, rounds) => {
    for (const seed of [1, 2, 3]) {
      const { plans } = live(request({ people: people(count), size, seed }), rounds);
      expect(plans.flatMap(({ repeats }) => repeats)).toEqual([]);
    }
  });

  it("names each pair of a group that has met before", () => {
    const { plans } = live(request({ people: people(4), size: 4 }), 2);
    expect(plans.map(({ repeats }) => repeats.length)).toEqual([0, 6]);
    expect(plans[1]?.repeats.map((pair) => pair.join(" ")).sort()).toEqual(pairsOf(plans[1]?.groups ?? []).sort());
  });
});

describe("a big community", () => {
  it.each(["trio", "sit-out"] as const)("2,001 members, the odd one by %s: a whole round without repeats", (odd) => {
    const { plans } = live(request({ people: people(2001, (at) => ({ topics: [`t${at % 9}`] })), odd }), 2);
    for (const { groups, sitOuts, repeats } of plans) {
      expect(new Set([...groups.flat(), ...sitOuts]).size).toBe(2001);
      expect(groups.map(({ length }) => length).filter((length) => length !== 2)).toEqual(odd === "trio" ? [3] : []);
      expect(repeats).toEqual([]);
    }
  });
});
