import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calledOff, type Gathering, moved } from "../../src/rhythm/gathering.ts";
import { alternating, paused, type Rhythm, replanned, resumed } from "../../src/rhythm/rhythm.ts";
import { adrift, gatheringIn, gatheringsBetween, nextGatherings, slotsBetween } from "../../src/rhythm/slots.ts";
import { day, type Instant, plus } from "../../src/time/instant.ts";
import { localDate, localTime } from "../../src/time/zone.ts";
import { at, date, gatheringOf, london, planOf, rhythmOf, time, tokyo, zone } from "./builders.ts";

const weekly = rhythmOf("weekly on tue at 16:00 Europe/London", "2026-05-01");
const starts = (gatherings: readonly Gathering[]): string[] => gatherings.map((one) => one.startsAt.slice(0, 16));
const slot = (rhythm: Rhythm, number: number): Gathering => {
  const found = slotsBetween(rhythm, at("2020-01-01"), at("2030-01-01"))[number];
  if (found === undefined) throw new Error("no such slot");
  return gatheringIn(rhythm, found);
};

describe("the slots of a rhythm", () => {
  it("begin with the next one after it was set, not with one that is over today", () => {
    const set = (now: string) => rhythmOf("every 2 weeks on tue at 16:00 Europe/London", now).anchor;
    expect(set("2026-05-05T14:59:00Z")).toBe("2026-05-05");
    expect(set("2026-05-05T15:00:00Z")).toBe("2026-05-12");
  });

  it("take in their window's first moment and leave out its last", () => {
    const between = slotsBetween(weekly, at("2026-05-05T15:00:00Z"), at("2026-05-19T15:00:00Z"));
    expect(between.map((one) => [one.number, one.date])).toEqual([
      [0, "2026-05-05"],
      [1, "2026-05-12"],
    ]);
  });

  it("give each gathering an id from rhythm and date, short enough for a button", () => {
    expect(slot(weekly, 1).id).toBe("rh_1-20260512");
    const longest = rhythmOf("weekly on tue at 16:00 UTC", "2026-05-01", { id: "x".repeat(36) });
    expect(`rsvp maybe gathering=${slot(longest, 0).id}`.length).toBeLessThan(100);
  });

  it("leave out a pause, and go on after it without losing count", () => {
    const away = paused(weekly, at("2026-05-12T15:00:00Z"), at("2026-05-26T15:00:00Z"));
    const between = slotsBetween(away, at("2026-05-01"), at("2026-06-05"));
    expect(between.map((one) => [one.number, one.date])).toEqual([
      [0, "2026-05-05"],
      [3, "2026-05-26"],
      [4, "2026-06-02"],
    ]);
  });

  it("end with a pause that nobody has ended yet, and come back when it is resumed", () => {
    const away = paused(weekly, at("2026-05-10"), null);
    expect(slotsBetween(away, at("2026-05-01"), at("2027-05-01"))).toHaveLength(1);
    expect(nextGatherings(away, [], at("2026-05-11"), 3)).toEqual([]);
    const back = resumed(away, at("2026-05-20T10:00:00Z"));
    expect(nextGatherings(back, [], at("2026-05-20T10:00:00Z"), 1)[0]).toMatchObject({
      startsAt: "2026-05-26T15:00:00.000Z",
      datedAt: "2026-05-20T10:00:00.000Z",
    });
  });
});

