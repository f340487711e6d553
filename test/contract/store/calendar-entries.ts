// Entries in a platform's calendar, on every database.
import { expect, it } from "vitest";
import type { CalendarEntryRecord } from "../../../src/ports/records/calendar-entries.ts";
import type { Fresh } from "../../support/databases.ts";
import { communityOf, gatheringOf, later, now, settle } from "./builders.ts";

const entryOf = (different: Partial<CalendarEntryRecord> = {}): CalendarEntryRecord => ({
  gathering: "ga1",
  community: "co1",
  event: "E1",
  revision: 0,
  state: "kept",
  nextTryAt: null,
  ...different,
});

export function calendarEntryRecords(fresh: Fresh): void {
  const village = async () => {
    const store = await fresh();
    await store.write(async (records) => {
      await settle(records);
      await records.communities.save(communityOf("co1"));
      await records.rhythm.saveGathering(gatheringOf("ga1", { startsAt: later(60), revision: 0 }));
    });
    const platform = communityOf("co1").platform;
    const behind = async (at = now) =>
      (await store.read.calendarEntries.behind([platform], at, 10)).map((one) => one.gathering.id);
    return { store, behind };
  };

  it("a gathering ahead is behind until its entry shows its revision", async () => {
    const { store, behind } = await village();
    expect(await behind()).toEqual(["ga1"]);
    await store.write((records) => records.calendarEntries.save(entryOf()));
    expect(await behind()).toEqual([]);
    await store.write((records) =>
      records.rhythm.saveGathering(gatheringOf("ga1", { startsAt: later(90), revision: 1 })),
    );
    expect(await store.read.calendarEntries.behind([communityOf("co1").platform], now, 10)).toMatchObject([
      { gathering: { revision: 1 }, entry: { event: "E1" } },
    ]);
  });

  it("one that is over, called off before it was entered, or elsewhere is nobody's business", async () => {
    const { store, behind } = await village();
    expect(await behind(later(61))).toEqual([]);
    await store.write((records) =>
      records.rhythm.saveGathering(gatheringOf("ga1", { startsAt: later(60), state: "cancelled" })),
    );
    expect(await behind()).toEqual([]);
    expect(await store.read.calendarEntries.behind([], now, 10)).toEqual([]);
  });

  it("one that has to wait is left alone until its time", async () => {
    const { store, behind } = await village();
    await store.write((records) =>
      records.calendarEntries.save(entryOf({ event: null, state: "withdrawn", nextTryAt: later(5) })),
    );
    expect(await behind(later(4))).toEqual([]);
    expect(await behind(later(5))).toEqual(["ga1"]);
  });

  it("is found by the platform's id of it, within its installation only", async () => {
    const { store } = await village();
    await store.write((records) => records.calendarEntries.save(entryOf()));
    const { installation } = communityOf("co1");
    expect(await store.read.calendarEntries.byEvent(installation, "E1")).toEqual(entryOf());
    expect(await store.read.calendarEntries.byEvent("elsewhere", "E1")).toBeUndefined();
  });
}
