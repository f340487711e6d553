// The pure parts of introductions, for whatever they may be given.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withImported } from "../../src/spaces/introductions/imported.ts";
import { isQuiet } from "../../src/spaces/introductions/moments.ts";
import { introductionOf } from "../../src/spaces/introductions/plan.ts";
import {
  answered,
  haveMet,
  newGroup,
  type Round,
  steppedOut,
  takingPart,
} from "../../src/spaces/introductions/round.ts";
import {
  begun,
  cadences,
  mondayAfter,
  readCadence,
  roundDateBy,
  roundDateFrom,
  usualSettings,
} from "../../src/spaces/introductions/settings.ts";
import { answeredBy, asked, newSuggestion } from "../../src/spaces/introductions/suggestion.ts";
import { tiesOf } from "../../src/spaces/introductions/ties.ts";
import { suggestedTimes } from "../../src/spaces/introductions/times.ts";
import { topicsOf } from "../../src/spaces/introductions/topics.ts";
import { day, instant, plus } from "../../src/time/instant.ts";
import {
  daysBetween,
  type LocalDate,
  type LocalTime,
  localTime,
  plusDays,
  weekday,
  type Zone,
} from "../../src/time/zone.ts";
import { communityOf, gatheringOf, memberOf, now } from "../contract/store/builders.ts";

const start = "2026-01-01" as LocalDate;
const someDay = fc.integer({ min: 0, max: 900 }).map((days) => plusDays(start, days));

describe("dates of rounds", () => {
  it("are Mondays, a cadence apart, and the next one is never in the past", () => {
    fc.assert(
      fc.property(someDay, someDay, fc.constantFrom(...cadences), (set, today, weeks) => {
        const settings = begun(usualSettings("co", set, now), weeks, set, undefined);
        const next = roundDateFrom(settings, today);
        expect(weekday(next)).toBe(1);
        expect(next >= today || next === settings.firstDate).toBe(true);
        expect(daysBetween(settings.firstDate, next) % (7 * weeks)).toBe(0);
        const last = roundDateBy(settings, today);
        if (last !== undefined) expect(daysBetween(last, today)).toBeLessThan(7 * weeks);
        expect(last === undefined).toBe(today < settings.firstDate);
      }),
    );
  });

  it("begin after today, and after what runs", () => {
    fc.assert(
      fc.property(someDay, someDay, (today, ends) => {
        const settings = begun(usualSettings("co", today, now), 1, today, ends);
        expect(settings.firstDate > today && settings.firstDate >= ends).toBe(true);
        expect(mondayAfter(today) <= settings.firstDate).toBe(true);
      }),
    );
  });

  it.each([
    ["2", 2],
    ["Every 4 weeks", 4],
    ["weekly", 1],
    ["fortnightly", 2],
    ["monthly", 4],
    ["3 weeks", undefined],
    ["now and then", undefined],
    ["", undefined],
  ])("“%s” reads as %s", (text, weeks) => expect(readCadence(text)).toBe(weeks));
});

const two = (members: readonly string[]): Round => ({
  ...introductionOf(["a", "b"], { id: "rd", kind: "now", community: "co", today: start, now }),
  groups: [newGroup(members)],
});

describe("an introduction", () => {
  it("stepping out twice is the same as once, and ends nothing that took place", () => {
    const people = fc.subarray(["a", "b", "c", "z"]);
    fc.assert(
      fc.property(people, fc.boolean(), (out, metFirst) => {
        const before = metFirst ? answered(two(["a", "b", "c"]), "a", "yes", now) : two(["a", "b", "c"]);
        const once = steppedOut(before, out, now);
        expect(steppedOut(once, out, now)).toBe(once);
        const left = once.groups.flatMap(takingPart);
        expect(left).toEqual(metFirst ? ["a", "b", "c"] : ["a", "b", "c"].filter((one) => !out.includes(one)));
      }),
    );
  });

  it("has been met by either side’s word, and a later answer replaces an earlier", () => {
    const round = answered(answered(two(["a", "b"]), "a", "no", now), "b", "yes", now);
    expect(round.groups.every(haveMet)).toBe(true);
    expect(answered(round, "b", "no", now).groups.some(haveMet)).toBe(false);
  });
});

