import { describe, expect, it } from "vitest";
import { instant } from "../../src/time/instant.ts";
import { leadBefore, minutesADay } from "../../src/time/lead.ts";
import type { Zone } from "../../src/time/zone.ts";

const london = "Europe/London" as Zone;
const newYork = "America/New_York" as Zone;

describe("a lead before a moment", () => {
  it("counts hours and minutes as elapsed time", () => {
    expect(leadBefore(instant("2026-03-29T01:30:00Z"), 60, london)).toBe("2026-03-29T00:30:00.000Z");
  });

  it("counts a day on the calendar: the same wall-clock time on the day before, 23 hours away in spring", () => {
    // 30 March 16:00 in London is 15:00 UTC; the day before, too, since the clocks changed that morning.
    expect(leadBefore(instant("2026-03-30T15:00:00Z"), minutesADay, london)).toBe("2026-03-29T15:00:00.000Z");
    expect(leadBefore(instant("2026-03-29T15:00:00Z"), minutesADay, london)).toBe("2026-03-28T16:00:00.000Z");
  });

  it("counts two weeks on the calendar, across the change in autumn", () => {
    expect(leadBefore(instant("2026-11-03T16:00:00Z"), 14 * minutesADay, london)).toBe("2026-10-20T15:00:00.000Z");
  });

  it("takes whole days first and the rest as elapsed time", () => {
    expect(leadBefore(instant("2026-03-30T15:00:00Z"), minutesADay + 90, london)).toBe("2026-03-29T13:30:00.000Z");
  });

  it("moves on by the gap when the day before has no such time", () => {
    // 9 March 02:30 New York; on 8 March there is no 02:30.
    expect(leadBefore(instant("2026-03-09T06:30:00Z"), minutesADay, newYork)).toBe("2026-03-08T07:30:00.000Z");
  });
});
