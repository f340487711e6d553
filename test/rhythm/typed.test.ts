// Small things that people type: leads, moments, places, several names.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Member, usualPreferences } from "../../src/community/member.ts";
import { readMembers } from "../../src/rhythm/named-members.ts";
import { ladderSteps, usualLadder } from "../../src/rhythm/reminders.ts";
import { readLead, writeLead } from "../../src/rhythm/typed-lead.ts";
import { readMoment, readTypedDate } from "../../src/rhythm/typed-moment.ts";
import { readLink, readWhere } from "../../src/rhythm/where.ts";
import { at, date, london, time } from "./builders.ts";

describe("a lead", () => {
  it.each([
    ["2 days", 2880],
    ["2d", 2880],
    ["1 day before", 1440],
    ["a week", 10080],
    ["2 weeks", 20160],
    ["90 minutes", 90],
    ["30m", 30],
    ["1h", 60],
    ["an hour", 60],
    ["half an hour", 30],
    ["1.5 hours", 90],
    ["off", null],
    ["never", null],
    ["on", 1440],
    ["ON", 1440],
  ])("%s is %s minutes", (said, minutes) => {
    expect(readLead(said, "day", usualLadder.day)).toEqual({ minutes });
  });

  it.each(["soon", "", "5", "day 2", "two moons", "-1 day", "1e3 days", "constructor days"])("“%s” is none", (said) => {
    expect(readLead(said, "day", usualLadder.day)).toEqual({ problem: "unknown" });
  });

  it.each([
    ["91 days", "announce"],
    ["1 minute", "hour"],
    ["3 days", "followup"],
    ["1.5 minutes", "day"],
  ] as const)("%s is outside what can be kept for %s", (said, step) => {
    expect(readLead(said, step, usualLadder[step])).toEqual({ problem: "range" });
  });

  it("is read back as it was written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 4200 }), fc.constantFrom(...ladderSteps), (minutes, step) => {
        expect(readLead(writeLead(minutes), step, null)).toEqual({ minutes });
      }),
    );
    expect(readLead(writeLead(null), "day", 60)).toEqual({ minutes: null });
  });
});

describe("a moment", () => {
  // A Wednesday.
  const base = { zone: london, today: date("2026-05-06"), date: date("2026-05-12"), time: time("16:00") };
  const read = (text: string) => {
    const found = readMoment(text, base);
    return "at" in found ? found.at.slice(0, 16) : "fault" in found ? found.fault.code : found.problem;
  };

  it.each([
    ["2026-05-13 17:00", "2026-05-13T16:00"],
    ["2026-05-13T17:00", "2026-05-13T16:00"],
    ["17:00 on 2026-05-13", "2026-05-13T16:00"],
    ["to thu at 5pm", "2026-05-07T16:00"],
    ["next Tuesday 17:00", "2026-05-12T16:00"],
    ["wed 17:00", "2026-05-13T16:00"],
    ["tomorrow 9:30 Asia/Tokyo", "2026-05-07T00:30"],
    ["tomorrow 9:30 Tokyo", "2026-05-07T00:30"],
    ["2026-05-14", "2026-05-14T15:00"],
    ["18:30", "2026-05-12T17:30"],
    ["noon", "2026-05-12T11:00"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["2026-02-30 17:00", "date"],
    ["5/6 17:00", "date"],
    ["whenever", "date"],
    ["2026-05-13 at 4", "time-unclear"],
    ["2026-05-13 25:00", "time-unknown"],
    ["2026-05-13 17:00 EST", "zone-abbreviation"],
    ["2026-05-13 17:00 Europe/Lundon", "zone-unknown"],
  ])("%s is refused: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("never throws, and needs a date and a time where none is kept", () => {
    fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => void readMoment(text, base)));
    expect(readMoment("17:00", { zone: london, today: date("2026-05-06") })).toMatchObject({ problem: "date" });
    expect(readMoment("2026-05-13", { zone: london, today: date("2026-05-06") })).toMatchObject({ problem: "time" });
  });

  it("a day of the week is its next one, never today", () => {
    expect(readTypedDate("wed", date("2026-05-06"))).toBe("2026-05-13");
    expect(readTypedDate("thu", date("2026-05-06"))).toBe("2026-05-07");
    expect(readTypedDate("today", date("2026-05-06"))).toBe("2026-05-06");
  });
});

