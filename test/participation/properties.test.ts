// The property tests that domain section 1.6 asks for.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Level, Standing } from "../../src/community/member.ts";
import { scoredKinds } from "../../src/participation/activity-kind.ts";
import { countedActs } from "../../src/participation/counted.ts";
import { type Evaluated, evaluateCommunity } from "../../src/participation/evaluate.ts";
import { levels, type Rung, step } from "../../src/participation/level.ts";
import { score } from "../../src/participation/score.ts";
import { usualSettings } from "../../src/participation/settings.ts";
import type { ActivityDay, ActivityKind } from "../../src/ports/records/activity.ts";
import { day, type Instant, instant, plus } from "../../src/time/instant.ts";
import { type LocalDate, localDate, plusDays, type Zone } from "../../src/time/zone.ts";

const zone = "Europe/London" as Zone;
const now = instant("2026-03-27T09:30:00Z");
const today = localDate(now, zone);

const kinds = fc.constantFrom<ActivityKind>(...scoredKinds, "acknowledged");
const act = fc.record({ kind: kinds, age: fc.integer({ min: -3, max: 200 }), count: fc.integer({ min: 0, max: 12 }) });
const acts = fc.array(act, { maxLength: 60 });

const standing = fc
  .record({
    level: fc.constantFrom<Level>(...levels),
    days: fc.integer({ min: 0, max: 200 }),
    up: fc.integer({ min: 0, max: 4 }),
    down: fc.integer({ min: 0, max: 5 }),
    evaluated: fc.option(fc.integer({ min: 0, max: 30 })),
  })
  .map(
    ({ level, days, up, down, evaluated }): Standing => ({
      level,
      since: plus(now, -days * day),
      up,
      down,
      evaluatedAt: evaluated === null ? null : plus(now, -evaluated * day),
      flags: [],
    }),
  );

const pause = fc
  .record({ ago: fc.integer({ min: -10, max: 90 }), days: fc.option(fc.integer({ min: -1, max: 60 })) })
  .map(({ ago, days }) => {
    const from = plusDays(today, -ago);
    return { from, until: days === null ? null : plusDays(from, days) };
  });

type Person = { readonly member: Evaluated; readonly activity: readonly ActivityDay[] };
const person = fc.record({
  standing,
  tenure: fc.integer({ min: 0, max: 400 }),
  pauses: fc.array(pause, { maxLength: 2 }),
  facilitator: fc.boolean(),
  acts,
});
const community = (sizes: { minLength: number; maxLength: number }) =>
  fc.array(person, sizes).map((people) =>
    people.map(({ standing, tenure, pauses, facilitator, acts }, index): Person => {
      const id = `m${index}`;
      return {
        member: {
          id,
          standing,
          pauses,
          joinedAt: plus(now, -tenure * day),
          roles: facilitator && index % 5 === 0 ? ["facilitator"] : [],
        },
        activity: acts.map(({ kind, age, count }) => ({ member: id, kind, count, date: plusDays(today, -age) })),
      };
    }),
  );

const evaluate = (people: readonly Person[], at: Instant = now) =>
  evaluateCommunity({
    members: people.map((one) => one.member),
    activity: people.flatMap((one) => one.activity),
    now: at,
    zone,
  });

const standingAs = (person: Person, standing: Standing): Person => ({
  ...person,
  member: { ...person.member, standing },
});