describe("the next dates", () => {
  it("are three wall-clock times that hold across a clock change", () => {
    const rhythm = rhythmOf("weekly on tue at 16:00 Europe/London", "2026-10-15");
    expect(starts(nextGatherings(rhythm, [], at("2026-10-15"), 3))).toEqual([
      "2026-10-20T15:00",
      "2026-10-27T16:00",
      "2026-11-03T16:00",
    ]);
  });

  it("pass over what was skipped and cancelled, and show what was moved under its new date", () => {
    const stored = [
      calledOff(slot(weekly, 0), "skipped", at("2026-01-02")),
      moved(slot(weekly, 1), at("2026-05-27T09:00:00Z"), at("2026-05-02")),
      calledOff(slot(weekly, 2), "cancelled", at("2026-01-02")),
    ];
    expect(starts(nextGatherings(weekly, stored, at("2026-05-01"), 3))).toEqual([
      "2026-05-26T15:00",
      "2026-05-27T09:00",
      "2026-06-02T15:00",
    ]);
  });

  it("hold what was planned by hand, with or without a rhythm", () => {
    const extra = gatheringOf({ id: "g_1", rhythm: null, slot: null, startsAt: at("2026-05-06T18:00:00Z") });
    expect(starts(nextGatherings(weekly, [extra], at("2026-05-01"), 2))).toEqual([
      "2026-05-05T15:00",
      "2026-05-06T18:00",
    ]);
    expect(starts(nextGatherings(null, [extra], at("2026-05-01"), 2))).toEqual(["2026-05-06T18:00"]);
  });
});

describe("what is stored about a gathering", () => {
  it("goes before what the rhythm says: title, host and a moved start", () => {
    const stored = { ...slot(weekly, 1), title: "Budgets", host: "m_1" };
    expect(gatheringsBetween(weekly, [stored], at("2026-05-10"), at("2026-05-15"))).toEqual([stored]);
  });

  it("a moved gathering stands in the week it was moved to and no longer in its own", () => {
    const stored = [moved(slot(weekly, 1), at("2026-06-10T09:00:00Z"), at("2026-05-02"))];
    expect(gatheringsBetween(weekly, stored, at("2026-05-10"), at("2026-05-15"))).toEqual([]);
    expect(starts(gatheringsBetween(weekly, stored, at("2026-06-08"), at("2026-06-15")))).toEqual([
      "2026-06-09T15:00",
      "2026-06-10T09:00",
    ]);
  });

  it("one that was called off is still told, as what it is", () => {
    const stored = [calledOff(slot(weekly, 1), "skipped", at("2026-01-02"))];
    expect(gatheringsBetween(weekly, stored, at("2026-05-10"), at("2026-05-15"))[0]?.state).toBe("skipped");
  });

  it("one that nobody moved follows its rhythm to another time of day, with what people settled about it", () => {
    const stored = { ...slot(weekly, 1), title: "Budgets" };
    const later = replanned(weekly, planOf("weekly on tue at 18:00 Europe/London"), at("2026-05-06"));
    expect(gatheringsBetween(later, [stored], at("2026-05-10"), at("2026-05-15"))).toMatchObject([
      { id: stored.id, title: "Budgets", startsAt: "2026-05-12T17:00:00.000Z", revision: 1, datedAt: at("2026-05-06") },
    ]);
  });

  it("what was before the rhythm was changed stays as it was, and nothing is made up about that time", () => {
    const held = slot(weekly, 0);
    const back = resumed(paused(weekly, at("2026-05-10"), null), at("2026-05-21"));
    const thursdays = replanned(back, planOf("weekly on thu at 16:00 Europe/London"), at("2026-05-22"));
    const alternate = alternating(thursdays, { time: time("09:00"), zone: tokyo }, at("2026-05-23"));
    for (const rhythm of [thursdays, alternate])
      expect(gatheringsBetween(rhythm, [held], at("2026-05-01"), at("2026-05-29T00:00:00Z"))).toMatchObject([
        held,
        { startsAt: "2026-05-28T15:00:00.000Z" },
      ]);
  });

  it("one that lost its slot is adrift: somebody has to say that it is off", () => {
    const [first, second] = [slot(weekly, 1), slot(weekly, 2)];
    const thursdays = replanned(weekly, planOf("weekly on thu at 16:00 Europe/London"), at("2026-05-06"));
    const kept = moved(second, at("2026-05-20T10:00:00Z"), at("2026-05-02"));
    expect(adrift(thursdays, [first, kept], at("2026-05-06"))).toEqual([first]);
    expect(adrift(weekly, [first, second], at("2026-05-06"))).toEqual([]);
    expect(adrift(paused(weekly, at("2026-05-18"), null), [first, second], at("2026-05-06"))).toEqual([second]);
    expect(starts(gatheringsBetween(thursdays, [first, kept], at("2026-05-10"), at("2026-05-21")))).toEqual([
      "2026-05-14T15:00",
      "2026-05-20T10:00",
    ]);
  });
});

