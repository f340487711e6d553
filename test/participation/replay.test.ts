import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Standing } from "../../src/community/member.ts";
import { evaluateCommunity, firstStanding } from "../../src/participation/evaluate.ts";
import { looksUntil, type Replayed, replay } from "../../src/participation/replay.ts";
import { usualSettings } from "../../src/participation/settings.ts";
import type { ActivityDay } from "../../src/ports/records/activity.ts";
import { day, type Instant, instant, plus } from "../../src/time/instant.ts";
import type { LocalDate, Zone } from "../../src/time/zone.ts";
import { localDate, plusDays, UTC } from "../../src/time/zone.ts";

const berlin = "Europe/Berlin" as Zone;
const start = instant("2026-01-05T12:00:00Z");
const firstDay = "2026-01-05" as LocalDate;
const until = (text: string): Instant => instant(text);

const person = (id: string, own: Partial<Replayed> = {}): Replayed => ({
  id,
  roles: [],
  joinedAt: start,
  pauses: [],
  ...own,
});

const acts = (member: string, days: readonly number[], kind: ActivityDay["kind"] = "answer"): ActivityDay[] =>
  days.map((days) => ({ member, kind, count: 1, date: plusDays(firstDay, days) }));

const everyDay = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

const standingAt = (
  moment: Instant,
  members: readonly Replayed[],
  activity: readonly ActivityDay[],
  mornings: readonly ActivityDay[] = [],
): ReadonlyMap<string, Standing> =>
  replay({
    members,
    activity: activity.toSorted((one, other) => (one.date < other.date ? -1 : 1)),
    mornings,
    until: moment,
    zone: UTC,
    settings: usualSettings,
  });

describe("the looks that a replay takes", () => {
  it("are Mondays at six on the community's clock, before and after a clock change", () => {
    const looks = looksUntil([person("m", { joinedAt: instant("2026-03-20T10:00:00Z") })], until("2026-03-31"), berlin);
    expect(looks).toEqual(["2026-03-23T05:00:00.000Z", "2026-03-30T04:00:00.000Z"]);
  });

  it("include the one at this very moment, and none before anybody was there", () => {
    const members = [person("m", { joinedAt: instant("2026-01-12T06:00:00Z") })];
    expect(looksUntil(members, until("2026-01-19T06:00:00Z"), UTC)).toEqual(["2026-01-19T06:00:00.000Z"]);
    expect(looksUntil(members, until("2026-01-19T05:59:59Z"), UTC)).toEqual([]);
    expect(looksUntil([], until("2026-01-19T06:00:00Z"), UTC)).toEqual([]);
  });
});

