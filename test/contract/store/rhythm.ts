// The rhythm, its gatherings, and who comes to them.
import { describe, expect, it } from "vitest";
import type { Fresh } from "../../support/databases.ts";
import { communityOf, gatheringOf, later, london, now, rhythmOf, settle } from "./builders.ts";

export function rhythmRecords(fresh: Fresh): void {
  describe("a rhythm", () => {
    it("comes back as it was saved, one for each community, and a new one replaces it", async () => {
      const store = await fresh();
      const full = rhythmOf("rh2", {
        pattern: { kind: "monthly", every: 2, nth: "last", weekday: 5 },
        alternate: { time: "09:00" as never, zone: "Asia/Tokyo" as never },
        link: "https://example.org",
        place: "the bakery",
        pausedFrom: now,
        pausedUntil: later(99),
        reminders: { announce: null, week: 1, day: 2, hour: 3, followup: null },
      });
      await store.write(async (records) => {
        await settle(records);
        await records.communities.save(communityOf("co2"));
        await records.rhythm.saveRhythm(rhythmOf("rh1"));
      });
      expect(await store.read.rhythm.rhythm("co1")).toEqual(rhythmOf("rh1"));
      expect(await store.read.rhythm.rhythm("co2")).toBeUndefined();
      await store.write(({ rhythm }) => rhythm.saveRhythm(full));
      expect(await store.read.rhythm.rhythm("co1")).toEqual(full);
      await store.write(({ rhythm }) => rhythm.saveRhythm(rhythmOf("rh2", { alternate: null })));
      expect(await store.read.rhythm.rhythm("co1")).toEqual(rhythmOf("rh2"));
    });
  });

  describe("a gathering", () => {
    it("comes back as it was saved, and is changed by saving it again", async () => {
      const store = await fresh();
      const full = gatheringOf("ga1", {
        title: "Ovens, old & new",
        place: "the bakery",
        state: "cancelled",
        movedFrom: now,
        notes: "who brings what\nand why",
        host: "ada",
        revision: 3,
      });
      await store.write(async (records) => {
        await settle(records, "ada");
        await records.rhythm.saveGathering(full);
      });
      expect(await store.read.rhythm.gathering("ga1")).toEqual(full);
      const bare = gatheringOf("ga1", { rhythm: null, slot: null, link: null });
      await store.write(({ rhythm }) => rhythm.saveGathering(bare));
      expect(await store.read.rhythm.gathering("ga1")).toEqual(bare);
      expect(await store.read.rhythm.gathering("ga2")).toBeUndefined();
    });

    it("is listed from a moment on, that moment included, earliest first, under the date it was moved to", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records);
        await records.communities.save(communityOf("co2"));
        await records.rhythm.saveGathering(gatheringOf("past", { startsAt: later(-1) }));
        await records.rhythm.saveGathering(gatheringOf("b", { startsAt: later(5) }));
        await records.rhythm.saveGathering(gatheringOf("a", { startsAt: later(5) }));
        await records.rhythm.saveGathering(gatheringOf("now", { startsAt: now }));
        await records.rhythm.saveGathering(gatheringOf("moved", { slot: later(-9), startsAt: later(3) }));
        await records.rhythm.saveGathering(gatheringOf("other", { community: "co2" }));
      });
      const found = await store.read.rhythm.gatherings("co1", now);
      expect(found.map(({ id }) => id)).toEqual(["now", "moved", "a", "b"]);
    });

    it("goes with its answers, attendance and agenda", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records, "ada");
        for (const gathering of ["ga1", "ga2"]) {
          await records.rhythm.saveGathering(gatheringOf(gathering));
          await records.rhythm.saveRsvp({ gathering, member: "ada", answer: "yes", at: now });
          await records.rhythm.saveAttendance({ gathering, member: "ada", by: "fay", at: now });
          await records.rhythm.addTopic({ id: `to-${gathering}`, gathering, member: "ada", topic: "rye", at: now });
        }
        await records.rhythm.removeGathering("ga1");
      });
      const { rhythm } = store.read;
      expect(await rhythm.gathering("ga1")).toBeUndefined();
      expect((await rhythm.rsvps(["ga1", "ga2"])).map(({ gathering }) => gathering)).toEqual(["ga2"]);
      expect((await rhythm.attendance(["ga1", "ga2"])).map(({ gathering }) => gathering)).toEqual(["ga2"]);
      expect(await rhythm.agenda("ga1")).toEqual([]);
      expect(await rhythm.agenda("ga2")).toHaveLength(1);
    });
  });

  describe("who comes", () => {
    it("is each member's last answer", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records, "ada", "ben");
        await records.rhythm.saveGathering(gatheringOf("ga1"));
        await records.rhythm.saveGathering(gatheringOf("ga2"));
        await records.rhythm.saveRsvp({ gathering: "ga1", member: "ada", answer: "yes", at: now });
        await records.rhythm.saveRsvp({ gathering: "ga1", member: "ben", answer: "maybe", at: later(1) });
        await records.rhythm.saveRsvp({ gathering: "ga2", member: "ben", answer: "yes", at: later(1) });
        await records.rhythm.saveRsvp({ gathering: "ga1", member: "ada", answer: "no", at: later(2) });
      });
      expect(await store.read.rhythm.rsvps(["ga1"])).toEqual([
        { gathering: "ga1", member: "ben", answer: "maybe", at: later(1) },
        { gathering: "ga1", member: "ada", answer: "no", at: later(2) },
      ]);
      expect(await store.read.rhythm.rsvps(["ga1", "ga2", "ga3"])).toHaveLength(3);
      expect(await store.read.rhythm.rsvps([])).toEqual([]);
    });

    it("is noted once a member, and can be taken back", async () => {
      const store = await fresh();
      await store.write(async (records) => {
        await settle(records, "ada", "ben");
        await records.rhythm.saveGathering(gatheringOf("ga1"));
        await records.rhythm.saveAttendance({ gathering: "ga1", member: "ada", by: "fay", at: now });
        await records.rhythm.saveAttendance({ gathering: "ga1", member: "ada", by: "gus", at: later(1) });
        await records.rhythm.saveAttendance({ gathering: "ga1", member: "ben", by: "fay", at: now });
        await records.rhythm.removeAttendance("ga1", "ben");
        await records.rhythm.removeAttendance("ga1", "cy");
      });
      expect(await store.read.rhythm.attendance(["ga1"])).toEqual([
        { gathering: "ga1", member: "ada", by: "gus", at: later(1) },
      ]);
      expect(await store.read.rhythm.attendance([])).toEqual([]);
    });
  });

  describe("an agenda", () => {
    it("keeps its topics in the order in which they came, and lets one go", async () => {
      const store = await fresh();
      const item = (id: string, topic: string, minutes: number) => ({
        id,
        gathering: "ga1",
        member: "ada",
        topic,
        at: later(minutes),
      });
      await store.write(async (records) => {
        await settle(records, "ada");
        await records.rhythm.saveGathering(gatheringOf("ga1"));
        await records.rhythm.addTopic(item("z", "Rye? *really*", 0));
        await records.rhythm.addTopic(item("a", "Ovens", 0));
        await records.rhythm.addTopic(item("b", "Salt", -1));
        await records.rhythm.addTopic(item("c", "Gone", 1));
        await records.rhythm.removeTopic("c");
      });
      expect(await store.read.rhythm.agenda("ga1")).toEqual([
        item("b", "Salt", -1),
        item("z", "Rye? *really*", 0),
        item("a", "Ovens", 0),
      ]);
    });
  });

  describe("an offer to host", () => {
    it("is kept with its note, in the order in which offers came, and gone when it is taken back", async () => {
      const store = await fresh();
      const offer = (id: string, note: string | null) => ({
        id,
        community: "co1",
        member: "ada",
        format: "show_and_tell",
        note,
        at: now,
      });
      await store.write(async (records) => {
        await settle(records, "ada");
        await records.rhythm.addHostOffer(offer("z", null));
        await records.rhythm.addHostOffer(offer("a", "with slides"));
      });
      expect(await store.read.rhythm.hostOffers("co1")).toEqual([offer("z", null), offer("a", "with slides")]);
      expect(await store.read.rhythm.hostOffers("co2")).toEqual([]);
      await store.write((records) => records.rhythm.removeHostOffer("z"));
      expect(await store.read.rhythm.hostOffers("co1")).toEqual([offer("a", "with slides")]);
    });
  });

  it("keeps each gathering's own zone", async () => {
    const store = await fresh();
    await store.write(async (records) => {
      await settle(records);
      await records.rhythm.saveGathering(gatheringOf("ga1", { zone: london }));
      await records.rhythm.saveGathering(gatheringOf("ga2", { zone: "Asia/Kathmandu" as never }));
    });
    expect((await store.read.rhythm.gathering("ga2"))?.zone).toBe("Asia/Kathmandu");
  });
}
