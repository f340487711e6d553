import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calledOff, endOf, type Gathering, moved, previousOf } from "../../src/rhythm/gathering.ts";
import { type Ladder, ladderAt, ladderOf, ladderSteps, usualLadder } from "../../src/rhythm/reminders.ts";
import { nextGatherings } from "../../src/rhythm/slots.ts";
import { day, hour, type Instant, plus } from "../../src/time/instant.ts";
import { at, gatheringOf, rhythmOf } from "./builders.ts";

/** Tuesday 12 May 2026, 16:00 in London. */
const gathering = gatheringOf();
const shortly = (when: Instant) => when.slice(5, 16);
const plan = (one: Gathering, ladder: Ladder = usualLadder, previousEnd: Instant | null = null) =>
  ladderOf(one, ladder, previousEnd).map((moment) => `${moment.step} ${shortly(moment.due)}`);
const wantedAt = (now: string, one = gathering, ladder = usualLadder, previousEnd: Instant | null = null) =>
  ladderAt(one, ladder, previousEnd, at(now)).wanted?.step ?? null;

describe("the reminder ladder of a monthly gathering", () => {
  it("has an announcement two weeks before, then a week, a day and an hour, and a follow-up two hours after the end", () => {
    expect(plan(gathering)).toEqual([
      "announce 04-28T15:00",
      "week 05-05T15:00",
      "day 05-11T15:00",
      "hour 05-12T14:00",
      "followup 05-12T18:00",
    ]);
  });

  it("counts days on the calendar, so that every step comes at the gathering's own time of day", () => {
    // The clocks in London change on 25 October; the gathering is at 16:00 UTC, what is before the change at 15:00 UTC.
    const inAutumn = gatheringOf({ startsAt: at("2026-10-27T16:00:00Z") });
    expect(plan(inAutumn)).toEqual([
      "announce 10-13T15:00",
      "week 10-20T15:00",
      "day 10-26T16:00",
      "hour 10-27T15:00",
      "followup 10-27T19:00",
    ]);
  });

  it("leaves out what was switched off, and takes other offsets", () => {
    const ladder = { ...usualLadder, week: null, day: 2 * 24 * 60, hour: 15, followup: null };
    expect(plan(gathering, ladder)).toEqual(["announce 04-28T15:00", "day 05-10T15:00", "hour 05-12T14:45"]);
    expect(plan(gathering, { announce: null, week: null, day: null, hour: null, followup: null })).toEqual([]);
  });
});

describe("the reminder ladder of a weekly gathering", () => {
  const lastWeek = at("2026-05-05T16:00:00Z");

  it("is announced when the one before is over, and the announcement takes the place of the week step", () => {
    expect(plan(gathering, usualLadder, lastWeek)).toEqual([
      "announce 05-05T16:00",
      "day 05-11T15:00",
      "hour 05-12T14:00",
      "followup 05-12T18:00",
    ]);
  });

  it("keeps the week step, once the one before is over, when announcements are off", () => {
    expect(plan(gathering, { ...usualLadder, announce: null }, lastWeek)[0]).toBe("week 05-05T16:00");
  });

  it("is not held up by another gathering that ends only after it has begun", () => {
    expect(plan(gathering, usualLadder, at("2026-05-12T15:30:00Z"))[0]).toBe("announce 04-28T15:00");
  });

  it("twelve of them in a row never announce one before the last is over", () => {
    const rhythm = rhythmOf("weekly on tue at 16:00 Europe/London", "2026-03-01");
    const twelve = nextGatherings(rhythm, [], at("2026-03-01"), 12);
    for (const one of twelve.slice(1)) {
      const previous = previousOf(one, twelve);
      const end = previous === undefined ? null : endOf(previous);
      const announced = ladderOf(one, usualLadder, end)[0];
      expect([announced?.step, announced?.due]).toEqual(["announce", end]);
    }
  });
});

describe("a gathering that was planned at short notice", () => {
  const tomorrow = gatheringOf({ datedAt: at("2026-05-11T19:00:00Z") });

  it("is announced at once, in place of the steps whose time is over", () => {
    expect(plan(tomorrow)).toEqual(["announce 05-11T19:00", "hour 05-12T14:00", "followup 05-12T18:00"]);
    expect(wantedAt("2026-05-11T19:00:00Z", tomorrow)).toBe("announce");
  });

  it("has one reminder in place of several when announcements are off: the nearest", () => {
    expect(plan(tomorrow, { ...usualLadder, announce: null })).toEqual([
      "day 05-11T19:00",
      "hour 05-12T14:00",
      "followup 05-12T18:00",
    ]);
  });

  it("has no reminder left when it was noted down after it had begun, but a follow-up", () => {
    const afterwards = gatheringOf({ datedAt: at("2026-05-12T15:30:00Z") });
    expect(wantedAt("2026-05-12T15:40:00Z", afterwards)).toBeNull();
    expect(wantedAt("2026-05-12T18:00:00Z", afterwards)).toBe("followup");
  });
});

