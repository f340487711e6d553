import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  describePlan,
  describeTime,
  type GrammarProblemCode,
  readPlan,
  readTimeInZone,
} from "../../src/rhythm/grammar.ts";
import { grammarRefusal } from "../../src/rhythm/grammar-refusal.ts";
import type { Plan } from "../../src/rhythm/rhythm.ts";
import { rhythm as catalogue } from "../../src/text/en/rhythm.ts";
import { textsIn } from "../../src/text/texts.ts";
import type { Nth, Weekday } from "../../src/time/recurrence.ts";
import { zoneNames } from "../../src/time/zone.ts";
import { london, newYork, planOf, problemOf, time, tokyo, zone } from "./builders.ts";

const said = (line: string): string => {
  const reading = readPlan(line, london);
  return "plan" in reading ? describePlan(reading.plan) : `refused: ${reading.problem.code}`;
};

describe("the grammar of a rhythm", () => {
  it("reads the five forms of the contract", () => {
    expect(planOf("weekly on tue at 16:00 Europe/London")).toEqual({
      pattern: { kind: "weekly", every: 1, weekday: 2 },
      time: "16:00",
      zone: london,
    });
    expect(planOf("every 2 weeks on thu at 02:30 America/New_York")).toEqual({
      pattern: { kind: "weekly", every: 2, weekday: 4 },
      time: "02:30",
      zone: newYork,
    });
    expect(planOf("monthly on 2nd tue at 15:00 Europe/Berlin")).toEqual({
      pattern: { kind: "monthly", every: 1, nth: 2, weekday: 2 },
      time: "15:00",
      zone: "Europe/Berlin",
    });
    expect(planOf("monthly on last fri at 12:00 UTC")).toEqual({
      pattern: { kind: "monthly", every: 1, nth: "last", weekday: 5 },
      time: "12:00",
      zone: "UTC",
    });
    expect(planOf("every 2 months on 1st mon at 09:00 Asia/Tokyo")).toEqual({
      pattern: { kind: "monthly", every: 2, nth: 1, weekday: 1 },
      time: "09:00",
      zone: tokyo,
    });
  });

  it.each([
    ["  WEEKLY   on  Tuesday AT 16:00   europe/london ", "weekly on tue at 16:00 Europe/London"],
    ["Tuesdays at 4pm", "weekly on tue at 16:00 Europe/London"],
    ["every tuesday at 4 p.m.", "weekly on tue at 16:00 Europe/London"],
    ["once a week on tue, at 16:00", "weekly on tue at 16:00 Europe/London"],
    ["weekly tue 16:00", "weekly on tue at 16:00 Europe/London"],
    ["at 4pm London time on Tuesdays", "weekly on tue at 16:00 Europe/London"],
    ["tuesdays from 16:00 in Sao Paulo", "weekly on tue at 16:00 America/Sao_Paulo"],
    ["every Mon. at noon", "weekly on mon at 12:00 Europe/London"],
    ["“weekly on tue at 16:00”", "weekly on tue at 16:00 Europe/London"],
    ["every 1 week on tue at 16:00", "weekly on tue at 16:00 Europe/London"],
    ["every week on thurs at 16h30 Paris", "weekly on thu at 16:30 Europe/Paris"],
    ["every two weeks on thu at 02:30 New York", "every 2 weeks on thu at 02:30 America/New_York"],
    ["every other Thursday at 9:00", "every 2 weeks on thu at 09:00 Europe/London"],
    ["every second week on thursday at 9:00", "every 2 weeks on thu at 09:00 Europe/London"],
    ["fortnightly on wed at 1600 UTC", "every 2 weeks on wed at 16:00 UTC"],
    ["the last Friday of the month at 12:00 utc", "monthly on last fri at 12:00 UTC"],
    ["monthly on the second tuesday at 15:00", "monthly on 2nd tue at 15:00 Europe/London"],
    ["every 3rd wed of the month at 18:00", "monthly on 3rd wed at 18:00 Europe/London"],
    ["first Monday of every second month at 09:00", "every 2 months on 1st mon at 09:00 Europe/London"],
    ["quarterly on 1st mon at 10:00", "every 3 months on 1st mon at 10:00 Europe/London"],
  ])("takes “%s” for “%s”", (typed, canonical) => {
    expect(said(typed)).toBe(canonical);
  });

  it("takes the community's zone where none is said, and asks for one where there is none", () => {
    expect(readPlan("weekly on tue at 16:00", tokyo)).toMatchObject({ plan: { zone: tokyo } });
    expect(problemOf("weekly on tue at 16:00").code).toBe("zone-missing");
  });

  it("takes a date to start from, for those who care which week it is", () => {
    expect(readPlan("every 2 weeks on thu at 16:00 starting 2026-05-07", london)).toMatchObject({
      plan: { pattern: { every: 2 } },
      starting: "2026-05-07",
    });
    expect(readPlan("every 2 weeks on thu from 2026-05-07 at 16:00", london)).toMatchObject({ starting: "2026-05-07" });
    expect(problemOf("weekly on tue at 16:00 UTC starting 2026-02-30")).toMatchObject({
      code: "starting-unknown",
      value: "2026-02-30",
    });
  });
});