describe("a rhythm that alternates between London and Tokyo", () => {
  const everyTwoWeeks = alternating(
    rhythmOf("every 2 weeks on tue at 16:00 Europe/London", "2026-01-01"),
    { time: time("09:00"), zone: tokyo },
    at("2026-01-01"),
  );

  it("has every slot of a year at its own region's wall-clock time", () => {
    // By hand: London is on UTC until 29 March and from 25 October, between them an hour ahead; Tokyo is always nine ahead.
    const byHand = [
      "2026-01-06T16:00",
      "2026-01-20T00:00",
      "2026-02-03T16:00",
      "2026-02-17T00:00",
      "2026-03-03T16:00",
      "2026-03-17T00:00",
      "2026-03-31T15:00",
      "2026-04-14T00:00",
      "2026-04-28T15:00",
      "2026-05-12T00:00",
      "2026-05-26T15:00",
      "2026-06-09T00:00",
      "2026-06-23T15:00",
      "2026-07-07T00:00",
      "2026-07-21T15:00",
      "2026-08-04T00:00",
      "2026-08-18T15:00",
      "2026-09-01T00:00",
      "2026-09-15T15:00",
      "2026-09-29T00:00",
      "2026-10-13T15:00",
      "2026-10-27T00:00",
      "2026-11-10T16:00",
      "2026-11-24T00:00",
      "2026-12-08T16:00",
      "2026-12-22T00:00",
    ];
    const year = slotsBetween(everyTwoWeeks, at("2026-01-01"), at("2027-01-01"));
    expect(year.map((one) => one.at.slice(0, 16))).toEqual(byHand);
    for (const one of year) {
      const where = one.number % 2 === 0 ? london : tokyo;
      expect([one.zone, localDate(one.at, where), localTime(one.at, where)]).toEqual([
        where,
        one.date,
        where === london ? "16:00" : "09:00",
      ]);
    }
  });

  it("has every slot right week by week around both clock changes", () => {
    const weekByWeek = { ...everyTwoWeeks, pattern: planOf("weekly on tue at 16:00 Europe/London").pattern };
    const between = (from: string, until: string) =>
      slotsBetween(weekByWeek, at(from), at(until)).map((one) => `${one.at.slice(0, 16)} ${one.zone}`);
    expect(between("2026-03-10T12:00:00Z", "2026-04-15")).toEqual([
      "2026-03-17T16:00 Europe/London",
      "2026-03-24T00:00 Asia/Tokyo",
      "2026-03-31T15:00 Europe/London",
      "2026-04-07T00:00 Asia/Tokyo",
      "2026-04-14T15:00 Europe/London",
    ]);
    expect(between("2026-10-06T12:00:00Z", "2026-11-11")).toEqual([
      "2026-10-13T15:00 Europe/London",
      "2026-10-20T00:00 Asia/Tokyo",
      "2026-10-27T16:00 Europe/London",
      "2026-11-03T00:00 Asia/Tokyo",
      "2026-11-10T16:00 Europe/London",
    ]);
  });

  it("never swaps the regions, whatever is skipped, moved or paused in between", () => {
    const away = paused(everyTwoWeeks, at("2026-02-10"), at("2026-03-10"));
    const stored = [calledOff(slot(everyTwoWeeks, 0), "skipped", at("2026-01-02"))];
    expect(
      nextGatherings(away, stored, at("2026-01-01"), 4).map((one) => [one.startsAt.slice(0, 10), one.zone]),
    ).toEqual([
      ["2026-01-20", tokyo],
      ["2026-02-03", london],
      ["2026-03-17", tokyo],
      ["2026-03-31", london],
    ]);
  });

  it("keeps a date on the other region's calendar, even where that is another day in one's own", () => {
    const honolulu = zone("Pacific/Honolulu");
    const far = alternating(
      rhythmOf("weekly on tue at 09:00 Asia/Tokyo", "2026-01-01"),
      { time: time("18:00"), zone: honolulu },
      at("2026-01-01"),
    );
    const second = slotsBetween(far, at("2026-01-01"), at("2026-02-01"))[1];
    expect(second).toMatchObject({ date: "2026-01-13", at: "2026-01-14T04:00:00.000Z", gathering: "rh_1-20260113" });
  });
});

