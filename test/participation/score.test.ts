import { describe, expect, test } from "vitest";
import { activityKinds, scoredKinds } from "../../src/participation/activity-kind.ts";
import { type Act, countedActs } from "../../src/participation/counted.ts";
import { mainKinds, score } from "../../src/participation/score.ts";
import type { LocalDate } from "../../src/time/zone.ts";

const scored = (acts: readonly Act[], halfLife = 30) => score(countedActs(acts), halfLife);
const one = (kind: Act["kind"], age: number, count = 1): Act => ({ kind, age, count });

describe("the score", () => {
  test.each(scoredKinds)("counts %s on its side, up to its cap a day", (kind) => {
    const { side, points, dailyCap } = activityKinds[kind];
    const found = scored([one(kind, 0, dailyCap), one(kind, 0, 50)]);
    expect(found).toEqual({
      E: points * dailyCap,
      V: 0,
      Q: 0,
      [side === "voice" ? "V" : "Q"]: points * dailyCap,
      R: 1,
    });
  });

  test("has the points and caps of the domain's table", () => {
    const table = scoredKinds.map((kind) => `${kind} ${activityKinds[kind].points} ${activityKinds[kind].dailyCap}`);
    expect(table).toEqual([
      ...[
        "host 8 1",
        "present 6 1",
        "story 5 1",
        "resource 4 3",
        "answer 3 5",
        "question 3 3",
        "post 2 3",
        "reply 1 5",
      ],
      ...["attend 3 2", "pair 3 1", "recording 1 2", "reaction 0.5 4", "open 0.5 4", "digest 0.5 1", "poll 0.5 2"],
    ]);
  });

  test("halves with every half-life, which is never shorter than 21 days", () => {
    expect(scored([one("host", 30)]).E).toBe(4);
    expect(scored([one("host", 90)], 90).E).toBe(4);
    expect(scored([one("host", 21)], 7).E).toBe(4);
  });

  test("settles at 6.70 times the points of a steady week", () => {
    const weekly = Array.from({ length: 26 }, (_, week) => one("question", week * 7));
    expect(scored(weekly).E / 3).toBeCloseTo(6.7, 0);
  });

  test("drops what is older than 180 days, lies ahead, happened no times or is never scored", () => {
    expect(scored([one("host", 180)]).E).toBeGreaterThan(0);
    expect(scored([one("host", 181), one("host", -1), one("host", 1, 0), one("acknowledged", 1, 9)])).toEqual({
      ...{ E: 0, V: 0, Q: 0, R: 0 },
    });
  });

  test("sees the weeks with an act among the last twelve: ages 0 to 83", () => {
    expect(scored([one("reaction", 0), one("reply", 6), one("reply", 7), one("reply", 83), one("reply", 84)]).R).toBe(
      3,
    );
  });

  test("caps two days apart even when the member's clock stood still between them", () => {
    const before = { ...one("post", 5, 9), date: "2026-03-01" as LocalDate };
    const after = { ...one("post", 5, 9), date: "2026-03-20" as LocalDate };
    expect(scored([before, after, before]).E).toBeCloseTo(2 * scored([one("post", 5, 3)]).E, 10);
  });

  test("names the kinds that carry it, heaviest first, ties in the domain's order", () => {
    const acts = [
      one("poll", 0, 2),
      one("digest", 0),
      one("open", 0),
      one("attend", 60),
      one("reply", 0, 2),
      one("host", 181),
    ];
    expect(mainKinds(countedActs(acts), 30)).toEqual(["reply", "poll", "attend"]);
    expect(mainKinds(countedActs([one("poll", 3), one("digest", 3), one("open", 3), one("reaction", 3)]), 30)).toEqual([
      ...["reaction", "open", "digest"],
    ]);
  });
});
