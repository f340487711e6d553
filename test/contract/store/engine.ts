// Decisions, due moments, what came in, and who commanded what.
import { describe, expect, it } from "vitest";
import type { Fresh } from "../../support/databases.ts";
import { communityOf, decisionOf, later, now, settle } from "./builders.ts";

export function engineRecords(fresh: Fresh): void {
  describe("decisions", () => {
    it("tell the last word about each key, also when two fell at the same moment", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        await records.communities.save(communityOf("co2"));
        await records.decisions.add(decisionOf("d1", { key: "a", outcome: "held", until: later(60) }));
        await records.decisions.add(decisionOf("d2", { key: "a", outcome: "sent" }));
        await records.decisions.add(decisionOf("d3", { key: "b", at: later(5), outcome: "skipped" }));
        await records.decisions.add(decisionOf("d4", { key: "b", at: later(4), outcome: "held" }));
        await records.decisions.add(decisionOf("d5", { key: "a", at: later(9), community: "co2" }));
      });
      const last = await store.read.decisions.lastOf("co1", ["a", "b", "c"]);
      expect([...last.keys()].sort()).toEqual(["a", "b"]);
      expect(last.get("a")).toEqual(decisionOf("d2", { key: "a", outcome: "sent" }));
      expect(last.get("b")?.id).toBe("d3");
      expect((await store.read.decisions.lastOf("co1", [])).size).toBe(0);
    });

    it("can be asked for thousands of keys at once", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        await records.decisions.add(decisionOf("d1", { key: "k39999" }));
      });
      const keys = Array.from({ length: 40_000 }, (_, at) => `k${at}`);
      expect([...(await store.read.decisions.lastOf("co1", keys)).keys()]).toEqual(["k39999"]);
    });

    it("are listed since a moment, that moment included, oldest first, up to a limit", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        await records.communities.save(communityOf("co2"));
        await records.decisions.add(decisionOf("late", { at: later(2) }));
        await records.decisions.add(decisionOf("first", { at: now }));
        await records.decisions.add(decisionOf("second", { at: now }));
        await records.decisions.add(decisionOf("before", { at: later(-1) }));
        await records.decisions.add(decisionOf("other", { at: later(1), community: "co2" }));
      });
      const { decisions } = store.read;
      const ids = async (community: string | undefined, limit: number) =>
        (await decisions.since(community, now, limit)).map(({ id }) => id);
      expect(await ids("co1", 9)).toEqual(["first", "second", "late"]);
      expect(await ids(undefined, 9)).toEqual(["first", "second", "other", "late"]);
      expect(await ids(undefined, 2)).toEqual(["first", "second"]);
    });

    it("before a moment are let go, and counted", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        for (const minutes of [-2, -1, 0])
          await records.decisions.add(decisionOf(`d${minutes}`, { at: later(minutes) }));
      });
      expect(await store.write(({ decisions }) => decisions.forgetBefore(now))).toBe(2);
      expect(await store.write(({ decisions }) => decisions.forgetBefore(now))).toBe(0);
      expect(await store.read.decisions.since(undefined, later(-9), 9)).toHaveLength(1);
    });
  });

  describe("due moments", () => {
    it("are set, replaced, and taken off the list", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        await records.due.set("co1", "remind", later(5));
        await records.due.set("co1", "remind", later(9));
        await records.due.set("co1", "announce", later(3));
        await records.due.set("co1", "follow-up", later(1));
        await records.due.set("co1", "follow-up", null);
        await records.due.set("co1", "never-was", null);
      });
      const { due } = store.read;
      expect(await due.list("co1")).toEqual([
        { community: "co1", rule: "announce", at: later(3) },
        { community: "co1", rule: "remind", at: later(9) },
      ]);
      expect(await due.list("co2")).toEqual([]);
      expect(await due.list()).toHaveLength(2);
      expect(await due.next()).toBe(later(3));
      expect((await due.dueOf("co1", later(8))).map(({ rule }) => rule)).toEqual(["announce"]);
      expect((await due.dueOf("co1", later(9))).map(({ rule }) => rule)).toEqual(["announce", "remind"]);
    });

    it("are none when nothing is due", async () => {
      const store = await fresh();
      expect(await store.read.due.next()).toBeUndefined();
      expect(await store.write(({ due }) => due.claimCommunity(now, []))).toBeUndefined();
    });

    it("come forward when rules are woken, and never go back", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        await records.due.set("co1", "late", later(9));
        await records.due.set("co1", "early", later(-9));
        await records.due.wake("co1", ["late", "early", "new", "new"], now);
        await records.due.wake("co1", [], now);
      });
      expect(await store.read.due.list("co1")).toEqual([
        { community: "co1", rule: "early", at: later(-9) },
        { community: "co1", rule: "late", at: now },
        { community: "co1", rule: "new", at: now },
      ]);
    });

    it("give a community to look at: the longest due first, none twice, none too early", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        await records.communities.save(communityOf("co2"));
        await records.communities.save(communityOf("co3"));
        await records.due.set("co1", "remind", later(-1));
        await records.due.set("co2", "remind", later(-2));
        await records.due.set("co2", "announce", later(-3));
        await records.due.set("co3", "remind", later(1));
      });
      const claim = (...except: string[]) => store.write(({ due }) => due.claimCommunity(now, except));
      expect(await claim()).toBe("co2");
      expect(await claim("co2")).toBe("co1");
      expect(await claim("co2", "co1")).toBeUndefined();
      expect(await claim("no'such", "co2")).toBe("co1");
    });
  });

  describe("the inbox", () => {
    it("takes an id once for each installation", async () => {
      const store = await fresh();
      await store.write((records) => settle(records));
      const receive = (id: string) => store.write(({ inbox }) => inbox.receive("in1", id, now));
      expect(await receive("e1")).toBe(true);
      expect(await receive("e1")).toBe(false);
      expect(await receive("e2")).toBe(true);
    });

    it("takes an id anew when the transaction that brought it came to nothing", async () => {
      const store = await fresh();
      await store.write((records) => settle(records));
      await store.rehearse(({ inbox }) => inbox.receive("in1", "e1", now));
      expect(await store.write(({ inbox }) => inbox.receive("in1", "e1", now))).toBe(true);
    });

    it("lets go of what came before a moment", async () => {
      const store = await fresh();
      const left = await store.write(async (records) => {
        await settle(records);
        for (const minutes of [-2, -1, 0]) await records.inbox.receive("in1", `e${minutes}`, later(minutes));
        return await records.inbox.forgetBefore(now);
      });
      expect(left).toBe(2);
      const again = await store.write(({ inbox }) => inbox.receive("in1", "e0", now));
      expect(again).toBe(false);
    });
  });

  describe("the audit", () => {
    it("lists who commanded what, newest first, up to a limit", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        const entry = (id: string, minutes: number) => ({
          id,
          community: "co1",
          at: later(minutes),
          by: "U-fay",
          command: "rhythm set",
        });
        await records.audit.add(entry("first", 0));
        await records.audit.add(entry("second", 0));
        await records.audit.add(entry("third", 1));
      });
      const ids = async (limit: number) => (await store.read.audit.list("co1", limit)).map(({ id }) => id);
      expect(await ids(9)).toEqual(["third", "second", "first"]);
      expect(await ids(1)).toEqual(["third"]);
      expect((await store.read.audit.list("co1", 1))[0]).toEqual({
        id: "third",
        community: "co1",
        at: later(1),
        by: "U-fay",
        command: "rhythm set",
      });
      expect(await store.read.audit.list("co2", 9)).toEqual([]);
    });
  });
}
