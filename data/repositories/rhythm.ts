// The rhythm room's records.
import type { Insertable, Selectable } from "kysely";
import type { RhythmRecords } from "../../src/ports/records/rhythm.ts";
import type { Gathering } from "../../src/rhythm/gathering.ts";
import type { Rhythm } from "../../src/rhythm/rhythm.ts";
import type { Executor } from "../executor.ts";
import type { GatheringTable, RhythmTable } from "../schema/rhythm.ts";
import { batches, lookupBatch } from "./batches.ts";

const readRhythm = (row: Selectable<RhythmTable>): Rhythm => ({
  id: row.id,
  community: row.community,
  pattern: JSON.parse(row.pattern),
  time: row.time,
  zone: row.zone,
  anchor: row.anchor,
  alternate: row.alternate_time && row.alternate_zone ? { time: row.alternate_time, zone: row.alternate_zone } : null,
  durationMinutes: row.duration_minutes,
  format: row.format,
  link: row.link,
  place: row.place,
  networkingMinutes: row.networking_minutes,
  pausedFrom: row.paused_from,
  pausedUntil: row.paused_until,
  reminders: JSON.parse(row.reminders),
  datedAt: row.dated_at,
  createdAt: row.created_at,
});

const rhythmRow = (rhythm: Rhythm): Insertable<RhythmTable> => ({
  community: rhythm.community,
  id: rhythm.id,
  pattern: JSON.stringify(rhythm.pattern),
  time: rhythm.time,
  zone: rhythm.zone,
  anchor: rhythm.anchor,
  alternate_time: rhythm.alternate?.time ?? null,
  alternate_zone: rhythm.alternate?.zone ?? null,
  duration_minutes: rhythm.durationMinutes,
  format: rhythm.format,
  link: rhythm.link,
  place: rhythm.place,
  networking_minutes: rhythm.networkingMinutes,
  paused_from: rhythm.pausedFrom,
  paused_until: rhythm.pausedUntil,
  reminders: JSON.stringify(rhythm.reminders),
  dated_at: rhythm.datedAt,
  created_at: rhythm.createdAt,
});

export const readGathering = (row: Selectable<GatheringTable>): Gathering => ({
  id: row.id,
  community: row.community,
  rhythm: row.rhythm,
  slot: row.slot,
  startsAt: row.starts_at,
  durationMinutes: row.duration_minutes,
  title: row.title,
  format: row.format,
  zone: row.zone,
  link: row.link,
  place: row.place,
  networkingMinutes: row.networking_minutes,
  state: row.state,
  movedFrom: row.moved_from,
  notes: row.notes,
  host: row.host,
  datedAt: row.dated_at,
  revision: row.revision,
  createdAt: row.created_at,
});

const gatheringRow = (gathering: Gathering): Insertable<GatheringTable> => ({
  id: gathering.id,
  community: gathering.community,
  rhythm: gathering.rhythm,
  slot: gathering.slot,
  starts_at: gathering.startsAt,
  duration_minutes: gathering.durationMinutes,
  title: gathering.title,
  format: gathering.format,
  zone: gathering.zone,
  link: gathering.link,
  place: gathering.place,
  networking_minutes: gathering.networkingMinutes,
  state: gathering.state,
  moved_from: gathering.movedFrom,
  notes: gathering.notes,
  host: gathering.host,
  dated_at: gathering.datedAt,
  revision: gathering.revision,
  created_at: gathering.createdAt,
});

export const rhythmRecords = ({ db }: Executor): RhythmRecords => ({
  async rhythm(community) {
    const row = await db.selectFrom("rhythms").selectAll().where("community", "=", community).executeTakeFirst();
    return row && readRhythm(row);
  },

  async saveRhythm(rhythm) {
    const { community, ...rest } = rhythmRow(rhythm);
    await db
      .insertInto("rhythms")
      .values({ community, ...rest })
      .onConflict((conflict) => conflict.column("community").doUpdateSet(rest))
      .execute();
  },

  async gathering(id) {
    const row = await db.selectFrom("gatherings").selectAll().where("id", "=", id).executeTakeFirst();
    return row && readGathering(row);
  },

  async gatherings(community, from) {
    const rows = await db
      .selectFrom("gatherings")
      .selectAll()
      .where("community", "=", community)
      .where("starts_at", ">=", from)
      .orderBy("starts_at")
      .orderBy("id")
      .execute();
    return rows.map(readGathering);
  },

  async saveGathering(gathering) {
    const { id, ...rest } = gatheringRow(gathering);
    await db
      .insertInto("gatherings")
      .values({ id, ...rest })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
      .execute();
  },

  /** With its answers, attendance and agenda. */
  async removeGathering(id) {
    await db.deleteFrom("gatherings").where("id", "=", id).execute();
  },

  async rsvps(gatherings) {
    const found = batches(gatherings, lookupBatch).map((batch) =>
      db.selectFrom("rsvps").selectAll().where("gathering", "in", batch).orderBy("at").orderBy("member").execute(),
    );
    return (await Promise.all(found)).flat();
  },

  async saveRsvp({ gathering, member, answer, at }) {
    await db
      .insertInto("rsvps")
      .values({ gathering, member, answer, at })
      .onConflict((conflict) => conflict.columns(["gathering", "member"]).doUpdateSet({ answer, at }))
      .execute();
  },

  async attendance(gatherings) {
    const found = batches(gatherings, lookupBatch).map((batch) =>
      db.selectFrom("attendance").selectAll().where("gathering", "in", batch).orderBy("at").orderBy("member").execute(),
    );
    return (await Promise.all(found)).flat();
  },

  async saveAttendance({ gathering, member, by, at }) {
    await db
      .insertInto("attendance")
      .values({ gathering, member, by, at })
      .onConflict((conflict) => conflict.columns(["gathering", "member"]).doUpdateSet({ by, at }))
      .execute();
  },

  async removeAttendance(gathering, member) {
    await db.deleteFrom("attendance").where("gathering", "=", gathering).where("member", "=", member).execute();
  },

  async agenda(gathering) {
    return await db
      .selectFrom("agenda_items")
      .select(["id", "gathering", "member", "topic", "at"])
      .where("gathering", "=", gathering)
      .orderBy("at")
      .orderBy("seq")
      .execute();
  },

  async addTopic({ id, gathering, member, topic, at }) {
    await db.insertInto("agenda_items").values({ id, gathering, member, topic, at }).execute();
  },

  async removeTopic(id) {
    await db.deleteFrom("agenda_items").where("id", "=", id).execute();
  },

  async hostOffers(community) {
    return await db
      .selectFrom("host_offers")
      .select(["id", "community", "member", "format", "note", "at"])
      .where("community", "=", community)
      .orderBy("at")
      .orderBy("seq")
      .execute();
  },

  async addHostOffer({ id, community, member, format, note, at }) {
    await db.insertInto("host_offers").values({ id, community, member, format, note, at }).execute();
  },

  async removeHostOffer(id) {
    await db.deleteFrom("host_offers").where("id", "=", id).execute();
  },
});
