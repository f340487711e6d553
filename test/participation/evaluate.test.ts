import { describe, expect, test } from "vitest";
import type { Standing } from "../../src/community/member.ts";
import { type Evaluated, evaluateCommunity, firstStanding, takesPart } from "../../src/participation/evaluate.ts";
import { usualSettings } from "../../src/participation/settings.ts";
import type { ActivityDay } from "../../src/ports/records/activity.ts";
import { day, type Instant, plus } from "../../src/time/instant.ts";
import { localDate, plusDays } from "../../src/time/zone.ts";
import { dateAgo, now, today, zone } from "./worked-example.ts";

const ago = (days: number) => plus(now, -days * day);

const member = (id: string, standing: Partial<Standing> = {}, rest: Partial<Evaluated> = {}): Evaluated => ({
  id,
  roles: [],
  joinedAt: ago(300),
  pauses: [],
  standing: { level: "active", since: ago(100), up: 0, down: 0, evaluatedAt: ago(7), flags: [], ...standing },
  ...rest,
});

/** `points` of voice in every one of the last twenty weeks, from the day before yesterday back. */
const weekly = (id: string, points: number, weeks = 20): ActivityDay[] =>
  Array.from({ length: weeks }, (_, week) => ({
    member: id,
    kind: "answer",
    count: points / 3,
    date: dateAgo(2 + 7 * week),
  }));

const evaluate = (
  members: readonly Evaluated[],
  activity: readonly ActivityDay[],
  at: Instant = now,
  settings = usualSettings,
) => evaluateCommunity({ members, activity, now: at, zone, settings });

const only = <T>(all: readonly T[]): T => {
  const [one] = all;
  if (one === undefined || all.length !== 1) throw new Error(`one expected, not ${all.length}`);
  return one;
};

