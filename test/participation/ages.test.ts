import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memberClock } from "../../src/participation/ages.ts";
import { type LocalDate, plusDays } from "../../src/time/zone.ts";

const date = (text: string) => text as LocalDate;
const today = date("2026-04-15");

describe("a member's own clock", () => {
  test("counts whole days of the calendar, clock changes and all", () => {
    const age = memberClock(today, []);
    expect([age(today), age(date("2026-04-14")), age(date("2026-03-28")), age(date("2026-04-17"))]).toEqual([
      0, 1, 18, -2,
    ]);
  });

  test("stands still while the member is paused, so that nothing grows old meanwhile", () => {
    const age = memberClock(today, [{ from: date("2026-03-01"), until: date("2026-04-10") }]);
    expect(age(date("2026-04-12"))).toBe(3);
    expect(age(date("2026-04-10"))).toBe(5);
    // The day before the pause and the day of return are neighbours.
    expect(age(date("2026-02-28"))).toBe(6);
    expect(age(date("2026-02-20"))).toBe(14);
    expect(age(date("2026-03-20"))).toBe(5);
  });

  test("leaves a pause out that lies ahead, is empty, or begins today", () => {
    const none = memberClock(today, []);
    for (const pause of [
      { from: date("2026-05-01"), until: null },
      { from: date("2026-04-01"), until: date("2026-04-01") },
      { from: date("2026-04-01"), until: date("2026-03-01") },
      { from: today, until: null },
    ])
      expect(memberClock(today, [pause])(date("2026-03-01"))).toBe(none(date("2026-03-01")));
  });

  test("counts a pause without an end up to today, and one that ends later no further", () => {
    for (const until of [null, date("2026-06-01")])
      expect(memberClock(today, [{ from: date("2026-04-05"), until }])(date("2026-04-01"))).toBe(4);
  });

  test("counts every day away once, however many pauses name it", () => {
    const offset = fc.integer({ min: -20, max: 120 });
    const pauses = fc.array(fc.record({ ago: offset, length: fc.option(fc.integer({ min: -5, max: 50 })) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(pauses, fc.integer({ min: 0, max: 130 }), (spans, days) => {
        const all = spans.map(({ ago, length }) => {
          const from = plusDays(today, -ago);
          return { from, until: length === null ? null : plusDays(from, length) };
        });
        let present = 0;
        for (let ago = days; ago > 0; ago--) {
          const one = plusDays(today, -ago);
          if (!all.some((pause) => pause.from <= one && (pause.until === null || one < pause.until))) present++;
        }
        expect(memberClock(today, all)(plusDays(today, -days))).toBe(present);
      }),
    );
  });
});
