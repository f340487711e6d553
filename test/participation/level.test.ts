import { describe, expect, test } from "vitest";
import { coreRank, type LevelFacts, missingFor, type Rung, step } from "../../src/participation/level.ts";
import { usualSettings } from "../../src/participation/settings.ts";

const facts = (figures: Partial<LevelFacts["score"]> & Partial<Omit<LevelFacts, "score">> = {}): LevelFacts => {
  const { tenure = 200, withinCoreRank = true, ...score } = figures;
  return { score: { E: 30, V: 15, Q: 15, R: 12, ...score }, tenure, withinCoreRank };
};
const stepped = (rung: Rung, days: number, figures: LevelFacts, weeks = 1) => {
  let now = rung;
  for (let week = 0; week < weeks; week++) {
    const { moved: _, ...next } = step(now, days, figures, usualSettings);
    now = next;
  }
  return now;
};

describe("the levels", () => {
  test.each([
    ["active", { E: 8, V: 1, R: 4, tenure: 28 }, undefined],
    ["active", { E: 7.99, V: 1, R: 4, tenure: 28 }, "points"],
    ["active", { E: 8, V: 0.99, R: 4, tenure: 28 }, "voice"],
    ["active", { E: 8, V: 1, R: 3, tenure: 28 }, "weeks"],
    ["active", { E: 8, V: 1, R: 4, tenure: 27 }, "tenure"],
    ["active", { E: 8, V: 1, R: 4, tenure: 28, withinCoreRank: false }, undefined],
    ["core", { E: 24, V: 10, R: 8, tenure: 84 }, undefined],
    ["core", { E: 23.99, V: 10, R: 8, tenure: 84 }, "points"],
    ["core", { E: 24, V: 9.99, R: 8, tenure: 84 }, "voice"],
    ["core", { E: 24, V: 10, R: 7, tenure: 84 }, "weeks"],
    ["core", { E: 24, V: 10, R: 8, tenure: 83 }, "tenure"],
    ["core", { E: 24, V: 10, R: 8, tenure: 84, withinCoreRank: false }, "rank"],
  ] as const)("%s is entered with all of it: %j lacks %s", (level, figures, missing) => {
    expect(missingFor(level, facts(figures), usualSettings)).toBe(missing);
  });

  test.each([
    ["active", { E: 6, V: 0.75, R: 3 }, 0],
    ["active", { E: 5.99, V: 0.75, R: 3 }, 1],
    ["active", { E: 6, V: 0.74, R: 3 }, 1],
    ["active", { E: 6, V: 0.75, R: 2 }, 1],
    ["core", { E: 18, V: 7.5, R: 6 }, 0],
    ["core", { E: 17.99, V: 7.5, R: 6 }, 1],
    ["core", { E: 18, V: 7.49, R: 6 }, 1],
    ["core", { E: 18, V: 7.5, R: 5 }, 1],
    ["core", { E: 18, V: 7.5, R: 6, withinCoreRank: false }, 0],
  ] as const)("%s is kept with all of it: %j adds %i week towards leaving", (level, figures, down) => {
    expect(stepped({ level, up: 0, down: 0 }, 100, facts(figures)).down).toBe(down);
  });

  test("two weeks lift, four lower, one step each", () => {
    const high = facts({ E: 90, V: 80 });
    expect(stepped({ level: "peripheral", up: 0, down: 0 }, 28, high)).toEqual({ level: "peripheral", up: 1, down: 0 });
    expect(stepped({ level: "peripheral", up: 0, down: 0 }, 28, high, 2)).toEqual({ level: "active", up: 0, down: 0 });
    const low = facts({ E: 0, V: 0, R: 0 });
    expect(stepped({ level: "core", up: 0, down: 0 }, 28, low, 3)).toEqual({ level: "core", up: 0, down: 3 });
    expect(stepped({ level: "core", up: 0, down: 0 }, 28, low, 4)).toEqual({ level: "active", up: 0, down: 0 });
  });

  test("one week on the other side starts the count again", () => {
    const once = stepped({ level: "active", up: 1, down: 3 }, 100, facts({ E: 20 }));
    expect(once).toEqual({ level: "active", up: 0, down: 0 });
  });

  test("the first 28 days in a level count towards the next step, which waits for their end", () => {
    const high = facts({ E: 90, V: 80 });
    const waiting = stepped({ level: "active", up: 0, down: 0 }, 27, high, 3);
    expect(waiting).toEqual({ level: "active", up: 3, down: 0 });
    expect(stepped(waiting, 28, high)).toEqual({ level: "core", up: 0, down: 0 });
  });

  test("there is nothing above core and nothing below the periphery", () => {
    expect(stepped({ level: "core", up: 0, down: 0 }, 100, facts({ E: 90 }), 5)).toEqual({
      level: "core",
      up: 0,
      down: 0,
    });
    const empty = facts({ E: 0, V: 0, R: 0 });
    expect(stepped({ level: "peripheral", up: 0, down: 0 }, 100, empty, 9)).toEqual({
      level: "peripheral",
      up: 0,
      down: 0,
    });
  });

  test("core takes the best 15 % from twenty ranked members on, at least one place", () => {
    expect([19, 20, 21, 40, 41, 100, 140].map((ranked) => coreRank(ranked, usualSettings))).toEqual([
      ...[Number.POSITIVE_INFINITY, 3, 4, 6, 7, 15, 21],
    ]);
    expect([1, 6, 7, 8].map((ranked) => coreRank(ranked, { ...usualSettings, rankGuardFrom: 1 }))).toEqual([
      1, 1, 2, 2,
    ]);
  });
});