describe("a replay", () => {
  it("begins in the periphery and takes weekly confirmation and a month to rise, one step at a time", () => {
    const lively = acts("m", everyDay(0, 200));
    const levels = [
      "2026-01-12T06:00",
      "2026-02-02T06:00",
      "2026-02-09T06:00",
      "2026-03-09T06:00",
      "2026-04-06T06:00",
    ].map((moment) => standingAt(until(`${moment}:00Z`), [person("m")], lively).get("m")?.level);
    expect(levels).toEqual(["peripheral", "peripheral", "active", "active", "core"]);
  });

  it("knows nothing of what came later: a moment's standing is the same with and without the rest of the history", () => {
    const moment = until("2026-03-18T09:00:00Z");
    const history = acts("m", everyDay(0, 300));
    const known = history.filter((row) => row.date <= "2026-03-18");
    expect(standingAt(moment, [person("m")], history)).toEqual(standingAt(moment, [person("m")], known));
  });

  it("lets somebody who fell silent go down step by step, and calls them dormant after sixty days", () => {
    const lively = acts("m", everyDay(0, 120));
    const quietFor = (weeks: number) => {
      const moment = until(`${plusDays(firstDay, 120 + 7 * weeks)}T06:00:00Z`);
      const { level, flags } = standingAt(moment, [person("m")], lively).get("m") ?? { level: "-", flags: [] };
      return `${level} ${flags.join()}`;
    };
    expect(quietFor(0)).toBe("core ");
    expect(quietFor(12)).toBe("active drifting,dormant");
    expect(quietFor(40)).toBe("peripheral dormant");
  });

  it("counts what happened on the day of the look before it, and nothing that came after it", () => {
    const members = [person("m")];
    const moment = until("2026-01-12T06:00:00Z");
    const thatDay = acts("m", [7], "question");
    const flagsWith = (mornings: readonly ActivityDay[]) =>
      standingAt(until("2026-03-16T06:00:00Z"), members, [], mornings).get("m")?.flags;
    expect(standingAt(moment, members, thatDay)).toEqual(standingAt(moment, members, []));
    expect(flagsWith(acts("m", [70], "question"))).toEqual([]);
    expect(flagsWith([])).toEqual(["dormant"]);
  });

  it("leaves whoever joined after the last look where everybody begins", () => {
    const late = person("late", { joinedAt: instant("2026-01-14T00:00:00Z") });
    const standing = standingAt(until("2026-01-18T00:00:00Z"), [person("m"), late], acts("late", [9, 10])).get("late");
    expect(standing).toMatchObject({ level: "peripheral", since: late.joinedAt, evaluatedAt: null, flags: [] });
  });

  it("freezes the paused", () => {
    const away = person("m", { pauses: [{ from: "2026-03-10" as LocalDate, until: null }] });
    const lively = acts("m", everyDay(0, 60));
    const before = standingAt(until("2026-03-09T06:00:00Z"), [away], lively).get("m");
    const months = standingAt(until("2026-12-07T06:00:00Z"), [away], lively).get("m");
    expect(before?.level).toBe("active");
    expect(months).toEqual({ ...before, flags: ["paused"] });
  });

  it("counts what somebody did half a year and a month ago when they were away for that month", () => {
    const away = { from: plusDays(firstDay, 152), until: plusDays(firstDay, 182) };
    const member = { id: "m", roles: [], joinedAt: start, pauses: [away] };
    const activity = acts("m", [66, 152, 193, 228, 209, 92, 210, 243]);
    const lastDay = plus(start, 252 * day);
    expect(standingAt(lastDay, [member], activity)).toEqual(lookedAtEveryWeek([member], activity, lastDay));
  });

  it("comes to the same whether it skips the years after everything ended or looks at every week of them", () => {
    const person = fc.record({
      joined: fc.nat(300),
      facilitates: fc.boolean(),
      away: fc.option(fc.nat(400)),
      days: fc.uniqueArray(fc.nat(250), { maxLength: 120 }),
    });
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 900 }),
        (people, days) => {
          const members = people.map(({ joined, facilitates, away }, index) => ({
            id: `m${index}`,
            roles: facilitates && index === 0 ? (["facilitator"] as const) : [],
            joinedAt: plus(start, joined * day),
            pauses: away === null ? [] : [{ from: plusDays(firstDay, away), until: plusDays(firstDay, away + 30) }],
          }));
          const activity = people.flatMap((one, index) => acts(`m${index}`, one.days));
          const until = plus(start, days * day);
          expect(standingAt(until, members, activity)).toEqual(lookedAtEveryWeek(members, activity, until));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** The plain way, week by week. */
function lookedAtEveryWeek(members: readonly Replayed[], activity: readonly ActivityDay[], until: Instant) {
  const standings = new Map(members.map((member) => [member.id, firstStanding(member.joinedAt)]));
  for (const now of looksUntil(members, until, UTC)) {
    const before = activity.filter((row) => row.date < localDate(now, UTC));
    const present = members.flatMap((member) => {
      const standing = standings.get(member.id);
      return standing && member.joinedAt < now ? [{ ...member, standing }] : [];
    });
    for (const { member, standing } of evaluateCommunity({ members: present, activity: before, now, zone: UTC }))
      standings.set(member, standing);
  }
  return standings;
}
