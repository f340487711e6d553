// Installations, communities and members.
import { describe, expect, it } from "vitest";
import type { Fresh } from "../../support/databases.ts";
import { communityOf, gatheringOf, installationOf, later, memberOf, now, settle } from "./builders.ts";

export function communityRecords(fresh: Fresh): void {
  describe("an installation", () => {
    it("is found by its id and by the platform's own id of it", async () => {
      const store = await fresh();
      const made = installationOf("in1", { platform: "discord", ref: "77" });
      await store.write(({ installations }) => installations.add(made));
      expect(await store.read.installations.get("in1")).toEqual(made);
      expect(await store.read.installations.find("discord", "77")).toEqual(made);
      expect(await store.read.installations.find("slack", "77")).toBeUndefined();
      expect(await store.read.installations.get("in2")).toBeUndefined();
    });

    it("exists once for each id of a platform", async () => {
      const store = await fresh();
      await store.write(({ installations }) => installations.add(installationOf("in1", { ref: "T1" })));
      const again = store.write(({ installations }) => installations.add(installationOf("in2", { ref: "T1" })));
      await expect(again).rejects.toThrow();
      expect(await store.read.installations.list()).toHaveLength(1);
    });

    it("is listed with the others, the oldest first", async () => {
      const store = await fresh();
      await store.write(async ({ installations }) => {
        await installations.add(installationOf("in2", { createdAt: later(1) }));
        await installations.add(installationOf("in3", { createdAt: later(2) }));
        await installations.add(installationOf("in1"));
      });
      expect((await store.read.installations.list()).map(({ id }) => id)).toEqual(["in1", "in2", "in3"]);
    });
  });

  describe("a community", () => {
    it("comes back as it was saved, whatever of it is set", async () => {
      const store = await fresh();
      const bare = communityOf("co1");
      const full = communityOf("co2", {
        domain: "Bread, slowly — 慢慢来 🍞",
        nudgesPaused: { since: now, by: "opt-outs" },
        rules: { "rhythm.remind": { on: true, settings: { daysBefore: 2 } }, "value.follow-up": { on: false } },
        halfLifeDays: 45.5,
        holidays: ["2026-12-25" as never],
        language: "de",
      });
      await store.write(async ({ installations, communities }) => {
        await installations.add(installationOf());
        await communities.save(bare);
        await communities.save(full);
      });
      expect(await store.read.communities.get("co1")).toEqual(bare);
      expect(await store.read.communities.get("co2")).toEqual(full);
    });

    it("is changed by saving it again, what was set before and is null now included", async () => {
      const store = await fresh();
      await store.write(async ({ installations, communities }) => {
        await installations.add(installationOf());
        await communities.save(
          communityOf("co1", { nudgesPaused: { since: now, by: "facilitator" }, domain: "Bread" }),
        );
        await communities.save(communityOf("co1", { name: "Rye" }));
      });
      expect(await store.read.communities.get("co1")).toEqual(communityOf("co1", { name: "Rye" }));
    });

    it("is found by its channel within its own installation only, by its name, and by its feed", async () => {
      const store = await fresh();
      await store.write(async ({ installations, communities }) => {
        await installations.add(installationOf("in1"));
        await installations.add(installationOf("in2"));
        await communities.save(communityOf("co1", { channel: "C1" }));
        await communities.save(communityOf("co2", { channel: "C1", installation: "in2" }));
        await communities.save(communityOf("co3", { channel: "C3", name: "Rye" }));
      });
      const { communities } = store.read;
      expect((await communities.inChannel("in2", "C1"))?.id).toBe("co2");
      expect(await communities.inChannel("in2", "C3")).toBeUndefined();
      expect((await communities.named("Sourdough")).map(({ id }) => id)).toEqual(["co1", "co2"]);
      expect(await communities.named("sour%")).toEqual([]);
      expect((await communities.byFeed("feed-co3"))?.id).toBe("co3");
      expect(await communities.byFeed("feed-co")).toBeUndefined();
      expect((await communities.list("in1")).map(({ id }) => id)).toEqual(["co1", "co3"]);
      expect((await communities.list()).map(({ id }) => id)).toEqual(["co1", "co2", "co3"]);
    });
  });

  describe("a member", () => {
    it("comes back as they were saved, whatever of them is set", async () => {
      const store = await fresh();
      const full = memberOf("ben", {
        name: "Ben \u0022; drop table members; -- 'quote' 🙂",
        roles: ["facilitator", "core_group"],
        consent: "imported",
        scored: false,
        leftAt: later(10),
        interests: "ovens\nand flour",
        listening: true,
        pauses: [{ from: "2026-05-01" as never, until: null }],
        preferences: { ...memberOf().preferences, nudges: "paused", nudgesPausedUntil: later(99), introductions: true },
        standing: { level: "core", since: now, up: 1, down: 2, evaluatedAt: now, flags: ["drifting", "quiet_engaged"] },
      });
      await store.write(async (records) => {
        await settle(records, "ada");
        await records.members.save(full);
      });
      expect(await store.read.members.get("ada")).toEqual(memberOf("ada"));
      expect(await store.read.members.get("ben")).toEqual(full);
      expect(await store.read.members.byRef("co1", "U-ben")).toEqual(full);
      expect(await store.read.members.byRef("co2", "U-ben")).toBeUndefined();
    });

    it("may have typed the character NUL, which no database keeps, and loses only that", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        await records.members.save(memberOf("ada", { name: "A\u0000da", interests: "\u0000" }));
      });
      expect(await store.read.members.get("ada")).toMatchObject({ name: "Ada", interests: "" });
      expect(await store.read.members.byRef("co1", "U-\u0000ada")).toMatchObject({ id: "ada" });
    });

    it("is known once for each ref of a community", async () => {
      const store = await fresh();
      await store.write((records) => settle(records, "ada"));
      await expect(store.write(({ members }) => members.save(memberOf("eve", { ref: "U-ada" })))).rejects.toThrow();
    });

    it("is listed with the departed and the imported, in the order of joining", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        await records.members.saveAll([
          memberOf("cy", { joinedAt: later(2), consent: "imported" }),
          memberOf("ada", { joinedAt: later(1), leftAt: later(3) }),
          memberOf("ben", { joinedAt: later(1) }),
        ]);
      });
      expect((await store.read.members.list("co1")).map(({ id }) => id)).toEqual(["ada", "ben", "cy"]);
      expect(await store.read.members.list("co2")).toEqual([]);
    });

    it("is known in several communities of an installation, and nowhere else", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        await records.communities.save(communityOf("co2"));
        await records.installations.add(installationOf("in2"));
        await records.communities.save(communityOf("co3", { installation: "in2" }));
        await records.members.saveAll([
          memberOf("m2", { community: "co2", ref: "U1" }),
          memberOf("m1", { community: "co1", ref: "U1" }),
          memberOf("m3", { community: "co3", ref: "U1" }),
          memberOf("m4", { community: "co1", ref: "U2" }),
        ]);
      });
      expect((await store.read.members.of("in1", "U1")).map(({ id }) => id)).toEqual(["m1", "m2"]);
      expect((await store.read.members.of("in2", "U1")).map(({ id }) => id)).toEqual(["m3"]);
    });

    it("can be one of thousands saved at once; of two with one id the last counts", async () => {
      const store = await fresh();
      const many = Array.from({ length: 1700 }, (_, at) => memberOf(`m${at}`));
      await store.write(async (records) => {
        await settle(records);
        await records.members.saveAll([...many, memberOf("m3", { name: "last" })]);
        await records.members.saveAll(many.slice(1600).map((member) => ({ ...member, name: "again" })));
        await records.members.saveAll([]);
      });
      const found = await store.read.members.list("co1");
      expect(found).toHaveLength(1700);
      expect(found.find(({ id }) => id === "m3")?.name).toBe("last");
      expect(found.filter(({ name }) => name === "again")).toHaveLength(100);
    });

    it("leaves nothing behind when removed, and nobody else's goes along", async () => {
      const store = await fresh();
      const { activityOf, decisionOf, deliveryOf, sharedStoryOf } = await import("./builders.ts");
      await store.write(async (records) => {
        await settle(records, "ada", "ben");
        await records.rhythm.saveGathering(gatheringOf("ga1", { host: "ada" }));
        for (const member of ["ada", "ben"]) {
          await records.activity.addAll([activityOf(`post-${member}`, { member })]);
          await records.value.saveStory(sharedStoryOf(`st-${member}`, { author: member, gain: "courage" }));
          await records.rhythm.saveRsvp({ gathering: "ga1", member, answer: "yes", at: now });
          await records.rhythm.saveAttendance({ gathering: "ga1", member, by: "ben", at: now });
          await records.rhythm.addTopic({ id: `to-${member}`, gathering: "ga1", member, topic: "rye", at: now });
          const offer = { id: `of-${member}`, community: "co1", member, format: "meetup", note: null, at: now };
          await records.rhythm.addHostOffer(offer);
          const to = { kind: "member", member, ref: `U-${member}` } as const;
          await records.outbox.add(deliveryOf(`de-${member}`, { to, state: "sent", sentAt: now }));
          await records.decisions.add(decisionOf(`dc-${member}`, { to: member }));
        }
      });
      await store.write(({ members }) => members.remove("ada"));

      const { read } = store;
      expect(await read.members.get("ada")).toBeUndefined();
      expect(await read.activity.of("ada")).toEqual([]);
      expect(await read.value.of("ada")).toEqual([]);
      expect(await read.outbox.sentTo("ada", 9)).toEqual([]);
      expect((await read.rhythm.gathering("ga1"))?.host).toBeNull();
      expect((await read.rhythm.rsvps(["ga1"])).map(({ member }) => member)).toEqual(["ben"]);
      expect((await read.rhythm.attendance(["ga1"])).map(({ member }) => member)).toEqual(["ben"]);
      expect((await read.rhythm.agenda("ga1")).map(({ member }) => member)).toEqual(["ben"]);
      expect((await read.rhythm.hostOffers("co1")).map(({ member }) => member)).toEqual(["ben"]);
      expect((await read.decisions.since("co1", now, 9)).map(({ to }) => to)).toEqual(["ben"]);
      expect((await read.value.stories("co1")).map(({ author }) => author)).toEqual(["ben"]);
      const reader = { member: "ben", facilitator: true };
      expect(await read.value.search({ community: "co1", words: "courage", reader, limit: 9 })).toHaveLength(1);
    });

    it("takes along the welcome from before they joined, and stays in the audit without a name", async () => {
      const store = await fresh();
      const { decisionOf, deliveryOf } = await import("./builders.ts");
      await store.write(async (records) => {
        await settle(records, "ada", "ben");
        await records.communities.save(communityOf("co2"));
        for (const community of ["co1", "co2"]) {
          const welcome = {
            to: { kind: "member", member: null, ref: "U-ada" },
            community,
            key: "w",
            covers: ["w"],
          } as const;
          await records.outbox.add(deliveryOf(`de-${community}`, welcome));
          await records.decisions.add(decisionOf(`dc-${community}`, { community, to: "U-ada" }));
          await records.audit.add({ id: `au-${community}`, community, at: now, by: "U-ada", command: "rules off" });
        }
        await records.members.remove("ada");
        await records.members.remove("nobody");
      });
      expect(await store.read.outbox.get("de-co1")).toBeUndefined();
      expect(await store.read.decisions.since("co1", now, 9)).toEqual([]);
      expect(await store.read.audit.list("co1", 9)).toMatchObject([{ by: "", command: "rules off" }]);
      expect(await store.read.outbox.get("de-co2")).toBeDefined();
      expect(await store.read.decisions.since("co2", now, 9)).toHaveLength(1);
      expect(await store.read.audit.list("co2", 9)).toMatchObject([{ by: "U-ada" }]);
    });
  });
}