describe("a suggestion", () => {
  const answers = fc.array(
    fc.record({ who: fc.constantFrom("a", "b", "c"), answer: fc.constantFrom("yes" as const, "no" as const) }),
    { maxLength: 8 },
  );

  it("connects only after a yes of both, in turn, and keeps nothing once it is over", () => {
    fc.assert(
      fc.property(answers, (given) => {
        let suggestion = newSuggestion(
          { id: "sg", community: "co", by: "c", first: "a", second: "b", why: "rye" },
          now,
        );
        const yes: string[] = [];
        for (const { who, answer } of given) {
          const turn = asked(suggestion)?.member;
          const after = answeredBy(suggestion, who, answer, now);
          expect(after === undefined).toBe(turn !== who);
          if (!after) continue;
          if (answer === "yes") yes.push(who);
          suggestion = after.suggestion;
          expect(after.connect === null).toBe(!(answer === "yes" && yes.join() === "a,b"));
          if (suggestion.state === "over") expect(JSON.stringify(suggestion)).not.toMatch(/"(a|b|c|rye)"/);
        }
      }),
    );
  });

  it("does not wait for ever", () => {
    const suggestion = newSuggestion({ id: "sg", community: "co", by: "c", first: "a", second: "b", why: "rye" }, now);
    expect(answeredBy(suggestion, "a", "yes", plus(now, 21 * day))).toBeUndefined();
  });
});

describe("times that suit everybody", () => {
  const zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "UTC"] as Zone[];
  const hours = fc.constantFrom(
    "06:00",
    "08:30",
    "09:00",
    "12:00",
    "17:00",
    "18:00",
    "22:00",
  ) as fc.Arbitrary<LocalTime>;
  const someone = fc.record({ zone: fc.constantFrom(...zones), quietFrom: hours, quietUntil: hours });

  it("lie in the waking hours of each, on a working day of each, each on another day", () => {
    const community = communityOf("co1");
    fc.assert(
      fc.property(fc.array(someone, { minLength: 2, maxLength: 4 }), someDay, (people, from) => {
        const members = people.map((preferences, at) => {
          const member = memberOf(`m${at}`);
          return { ...member, preferences: { ...member.preferences, ...preferences } };
        });
        const times = suggestedTimes(members, community, from, plusDays(from, 11));
        expect(times.length).toBeLessThanOrEqual(3);
        expect(new Set(times.map((at) => at.slice(0, 10))).size).toBe(times.length);
        for (const at of times)
          for (const { preferences } of members) {
            const time = localTime(at, preferences.zone as Zone);
            expect(isQuiet(time, preferences)).toBe(false);
            expect(time >= "07:00" && time <= "20:30").toBe(true);
          }
      }),
      { numRuns: 60 },
    );
  });
});

describe("ties", () => {
  const attended = (gathering: string, members: readonly string[]) =>
    members.map((member) => ({ gathering, member, by: member, at: now }));
  const crowd = Array.from({ length: 13 }, (_, at) => `x${at}`);

  it("come from who met and from small gatherings, and fade", () => {
    const met = answered(two(["a", "b"]), "a", "yes", plus(now, -300 * day));
    const old = answered(two(["c", "d"]), "c", "yes", plus(now, -500 * day));
    const gatherings = [gatheringOf("g1", { startsAt: now }), gatheringOf("g2", { startsAt: now })];
    const attendance = [...attended("g1", ["a", "c"]), ...attended("g2", crowd)];
    expect(tiesOf([met, old], gatherings, attendance, now)).toEqual([
      ["a", "b"],
      ["a", "c"],
    ]);
  });

  it("two small gatherings half a year ago make one together", () => {
    const past = instant("2025-11-06T15:00:00Z");
    const gatherings = ["g1", "g2"].map((id) => gatheringOf(id, { startsAt: past }));
    const both = [...attended("g1", ["a", "b"]), ...attended("g2", ["a", "b"])];
    expect(tiesOf([], gatherings, both, plus(past, 180 * day))).toEqual([["a", "b"]]);
    expect(tiesOf([], gatherings.slice(1), both, plus(past, 180 * day))).toEqual([]);
  });
});

describe("topics and lists", () => {
  it("topics are what stands between commas, short ones", () => {
    expect(topicsOf("plain forms, checklists; kind refusals.\nrye")).toEqual([
      "plain forms",
      "checklists",
      "kind refusals",
      "rye",
    ]);
    expect(topicsOf(`I like ${"very ".repeat(20)}long sentences`)).toEqual([]);
    expect(topicsOf(null)).toEqual([]);
  });

  it("a list brought in twice, or in another order, says the same", () => {
    const people = fc.subarray(["a", "b", "c", "d"], { minLength: 1 });
    const lists = fc.array(fc.record({ members: people, met: fc.boolean(), at: fc.constant(now) }), { maxLength: 6 });
    fc.assert(
      fc.property(lists, (listed) => {
        const once = withImported(undefined, "co", start, listed);
        expect(withImported(once, "co", start, listed.toReversed())).toBe(once);
        const keys = once?.groups.map((group) => group.members.join()) ?? [];
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
