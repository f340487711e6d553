// The outbox: the same reason is sent once, in order, and nothing is lost.
import { describe, expect, it } from "vitest";
import { minute } from "../../../src/time/instant.ts";
import type { Fresh } from "../../support/databases.ts";
import { communityOf, deliveryOf, later, now, settle } from "./builders.ts";

const toAda = { kind: "member", member: "ada", ref: "U-ada" } as const;
const toChannel = { kind: "channel", ref: "C-co1" } as const;

export function outboxRecords(fresh: Fresh): void {
  describe("a delivery", () => {
    it("comes back as it was added, picture, file and all", async () => {
      const store = await fresh();
      const png = new Uint8Array([137, 80, 78, 71, 0, 255]);
      const full = deliveryOf("de1", {
        covers: ["rhythm.remind/co1/de1", "value.follow-up/co1/x"],
        topics: ["story", "rhythm"],
        to: toAda,
        solicited: false,
        card: {
          title: "Hello",
          text: [
            { kind: "quoted", words: "<b>\u0000 \ud83c\udf5e" },
            { kind: "time", at: now, style: "full", zone: "UTC" as never },
          ],
          buttons: [{ id: "rsvp yes", label: "I come", style: "primary" }],
          image: { png, name: "chart.png", alt: "a chart" },
          file: { name: "next.ics", mime: "text/calendar", content: "BEGIN:VCALENDAR\r\n" },
        },
        state: "sent",
        leaseUntil: later(1),
        tries: 2,
        sentAt: later(2),
        receipt: { channel: "D1", message: "171.2" },
        problem: "rate limited",
        answer: "acted",
        answeredAt: later(3),
      });
      const welcome = deliveryOf("de2", { to: { kind: "member", member: null, ref: "U-new" } });
      await store.write(async (records) => {
        await settle(records, "ada");
        expect(await records.outbox.add(full)).toBe(true);
        expect(await records.outbox.add(welcome)).toBe(true);
      });
      expect(await store.read.outbox.get("de1")).toEqual(full);
      expect(await store.read.outbox.get("de2")).toEqual(welcome);
      expect(await store.read.outbox.get("de3")).toBeUndefined();
    });

    it("is not added when its key is known, alone or as part of a joined message, and then nothing is written", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        await records.communities.save(communityOf("co2"));
        const { outbox } = records;
        expect(await outbox.add(deliveryOf("de1", { key: "a", covers: ["a", "b"] }))).toBe(true);
        expect(await outbox.add(deliveryOf("de2", { key: "a", covers: ["a"] }))).toBe(false);
        expect(await outbox.add(deliveryOf("de3", { key: "b", covers: ["b"] }))).toBe(false);
        expect(await outbox.add(deliveryOf("de4", { key: "c", covers: ["c", "b"] }))).toBe(false);
        expect(await outbox.add(deliveryOf("de5", { key: "c", covers: ["c"] }))).toBe(true);
        expect(await outbox.add(deliveryOf("de6", { key: "a", covers: ["a"], community: "co2" }))).toBe(true);
      });
      expect([...(await store.read.outbox.known("co1", ["a", "b", "c", "d"]))].sort()).toEqual(["a", "b", "c"]);
      expect((await store.read.outbox.known("co1", [])).size).toBe(0);
      expect((await store.read.outbox.pending("co1")).map(({ id }) => id)).toEqual(["de1", "de5"]);
    });

    it("stays known once it was sent, died or expired, and may come again once it was withdrawn unsent", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        const { outbox } = records;
        for (const state of ["sent", "dead", "expired", "withdrawn"] as const) {
          const delivery = deliveryOf(`de-${state}`, { key: state, covers: [state] });
          await outbox.add(delivery);
          await outbox.save({ ...delivery, state });
        }
        expect([...(await outbox.known("co1", ["sent", "dead", "expired", "withdrawn"]))].sort()).toEqual([
          "dead",
          "expired",
          "sent",
        ]);
        expect(await outbox.add(deliveryOf("again", { key: "withdrawn", covers: ["withdrawn"] }))).toBe(true);
        expect((await outbox.get("de-withdrawn"))?.state).toBe("withdrawn");
      });
    });

    it("is changed by saving it; one that is gone stays gone", async () => {
      const store = await fresh();
      const delivery = deliveryOf("de1");
      const sent = { ...delivery, state: "sent", sentAt: now, receipt: { channel: "C1", message: "1" } } as const;
      await store.write(async (records) => {
        await settle(records);
        await records.outbox.add(delivery);
        await records.outbox.save(sent);
      });
      expect(await store.read.outbox.get("de1")).toEqual(sent);
      await store.write(({ installations }) => installations.purge("in1"));
      await store.write(({ outbox }) => outbox.save(sent));
      expect(await store.read.outbox.get("de1")).toBeUndefined();
    });

    it("is found by where it landed, in its own installation", async () => {
      const store = await fresh();
      const receipt = { channel: "C1", message: "171.2" };
      await store.write(async (records) => {
        await settle(records);
        await records.outbox.add(deliveryOf("de1", { state: "sent", sentAt: now, receipt }));
      });
      expect((await store.read.outbox.byReceipt("in1", receipt))?.id).toBe("de1");
      expect(await store.read.outbox.byReceipt("in2", receipt)).toBeUndefined();
      expect(await store.read.outbox.byReceipt("in1", { ...receipt, message: "171.3" })).toBeUndefined();
    });

    it("waits with those of its rule and its community, in the order of sending", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        await records.communities.save(communityOf("co2"));
        await records.outbox.add(deliveryOf("z-first"));
        await records.outbox.add(deliveryOf("a-second"));
        await records.outbox.add(deliveryOf("earliest", { createdAt: later(-1) }));
        await records.outbox.add(deliveryOf("other", { rule: "value.follow-up" }));
        await records.outbox.add(deliveryOf("elsewhere", { community: "co2" }));
        await records.outbox.add(deliveryOf("done", { state: "sent", sentAt: now }));
      });
      const { outbox } = store.read;
      const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
      expect(ids(await outbox.pending("co1"))).toEqual(["earliest", "z-first", "a-second", "other"]);
      expect(ids(await outbox.pendingOf("co1", "rhythm.remind"))).toEqual(["earliest", "z-first", "a-second"]);
      expect(ids(await outbox.pendingOf("co2", "rhythm.remind"))).toEqual(["elsewhere"]);
    });

    it("counts for a member as unasked when it was sent since a moment or still will be", async () => {
      const store = await fresh();
      const add = { to: toAda, solicited: false } as const;
      await store.write(async (records) => {
        await settle(records, "ada", "ben");
        const { outbox } = records;
        await outbox.add(deliveryOf("waiting", { ...add, createdAt: later(3) }));
        await outbox.add(deliveryOf("sent", { ...add, createdAt: later(-9), state: "sent", sentAt: later(1) }));
        await outbox.add(deliveryOf("on-time", { ...add, createdAt: later(-9), state: "sent", sentAt: now }));
        await outbox.add(deliveryOf("long-ago", { ...add, state: "sent", sentAt: later(-1) }));
        await outbox.add(deliveryOf("dead", { ...add, state: "dead" }));
        await outbox.add(deliveryOf("withdrawn", { ...add, state: "withdrawn" }));
        await outbox.add(deliveryOf("asked", { ...add, solicited: true, state: "sent", sentAt: later(1) }));
        await outbox.add(deliveryOf("bens", { ...add, to: { kind: "member", member: "ben", ref: "U-ben" } }));
      });
      const found = await store.read.outbox.unsolicitedTo("ada", now);
      expect(found.map(({ id }) => id)).toEqual(["on-time", "sent", "waiting"]);
    });

    it("stands among what was sent: to a member newest first, by a community oldest first", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records, "ada");
        const { outbox } = records;
        await outbox.add(deliveryOf("b", { to: toAda, state: "sent", sentAt: later(2) }));
        await outbox.add(deliveryOf("a", { to: toAda, state: "sent", sentAt: later(1), solicited: false }));
        await outbox.add(deliveryOf("c", { to: toChannel, state: "sent", sentAt: later(3) }));
        await outbox.add(deliveryOf("d", { to: toAda }));
      });
      const { outbox } = store.read;
      expect((await outbox.sentTo("ada", 9)).map(({ id }) => id)).toEqual(["b", "a"]);
      expect((await outbox.sentTo("ada", 1)).map(({ id }) => id)).toEqual(["b"]);
      expect((await outbox.sentSince("co1", later(2))).map(({ id }) => id)).toEqual(["b", "c"]);
    });
  });

  describe("claiming", () => {
    it("takes what is due, leases it, counts the try, and takes it no second time", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        await records.outbox.add(deliveryOf("due"));
        await records.outbox.add(deliveryOf("early", { nextTryAt: later(1) }));
        await records.outbox.add(deliveryOf("done", { state: "sent", sentAt: now }));
      });
      const claim = () => store.write(({ outbox }) => outbox.claim(now, minute, 10));
      expect(await claim()).toEqual([deliveryOf("due", { leaseUntil: later(1), tries: 1 })]);
      expect(await claim()).toEqual([]);
      expect(await store.read.outbox.get("due")).toMatchObject({ state: "pending", tries: 1 });
    });

    it("takes a delivery again when its lease has run out", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        await records.outbox.add(deliveryOf("de1"));
      });
      const claim = (minutes: number) => store.write(({ outbox }) => outbox.claim(later(minutes), 2 * minute, 10));
      expect(await claim(0)).toHaveLength(1);
      expect(await claim(1.99)).toHaveLength(0);
      expect(await claim(2)).toEqual([deliveryOf("de1", { leaseUntil: later(4), tries: 2 })]);
    });

    it("takes the oldest first, up to a limit", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        for (const [id, minutes] of [
          ["c", -1],
          ["b", -2],
          ["a", -1],
        ] as const)
          await records.outbox.add(deliveryOf(id, { createdAt: later(minutes) }));
      });
      const claim = () => store.write(({ outbox }) => outbox.claim(now, minute, 2));
      expect((await claim()).map(({ id }) => id)).toEqual(["b", "c"]);
      expect((await claim()).map(({ id }) => id)).toEqual(["a"]);
    });

    it("never takes a delivery ahead of an older one for the same destination, be that held up or on its way", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records, "ada");
        await records.outbox.add(deliveryOf("held-up", { to: toChannel, nextTryAt: later(30) }));
        await records.outbox.add(deliveryOf("behind", { to: toChannel }));
        await records.outbox.add(deliveryOf("first", { to: toAda }));
        await records.outbox.add(deliveryOf("second", { to: toAda }));
        await records.outbox.add(deliveryOf("alone", { to: { kind: "channel", ref: "C-else" } }));
      });
      const claim = async (minutes: number) =>
        (await store.write(({ outbox }) => outbox.claim(later(minutes), minute, 10))).map(({ id }) => id);
      expect(await claim(0)).toEqual(["first", "alone"]);
      expect(await claim(0)).toEqual([]);
      await store.write(async ({ outbox }) => {
        for (const id of ["first", "alone"]) {
          const delivery = await outbox.get(id);
          if (delivery) await outbox.save({ ...delivery, state: "sent", sentAt: now, leaseUntil: null });
        }
      });
      expect(await claim(0)).toEqual(["second"]);
      expect(await claim(30)).toEqual(["held-up", "second"]);
    });

    it("keeps the lines of two installations apart, though they give a channel the same name", async () => {
      const store = await fresh();
      const { installationOf } = await import("./builders.ts");
      await store.write(async (records) => {
        await settle(records);
        await records.installations.add(installationOf("in2"));
        await records.communities.save(communityOf("co2", { installation: "in2" }));
        await records.outbox.add(deliveryOf("here", { to: toChannel, nextTryAt: later(9) }));
        await records.outbox.add(deliveryOf("there", { to: toChannel, installation: "in2", community: "co2" }));
      });
      const claimed = await store.write(({ outbox }) => outbox.claim(now, minute, 10));
      expect(claimed.map(({ id }) => id)).toEqual(["there"]);
    });

    it("says when there will be something to take: not while the head of a line is leased or waits", async () => {
      const store = await fresh();
      const nextDue = () => store.read.outbox.nextDue();
      await store.write((records) => settle(records));
      expect(await nextDue()).toBeUndefined();
      await store.write(async ({ outbox }) => {
        await outbox.add(deliveryOf("head", { to: toChannel, nextTryAt: later(7) }));
        await outbox.add(deliveryOf("behind", { to: toChannel, nextTryAt: later(1) }));
      });
      expect(await nextDue()).toBe(later(7));
      await store.write(({ outbox }) => outbox.add(deliveryOf("other", { nextTryAt: later(2) })));
      expect(await nextDue()).toBe(later(2));
      await store.write(({ outbox }) => outbox.claim(later(2), 3 * minute, 10));
      expect(await nextDue()).toBe(later(5));
      await store.write(({ outbox }) => outbox.save(deliveryOf("other", { state: "sent", sentAt: now })));
      expect(await nextDue()).toBe(later(7));
    });
  });
}
