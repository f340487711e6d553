// How the page shows instants, held against the core's own time functions.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atWallClock,
  dayName,
  daysFromNow,
  fromNow,
  longDay,
  shortDay,
  timeOf,
} from "../../../../adapters/sandbox/page/dates.js";
import { instant } from "../../../../src/time/instant.ts";
import {
  atWallClock as coreAtWallClock,
  localDate,
  localTime,
  readLocalDate,
  readLocalTime,
  type Zone,
} from "../../../../src/time/zone.ts";

const zones = [
  "UTC",
  "Europe/London",
  "America/New_York",
  "Asia/Tokyo",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
] as Zone[];
const now = "2026-05-12T14:05:00.000Z";

describe("the clock", () => {
  it("shows the date in words and the time in 24 hours, in the reader's zone", () => {
    expect(longDay(now, "Europe/London")).toBe("Tuesday 12 May 2026");
    expect(timeOf(now, "Europe/London")).toBe("15:05");
    expect(timeOf("2026-05-12T15:00:00.000Z", "Asia/Tokyo")).toBe("00:00");
  });

  it("names today, yesterday and tomorrow by the reader's calendar, other days by date, and the year only when it differs", () => {
    expect(dayName("2026-05-12T23:30:00.000Z", now, "Europe/London")).toBe("Tomorrow");
    expect(dayName("2026-05-12T23:30:00.000Z", now, "UTC")).toBe("Today");
    expect(dayName("2026-05-11T08:00:00.000Z", now, "UTC")).toBe("Yesterday");
    expect(dayName("2026-05-05T08:00:00.000Z", now, "UTC")).toBe("Tue 5 May");
    expect(shortDay("2025-12-31T08:00:00.000Z", now, "UTC")).toBe("Wed 31 Dec 2025");
  });

  it("says how far off something is, never in the past: hours rounded down, days by the calendar", () => {
    expect(fromNow("2026-05-12T14:05:00.000Z", now, "UTC")).toBe("this minute");
    expect(fromNow("2026-05-12T16:04:00.000Z", now, "UTC")).toBe("in 1 hour");
    expect(fromNow("2026-05-14T14:04:00.000Z", now, "UTC")).toBe("in 47 hours");
    expect(fromNow("2026-05-01T14:04:00.000Z", now, "UTC")).toBe("this minute");
    expect(fromNow("2026-05-15T09:00:00.000Z", now, "UTC")).toBe("in 3 days");
    expect(daysFromNow("2026-05-14T00:30:00.000Z", now, "UTC")).toBe("in 2 days");
  });
});

describe("a chosen date and time", () => {
  it("means the instant at which clocks in that zone show it", () => {
    expect(atWallClock("2026-05-14", "09:00", "Europe/London")).toBe("2026-05-14T08:00:00.000Z");
  });

  it("moves on by the gap when a clock change skips it, and takes the first when it happens twice", () => {
    expect(atWallClock("2026-03-29", "01:30", "Europe/London")).toBe("2026-03-29T01:30:00.000Z");
    expect(atWallClock("2026-10-25", "01:30", "Europe/London")).toBe("2026-10-25T00:30:00.000Z");
  });

  it("is the same as in the core, for any minute of thirty years in zones of every kind", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date("2012-01-05"), max: new Date("2041-12-30"), noInvalidDate: true }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, day, minute) => {
          const date = readLocalDate(day.toISOString().slice(0, 10));
          const time = readLocalTime(`${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`);
          if (!date || !time) throw new Error("the generator made no date");
          expect(atWallClock(date, time, zone)).toBe(coreAtWallClock(date, time, zone));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("agrees with the core on the present date and time", () => {
    for (const zone of zones) {
      expect(timeOf(now, zone)).toBe(localTime(instant(now), zone));
      expect(dayName(now, now, zone)).toBe("Today");
      expect(longDay(now, zone)).toContain(String(Number(localDate(instant(now), zone).slice(8))));
    }
  });
});
