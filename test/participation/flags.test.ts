import { describe, expect, test } from "vitest";
import { type FlagFacts, flagsOf } from "../../src/participation/flags.ts";

/** An active member of some standing about whom there is nothing to say. */
const plain: FlagFacts = {
  paused: false,
  tenure: 200,
  level: "active",
  score: { E: 12, V: 8, Q: 4, R: 8 },
  pace: { recent: 2, base: 2 },
  drift: 1,
  lastAct: 3,
  halfLifeDays: 30,
};

describe("the flags", () => {
  test("are none for somebody who goes on as before", () => {
    expect(flagsOf(plain)).toEqual([]);
  });

  test("a pause suppresses everything else", () => {
    expect(flagsOf({ ...plain, paused: true, tenure: 3, lastAct: undefined, drift: 0.1 })).toEqual(["paused"]);
  });

  test("a newcomer is one for 28 days", () => {
    expect(flagsOf({ ...plain, tenure: 27 })).toEqual(["newcomer"]);
    expect(flagsOf({ ...plain, tenure: 28 })).toEqual([]);
  });

  test.each([
    [{ drift: 0.4, pace: { recent: 0.5, base: 1 } }, ["drifting"]],
    [{ drift: 0.41, pace: { recent: 0.5, base: 1 } }, []],
    [{ drift: 0.4, pace: { recent: 0.4, base: 0.99 } }, []],
    [{ drift: 0.1, level: "core", pace: { recent: 0.5, base: 4 } }, ["drifting"]],
    [{ drift: 0.1, level: "peripheral", pace: { recent: 0.5, base: 4 } }, []],
    [{ drift: undefined, pace: { recent: 0, base: undefined } }, []],
  ] as const)("drifting is a fall of an active or core member against their own base: %j", (facts, flags) => {
    expect(flagsOf({ ...plain, ...facts })).toEqual(flags);
  });

  test.each([
    [{ drift: 2, pace: { recent: 2, base: 1 } }, ["rising"]],
    [{ drift: 1.99, pace: { recent: 2, base: 1 } }, []],
    [{ drift: 3, pace: { recent: 1.9, base: 0.5 } }, []],
    [{ drift: undefined, pace: { recent: 2, base: 0 } }, ["rising"]],
    [{ drift: undefined, pace: { recent: 9, base: undefined } }, []],
  ] as const)("rising is a doubling at two points a week or more, once there is a base: %j", (facts, flags) => {
    expect(flagsOf({ ...plain, ...facts })).toEqual(flags);
  });

  test("quietly engaged is much quiet and little voice", () => {
    expect(flagsOf({ ...plain, score: { E: 6.6, V: 1.6, Q: 5, R: 8 } })).toEqual(["quiet_engaged"]);
    expect(flagsOf({ ...plain, score: { E: 8, V: 2, Q: 6, R: 8 } })).toEqual([]);
    expect(flagsOf({ ...plain, score: { E: 4.9, V: 0, Q: 4.9, R: 8 } })).toEqual([]);
  });

  test("dormant is two half-lives without an act, for somebody who has been here for sixty days", () => {
    const away = { ...plain, level: "peripheral" as const, score: { E: 1, V: 1, Q: 0, R: 0 }, drift: undefined };
    expect(flagsOf({ ...away, lastAct: 60 })).toEqual(["dormant"]);
    expect(flagsOf({ ...away, lastAct: 59 })).toEqual([]);
    expect(flagsOf({ ...away, lastAct: undefined, tenure: 60 })).toEqual(["dormant"]);
    expect(flagsOf({ ...away, lastAct: undefined, tenure: 59 })).toEqual([]);
    expect(flagsOf({ ...away, lastAct: 100, halfLifeDays: 60 })).toEqual([]);
    expect(flagsOf({ ...away, lastAct: 42, halfLifeDays: 7 })).toEqual(["dormant"]);
  });

  test("who is quietly engaged is on no list of inactive people", () => {
    expect(flagsOf({ ...plain, level: "peripheral", score: { E: 5, V: 0, Q: 5, R: 3 }, lastAct: 61 })).toEqual([
      "quiet_engaged",
    ]);
  });

  test("stand in the domain's order when several hold", () => {
    const several = { tenure: 20, drift: 0.2, pace: { recent: 1, base: 4 }, score: { E: 6, V: 1, Q: 5, R: 3 } };
    expect(flagsOf({ ...plain, ...several })).toEqual(["newcomer", "drifting", "quiet_engaged"]);
  });
});
