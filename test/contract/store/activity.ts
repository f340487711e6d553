// Who did what when, kept once, and counted by day.
import { describe, expect, it } from "vitest";
import type { OpenStore } from "../../../data/index.ts";
import type { Activity } from "../../../src/ports/records/activity.ts";
import { hour, type Instant, instant, plus } from "../../../src/time/instant.ts";
import { localDate, type Zone } from "../../../src/time/zone.ts";
import type { Fresh } from "../../support/databases.ts";
import { activityOf, communityOf, later, memberOf, now, settle } from "./builders.ts";

export const withActivities = async (fresh: Fresh, ...activities: readonly Activity[]): Promise<OpenStore> => {
  const store = await fresh();
  await store.write(async (records) => {
    await settle(records, "ada", "ben", "cy");
    await records.activity.addAll(activities);
  });
  return store;
};

export function activityRecords(fresh: Fresh): void {
  describe("activities", () => {
    it("come back as they were added, whatever of them is set", async () => {
      const full = activityOf("C1/171.2", {
        kind: "answer",
        count: 3,
        about: "C1/171.1",
        opensThread: true,
        inThread: true,
        toward: "somebody-unknown",
      });
      const store = await withActivities(fresh, full, activityOf("bare", { channel: null, at: later(-1) }));
      expect(await store.read.activity.bySource("co1", "C1/171.2")).toEqual(full);
      expect(await store.read.activity.bySource("co2", "C1/171.2")).toBeUndefined();
      expect(await store.read.activity.of("ada")).toEqual([activityOf("bare", { channel: null, at: later(-1) }), full]);
    });

    it("need not say what only some sources know", async () => {
      const { inThread: _, toward: __, ...plain } = activityOf("p1");
      const store = await withActivities(fresh, plain);
      expect(await store.read.activity.bySource("co1", "p1")).toEqual(activityOf("p1"));
    });

    it("are added once: a retry or a second import changes nothing and counts nothing", async () => {
      const store = await withActivities(fresh);
      const add = (...activities: readonly Activity[]) => store.write(({ activity }) => activity.addAll(activities));
      expect(await add(activityOf("a"), activityOf("b"), activityOf("a", { kind: "question" }))).toBe(2);
      expect(await add(activityOf("a", { member: "ben" }), activityOf("c"))).toBe(1);
      expect(await add()).toBe(0);
      expect(await store.read.activity.bySource("co1", "a")).toEqual(activityOf("a"));
    });

    it("are one thing in one community and another in the next, though the source is the same", async () => {
      const store = await withActivities(fresh, activityOf("a"));
      const added = await store.write(async (records) => {
        await records.communities.save(communityOf("co2"));
        await records.members.save(memberOf("dee", { community: "co2" }));
        return await records.activity.addAll([activityOf("a", { community: "co2", member: "dee" })]);
      });
      expect(added).toBe(1);
    });

    it("can be added by the thousand", async () => {
      const store = await withActivities(fresh);
      const many = Array.from({ length: 3456 }, (_, at) => activityOf(`s${at}`, { at: later(at) }));
      expect(await store.write(({ activity }) => activity.addAll(many))).toBe(3456);
      expect(await store.write(({ activity }) => activity.addAll(many))).toBe(0);
      expect(await store.read.activity.of("ada")).toEqual(many.map((one) => ({ ...one })));
    });

    it("before a moment are let go, in one community only, and counted", async () => {
      const store = await withActivities(
        fresh,
        activityOf("old", { at: later(-1) }),
        activityOf("on-time", { at: now }),
      );
      await store.write(async (records) => {
        await records.communities.save(communityOf("co2"));
        await records.members.save(memberOf("dee", { community: "co2" }));
        await records.activity.addAll([activityOf("old", { community: "co2", member: "dee", at: later(-1) })]);
        expect(await records.activity.forgetBefore("co1", now)).toBe(1);
        expect(await records.activity.forgetBefore("co1", now)).toBe(0);
      });
      expect(await store.read.activity.bySource("co2", "old")).toBeDefined();
      expect((await store.read.activity.of("ada")).map(({ source }) => source)).toEqual(["on-time"]);
    });
  });

  describe("counts by day", () => {
    it("are by member, kind and date of the calendar in a zone, from a moment to a moment, both included", async () => {
      const store = await withActivities(
        fresh,
        activityOf("before", { at: instant("2026-05-04T23:59:59.999Z") }),
        activityOf("a", { at: instant("2026-05-05T00:00:00.000Z") }),
        activityOf("b", { at: instant("2026-05-05T22:59:59.999Z"), count: 4 }),
        activityOf("c", { at: instant("2026-05-05T23:00:00.000Z"), kind: "reaction", member: "ben" }),
        activityOf("d", { at: instant("2026-05-06T12:00:00.000Z") }),
        activityOf("after", { at: instant("2026-05-06T12:00:00.001Z") }),
      );
      const days = await store.read.activity.days(
        "co1",
        instant("2026-05-05T00:00:00.000Z"),
        instant("2026-05-06T12:00:00.000Z"),
        "Europe/London" as Zone,
      );
      expect(days).toEqual([
        { member: "ada", date: "2026-05-05", kind: "post", count: 5 },
        { member: "ada", date: "2026-05-06", kind: "post", count: 1 },
        { member: "ben", date: "2026-05-06", kind: "reaction", count: 1 },
      ]);
    });

    it("agree with the wall clock for every moment of a year, clock changes and quarter-hour zones included", async () => {
      const zones = [
        "Europe/Berlin",
        "America/New_York",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "UTC",
      ];
      const start = instant("2026-01-01T00:00:00.000Z");
      const moments = Array.from({ length: 1500 }, (_, at) => plus(start, Math.round(at * 5.9 * hour)));
      const store = await withActivities(fresh, ...moments.map((at, index) => activityOf(`s${index}`, { at })));
      for (const zone of zones as Zone[]) {
        const expected = new Map<string, number>();
        for (const at of moments) {
          const date = localDate(at, zone);
          expected.set(date, (expected.get(date) ?? 0) + 1);
        }
        const days = await store.read.activity.days("co1", start, moments.at(-1) as Instant, zone);
        expect(Object.fromEntries(days.map(({ date, count }) => [date, count]))).toEqual(Object.fromEntries(expected));
      }
    });

    it("reach over decades and over none", async () => {
      const store = await withActivities(
        fresh,
        activityOf("a"),
        activityOf("b", { at: instant("1999-12-31T23:59:59.999Z") }),
      );
      const { activity } = store.read;
      const utc = "UTC" as Zone;
      const all = await activity.days("co1", instant("1990-01-01"), instant("2030-01-01"), utc);
      expect(all.map(({ date }) => date)).toEqual(["1999-12-31", "2026-05-05"]);
      expect(await activity.days("co1", now, now, utc)).toHaveLength(1);
      expect(await activity.days("co1", later(1), now, utc)).toEqual([]);
    });
  });
}
