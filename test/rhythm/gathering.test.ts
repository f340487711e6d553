import { describe, expect, it } from "vitest";
import { backOn, calledOff, endOf, gatheringIdOn, meetingKind, moved, previousOf } from "../../src/rhythm/gathering.ts";
import { at, date, gatheringOf } from "./builders.ts";

const gathering = gatheringOf();
const now = at("2026-05-01");

describe("a gathering", () => {
  it("ends after its length", () => {
    expect(endOf({ startsAt: at("2026-05-12T15:00:00Z"), durationMinutes: 90 })).toBe("2026-05-12T16:30:00.000Z");
  });

  it("has an id made of its rhythm and its date, the same every time", () => {
    expect(gatheringIdOn("rh_1", date("2026-05-12"))).toBe("rh_1-20260512");
  });

  it("is online, in person, both, or open as long as neither is known", () => {
    expect(meetingKind({ link: "https://meet.example/x", place: null })).toBe("online");
    expect(meetingKind({ link: null, place: "Room 2" })).toBe("in-person");
    expect(meetingKind({ link: "https://meet.example/x", place: "Room 2" })).toBe("both");
    expect(meetingKind({ link: null, place: null })).toBe("open");
  });
});

describe("moving a gathering", () => {
  const later = moved(gathering, at("2026-05-14T09:00:00Z"), now);

  it("keeps its id and slot, remembers where it was, and says since when the date is known", () => {
    expect(later).toMatchObject({
      id: gathering.id,
      slot: gathering.slot,
      movedFrom: gathering.startsAt,
      datedAt: now,
      revision: 1,
    });
  });

  it("raises the revision each time, even back to where it began", () => {
    expect(moved(later, gathering.startsAt, now).revision).toBe(2);
  });

  it("to where it is changes nothing", () => {
    expect(moved(gathering, gathering.startsAt, now)).toBe(gathering);
  });

  it("puts one that was called off back on", () => {
    const off = calledOff(gathering, "cancelled", now);
    expect(moved(off, gathering.startsAt, now)).toMatchObject({ state: "planned", revision: 2 });
  });
});

describe("calling a gathering off", () => {
  it("raises the revision once, however often it is said", () => {
    const off = calledOff(gathering, "skipped", now);
    expect(off).toMatchObject({ state: "skipped", revision: 1, datedAt: now });
    expect(calledOff(off, "skipped", at("2026-05-02"))).toBe(off);
  });
});

describe("putting a gathering back on", () => {
  it("leaves it at its own time, with a date that is known from now on", () => {
    const again = backOn(calledOff(gathering, "cancelled", now), at("2026-05-02"));
    expect(again).toEqual({ ...gathering, revision: 2, datedAt: at("2026-05-02") });
    expect(backOn(gathering, now)).toBe(gathering);
  });
});

describe("the gathering before", () => {
  it("is the last that takes place, whatever the order, and not one that was called off", () => {
    const earlier = gatheringOf({ id: "a", startsAt: at("2026-04-28T15:00:00Z") });
    const last = gatheringOf({ id: "b", startsAt: at("2026-05-05T15:00:00Z") });
    expect(previousOf(gathering, [last, gathering, earlier])).toBe(last);
    expect(previousOf(gathering, [calledOff(last, "skipped", now), gathering, earlier])).toBe(earlier);
    expect(previousOf(earlier, [last, gathering, earlier])).toBeUndefined();
  });
});