describe("whatever the windows", () => {
  const lines = [
    "weekly on tue at 16:00 Europe/London",
    "weekly on sun at 01:30 America/New_York",
    "every 2 weeks on sun at 02:30 America/New_York",
    "every 3 weeks on mon at 00:30 Pacific/Kiritimati",
    "monthly on last fri at 23:45 Asia/Tokyo",
    "monthly on 1st sun at 02:15 Australia/Lord_Howe",
    "every 2 months on 4th thu at 12:00 UTC",
  ];
  const anyMoment = fc
    .integer({ min: 0, max: 900 * 24 * 4 })
    .map((quarters) => plus(at("2026-01-01"), quarters * (day / 96)));
  const anyRhythm = fc
    .record({
      line: fc.constantFrom(...lines),
      alternate: fc.option(
        fc.constantFrom({ time: time("09:00"), zone: tokyo }, { time: time("02:30"), zone: zone("America/New_York") }),
      ),
      pausedFrom: fc.option(anyMoment),
      pauseDays: fc.option(fc.integer({ min: 1, max: 200 })),
    })
    .map(({ line, alternate, pausedFrom, pauseDays }) => ({
      ...rhythmOf(line, "2026-01-01"),
      alternate,
      pausedFrom,
      pausedUntil: pausedFrom !== null && pauseDays !== null ? plus(pausedFrom, pauseDays * day) : null,
    }));
  const threeMoments = fc
    .tuple(anyMoment, anyMoment, anyMoment)
    .map((all) => all.sort() as [Instant, Instant, Instant]);

  it("no slot is lost or doubled where two of them meet", () => {
    fc.assert(
      fc.property(anyRhythm, threeMoments, (rhythm, [a, b, c]) => {
        expect([...slotsBetween(rhythm, a, b), ...slotsBetween(rhythm, b, c)]).toEqual(slotsBetween(rhythm, a, c));
      }),
      { numRuns: 300 },
    );
  });

  it("no gathering is, either, with some moved, skipped and planned by hand", () => {
    const anyChange = fc.record({ number: fc.nat(40), how: fc.constantFrom("skip", "move", "title"), to: anyMoment });
    fc.assert(
      fc.property(
        anyRhythm,
        threeMoments,
        fc.uniqueArray(anyChange, { selector: (one) => one.number, maxLength: 8 }),
        anyMoment,
        (rhythm, [a, b, c], changes, extra) => {
          const slots = slotsBetween(rhythm, at("2026-01-01"), at("2028-12-01"));
          const stored = changes.flatMap(({ number, how, to }) => {
            const found = slots[number];
            if (found === undefined) return [];
            const gathering = gatheringIn(rhythm, found);
            if (how === "move") return [moved(gathering, to, a)];
            return [how === "skip" ? calledOff(gathering, "skipped", a) : { ...gathering, title: "T" }];
          });
          stored.push(gatheringOf({ id: "g_1", rhythm: null, slot: null, startsAt: extra }));
          const between = (from: Instant, until: Instant) => gatheringsBetween(rhythm, stored, from, until);
          expect([...between(a, b), ...between(b, c)]).toEqual(between(a, c));
          const planned = between(a, c).filter((one) => one.state === "planned");
          expect(nextGatherings(rhythm, stored, a, planned.length)).toEqual(planned);
          expect(new Set(between(a, c).map((one) => one.id)).size).toBe(between(a, c).length);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("a rhythm with a date to start from", () => {
  it("has its first slot on or after that date", () => {
    const plan = planOf("every 2 weeks on thu at 16:00 Europe/London");
    expect(replanned(weekly, plan, at("2026-05-01"), date("2026-05-10")).anchor).toBe("2026-05-14");
    expect(replanned(weekly, plan, at("2026-05-01"), date("2025-01-01")).anchor).toBe("2026-05-07");
  });
});
