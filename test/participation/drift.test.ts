import { describe, expect, test } from "vitest";
import { type Act, countedActs } from "../../src/participation/counted.ts";
import { communityPace, drift, pace } from "../../src/participation/drift.ts";

const one = (kind: Act["kind"], age: number, count = 1): Act => ({ kind, age, count });
const paceOf = (acts: readonly Act[], tenure: number) => pace(countedActs(acts), tenure);

describe("drift", () => {
  test("sets four weeks against up to twelve before, capped and without decay", () => {
    const acts = [one("answer", 0, 9), one("answer", 27), one("answer", 28, 2), one("answer", 111), one("answer", 112)];
    expect(paceOf(acts, 400)).toEqual({ recent: 18 / 4, base: 9 / 12 });
  });

  test("has no base before four such weeks, and then uses the weeks there are", () => {
    const acts = [one("answer", 30), one("answer", 57)];
    expect(paceOf(acts, 55).base).toBeUndefined();
    expect(paceOf(acts, 56).base).toBe(3 / 4);
    expect(paceOf(acts, 63).base).toBe(6 / 5);
    expect(paceOf(acts, 3).base).toBeUndefined();
  });

  test("takes out the community's own season, within half and double", () => {
    expect(
      communityPace([
        { recent: 1, base: 2 },
        { recent: 2, base: 2 },
        { recent: 90, base: undefined },
      ]),
    ).toBe(0.75);
    expect(communityPace([{ recent: 0, base: 5 }])).toBe(0.5);
    expect(communityPace([{ recent: 50, base: 5 }])).toBe(2);
    expect(communityPace([])).toBe(1);
    expect(communityPace([{ recent: 5, base: 0 }])).toBe(1);
  });

  test("is the member's own pace over the community's, and undefined without anything before", () => {
    expect(drift({ recent: 1, base: 2 }, 0.5)).toBe(1);
    expect(drift({ recent: 1, base: 0 }, 1)).toBeUndefined();
    expect(drift({ recent: 1, base: undefined }, 1)).toBeUndefined();
  });
});
