import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Nth,
  occurrencesBetween,
  occurrencesFrom,
  type Pattern,
  type Weekday,
} from "../../src/time/recurrence.ts";
import { daysBetween, type LocalDate, plusDays, weekday } from "../../src/time/zone.ts";

const date = (text: string): LocalDate => text as LocalDate;

const dates = (pattern: Pattern, anchor: string, count: number): string[] => {
  const found: string[] = [];
  for (const occurrence of occurrencesFrom(pattern, date(anchor), date(anchor))) {
    if (found.push(occurrence.date) === count) break;
  }
  return found;
};

const anyDate = fc.integer({ min: 0, max: 40_000 }).map((days) => plusDays(date("1990-01-01"), days));
const anyWeekday = fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday);
const anyPattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.record({ kind: fc.constant("weekly" as const), every: fc.integer({ min: 1, max: 52 }), weekday: anyWeekday }),
  fc.record({
    kind: fc.constant("monthly" as const),
    every: fc.integer({ min: 1, max: 12 }),
    nth: fc.constantFrom<Nth>(1, 2, 3, 4, "last"),
    weekday: anyWeekday,
  }),
);

describe("a calendar pattern", () => {
  it("counts its first date on the anchor itself when that day fits", () => {
    expect(dates({ kind: "weekly", every: 1, weekday: 2 }, "2026-05-05", 3)).toEqual([
      "2026-05-05",
      "2026-05-12",
      "2026-05-19",
    ]);
  });

  it("counts weeks from its first date, over the end of the year", () => {
    expect(dates({ kind: "weekly", every: 2, weekday: 4 }, "2026-12-08", 4)).toEqual([
      "2026-12-10",
      "2026-12-24",
      "2027-01-07",
      "2027-01-21",
    ]);
  });

  it("finds the second Tuesday of every month", () => {
    expect(dates({ kind: "monthly", every: 1, nth: 2, weekday: 2 }, "2026-01-01", 12)).toEqual([
      "2026-01-13",
      "2026-02-10",
      "2026-03-10",
      "2026-04-14",
      "2026-05-12",
      "2026-06-09",
      "2026-07-14",
      "2026-08-11",
      "2026-09-08",
      "2026-10-13",
      "2026-11-10",
      "2026-12-08",
    ]);
  });

  it("finds the last Friday whether its month has four of them or five", () => {
    expect(dates({ kind: "monthly", every: 1, nth: "last", weekday: 5 }, "2026-01-01", 12)).toEqual([
      "2026-01-30",
      "2026-02-27",
      "2026-03-27",
      "2026-04-24",
      "2026-05-29",
      "2026-06-26",
      "2026-07-31",
      "2026-08-28",
      "2026-09-25",
      "2026-10-30",
      "2026-11-27",
      "2026-12-25",
    ]);
  });

  it("finds a last weekday that is the last day of its month, in a leap year too", () => {
    expect(dates({ kind: "monthly", every: 1, nth: "last", weekday: 2 }, "2028-01-30", 3)).toEqual([
      "2028-02-29",
      "2028-03-28",
      "2028-04-25",
    ]);
  });

  it("begins in the next month when this month's date is over", () => {
    expect(dates({ kind: "monthly", every: 2, nth: 1, weekday: 1 }, "2026-05-15", 4)).toEqual([
      "2026-06-01",
      "2026-08-03",
      "2026-10-05",
      "2026-12-07",
    ]);
  });

  it("has the same dates as a walk through the calendar, day by day", () => {
    const belongs = (pattern: Pattern, first: LocalDate, day: LocalDate): boolean => {
      if (weekday(day) !== pattern.weekday) return false;
      if (pattern.kind === "weekly") return daysBetween(first, day) % (7 * pattern.every) === 0;
      const months = (one: string): number => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
      if ((months(day) - months(first)) % pattern.every !== 0) return false;
      const isLast = plusDays(day, 7).slice(0, 7) !== day.slice(0, 7);
      return pattern.nth === "last" ? isLast : Math.ceil(Number(day.slice(8)) / 7) === pattern.nth;
    };
    fc.assert(
      fc.property(anyPattern, anyDate, (pattern, anchor) => {
        const until = plusDays(anchor, 430);
        const found = occurrencesBetween(pattern, anchor, anchor, until).map((one) => one.date);
        const first = found[0];
        if (first === undefined) return;
        const walked: LocalDate[] = [];
        for (let day = first; day < until; day = plusDays(day, 1)) if (belongs(pattern, first, day)) walked.push(day);
        expect(found).toEqual(walked);
      }),
      { numRuns: 150 },
    );
  });

  it("loses no date and doubles none between two windows that meet", () => {
    const days = fc.integer({ min: -400, max: 1500 });
    fc.assert(
      fc.property(anyPattern, anyDate, days, days, days, (pattern, anchor, ...three) => {
        const [a, b, c] = three.sort((one, other) => one - other).map((day) => plusDays(anchor, day));
        if (a === undefined || b === undefined || c === undefined) return;
        const between = (from: LocalDate, until: LocalDate) => occurrencesBetween(pattern, anchor, from, until);
        expect([...between(a, b), ...between(b, c)]).toEqual(between(a, c));
      }),
      { numRuns: 500 },
    );
  });

  it("numbers its dates from the anchor without a gap, wherever one begins to look", () => {
    fc.assert(
      fc.property(anyPattern, anyDate, fc.integer({ min: 0, max: 3000 }), (pattern, anchor, later) => {
        const all = occurrencesBetween(pattern, anchor, anchor, plusDays(anchor, 3400));
        expect(all.map((one) => one.number)).toEqual(all.map((_, index) => index));
        const from = plusDays(anchor, later);
        const seen = occurrencesFrom(pattern, anchor, from).next().value;
        expect(seen).toEqual(all.find((one) => one.date >= from) ?? seen);
      }),
      { numRuns: 100 },
    );
  });
});
