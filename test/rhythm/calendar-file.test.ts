import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendarFile, eventUid } from "../../src/rhythm/calendar-file.ts";
import { calledOff, type Gathering, moved } from "../../src/rhythm/gathering.ts";
import { instant } from "../../src/time/instant.ts";
import { at, gatheringOf } from "./builders.ts";

const now = at("2026-05-01T08:00:00Z");
const written = (gatherings: readonly Gathering[], name = "Budget holders") =>
  calendarFile({ name, title: (one) => one.title ?? name }, gatherings, now);

/** Read back by a parser that shares nothing with the writer. */
const parsed = (file: string) => new ICAL.Component(ICAL.parse(file));
const eventsOf = (file: string) =>
  parsed(file)
    .getAllSubcomponents("vevent")
    .map((one) => new ICAL.Event(one));
const eventOf = (one: Gathering) => {
  const event = eventsOf(written([one]))[0];
  if (event === undefined) throw new Error("no event");
  return event;
};
const moment = (time: ICAL.Time) => instant(time.toJSDate());

describe("a calendar file", () => {
  it("holds one event for each gathering, in UTC, with the id that stays", () => {
    const file = written([gatheringOf(), gatheringOf({ id: "g_2", startsAt: at("2026-06-09T15:00:00Z") })]);
    expect(eventsOf(file).map((event) => [event.uid, moment(event.startDate), moment(event.endDate)])).toEqual([
      ["rh_1-20260512.c_1@cultivate", "2026-05-12T15:00:00.000Z", "2026-05-12T16:00:00.000Z"],
      ["g_2.c_1@cultivate", "2026-06-09T15:00:00.000Z", "2026-06-09T16:00:00.000Z"],
    ]);
    expect(file).toContain("\r\nDTSTART:20260512T150000Z\r\n");
    expect(file).toContain("\r\nDTSTAMP:20260501T080000Z\r\n");
    expect(file).not.toContain("TZID");
  });

  it("says version, product and the calendar's name", () => {
    const calendar = parsed(written([gatheringOf()]));
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(calendar.getFirstPropertyValue("prodid")).toBe("-//Cultivate//Cultivate//EN");
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Budget holders");
  });

  it("is the same to the letter for the same gatherings at the same moment", () => {
    expect(written([gatheringOf()])).toBe(written([gatheringOf()]));
  });

  it("raises SEQUENCE when a gathering is moved, and keeps its id", () => {
    const later = moved(gatheringOf(), at("2026-05-14T09:00:00Z"), now);
    const twice = moved(later, at("2026-05-15T09:00:00Z"), now);
    expect([gatheringOf(), later, twice].map((one) => eventOf(one).sequence)).toEqual([0, 1, 2]);
    expect(moment(eventOf(twice).startDate)).toBe("2026-05-15T09:00:00.000Z");
    expect(eventOf(twice).uid).toBe(eventUid(gatheringOf()));
  });

  it("tells calendars that one is off", () => {
    const status = (one: Gathering) => eventOf(one).component.getFirstPropertyValue("status");
    expect(status(gatheringOf())).toBe("CONFIRMED");
    expect(status(calledOff(gatheringOf(), "cancelled", at("2026-05-01")))).toBe("CANCELLED");
    expect(status(calledOff(gatheringOf(), "skipped", at("2026-05-01")))).toBe("CANCELLED");
  });

  it("shows the link where there is no place, and both where there are both", () => {
    const link = "https://meet.example/room?id=1";
    const online = eventOf(gatheringOf({ link }));
    expect([online.location, online.component.getFirstPropertyValue("url"), online.description]).toEqual([
      link,
      link,
      link,
    ]);
    const both = eventOf(gatheringOf({ link, place: "Room 2, first floor" }));
    expect([both.location, both.component.getFirstPropertyValue("url")]).toEqual(["Room 2, first floor", link]);
    expect(eventOf(gatheringOf()).location).toBeNull();
  });

  it("keeps a link a link: commas and semicolons in it are percent-encoded, and what is none stays out of URL", () => {
    const url = (link: string) => eventOf(gatheringOf({ link })).component.getFirstPropertyValue("url");
    expect(url("https://meet.example/a,b;c?d=é")).toBe("https://meet.example/a%2Cb%3Bc?d=%C3%A9");
    expect(url("Ask Fay\r\nATTENDEE:mailto:x@example.org")).toBeNull();
    expect(url("javascript:alert(1)")).toBeNull();
  });

  it("reads back titles, places, notes and names with commas, semicolons, line breaks and emoji as they were", () => {
    const words = 'Costs, savings; "quotes" \\ and\nnew lines 🌱 für alle: 予算';
    const event = eventOf(gatheringOf({ title: words, place: words, notes: words }));
    expect([event.summary, event.location, event.description]).toEqual([words, words, words]);
    // The parser leaves X- properties as they are written; unescaped by the four rules of RFC 5545 3.3.11 it is the name.
    const name = String(parsed(written([gatheringOf()], words)).getFirstPropertyValue("x-wr-calname"));
    expect(name.replace(/\\([\\;,nN])/g, (_, one) => (/n/i.test(one) ? "\n" : one))).toBe(words);
  });

  it("lets nobody write properties of their own into it", () => {
    const words = "x\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nBEGIN:VEVENT";
    const file = written([gatheringOf({ title: words, place: words, notes: words, link: words })], words);
    expect(eventsOf(file)).toHaveLength(1);
    expect(eventOf(gatheringOf({ title: words })).component.getAllProperties("status")).toHaveLength(1);
  });
});

describe("whatever is written into it", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'ab,;:\\"\r\n\t 🌱é語\u0007=%'), maxLength: 200 }),
  );
  const kept = (text: string) =>
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 has no place for them in text.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

  it("is read back as it was, but for control characters, which RFC 5545 forbids", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, place, notes) => {
        const event = eventOf(gatheringOf({ title, place, notes }));
        expect(event.summary ?? "").toBe(kept(title));
        expect(event.location ?? "").toBe(kept(place));
        expect(event.description ?? "").toBe(kept(notes));
      }),
      { numRuns: 500 },
    );
  });

  it("lines end with CRLF, the last one too, and none is longer than 75 octets", () => {
    fc.assert(
      fc.property(anyText, fc.webUrl(), (title, link) => {
        const file = written([gatheringOf({ title, link, notes: title.repeat(3) })], title);
        expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
        expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
      { numRuns: 300 },
    );
  });
});