describe("the weekly evaluation", () => {
  test("begins in the periphery at joining, and needs a month and two weeks' confirmation", () => {
    const joinedAt = ago(0);
    let standing = firstStanding(joinedAt);
    const seen: string[] = [];
    for (let week = 0; week <= 6; week++) {
      const at = plus(now, week * 7 * day);
      const activity = Array.from({ length: week * 7 + 1 }, (_, index) => ({
        ...{ member: "m", kind: "answer" as const, count: 1, date: plusDays(today, index) },
      }));
      const found = only(evaluate([member("m", standing, { joinedAt })], activity, at));
      standing = found.standing;
      seen.push(`${standing.level} ${standing.up} ${standing.flags.join()} ${found.before ?? "-"}`);
    }
    expect(seen).toEqual([
      "peripheral 0 newcomer points",
      "peripheral 0 newcomer weeks",
      "peripheral 0 newcomer weeks",
      "peripheral 0 newcomer tenure",
      "peripheral 1  confirmation",
      "active 0  weeks",
      "active 0  weeks",
    ]);
  });

  test("has no memory of runs that were missed", () => {
    const low = member("m", { evaluatedAt: ago(70), down: 2 });
    const found = only(evaluate([low], []));
    expect(found.standing).toMatchObject({ level: "active", down: 3, evaluatedAt: now });
  });

  test("is due again on the same weekday, whatever the hour, and not a day before", () => {
    const morning = plus(now, -7 * day);
    for (const [evaluatedAt, due] of [
      [plus(morning, 14 * 3600_000), true],
      [plus(morning, day), false],
    ] as const)
      expect(only(evaluate([member("m", { evaluatedAt })], [])).standing.down).toBe(due ? 1 : 0);
  });

  test("keeps the moment at which a level began until it changes", () => {
    const found = only(evaluate([member("m", { down: 3 })], []));
    expect(found).toMatchObject({ moved: "down", standing: { level: "peripheral", since: now, up: 0, down: 0 } });
    expect(only(evaluate([member("m", { down: 2 })], [])).standing.since).toBe(ago(100));
  });

  test("computes flags with the level from before, so that a member who steps down still shows as drifting", () => {
    const longAgo = weekly("m", 6).filter((row) => row.date < dateAgo(70) && row.date > dateAgo(105));
    const lately: ActivityDay = { member: "m", kind: "reaction", count: 1, date: dateAgo(3) };
    const found = only(evaluate([member("m", { down: 3 })], [...longAgo, lately]));
    expect(found.standing).toMatchObject({ level: "peripheral", flags: ["drifting"] });
  });

  test("freezes a paused member: level, streaks and moment stay, and nothing but the pause shows", () => {
    const pauses = [{ from: dateAgo(30), until: null }];
    const before = member("m", { down: 3, up: 1, flags: ["drifting"], evaluatedAt: ago(35) }, { pauses });
    const found = only(evaluate([before], []));
    expect(found.standing).toEqual({ ...before.standing, flags: ["paused"] });
    expect(found).toMatchObject({ moved: "held", ranked: false, drift: undefined, before: null });
    const again = only(evaluate([{ ...before, standing: found.standing }], [], plus(now, 7 * day)));
    expect(again.standing).toBe(found.standing);
  });

  test("shows a pause at once, and lets it go at once, without counting a week", () => {
    const fresh = member("m", { evaluatedAt: ago(2), down: 1 }, { pauses: [{ from: today, until: null }] });
    const paused = only(evaluate([fresh], weekly("m", 6))).standing;
    expect(paused).toEqual({ ...fresh.standing, flags: ["paused"] });
    const back = { ...fresh, standing: paused, pauses: [{ from: today, until: plusDays(today, 1) }] };
    expect(only(evaluate([back], weekly("m", 6), plus(now, day))).standing).toEqual({ ...paused, flags: [] });
  });

  test("takes a member back as they left: days away age nothing", () => {
    const left = plus(now, -60 * day);
    const pauses = [{ from: localDate(left, zone), until: today }];
    const activity = weekly("m", 6).map((row) => ({ ...row, date: plusDays(row.date, -60) }));
    const returned = only(evaluate([member("m", {}, { pauses, joinedAt: ago(360) })], activity));
    const stayed = only(evaluate([member("m")], weekly("m", 6)));
    expect(returned.score).toEqual(stayed.score);
    expect(returned.pace).toEqual(stayed.pace);
    expect(returned.standing.flags).toEqual([]);
  });

  test("counts a member's own time in a level: a pause is not part of the 28 days", () => {
    const pauses = [{ from: dateAgo(30), until: dateAgo(5) }];
    const high = weekly("m", 9);
    const soon = member("m", { level: "active", since: ago(40), up: 5 }, { pauses });
    expect(only(evaluate([soon], high)).moved).toBe("held");
    expect(only(evaluate([{ ...soon, pauses: [] }], high)).moved).toBe("up");
  });

  test("holds facilitators in the core by their role, without rank, streak or flag", () => {
    const found = only(
      evaluate([member("f", { level: "peripheral", up: 1, flags: ["dormant"] }, { roles: ["facilitator"] })], []),
    );
    expect(found.standing).toEqual({ level: "core", since: now, up: 0, down: 0, evaluatedAt: now, flags: [] });
    expect(found).toMatchObject({ moved: "held", ranked: false, before: null });
    const later = plus(now, day);
    const same = member("f", found.standing, { roles: ["facilitator"] });
    expect(only(evaluate([same], [], later)).standing).toBe(same.standing);
    const nextWeek = plus(now, 7 * day);
    expect(only(evaluate([same], [], nextWeek)).standing).toEqual({ ...same.standing, evaluatedAt: nextWeek });
  });

  test("weighs who hands the role on from the core, with the usual patience", () => {
    let standing: Standing = { ...member("f").standing, level: "core", since: ago(200) };
    for (let week = 0; week < 4; week++) {
      expect(standing.level).toBe("core");
      const at = plus(now, 7 * week * day);
      standing = only(evaluate([member("f", standing)], [], at)).standing;
    }
    expect(standing.level).toBe("active");
  });

  test("leaves facilitators, newcomers and paused members out of the community's pace", () => {
    const steady = [member("a"), member("b")];
    const activity = [...weekly("a", 6), ...weekly("b", 6), ...weekly("x", 15).slice(0, 4)];
    const plainly = evaluate(steady, activity);
    for (const other of [
      member("x", {}, { roles: ["facilitator"] }),
      member("x", {}, { joinedAt: ago(27) }),
      member("x", {}, { pauses: [{ from: today, until: null }] }),
    ])
      expect(evaluate([...steady, other], activity).slice(0, 2)).toEqual(plainly);
    expect(evaluate([...steady, member("x")], activity)[0]?.drift).not.toBe(plainly[0]?.drift);
  });

  test("guards the entry to core by rank in a large community, ties going to both", () => {
    const names = Array.from({ length: 20 }, (_, index) => `m${String(index).padStart(2, "0")}`);
    const points = (index: number) => (index < 2 ? 12 : index < 4 ? 9 : 6);
    const activity = names.flatMap((name, index) => weekly(name, points(index)));
    const rising = names.map((name) => member(name, { up: 1 }));
    const cores = evaluate(rising, activity).filter((one) => one.standing.level === "core");
    expect(cores.map((one) => one.member)).toEqual(["m00", "m01", "m02", "m03"]);
    expect(evaluate(rising, activity)[4]).toMatchObject({ before: "rank", standing: { up: 0 } });
    // Nineteen are too few for shares: everybody with the points enters.
    expect(evaluate(rising.slice(1), activity).every((one) => one.standing.level === "core")).toBe(true);
    // Who is in the core already stays, whatever the others do.
    const settled = rising.map((one) => ({ ...one, standing: { ...one.standing, level: "core" as const } }));
    expect(evaluate(settled, activity).every((one) => one.standing.level === "core" && one.standing.down === 0)).toBe(
      true,
    );
  });

  test("counts only rows of the members handed in, up to today", () => {
    const strangers = [...weekly("m", 6), ...weekly("stranger", 15), { ...weekly("m", 6, 1), member: "m" }].filter(
      (row): row is ActivityDay => "kind" in row,
    );
    const ahead: ActivityDay = { member: "m", kind: "host", count: 1, date: plusDays(today, 1) };
    expect(evaluate([member("m")], [...strangers, ahead])).toEqual(evaluate([member("m")], weekly("m", 6)));
  });

  test("answers an empty community with nothing", () => {
    expect(evaluate([], [])).toEqual([]);
  });

  test("is for those who were asked, said yes and are here", () => {
    expect(takesPart({ consent: "joined", scored: true, leftAt: null })).toBe(true);
    expect(takesPart({ consent: "imported", scored: true, leftAt: null })).toBe(false);
    expect(takesPart({ consent: "joined", scored: false, leftAt: null })).toBe(false);
    expect(takesPart({ consent: "joined", scored: true, leftAt: now })).toBe(false);
  });
});
