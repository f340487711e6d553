// Gatherings in a platform's calendar: which entries are behind, and by what the platform knows them.
import type { Selectable } from "kysely";
import type { CalendarEntryRecord, CalendarEntryRecords } from "../../src/ports/records/calendar-entries.ts";
import type { Executor } from "../executor.ts";
import type { CalendarEntryTable } from "../schema/calendar-entries.ts";
import { readGathering } from "./rhythm.ts";

const read = (row: Selectable<CalendarEntryTable>): CalendarEntryRecord => ({
  gathering: row.gathering,
  community: row.community,
  event: row.event,
  revision: row.revision,
  state: row.state,
  nextTryAt: row.next_try_at,
});

export const calendarEntryRecords = ({ db }: Executor): CalendarEntryRecords => ({
  async behind(platforms, now, limit) {
    if (platforms.length === 0) return [];
    const rows = await db
      .selectFrom("gatherings")
      .innerJoin("communities", "communities.id", "gatherings.community")
      .leftJoin("calendar_entries", "calendar_entries.gathering", "gatherings.id")
      .selectAll("gatherings")
      .where("communities.platform", "in", platforms)
      .where("gatherings.starts_at", ">", now)
      .where(({ and, or, eb }) =>
        or([
          and([eb("calendar_entries.gathering", "is", null), eb("gatherings.state", "=", "planned")]),
          eb("calendar_entries.revision", "<>", eb.ref("gatherings.revision")),
          eb("calendar_entries.next_try_at", "<=", now),
        ]),
      )
      .where(({ or, eb }) =>
        or([eb("calendar_entries.next_try_at", "is", null), eb("calendar_entries.next_try_at", "<=", now)]),
      )
      .orderBy("gatherings.starts_at")
      .orderBy("gatherings.id")
      .limit(limit)
      .execute();
    const ids = rows.map((row) => row.id);
    const known =
      ids.length === 0
        ? []
        : await db.selectFrom("calendar_entries").selectAll().where("gathering", "in", ids).execute();
    const entries = new Map(known.map((row) => [row.gathering, read(row)]));
    return rows.map((row) => ({ gathering: readGathering(row), entry: entries.get(row.id) }));
  },

  async byEvent(installation, event) {
    const row = await db
      .selectFrom("calendar_entries")
      .innerJoin("communities", "communities.id", "calendar_entries.community")
      .selectAll("calendar_entries")
      .where("communities.installation", "=", installation)
      .where("calendar_entries.event", "=", event)
      .executeTakeFirst();
    return row && read(row);
  },

  async save({ gathering, community, event, revision, state, nextTryAt }) {
    const values = { community, event, revision, state, next_try_at: nextTryAt };
    await db
      .insertInto("calendar_entries")
      .values({ gathering, ...values })
      .onConflict((conflict) => conflict.column("gathering").doUpdateSet(values))
      .execute();
  },
});