describe("participation", () => {
  test("adding an event never lowers E", () => {
    fc.assert(
      fc.property(acts, act, fc.integer({ min: 0, max: 90 }), (before, added, halfLife) => {
        const E = (all: typeof before) => score(countedActs(all), halfLife).E;
        expect(E([...before, added])).toBeGreaterThanOrEqual(E(before));
      }),
    );
  });

  test("evaluating twice in one week changes nothing, whatever happens in between", () => {
    const later = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(community({ minLength: 1, maxLength: 8 }), later, acts, (people, days, more) => {
        const first = evaluate(people);
        const again = people.map((one, index) => {
          const before = first[index]?.standing;
          if (!before) throw new Error("one evaluation a member");
          const later = more.map(({ kind, count }) => ({ member: one.member.id, kind, count, date: today }));
          return { ...standingAs(one, before), activity: [...one.activity, ...later] };
        });
        for (const [index, second] of evaluate(again, plus(now, days * day)).entries()) {
          const before = first[index]?.standing;
          if (before?.evaluatedAt !== now) continue;
          expect(second.moved).toBe("held");
          // A pause begins and ends at once, and shows as its flag; nothing else may differ.
          const pausing = [...before.flags, ...second.standing.flags].includes("paused");
          if (pausing) expect({ ...second.standing, flags: [] }).toEqual({ ...before, flags: [] });
          else expect(second.standing).toBe(before);
        }
      }),
    );
  });

  test("a member whose E is 23 one week and 25 the next never changes level, from wherever", () => {
    for (const level of levels.slice(1)) {
      let rung: Rung = { level, up: 0, down: 0 };
      for (let week = 0; week < 104; week++) {
        const E = week % 2 === 0 ? 23 : 25;
        rung = step(
          rung,
          week * 7,
          { score: { E, V: 12, Q: E - 12, R: 12 }, tenure: 400, withinCoreRank: true },
          usualSettings,
        );
        expect(rung.level).toBe(level);
      }
    }
  });

  test("a level changes at most once in 28 days, one step at a time, whatever the scores", () => {
    const week = fc.record({
      E: fc.constantFrom(0, 5, 7, 8, 17, 23, 25, 60),
      R: fc.constantFrom(2, 3, 5, 7, 12),
      withinCoreRank: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(week, { minLength: 10, maxLength: 80 }), fc.constantFrom(...levels), (weeks, start) => {
        let rung: Rung = { level: start, up: 0, down: 0 };
        let daysInLevel = 0;
        for (const { E, R, withinCoreRank } of weeks) {
          const facts = { score: { E, V: E / 2, Q: E / 2, R }, tenure: 365, withinCoreRank };
          const { moved, ...next } = step(rung, daysInLevel, facts, usualSettings);
          const steps = levels.indexOf(next.level) - levels.indexOf(rung.level);
          expect(steps).toBe(moved === "up" ? 1 : moved === "down" ? -1 : 0);
          if (steps !== 0) expect(daysInLevel).toBeGreaterThanOrEqual(28);
          daysInLevel = steps === 0 ? daysInLevel + 7 : 7;
          rung = next;
        }
      }),
    );
  });

  test("a year of weekly evaluations moves nobody twice within 28 days", () => {
    const burst = fc.record({
      kind: kinds,
      week: fc.integer({ min: 0, max: 52 }),
      days: fc.integer({ min: 1, max: 7 }),
    });
    fc.assert(
      fc.property(fc.array(burst, { maxLength: 120 }), (bursts) => {
        const start = plusDays(today, -365);
        const activity = bursts.flatMap(({ kind, week, days }) =>
          Array.from({ length: days }, (_, index) => ({
            member: "m0",
            kind,
            count: 3,
            date: plusDays(start, week * 7 + index) as LocalDate,
          })),
        );
        let standing: Standing = {
          ...{ level: "peripheral", since: plus(now, -365 * day), up: 0, down: 0, evaluatedAt: null, flags: [] },
        };
        for (let week = 1; week <= 52; week++) {
          const at = plus(now, (week * 7 - 365) * day);
          const before = standing;
          const joinedAt = plus(now, -365 * day);
          const [found] = evaluateCommunity({
            members: [{ id: "m0", roles: [], joinedAt, pauses: [], standing }],
            activity,
            now: at,
            zone,
          });
          if (!found) throw new Error("one evaluation a member");
          standing = found.standing;
          if (standing.level !== before.level)
            expect(Date.parse(at) - Date.parse(before.since)).toBeGreaterThanOrEqual(28 * day);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("more or less activity of all others never lowers anybody's level", () => {
    fc.assert(
      fc.property(community({ minLength: 2, maxLength: 30 }), fc.integer({ min: 0, max: 20 }), (people, factor) => {
        const [one, ...others] = people as [Person, ...Person[]];
        const scaled = others.map((other) => ({
          ...other,
          activity: other.activity.map((row) => ({ ...row, count: row.count * factor })),
        }));
        const [alone] = evaluate([one, ...others]);
        const [among] = evaluate([one, ...scaled]);
        const height = (level: Level | undefined) => levels.indexOf(level ?? "peripheral");
        // Others can keep somebody from entering core, and can never take away the level that somebody has.
        expect(height(among?.standing.level)).toBeGreaterThanOrEqual(
          Math.min(height(one.member.standing.level), height(alone?.standing.level)),
        );
        expect(among?.standing.down).toBe(alone?.standing.down);
        expect(among?.moved === "down").toBe(alone?.moved === "down");
      }),
    );
  });

  test("the order of events, of their rows and of members makes no difference, to the last bit", () => {
    const shuffled = community({ minLength: 1, maxLength: 25 }).chain((people) =>
      fc.record({
        people: fc.constant(people),
        members: fc.shuffledSubarray(people, { minLength: people.length }),
        turned: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ people, members, turned }) => {
        const ones = (rows: readonly ActivityDay[]) =>
          rows.flatMap((row) => Array.from({ length: row.count }, () => ({ ...row, count: 1 })));
        const torn = members.map((one) => ({
          ...one,
          activity: turned ? ones(one.activity).reverse() : ones(one.activity),
        }));
        const byMember = (all: ReturnType<typeof evaluate>) =>
          [...all].sort((one, other) => (one.member < other.member ? -1 : 1));
        expect(byMember(evaluate(torn))).toEqual(byMember(evaluate(people)));
      }),
    );
  });
});