describe("a rhythm that cannot be read", () => {
  const refused: [string, GrammarProblemCode, string | null][] = [
    ["", "empty", null],
    ["   ", "empty", null],
    ["lorem ipsum", "word-unknown", null],
    ["wekly on tue at 16:00", "word-unknown", "weekly on tue at 16:00 Europe/London"],
    ["weekly on tusday at 16:00", "day-unknown", "weekly on tue at 16:00 Europe/London"],
    ["weekly at 16:00", "day-missing", null],
    ["weekly on tue and thu at 16:00", "days-several", null],
    ["tue at 16:00", "cadence-missing", "weekly on tue at 16:00 Europe/London"],
    ["2nd tue at 16:00", "cadence-missing", "monthly on 2nd tue at 16:00 Europe/London"],
    ["every 2nd tue at 16:00", "cadence-two-ways", "every 2 weeks on tue at 16:00 Europe/London"],
    ["biweekly on tue at 16:00", "cadence-two-ways", "every 2 weeks on tue at 16:00 Europe/London"],
    ["monthly every other tue at 16:00", "cadence-two-ways", null],
    ["daily at 9:00", "cadence-daily", null],
    ["yearly on 1st mon at 9:00", "cadence-yearly", null],
    ["every 0 weeks on tue at 16:00", "every-range", null],
    ["every 53 weeks on tue at 16:00", "every-range", null],
    ["every 13 months on 1st tue at 16:00", "every-range", null],
    ["monthly on tue at 16:00", "nth-missing", "monthly on 1st tue at 16:00 Europe/London"],
    ["monthly on 5th tue at 16:00", "nth-fifth", "monthly on last tue at 16:00 Europe/London"],
    ["monthly on 6th tue at 16:00", "nth-range", null],
    ["weekly on 2nd tue at 16:00", "nth-weekly", "monthly on 2nd tue at 16:00 Europe/London"],
    ["monthly on the 15th at 16:00", "date-of-month", null],
    ["weekly on tue", "time-missing", null],
    ["weekly on tue at 4", "time-unclear", "weekly on tue at 16:00 Europe/London"],
    ["weekly on tue at 25:00", "time-unknown", null],
    ["weekly on tue at 13pm", "time-unknown", "weekly on tue at 13:00 Europe/London"],
    ["weekly on tue at 16:00 Europe/Londn", "zone-unknown", "weekly on tue at 16:00 Europe/London"],
    ["weekly on tue at 16:00 Narnia", "zone-unknown", null],
    ["weekly on tue at 16:00 EST", "zone-abbreviation", "weekly on tue at 16:00 America/New_York"],
    ["weekly on tue at 16:00 UTC+2", "zone-offset", null],
    ["weekly on tue at 16:00 starting soon", "starting-unknown", null],
  ];
  it.each(refused)("“%s” is refused as %s, with “%s” offered", (line, code, suggestion) => {
    expect(problemOf(line, london)).toMatchObject({ code, suggestion });
  });

  it("has every mistake put right in what is offered, and the date to start from kept", () => {
    expect(problemOf("monthly on fifth tusday at 4pm Europe/Londn starting 2026-05-01").suggestion).toBe(
      "monthly on last tue at 16:00 Europe/London starting 2026-05-01",
    );
  });

  it("names what was wrong as it was typed, and not more than sixty characters of it", () => {
    expect(problemOf("weekly on tue at 16:00 Europe/Londn").value).toBe("Europe/Londn");
    expect(problemOf(`weekly on ${"x".repeat(300)} at 16:00`).value).toHaveLength(60);
  });

  const codes = Object.keys(catalogue).flatMap((key) =>
    key.startsWith("rhythm.grammar.") ? [key.slice("rhythm.grammar.".length) as GrammarProblemCode] : [],
  );
  it.each(codes)("is answered in words with a correct example: %s", (code) => {
    const { key, values } = grammarRefusal({ code, value: "what I typed", suggestion: null });
    expect(readPlan(values.instead ?? "")).toHaveProperty("plan");
    const answer = textsIn("en").plain(key, values);
    expect(answer).toContain(`For example: ${values.instead}`);
  });

  it("is answered with what was probably meant, when that can be told", () => {
    const { key, values } = grammarRefusal(problemOf("monthly on 5th tue at 16:00 Europe/London"));
    expect(textsIn("en").plain(key, values)).toBe(
      "Many months have no 5th tue, and a gathering would silently fall out. Say “last” instead. " +
        "Did you mean “monthly on last tue at 16:00 Europe/London”?",
    );
  });
});

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  pattern: fc.oneof(
    fc.record({
      kind: fc.constant("weekly" as const),
      every: fc.integer({ min: 1, max: 52 }),
      weekday: fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday),
    }),
    fc.record({
      kind: fc.constant("monthly" as const),
      every: fc.integer({ min: 1, max: 12 }),
      nth: fc.constantFrom<Nth>(1, 2, 3, 4, "last"),
      weekday: fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday),
    }),
  ),
  time: fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hours, minutes]) => time(`${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`)),
  zone: fc.constantFrom(...zoneNames()),
});

