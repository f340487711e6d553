// What is stored about gatherings when their rhythm changes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryOver, leftOut } from "../../src/rhythm/carry-over.ts";
import { calledOff, type Gathering, moved } from "../../src/rhythm/gathering.ts";
import { alternating, paused, replanned, resumed } from "../../src/rhythm/rhythm.ts";
import { gatheringIn, gatheringsBetween, nextGatherings, slotsBetween } from "../../src/rhythm/slots.ts";
import { day, hour, plus } from "../../src/time/instant.ts";
import { at, gatheringOf, planOf, rhythmOf, time, tokyo } from "./builders.ts";

const before = rhythmOf("weekly on tue at 16:00 Europe/London", "2026-04-01");
const now = at("2026-05-06T10:00:00Z");
const promised = slotsBetween(before, at("2026-04-01"), at("2026-07-01")).map((slot) => gatheringIn(before, slot));
const on = (date: string): Gathering => {
  const found = promised.find((one) => one.startsAt.startsWith(date));
  if (!found) throw new Error(`no slot on ${date}`);
  return found;
};
const past = promised.filter((one) => one.startsAt < now);
const saved = (all: readonly Gathering[]) => all.map((one) => `${one.startsAt.slice(0, 16)} ${one.state}`).sort();

describe("a changed rhythm", () => {
  it("leaves what was as it was, also what nobody had stored yet", () => {
    const after = replanned(before, planOf("weekly on wed at 16:00 Europe/London"), now);
    const { save } = carryOver(before, after, [], now);
    expect(save).toEqual(past);
    expect(carryOver(before, after, past, now)).toEqual({ save: [], off: [] });
  });

  it("calls off what has lost its slot, and forgets that it had one", () => {
    const after = replanned(before, planOf("weekly on wed at 16:00 Europe/London"), now);
    const { off } = carryOver(before, after, [...past, on("2026-05-12")], now);
    expect(off).toMatchObject([{ id: on("2026-05-12").id, state: "skipped", slot: null, datedAt: now, revision: 1 }]);
    expect(leftOut(off[0] as Gathering, after)).toBe(true);
  });

  it("puts that back on when the slot comes back", () => {
    const wednesday = replanned(before, planOf("weekly on wed at 16:00 Europe/London"), now);
    const { off } = carryOver(before, wednesday, [...past, on("2026-05-12")], now);
    const later = plus(now, hour);
    const again = carryOver(
      wednesday,
      replanned(wednesday, planOf("weekly on tue at 16:00 Europe/London"), later),
      off,
      later,
    );
    expect(again.save).toMatchObject([
      { id: on("2026-05-12").id, state: "planned", slot: on("2026-05-12").slot, datedAt: later },
    ]);
  });

  it("never puts back on what a person had skipped", () => {
    const skipped = calledOff(on("2026-05-12"), "skipped", at("2026-05-05"));
    const after = resumed(paused(before, at("2026-05-05"), null), now);
    expect(carryOver(before, after, [...past, skipped], now)).toEqual({ save: [], off: [] });
  });

  it("moves what it holds to the new hour, and leaves what a person moved", () => {
    const after = replanned(before, planOf("weekly on tue at 18:00 Europe/London"), now);
    const ownDate = moved(on("2026-05-19"), at("2026-05-20T09:00:00Z"), at("2026-05-05"));
    const { save, off } = carryOver(before, after, [...past, on("2026-05-12"), ownDate], now);
    expect(saved(save)).toEqual(["2026-05-12T17:00 planned"]);
    expect(off).toEqual([]);
  });

  it("takes a new place along, but not over a place of one's own", () => {
    const after = { ...before, place: "Room 5", durationMinutes: 90 };
    const own = { ...on("2026-05-19"), place: "Cinema" };
    const { save } = carryOver(before, after, [...past, on("2026-05-12"), own], now);
    expect(save).toMatchObject([
      { startsAt: on("2026-05-12").startsAt, place: "Room 5", durationMinutes: 90, revision: 1 },
      { startsAt: own.startsAt, place: "Cinema", durationMinutes: 90, revision: 1 },
    ]);
    // Its date has not changed, so answers still hold and nothing is announced anew.
    expect(save.map((one) => one.datedAt)).toEqual([before.datedAt, before.datedAt]);
  });

  it("keeps today's gathering today when the new hour is over already", () => {
    const today = at("2026-05-12T14:30:00Z");
    const after = replanned(before, planOf("weekly on tue at 15:00 Europe/London"), today);
    const { save, off } = carryOver(before, after, [on("2026-05-12")], today);
    expect(off).toEqual([]);
    const kept = save.find((one) => one.id === on("2026-05-12").id);
    expect(kept?.startsAt).toBe("2026-05-12T15:00:00.000Z");
    expect(nextGatherings(after, save, today, 2).map((one) => one.startsAt)).toEqual([
      "2026-05-12T15:00:00.000Z",
      "2026-05-19T14:00:00.000Z",
    ]);
  });

  it("in a pause calls off what lies in it, what a person had moved as well; never what is planned by hand", () => {
    const ownDate = moved(on("2026-05-19"), at("2026-05-20T09:00:00Z"), at("2026-05-05"));
    const byHand = gatheringOf({ id: "g_1", rhythm: null, slot: null, startsAt: at("2026-05-15T10:00:00Z") });
    const after = paused(before, now, at("2026-06-01"));
    const { save, off } = carryOver(before, after, [...past, on("2026-05-12"), ownDate, byHand, on("2026-06-02")], now);
    expect(saved(off)).toEqual(["2026-05-12T15:00 skipped", "2026-05-20T09:00 skipped"]);
    expect(saved(save)).toEqual(saved(off));
    // Moved on purpose while it is paused: that one is on, whatever changes about the rhythm's place.
    const onPurpose = moved(off[0] as Gathering, at("2026-05-21T09:00:00Z"), plus(now, hour));
    expect(carryOver(after, { ...after, place: "Park" }, [onPurpose], plus(now, hour)).off).toEqual([]);
  });

  it("whatever changes, no gathering of the past is lost or altered, and none ahead is both off and on", () => {
    const anyAfter = fc.constantFrom(
      replanned(before, planOf("weekly on wed at 16:00 Europe/London"), now),
      replanned(before, planOf("weekly on tue at 09:00 Asia/Tokyo"), now),
      replanned(before, planOf("monthly on last fri at 12:00 UTC"), now),
      alternating(before, { time: time("09:00"), zone: tokyo }, now),
      paused(before, now, null),
      paused(before, now, at("2026-06-01")),
      resumed(before, now),
      { ...before, place: "Room 5" },
    );
    fc.assert(
      fc.property(anyAfter, fc.subarray(promised), (after, stored) => {
        const { save, off } = carryOver(before, after, stored, now);
        const all = [...stored.filter((one) => !save.some((other) => other.id === one.id)), ...save];
        const history = (rhythm: typeof before, known: readonly Gathering[]) =>
          gatheringsBetween(rhythm, known, plus(now, -30 * day), now).map((one) => ({ ...one }));
        expect(history(after, all)).toEqual(history(before, stored));
        const ahead = nextGatherings(after, all, now, 30);
        expect(ahead.filter((one) => off.some((other) => other.id === one.id))).toEqual([]);
        expect(new Set(ahead.map((one) => one.startsAt)).size).toBe(ahead.length);
      }),
    );
  });
});
