// What lets the bot into an installation, and the clock that runs after it was removed.
import { describe, expect, it } from "vitest";
import { credentialsIn, purgeAfterMs, purgeRemoved } from "../../../src/engine/credentials.ts";
import { silent } from "../../../src/ports/logger.ts";
import { plus } from "../../../src/time/instant.ts";
import type { Fresh } from "../../support/databases.ts";
import { communityOf, installationOf, later, now } from "./builders.ts";

export function credentialRecords(fresh: Fresh): void {
  describe("a sealed credential", () => {
    it("comes back by its platform and ref, the newest one saved", async () => {
      const kept = credentialsIn(await fresh(), "slack");
      expect(await kept.find("T1")).toBeUndefined();
      await kept.save({ ref: "T1", sealed: "first", savedAt: now });
      await kept.save({ ref: "T1", sealed: "second", savedAt: later(1) });
      await kept.save({ ref: "T0", sealed: "other", savedAt: now });
      expect(await kept.find("T1")).toEqual({ ref: "T1", sealed: "second", savedAt: later(1) });
      expect((await kept.list()).map(({ ref }) => ref)).toEqual(["T0", "T1"]);
    });

    it("belongs to its platform alone", async () => {
      const store = await fresh();
      await credentialsIn(store, "slack").save({ ref: "1", sealed: "s", savedAt: now });
      expect(await credentialsIn(store, "discord").find("1")).toBeUndefined();
      expect(await credentialsIn(store, "discord").list()).toEqual([]);
    });
  });

  describe("a removed bot", () => {
    it("has no credential any more, from that moment on", async () => {
      const store = await fresh();
      const kept = credentialsIn(store, "slack");
      await kept.save({ ref: "T1", sealed: "s", savedAt: now });
      await kept.removed("T1", later(1));
      expect(await kept.find("T1")).toBeUndefined();
      expect(await kept.list()).toEqual([]);
      expect(await store.read.credentials.find("slack", "T1")).toMatchObject({ sealed: null });
    });

    it("is told twice and in either order, and the first word starts the clock", async () => {
      const store = await fresh();
      const kept = credentialsIn(store, "slack");
      await kept.removed("T1", later(2));
      await kept.removed("T1", later(1));
      expect(await store.read.credentials.find("slack", "T1")).toMatchObject({ purgeAt: plus(later(2), purgeAfterMs) });
    });

    it("is not thrown out by old news after somebody installed it again", async () => {
      const kept = credentialsIn(await fresh(), "slack");
      await kept.save({ ref: "T1", sealed: "again", savedAt: later(2) });
      await kept.removed("T1", later(1));
      expect(await kept.find("T1")).toMatchObject({ sealed: "again" });
    });

    it("leaves nothing behind when the time has come, and everything before", async () => {
      const store = await fresh();
      const kept = credentialsIn(store, "slack");
      await store.write(async ({ installations, communities }) => {
        await installations.add(installationOf("in1", { ref: "T1" }));
        await installations.add(installationOf("in2", { ref: "T2" }));
        await communities.save(communityOf("co1", { installation: "in1" }));
      });
      await kept.save({ ref: "T1", sealed: "s", savedAt: now });
      await kept.removed("T1", now);
      await kept.removed("T9", now);
      expect(await purgeRemoved(store, plus(now, purgeAfterMs - 1), silent)).toBe(0);
      expect(await store.read.communities.get("co1")).toBeDefined();
      expect(await purgeRemoved(store, plus(now, purgeAfterMs), silent)).toBe(2);
      expect(await store.read.communities.get("co1")).toBeUndefined();
      expect((await store.read.installations.list()).map(({ id }) => id)).toEqual(["in2"]);
      expect(await purgeRemoved(store, plus(now, purgeAfterMs), silent)).toBe(0);
    });

    it("that is there again by a key of the environment is not purged either", async () => {
      const store = await fresh();
      const kept = credentialsIn(store, "slack");
      await kept.removed("T1", now);
      await kept.present("T1");
      await kept.save({ ref: "T2", sealed: "s", savedAt: now });
      await kept.present("T2");
      expect(await purgeRemoved(store, plus(now, purgeAfterMs), silent)).toBe(0);
      expect(await kept.find("T2")).toBeDefined();
    });

    it("that is installed again in time finds everything as it was", async () => {
      const store = await fresh();
      const kept = credentialsIn(store, "slack");
      await store.write(({ installations }) => installations.add(installationOf("in1", { ref: "T1" })));
      await kept.removed("T1", now);
      await kept.save({ ref: "T1", sealed: "again", savedAt: later(1) });
      expect(await purgeRemoved(store, plus(now, purgeAfterMs), silent)).toBe(0);
      expect(await store.read.installations.list()).toHaveLength(1);
    });
  });
}