describe("whatever is said", () => {
  it("the canonical words of a rhythm are read back as the same rhythm", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(readPlan(describePlan(plan))).toEqual({ plan, starting: null });
      }),
      { numRuns: 1000 },
    );
  });

  const vocabulary =
    "every other each weekly week weeks monthly month months fortnight quarterly daily on at in of the and starting from 1st 2nd 5th last first second 0 1 2 12 99 15th tue tuesday thursdays tusday 16:00 4 4pm pm noon 25:00 @9 Europe/London Europe/Londn EST UTC+2 new york 2026-05-07 - , … “ \u0000 🌱".split(
      " ",
    );
  const anyLine = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(fc.constantFrom(...vocabulary), { maxLength: 14 }).map((all) => all.join(" ")),
    fc.tuple(anyPlan, fc.nat(60), fc.nat(6), fc.string({ maxLength: 4 })).map(([plan, from, length, put]) => {
      const line = describePlan(plan);
      return line.slice(0, from) + put + line.slice(from + length);
    }),
  );

  it("it is read or refused with a reason, and never throws; what is offered instead is right", () => {
    fc.assert(
      fc.property(anyLine, fc.option(fc.constant(zone("Asia/Tokyo")), { nil: undefined }), (line, usual) => {
        const reading = readPlan(line, usual);
        if ("plan" in reading) {
          expect(readPlan(describePlan(reading.plan))).toMatchObject({ plan: reading.plan });
          return;
        }
        const { code, suggestion } = reading.problem;
        expect(catalogue).toHaveProperty([`rhythm.grammar.${code}`]);
        if (suggestion !== null) expect(readPlan(suggestion)).toHaveProperty("plan");
      }),
      { numRuns: 3000 },
    );
  });

  it("so it is with a time and a zone alone", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const reading = readTimeInZone(line);
        const offered = "problem" in reading ? reading.problem.suggestion : describeTime(reading);
        if (offered !== null) expect(readTimeInZone(offered)).toHaveProperty("time");
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the other region's time", () => {
  it.each(["09:00 Asia/Tokyo", "at 9am Tokyo", "9:00 asia/tokyo", "Tokyo 9am", "@09:00 in Tokyo"])(
    "reads %s",
    (line) => {
      expect(readTimeInZone(line)).toEqual({ time: "09:00", zone: tokyo });
    },
  );

  it("offers what was meant, in the same form", () => {
    expect(readTimeInZone("9 Tokio")).toEqual({
      problem: { code: "time-unclear", value: "9", suggestion: "09:00 Asia/Tokyo" },
    });
  });

  it("asks for the zone unless there is a usual one", () => {
    expect(readTimeInZone("09:00")).toMatchObject({ problem: { code: "zone-missing", suggestion: null } });
    expect(readTimeInZone("09:00", tokyo)).toEqual({ time: "09:00", zone: tokyo });
  });

  it("is answered with an example of its own form", () => {
    const problem = { code: "time-missing", value: "", suggestion: null } as const;
    expect(grammarRefusal(problem, "time").values.instead).toBe("09:00 Asia/Tokyo");
  });
});
