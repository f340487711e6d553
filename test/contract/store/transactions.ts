// All or nothing; and misuse is told instead of hanging.
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { StoreMisuse } from "../../../data/index.ts";
import type { Records } from "../../../src/ports/store.ts";
import type { Fresh } from "../../support/databases.ts";
import { communityOf, installationOf, memberOf, now, settle } from "./builders.ts";

export function transactions(fresh: Fresh): void {
  describe("writing", () => {
    it("keeps all of it, and answers what the work answered", async () => {
      const store = await fresh();
      const answer = await store.write(async (records) => {
        await settle(records, "ada");
        return (await records.members.list("co1")).length;
      });
      expect(answer).toBe(1);
      expect(await store.read.members.get("ada")).toBeDefined();
    });

    it("keeps nothing when the work fails, and hands its error on as it is", async () => {
      const store = await fresh();
      const problem = new Error("the third thing went wrong");
      const failing = store.write(async (records) => {
        await settle(records, "ada");
        throw problem;
      });
      await expect(failing).rejects.toBe(problem);
      expect(await store.read.installations.list()).toEqual([]);
      await store.write((records) => settle(records));
      expect(await store.read.installations.list()).toHaveLength(1);
    });

    it("keeps nothing when the database refuses a row", async () => {
      const store = await fresh();
      const failing = store.write(async ({ installations, communities }) => {
        await installations.add(installationOf("in1"));
        await communities.save(communityOf("co1", { installation: "in-unknown" }));
      });
      await expect(failing).rejects.toThrow(/foreign key/i);
      expect(await store.read.installations.list()).toEqual([]);
    });

    it("happens one after the other for one community, though many begin at once: nobody's change is lost", async () => {
      const store = await fresh();
      await store.write((records) => settle(records));
      const increase = () =>
        store.write(async ({ communities }) => {
          const community = await communities.get("co1");
          if (!community) throw new Error("no community");
          await wait(1);
          await communities.save({ ...community, halfLifeDays: community.halfLifeDays + 1 });
        });
      await Promise.all(Array.from({ length: 20 }, increase));
      expect((await store.read.communities.get("co1"))?.halfLifeDays).toBe(50);
    });

    it("is never seen half: a reader meanwhile sees what was before, or waits for the end", async () => {
      const store = await fresh();
      let look = (): void => undefined;
      const reading = new Promise<void>((go) => {
        look = go;
      }).then(async () => [
        (await store.read.installations.list()).length,
        (await store.read.members.list("co1")).length,
      ]);
      await store.write(async (records) => {
        await records.installations.add(installationOf());
        look();
        if (store.kind === "postgres") await reading;
        await records.communities.save(communityOf());
        await records.members.save(memberOf());
      });
      expect(await reading).toEqual(store.kind === "postgres" ? [0, 0] : [1, 1]);
    });
  });

  describe("rehearsing", () => {
    it("lets the work see what it wrote, answers, and leaves everything as it was", async () => {
      const store = await fresh();
      await store.write((records) => settle(records, "ada"));
      const answer = await store.rehearse(async (records) => {
        await records.members.save(memberOf("ada", { name: "somebody else" }));
        await records.members.save(memberOf("ben"));
        await records.due.set("co1", "rule", now);
        return (await records.members.list("co1")).map(({ name }) => name);
      });
      expect(answer).toEqual(["somebody else", "ben"]);
      expect(await store.read.members.list("co1")).toEqual([memberOf("ada")]);
      expect(await store.read.due.list()).toEqual([]);
    });

    it("hands on an error of the work, and the store goes on working", async () => {
      const store = await fresh();
      const problem = new Error("no");
      await expect(store.rehearse(() => Promise.reject(problem))).rejects.toBe(problem);
      expect(await store.rehearse(async () => undefined)).toBeUndefined();
      await store.write((records) => settle(records));
    });
  });

  describe("closing", () => {
    it("waits for what is under way, and may be asked for twice", async () => {
      const store = await fresh();
      const writing = store.write(async (records) => {
        await settle(records);
        await wait(30);
        return await records.communities.get("co1");
      });
      await wait(5);
      await Promise.all([store.close(), store.close()]);
      expect(await writing).toBeDefined();
      await expect(store.read.installations.list()).rejects.toThrow();
    });
  });

  describe("misuse", () => {
    it("of the root inside a transaction is told at once, where it would hang", async () => {
      const store = await fresh();
      const inside = (work: () => Promise<unknown>) => expect(store.write(work)).rejects.toThrow(StoreMisuse);
      await inside(() => store.read.communities.list());
      await inside(() => store.read.activity.figures("co1", now));
      await inside(() => store.write(async () => undefined));
      await inside(() => store.rehearse(async () => undefined));
      await expect(store.rehearse(() => store.read.installations.list())).rejects.toThrow(StoreMisuse);
      expect(await store.read.installations.list()).toEqual([]);
    });

    it("of the root for writing is told, and nothing is written", async () => {
      const store = await fresh();
      await expect(store.read.installations.add(installationOf())).rejects.toThrow(StoreMisuse);
      await expect(store.read.installations.purge("in1")).rejects.toThrow(StoreMisuse);
      await expect(store.read.outbox.claim(now, 1, 1)).rejects.toThrow(StoreMisuse);
      expect(await store.read.installations.list()).toEqual([]);
    });

    it("of closing inside a transaction is told, where it would hang", async () => {
      const store = await fresh();
      await expect(store.write(() => store.close())).rejects.toThrow(StoreMisuse);
      expect(await store.read.installations.list()).toEqual([]);
    });

    it("of records after their transaction's end is told", async () => {
      const store = await fresh();
      let kept: Records | undefined;
      await store.write(async (records) => {
        kept = records;
      });
      await expect(kept?.installations.add(installationOf())).rejects.toThrow(StoreMisuse);
      expect(await store.read.installations.list()).toEqual([]);
    });

    it("is not what it is to read after a transaction in work that it had started", async () => {
      const store = await fresh();
      let afterwards: Promise<unknown> | undefined;
      await store.write(async () => {
        afterwards = wait(20).then(() => store.read.installations.list());
      });
      expect(await afterwards).toEqual([]);
    });
  });
}
