// Who did what kind of thing when.
import { type RawBuilder, type Selectable, sql } from "kysely";
import type { Activity, ActivityDay, ActivityRecords } from "../../src/ports/records/activity.ts";
import type { Executor } from "../executor.ts";
import type { ActivityTable } from "../schema/activity.ts";
import { flag } from "../schema/columns.ts";
import { figuresOf } from "./activity-figures.ts";
import { settleAnswers, settleThreads } from "./activity-settle.ts";
import { batches, insertBatch } from "./batches.ts";
import { type CalendarDay, calendarDays } from "./calendar-days.ts";

const read = (row: Selectable<ActivityTable>): Activity => ({
  community: row.community,
  source: row.source,
  member: row.member,
  kind: row.kind,
  at: row.at,
  count: row.count,
  channel: row.channel,
  about: row.about,
  opensThread: row.opens_thread === 1,
  inThread: row.in_thread === 1,
  toward: row.toward,
});

const written = (activity: Activity): ActivityTable => ({
  community: activity.community,
  source: activity.source,
  member: activity.member,
  kind: activity.kind,
  at: activity.at,
  count: activity.count,
  channel: activity.channel,
  about: activity.about,
  toward: activity.toward ?? null,
  opens_thread: flag(activity.opensThread),
  in_thread: flag(activity.inThread ?? false),
});

/** Days a statement: each takes three parameters. */
const dayBatch = 1000;

/**
 * One look into the index a day, rather than a look at every day for each activity: SQLite keeps to the order in which a
 * CROSS JOIN names its tables, PostgreSQL to that of LATERAL.
 */
function countedOn({ kind }: Executor, community: string, days: readonly CalendarDay[]): RawBuilder<ActivityDay> {
  const list = sql`days (date, begins, ends) as (
    values ${sql.join(days.map((day) => sql`(${day.date}, ${day.from}, ${day.until})`))})`;
  const within = sql`community = ${community} and at >= days.begins and at < days.ends`;
  if (kind === "sqlite") {
    return sql`with ${list}
      select member, days.date, kind, sum(count) as count from days cross join activities where ${within}
      group by member, days.date, kind order by days.date, member, kind`;
  }
  return sql`with ${list}
    select counted.member, days.date, counted.kind, counted.count
    from days cross join lateral (
      select member, kind, sum(count) as count from activities where ${within} group by member, kind
    ) counted
    order by days.date, counted.member, counted.kind`;
}

export const activityRecords = (executor: Executor): ActivityRecords => {
  const { db } = executor;
  return {
    async addAll(activities) {
      let added = 0;
      for (const batch of batches(activities, insertBatch)) {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto("activities")
          .values(batch.map(written))
          .onConflict((conflict) => conflict.columns(["community", "source"]).doNothing())
          .executeTakeFirstOrThrow();
        added += Number(numInsertedOrUpdatedRows);
      }
      return added;
    },

    async settle(community, threadChannels) {
      await settleThreads(executor, community, threadChannels);
      await settleAnswers(executor, community);
    },

    async days(community, since, until, zone) {
      const found: ActivityDay[] = [];
      for (const batch of batches(calendarDays(since, until, zone), dayBatch)) {
        const { rows } = await countedOn(executor, community, batch).execute(db);
        for (const row of rows) found.push(row);
      }
      return found;
    },

    figures: (community, until) => figuresOf(executor, community, until),

    async bySource(community, source) {
      const row = await db
        .selectFrom("activities")
        .selectAll()
        .where("community", "=", community)
        .where("source", "=", source)
        .executeTakeFirst();
      return row && read(row);
    },

    async of(member) {
      const rows = await db
        .selectFrom("activities")
        .selectAll()
        .where("member", "=", member)
        .orderBy("at")
        .orderBy("source")
        .execute();
      return rows.map(read);
    },

    async forgetBefore(community, before) {
      const { numDeletedRows } = await db
        .deleteFrom("activities")
        .where("community", "=", community)
        .where("at", "<", before)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
};
