import { describe, expect, it } from "vitest";
import { planRound } from "../../../src/spaces/pairing/plan-round.ts";
import { people, request } from "./community.ts";

describe("a round is planned whatever it is asked with", () => {
  it.each([2, 3, 6])("nobody, and one alone, in groups of %i", (size) => {
    expect(planRound(request({ size }))).toEqual({ groups: [], sitOuts: [], repeats: [] });
    expect(planRound(request({ size, people: people(1) }))).toEqual({ groups: [], sitOuts: ["p0"], repeats: [] });
  });

  it.each([2, 3, 6])("two people are a pair, also when groups of %i were asked", (size) => {
    expect(planRound(request({ size, people: people(2) })).groups).toEqual([["p0", "p1"]]);
  });

  it("three people are a group of three, or a pair and one who sits out", () => {
    expect(planRound(request({ people: people(3) })).groups).toEqual([["p0", "p1", "p2"]]);
    expect(planRound(request({ people: people(3), odd: "sit-out" })).sitOuts).toHaveLength(1);
  });

  it("people who left, who are named twice, who are blocked from themselves or whom nobody knows", () => {
    const plan = planRound(
      request({
        people: [...people(4), ...people(2)],
        past: [
          { members: ["p0", "gone", "p0"], roundsAgo: 1 },
          { members: [], roundsAgo: 0 },
          { members: ["gone"], roundsAgo: -3 },
          { members: ["p1", "p2"], roundsAgo: Number.NaN },
          { members: ["p1", "p2"], roundsAgo: 100_000 },
        ],
        blocked: [
          ["p0", "p0"],
          ["gone", "p1"],
        ],
        ties: [["gone", "nobody"]],
      }),
    );
    expect(plan.groups.flat().sort()).toEqual(["p0", "p1", "p2", "p3"]);
    expect(plan.repeats).toEqual([]);
  });

  it.each([
    [0, 2],
    [1, 2],
    [Number.NaN, 2],
    [2.9, 2],
    [99, 6],
  ])("a size of %d is taken for %i", (size, taken) => {
    const given = people(12);
    expect(planRound(request({ people: given, size })).groups).toEqual(
      planRound(request({ people: given, size: taken })).groups,
    );
  });

  it("counts that are no numbers", () => {
    const odd = people(9, () => ({ satOut: Number.NaN, trios: Number.NaN }));
    expect(planRound(request({ people: odd })).groups.flat()).toHaveLength(9);
    expect(planRound(request({ people: odd, odd: "sit-out" })).sitOuts).toHaveLength(1);
    expect(planRound(request({ people: odd.slice(2) })).groups.flat()).toHaveLength(7);
  });
});