describe("at a given moment", () => {
  it.each([
    ["2026-04-28T14:59:59Z", null],
    ["2026-04-28T15:00:00Z", "announce"],
    ["2026-05-05T14:59:59Z", "announce"],
    ["2026-05-05T15:00:00Z", "week"],
    ["2026-05-11T15:00:00Z", "day"],
    ["2026-05-12T14:00:00Z", "hour"],
    ["2026-05-12T14:59:59Z", "hour"],
    ["2026-05-12T15:00:00Z", null],
    ["2026-05-12T17:59:59Z", null],
    ["2026-05-12T18:00:00Z", "followup"],
    ["2026-05-15T15:59:59Z", "followup"],
    ["2026-05-15T16:00:00Z", null],
  ])("at %s the wanted step is %s", (now, step) => {
    expect(wantedAt(now)).toBe(step);
  });

  it("after downtime only the latest step is wanted, and what it overtook is named with the reason", () => {
    const { wanted, passed, next } = ladderAt(gathering, usualLadder, null, at("2026-05-11T20:00:00Z"));
    expect(wanted?.step).toBe("day");
    expect(passed.map(({ step, why, by }) => ({ step, why, by }))).toEqual([
      { step: "announce", why: "overtaken", by: "day" },
      { step: "week", why: "overtaken", by: "day" },
    ]);
    expect(next).toBe("2026-05-12T14:00:00.000Z");
  });

  it("once it has begun nothing before it is wanted, and three days after the end no follow-up either", () => {
    const during = ladderAt(gathering, usualLadder, null, at("2026-05-12T15:10:00Z"));
    expect(during.wanted).toBeNull();
    expect(during.passed.map(({ step, why, by }) => [step, why, by])).toEqual([
      ["announce", "overtaken", "hour"],
      ["week", "overtaken", "hour"],
      ["day", "overtaken", "hour"],
      ["hour", "begun", null],
    ]);
    expect(during.next).toBe("2026-05-12T18:00:00.000Z");

    const longOver = ladderAt(gathering, usualLadder, null, at("2026-05-20"));
    expect(longOver.wanted).toBeNull();
    expect(longOver.passed.at(-1)).toMatchObject({ step: "followup", why: "over" });
    expect(longOver.next).toBeNull();
  });

  it("says until when a step is of use: the start, and for a follow-up three days after the end", () => {
    expect(ladderOf(gathering, usualLadder, null).map((one) => one.until)).toEqual([
      gathering.startsAt,
      gathering.startsAt,
      gathering.startsAt,
      gathering.startsAt,
      "2026-05-15T16:00:00.000Z",
    ]);
  });
});

describe("a gathering that changes", () => {
  it("has all its steps anew under a new date, with other names than before", () => {
    const later = moved(gathering, at("2026-06-09T15:00:00Z"), at("2026-05-11T16:00:00Z"));
    expect(plan(later)).toEqual([
      "announce 05-26T15:00",
      "week 06-02T15:00",
      "day 06-08T15:00",
      "hour 06-09T14:00",
      "followup 06-09T18:00",
    ]);
    const names = [gathering, later].flatMap((one) => ladderOf(one, usualLadder, null).map((step) => step.occurrence));
    expect(new Set(names).size).toBe(10);
  });

  it("is announced anew at once when it is moved to the day after tomorrow", () => {
    const sooner = moved(gathering, at("2026-05-07T15:00:00Z"), at("2026-05-05T18:00:00Z"));
    expect(plan(sooner)).toEqual([
      "announce 05-05T18:00",
      "day 05-06T15:00",
      "hour 05-07T14:00",
      "followup 05-07T18:00",
    ]);
  });

  it("wants nothing any more when it is called off", () => {
    for (const state of ["cancelled", "skipped"] as const) {
      expect(
        ladderAt(calledOff(gathering, state, at("2026-05-01")), usualLadder, null, at("2026-05-11T20:00:00Z")),
      ).toEqual({
        wanted: null,
        passed: [],
        next: null,
      });
    }
  });
});

describe("whatever the ladder and the moment", () => {
  const lead = fc.option(fc.integer({ min: 0, max: 30 * 24 * 60 }), { nil: null });
  const anyLadder: fc.Arbitrary<Ladder> = fc.record({
    announce: lead,
    week: lead,
    day: lead,
    hour: lead,
    followup: fc.option(fc.integer({ min: 0, max: 71 * 60 }), { nil: null }),
  });
  const anyMoment = fc.integer({ min: -50 * 24, max: 10 * 24 }).map((hours) => plus(gathering.startsAt, hours * hour));
  const anyPrevious = fc.option(anyMoment, { nil: null });

  it("a walk from due moment to due moment wants every step once, in order, and none outside its time", () => {
    fc.assert(
      fc.property(anyLadder, anyPrevious, anyMoment, (ladder, previousEnd, datedAt) => {
        const one = { ...gathering, datedAt };
        const moments = ladderOf(one, ladder, previousEnd);
        expect(moments.map((moment) => moment.due)).toEqual(moments.map((moment) => moment.due).sort());
        expect(moments.every((moment) => moment.due < moment.until)).toBe(true);
        const wanted: string[] = [];
        let now: Instant | null = plus(gathering.startsAt, -60 * day);
        while (now !== null) {
          const position = ladderAt(one, ladder, previousEnd, now);
          if (position.wanted !== null) wanted.push(position.wanted.occurrence);
          expect(position.next === null || position.next > now).toBe(true);
          now = position.next;
        }
        expect(wanted).toEqual(moments.map((moment) => moment.occurrence));
      }),
      { numRuns: 500 },
    );
  });

  it("a step is never both wanted and passed, and none is due before its date was known or the one before was over", () => {
    fc.assert(
      fc.property(anyLadder, anyPrevious, anyMoment, anyMoment, (ladder, previousEnd, datedAt, now) => {
        const one = { ...gathering, datedAt };
        const { wanted, passed } = ladderAt(one, ladder, previousEnd, now);
        const names = [...(wanted === null ? [] : [wanted]), ...passed].map((moment) => moment.step);
        expect(new Set(names).size).toBe(names.length);
        for (const moment of ladderOf(one, ladder, previousEnd)) {
          expect(ladderSteps).toContain(moment.step);
          if (moment.step === "followup") continue;
          expect(moment.due >= datedAt).toBe(true);
          if (previousEnd !== null && previousEnd <= one.startsAt) expect(moment.due >= previousEnd).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