describe("where people meet", () => {
  it.each([
    ["https://meet.example/abc", "https://meet.example/abc", null],
    ["Room 4", null, "Room 4"],
    ["https://meet.example/abc, Room 4", "https://meet.example/abc", "Room 4"],
    ["Library, first floor and https://meet.example/abc?x=1", "https://meet.example/abc?x=1", "Library, first floor"],
    ["<https://meet.example/abc|our room>", "https://meet.example/abc", null],
    ["Café Müller, Straße 5", null, "Café Müller, Straße 5"],
    ["none", null, null],
  ])("%s", (text, link, place) => {
    expect(readWhere(text)).toEqual({ link, place });
  });

  it.each([
    ["http://", "link"],
    ["https://meet.example/a https://meet.example/b", "link"],
    ["https://localhost", "link"],
    ["https://u:p@meet.example/", "link"],
    ["?!", "empty"],
    ["x".repeat(121), "long"],
  ])("%s is refused", (text, problem) => {
    expect(readWhere(text)).toMatchObject({ problem });
  });

  it("takes an address without its beginning, and nothing that is no address", () => {
    expect(readLink("meet.example/abc")).toBe("https://meet.example/abc");
    for (const none of [
      "our room",
      "javascript:alert(1)",
      "ftp://meet.example",
      "",
      "localhost",
      "https://a b.example",
    ])
      expect(readLink(none)).toBeUndefined();
  });

  it("never throws, and never takes an address for a place", () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void readWhere(text)));
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        const read = readWhere(url);
        expect("problem" in read ? read.problem : read.place).toSatisfy((one) => one === "link" || one === null);
      }),
    );
  });
});

describe("several names in one line", () => {
  const member = (ref: string, name: string): Member => ({
    id: `m_${ref}`,
    community: "c_1",
    ref,
    name,
    roles: [],
    consent: "joined",
    scored: true,
    joinedAt: at("2026-01-01"),
    leftAt: null,
    interests: null,
    listening: false,
    pauses: [],
    preferences: usualPreferences,
    standing: { level: "peripheral", since: at("2026-01-01"), up: 0, down: 0, evaluatedAt: null, flags: [] },
  });
  const all = [
    member("U1", "Ada"),
    member("U2", "Ada Lovelace"),
    member("U3", "Ben"),
    member("U4", "Chi"),
    member("U5", "Chi"),
  ];
  const read = (text: string, mentions: Record<string, string> = {}) => {
    const found = readMembers(text, all, mentions);
    return "unknown" in found ? `? ${found.unknown}` : found.members.map((one) => one.ref).join(" ");
  };

  it.each([
    ["@ada @ben", { "@ada": "U1", "@ben": "U3" }, "U1 U3"],
    ["@Ada Lovelace, @Ben", { "@Ada": "U1", "@Ada Lovelace": "U2", "@Ben": "U3" }, "U2 U3"],
    ["Ada Lovelace, Ben", {}, "U2 U3"],
    ["ada; BEN", {}, "U1 U3"],
    ["U3 U1 U3", {}, "U3 U1"],
    ["Ben Ada", {}, "U3 U1"],
    ["", {}, ""],
  ])("%s", (text, mentions, expected) => {
    expect(read(text, mentions)).toBe(expected);
  });

  it("names the first that is not known, and does not guess between two of the same name", () => {
    expect(read("Ben, Zoe, Ada")).toBe("? Zoe");
    expect(read("Chi")).toBe("? Chi");
    expect(read("@ghost")).toBe("? @ghost");
  });

  it("never throws and always ends", () => {
    fc.assert(fc.property(fc.string({ maxLength: 100 }), (text) => void readMembers(text, all, { "@ada": "U1" })));
  });
});
