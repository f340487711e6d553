import { describe, expect, it } from "vitest";
import { describePlan } from "../../src/rhythm/grammar.ts";
import { type Act, suggestSlots } from "../../src/rhythm/suggestion.ts";
import { day, plus } from "../../src/time/instant.ts";
import { at, london, newYork, tokyo, zone } from "./builders.ts";

const now = at("2026-05-06T10:00:00Z");
const berlin = zone("Europe/Berlin");
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
/** So many members, each on so many weeks at that moment of the week. */
const habit = (members: number, weeks: number, first: string): Act[] =>
  Array.from({ length: members }, (_, member) =>
    Array.from({ length: weeks }, (_, week) => ({ member: `m${member}`, at: plus(at(first), 7 * week * day) })),
  ).flat();

describe("a suggested time", () => {
  it("is when most members were active, on a working day in the community's zone", () => {
    // Wednesdays at 12:30 UTC, which is 14:30 in Berlin in May.
    const { basis, slots } = suggestSlots(times(8, berlin), habit(8, 5, "2026-04-01T12:30:00Z"), berlin, now);
    expect(basis).toBe("activity");
    expect(describePlan(slots[0]?.plan as never)).toBe("monthly on 2nd wed at 14:00 Europe/Berlin");
    expect(slots).toMatchObject([{ active: 8, daytime: 8 }]);
  });

  it("counts members and not how much one of them does", () => {
    const loud = habit(1, 60, "2025-04-07T09:00:00Z");
    const { slots } = suggestSlots(times(6, london), [...loud, ...habit(6, 5, "2026-04-02T14:00:00Z")], london, now);
    expect(describePlan(slots[0]?.plan as never)).toBe("monthly on 2nd thu at 15:00 Europe/London");
  });

  it("is read from zones alone as long as fewer than five members did something, or all of them less than thirty times", () => {
    expect(suggestSlots(times(9, london), habit(4, 20, "2026-01-01T14:00:00Z"), london, now).basis).toBe("zones");
    expect(suggestSlots(times(9, london), habit(7, 4, "2026-04-01T14:00:00Z"), london, now).basis).toBe("zones");
  });

  it("is daytime for everybody where the zones allow it", () => {
    const { slots, alternate } = suggestSlots([...times(5, london), ...times(5, newYork)], [], london, now);
    expect(slots.map((slot) => slot.daytime)).toEqual([10, 10, 10]);
    expect(alternate).toBeNull();
  });

  it("comes with turns for those for whom it is night, where they are a quarter and more", () => {
    const zones = [...times(6, london), ...times(3, tokyo)];
    expect(suggestSlots(zones, [], london, now)).toMatchObject({ alternate: null, slots: [{ daytime: 9 }, {}, {}] });
    const west = [...times(6, newYork), ...times(3, tokyo)];
    expect(suggestSlots(west, [], newYork, now).alternate).toEqual({ time: "10:00", zone: tokyo, members: 3 });
    const few = [...times(10, newYork), ...times(3, tokyo)];
    expect(suggestSlots(few, [], newYork, now).alternate).toBeNull();
  });

  it("is on the weekend only where people show that they like that", () => {
    const { slots } = suggestSlots(times(8, london), habit(8, 5, "2026-04-04T10:00:00Z"), london, now);
    expect(describePlan(slots[0]?.plan as never)).toBe("monthly on 2nd sat at 11:00 Europe/London");
    expect(suggestSlots(times(8, london), [], london, now).slots.map((slot) => slot.plan.pattern.weekday)).toEqual([
      2, 3, 4,
    ]);
  });

  it("does not break on a community of nobody", () => {
    expect(suggestSlots([], [], london, now)).toMatchObject({ basis: "zones", members: 0, alternate: null });
  });
});
