import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTypedTime } from "../../src/time/typed-time.ts";

describe("a time of day as people type it", () => {
  it.each([
    ["16:00", "16:00"],
    ["9:00", "09:00"],
    ["00:15", "00:15"],
    ["4pm", "16:00"],
    ["4 PM", "16:00"],
    ["4:30 p.m.", "16:30"],
    ["12am", "00:00"],
    ["12pm", "12:00"],
    ["16.30", "16:30"],
    ["16h", "16:00"],
    ["16h30", "16:30"],
    ["16:00h", "16:00"],
    ["1600", "16:00"],
    ["16", "16:00"],
    ["noon", "12:00"],
    ["@9am", "09:00"],
  ])("%s is %s", (typed, time) => {
    expect(readTypedTime(typed)).toEqual({ time });
  });

  it.each([
    ["4", "16:00"],
    ["9", "09:00"],
    ["12", "12:00"],
    ["0", "00:00"],
    ["midnight", "00:00"],
  ])("%s can be read in two ways, and %s is offered", (typed, nearest) => {
    expect(readTypedTime(typed)).toEqual({ problem: "unclear", nearest });
  });

  it.each([
    ["25:00", null],
    ["16:60", null],
    ["24:00", "00:00"],
    ["13pm", "13:00"],
    ["13am", null],
    ["0am", null],
    ["teatime", null],
    ["", null],
    ["-1:00", null],
    ["99", null],
  ])("%s is no time of day (%s is offered)", (typed, nearest) => {
    expect(readTypedTime(typed)).toEqual({ problem: "not-a-time", nearest });
  });

  it.each(["constructor", "__proto__", "toString", "valueOf", "hasOwnProperty"])("%s is no time of day", (typed) => {
    expect(readTypedTime(typed)).toEqual({ problem: "not-a-time", nearest: null });
  });

  it("reads or refuses whatever is typed, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789:.hapm @") })), (typed) => {
        const reading = readTypedTime(typed);
        const time = "time" in reading ? reading.time : reading.nearest;
        if (time !== null) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      }),
      { numRuns: 1000 },
    );
  });
});
