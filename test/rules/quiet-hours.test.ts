import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextOpen, type QuietTimes, quietAt } from "../../src/rules/quiet-hours.ts";
import { instant } from "../../src/time/instant.ts";
import { atWallClock, type LocalDate, type LocalTime, showTime, type Zone } from "../../src/time/zone.ts";

const usual = (zone = "Europe/Berlin"): QuietTimes => ({
  zone: zone as Zone,
  quietFrom: "18:00" as LocalTime,
  quietUntil: "09:00" as LocalTime,
  holidays: [],
});
const at = (date: string, time: string, zone = "Europe/Berlin") =>
  atWallClock(date as LocalDate, time as LocalTime, zone as Zone);
const open = (date: string, time: string, times: QuietTimes = usual()) =>
  showTime(nextOpen(at(date, time, times.zone), times).at, times.zone).replace(/ \(.*/, "");

describe("quiet hours", () => {
  test("are from six in the evening to nine in the morning, unless the member says otherwise", () => {
    expect(open("2026-05-05", "17:59")).toBe("Tue 5 May 2026, 17:59");
    expect(open("2026-05-05", "18:00")).toBe("Wed 6 May 2026, 09:00");
    expect(open("2026-05-06", "03:00")).toBe("Wed 6 May 2026, 09:00");
    expect(open("2026-05-06", "08:59")).toBe("Wed 6 May 2026, 09:00");
    expect(open("2026-05-06", "09:00")).toBe("Wed 6 May 2026, 09:00");
  });

  test("last from Friday evening to Monday morning", () => {
    expect(open("2026-05-08", "18:05")).toBe("Mon 11 May 2026, 09:00");
    expect(open("2026-05-09", "12:00")).toBe("Mon 11 May 2026, 09:00");
    expect(open("2026-05-10", "23:59")).toBe("Mon 11 May 2026, 09:00");
  });

  test("cover holidays from midnight to midnight", () => {
    const whitsun = { ...usual(), holidays: ["2026-05-25" as LocalDate] };
    expect(open("2026-05-25", "12:00", whitsun)).toBe("Tue 26 May 2026, 09:00");
    expect(open("2026-05-22", "18:30", whitsun)).toBe("Tue 26 May 2026, 09:00");
  });

  test("may lie within one day, or not be at all", () => {
    const siesta = { ...usual(), quietFrom: "13:00" as LocalTime, quietUntil: "16:00" as LocalTime };
    expect(open("2026-05-05", "14:00", siesta)).toBe("Tue 5 May 2026, 16:00");
    expect(open("2026-05-05", "03:00", siesta)).toBe("Tue 5 May 2026, 03:00");
    const never = { ...usual(), quietFrom: "09:00" as LocalTime, quietUntil: "09:00" as LocalTime };
    expect(open("2026-05-05", "23:00", never)).toBe("Tue 5 May 2026, 23:00");
    expect(open("2026-05-09", "23:00", never)).toBe("Mon 11 May 2026, 00:00");
  });

  test("may leave no more than a minute a day", () => {
    const hermit = { ...usual(), quietFrom: "12:01" as LocalTime, quietUntil: "12:00" as LocalTime };
    expect(open("2026-05-05", "12:00", hermit)).toBe("Tue 5 May 2026, 12:00");
    expect(open("2026-05-05", "12:01", hermit)).toBe("Wed 6 May 2026, 12:00");
  });

  test("are the member's own: nine in Tokyo is nobody else's nine", () => {
    expect(quietAt(instant("2026-05-05T00:00:00Z"), usual("Asia/Tokyo"))).toBeUndefined();
    expect(quietAt(instant("2026-05-05T00:00:00Z"), usual("Europe/London"))?.cause).toBe("quiet-hours");
  });

  test("keep to the wall clock on the days that it changes", () => {
    const thursday = usual("America/New_York");
    expect(nextOpen(at("2026-03-06", "18:00", thursday.zone), thursday).at).toBe("2026-03-09T13:00:00.000Z");
    expect(nextOpen(at("2026-10-30", "18:00", thursday.zone), thursday).at).toBe("2026-11-02T14:00:00.000Z");
    // Cairo skips the midnight of a Friday: the holiday before it ends at one.
    const cairo = { ...usual("Africa/Cairo"), quietFrom: "06:00" as LocalTime, quietUntil: "06:00" as LocalTime };
    const holiday = { ...cairo, holidays: ["2026-04-23" as LocalDate] };
    expect(open("2026-04-23", "12:00", holiday)).toBe("Fri 24 Apr 2026, 01:00");
  });

  test("always end, later than they were asked about, in a moment that is open", () => {
    const times = fc.record({
      zone: fc.constantFrom("Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kolkata"),
      from: fc.integer({ min: 0, max: 24 * 60 - 1 }),
      until: fc.integer({ min: 0, max: 24 * 60 - 1 }),
      holidays: fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 20 }),
      month: fc.constantFrom("03", "04", "10", "11"),
    });
    const clock = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}` as LocalTime;
    fc.assert(
      fc.property(
        times,
        fc.integer({ min: 0, max: 30 * 24 * 60 }),
        ({ zone, from, until, holidays, month }, minutes) => {
          const quiet: QuietTimes = {
            zone: zone as Zone,
            quietFrom: clock(from),
            quietUntil: clock(until),
            holidays: holidays.map((day) => `2026-${month}-${String(day).padStart(2, "0")}` as LocalDate),
          };
          const asked = instant(Date.parse(`2026-${month}-01T00:00:00Z`) + minutes * 60_000);
          const found = nextOpen(asked, quiet);
          expect(quietAt(found.at, quiet)).toBeUndefined();
          if (found.cause) expect(found.at > asked).toBe(true);
          else expect(found.at).toBe(asked);
        },
      ),
      { numRuns: 300 },
    );
  });
});
