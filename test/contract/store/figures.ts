// The figures of `cultivate members`, by the definitions that the reference figures of real history follow.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpenStore } from "../../../data/index.ts";
import type { Activity, ActivityFigures, ActivityKind } from "../../../src/ports/records/activity.ts";
import { type Instant, instant } from "../../../src/time/instant.ts";
import type { Fresh } from "../../support/databases.ts";
import { withActivities } from "./activity.ts";
import { activityOf, later, now } from "./builders.ts";
import { figuresByHand } from "./figures-by-hand.ts";

const nothing = {
  messages: 0,
  replies: 0,
  threadsStarted: 0,
  reactionsGiven: 0,
  reactionsReceived: 0,
  activeDays: 0,
  distinctReplyPartners: 0,
  firstAt: null,
  lastAt: null,
};

const of = async (
  store: OpenStore,
  member: string,
  until: Instant = later(9999),
): Promise<ActivityFigures | undefined> =>
  (await store.read.activity.figures("co1", until)).find((figures) => figures.member === member);

export function activityFigures(fresh: Fresh): void {
  describe("the figures", () => {
    it("are nought for a member who did nothing, and there is a row for everybody", async () => {
      const store = await withActivities(fresh);
      expect(await store.read.activity.figures("co1", now)).toEqual(
        ["ada", "ben", "cy"].map((member) => ({ member, ...nothing })),
      );
      expect(await store.read.activity.figures("co2", now)).toEqual([]);
    });

    it("count posts, questions, replies and answers as messages, and nothing else", async () => {
      const kinds: ActivityKind[] = [
        "post",
        "question",
        "reply",
        "answer",
        "host",
        "story",
        "reaction",
        "attend",
        "poll",
      ];
      const store = await withActivities(
        fresh,
        ...kinds.map((kind, at) => activityOf(kind, { kind, at: later(at * 1440) })),
      );
      expect(await of(store, "ada")).toEqual({
        member: "ada",
        ...nothing,
        messages: 4,
        replies: 2,
        reactionsGiven: 1,
        activeDays: 4,
        firstAt: now,
        lastAt: later(3 * 1440),
      });
    });

    it("count days in UTC, one with several messages once", async () => {
      const at = (text: string) => ({ at: instant(text) });
      const store = await withActivities(
        fresh,
        activityOf("a", at("2026-05-05T00:00:00.000Z")),
        activityOf("b", at("2026-05-05T23:59:59.999Z")),
        activityOf("c", at("2026-05-06T00:00:00.000Z")),
        activityOf("d", { kind: "reaction", ...at("2026-05-09T00:00:00.000Z") }),
      );
      expect(await of(store, "ada")).toMatchObject({ activeDays: 2 });
    });

    it("end at a moment, that moment included", async () => {
      const reply = { kind: "reply", member: "ben", about: "a", inThread: true } as const;
      const store = await withActivities(
        fresh,
        activityOf("a", { at: later(0) }),
        activityOf("b", { at: later(1) }),
        activityOf("r", { ...reply, at: later(2) }),
        activityOf("e", { kind: "reaction", member: "ben", about: "a", at: later(3) }),
      );
      expect(await of(store, "ada", later(0))).toMatchObject({ messages: 1, threadsStarted: 0, lastAt: later(0) });
      expect(await of(store, "ada", later(1))).toMatchObject({ messages: 2, distinctReplyPartners: 0 });
      expect(await of(store, "ada", later(2))).toMatchObject({
        threadsStarted: 1,
        distinctReplyPartners: 1,
        reactionsReceived: 0,
      });
      expect(await of(store, "ada", later(3))).toMatchObject({ reactionsReceived: 1 });
    });

    it("call a thread started when somebody replied inside it in the same channel, once however many did", async () => {
      const inside = { kind: "reply", member: "ben", inThread: true } as const;
      const store = await withActivities(
        fresh,
        activityOf("a"),
        activityOf("b"),
        activityOf("c"),
        activityOf("d"),
        activityOf("r1", { ...inside, about: "a" }),
        activityOf("r2", { ...inside, about: "a", kind: "answer" }),
        activityOf("r3", { ...inside, about: "b", channel: "elsewhere" }),
        activityOf("r4", { ...inside, about: "c", inThread: false }),
        activityOf("r5", { ...inside, about: "d", member: "ada" }),
      );
      expect(await of(store, "ada")).toMatchObject({ threadsStarted: 2, replies: 1 });
    });

    it("call a thread started when a message opened a channel for it, whether or not anybody replied", async () => {
      const store = await withActivities(fresh, activityOf("a", { opensThread: true }), activityOf("b"));
      expect(await of(store, "ada")).toMatchObject({ threadsStarted: 1 });
    });

    it("do not depend on what came in first: a parent may arrive after its replies and its reactions", async () => {
      const store = await withActivities(
        fresh,
        activityOf("own", { member: "ben" }),
        activityOf("r", { kind: "reply", member: "ben", about: "late", inThread: true, at: later(1) }),
        activityOf("e", { kind: "reaction", member: "cy", about: "late", at: later(1) }),
      );
      expect(await of(store, "ada")).toEqual({ member: "ada", ...nothing });
      await store.write(({ activity }) => activity.addAll([activityOf("late")]));
      expect(await of(store, "ada")).toMatchObject({
        threadsStarted: 1,
        reactionsReceived: 1,
        distinctReplyPartners: 1,
      });
      expect(await of(store, "ben")).toMatchObject({ distinctReplyPartners: 1 });
    });

    it("count whom one exchanged replies with, each once, oneself never, whoever replied to whom", async () => {
      const reply = (source: string, member: string, about: string) =>
        activityOf(source, { kind: "reply", member, about });
      const store = await withActivities(
        fresh,
        activityOf("a", { member: "ada" }),
        activityOf("b", { member: "ben" }),
        reply("1", "ben", "a"),
        reply("2", "ben", "a"),
        reply("3", "ada", "b"),
        reply("4", "ada", "a"),
        reply("5", "cy", "b"),
        reply("6", "cy", "nowhere"),
      );
      expect((await of(store, "ada"))?.distinctReplyPartners).toBe(1);
      expect((await of(store, "ben"))?.distinctReplyPartners).toBe(2);
      expect((await of(store, "cy"))?.distinctReplyPartners).toBe(1);
    });

    it("believe the source about whom a reply is for while the message itself is unknown, if they wrote anything", async () => {
      const reply = { kind: "reply", member: "ben", about: "before-all-this" } as const;
      const store = await withActivities(
        fresh,
        activityOf("1", { ...reply, toward: "ada" }),
        activityOf("2", { ...reply, toward: "cy" }),
        activityOf("3", { ...reply, toward: "nobody-we-know" }),
        activityOf("4", { ...reply, toward: "ben" }),
        activityOf("a", { member: "ada" }),
        activityOf("5", { ...reply, about: "a", toward: "cy" }),
      );
      expect((await of(store, "ben"))?.distinctReplyPartners).toBe(1);
      expect((await of(store, "ada"))?.distinctReplyPartners).toBe(1);
      expect((await of(store, "cy"))?.distinctReplyPartners).toBe(0);
    });

    it("count reactions given and received, one's own included, and those by people whom nobody named", async () => {
      const store = await withActivities(
        fresh,
        activityOf("a"),
        activityOf("1", { kind: "reaction", member: "ben", about: "a" }),
        activityOf("2", { kind: "reaction", member: "ada", about: "a" }),
        activityOf("3", { kind: "reaction", member: "ben", about: "nowhere" }),
        activityOf("4", { kind: "acknowledged", member: "ada", about: "a", count: 5 }),
      );
      expect(await of(store, "ada")).toMatchObject({ reactionsGiven: 1, reactionsReceived: 7, messages: 1 });
      expect(await of(store, "ben")).toMatchObject({ reactionsGiven: 2, reactionsReceived: 0 });
    });

    it("do not know who gave reactions where the source names nobody, and say nought where there are none", async () => {
      const anonymous = activityOf("x", { kind: "acknowledged", count: 2 });
      const store = await withActivities(fresh, activityOf("a"), anonymous);
      expect(await of(store, "ada")).toMatchObject({ reactionsGiven: null, reactionsReceived: 2 });
      expect(await of(store, "cy")).toMatchObject({ reactionsGiven: null });
      await store.write(({ activity }) => activity.addAll([activityOf("y", { kind: "reaction", member: "cy" })]));
      expect(await of(store, "ada")).toMatchObject({ reactionsGiven: 0 });
      expect(await of(store, "cy")).toMatchObject({ reactionsGiven: 1 });
    });

    it("agree with figures counted one by one, for any history and in whatever order it came in", async () => {
      const members = ["ada", "ben", "cy"];
      const sources = Array.from({ length: 12 }, (_, at) => `s${at}`);
      const activity = fc.record<Activity>({
        community: fc.constant("co1"),
        source: fc.constantFrom(...sources),
        member: fc.constantFrom(...members),
        kind: fc.constantFrom<ActivityKind>(
          "post",
          "question",
          "reply",
          "reply",
          "answer",
          "reaction",
          "acknowledged",
          "attend",
        ),
        at: fc.integer({ min: 0, max: 12 }).map((at) => later(at * 500)),
        count: fc.constantFrom(1, 1, 2),
        channel: fc.constantFrom("c1", "c2"),
        about: fc.option(fc.constantFrom(...sources), { nil: null }),
        opensThread: fc.boolean(),
        inThread: fc.boolean(),
        toward: fc.option(fc.constantFrom(...members, "unknown"), { nil: null }),
      });
      const history = fc.uniqueArray(activity, { selector: ({ source }) => source, maxLength: 12 });
      const store = await withActivities(fresh);
      await fc.assert(
        fc.asyncProperty(history, fc.integer({ min: 0, max: 12 }), async (activities, cut) => {
          const until = later(cut * 500);
          const figures = await store.rehearse(async (records) => {
            await records.activity.addAll(activities);
            return await records.activity.figures("co1", until);
          });
          expect(figures).toEqual(figuresByHand(members, activities, until));
        }),
        { numRuns: 150 },
      );
    });
  });
}
