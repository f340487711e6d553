// Communities. Reading one inside a transaction on PostgreSQL locks it until the end, so that two transactions that
// change the same community's facts take turns there as they do on SQLite.
import type { Insertable, Selectable } from "kysely";
import type { Community } from "../../src/community/community.ts";
import type { CommunityRecords } from "../../src/ports/records/community.ts";
import type { Executor } from "../executor.ts";
import type { CommunityTable } from "../schema/community.ts";

const read = (row: Selectable<CommunityTable>): Community => ({
  id: row.id,
  installation: row.installation,
  platform: row.platform,
  name: row.name,
  channel: row.channel,
  domain: row.domain,
  zone: row.zone,
  language: row.language,
  createdAt: row.created_at,
  nudgesPaused:
    row.nudges_paused_since && row.nudges_paused_by
      ? { since: row.nudges_paused_since, by: row.nudges_paused_by }
      : null,
  rules: JSON.parse(row.rules),
  holidays: JSON.parse(row.holidays),
  halfLifeDays: row.half_life_days,
  feedToken: row.feed_token,
});

const written = (community: Community): Insertable<CommunityTable> => ({
  id: community.id,
  installation: community.installation,
  platform: community.platform,
  name: community.name,
  channel: community.channel,
  domain: community.domain,
  zone: community.zone,
  language: community.language,
  created_at: community.createdAt,
  nudges_paused_since: community.nudgesPaused?.since ?? null,
  nudges_paused_by: community.nudgesPaused?.by ?? null,
  rules: JSON.stringify(community.rules),
  holidays: JSON.stringify(community.holidays),
  half_life_days: community.halfLifeDays,
  feed_token: community.feedToken,
});

export const communityRecords = ({ db, locks }: Executor): CommunityRecords => {
  const one = (key: "id" | "feed_token", value: string) =>
    db
      .selectFrom("communities")
      .selectAll()
      .where(key, "=", value)
      .$if(locks, (query) => query.forNoKeyUpdate())
      .executeTakeFirst();

  return {
    async get(id) {
      const row = await one("id", id);
      return row && read(row);
    },

    async inChannel(installation, channel) {
      const row = await db
        .selectFrom("communities")
        .selectAll()
        .where("installation", "=", installation)
        .where("channel", "=", channel)
        .$if(locks, (query) => query.forNoKeyUpdate())
        .executeTakeFirst();
      return row && read(row);
    },

    async named(name) {
      const rows = await db.selectFrom("communities").selectAll().where("name", "=", name).orderBy("id").execute();
      return rows.map(read);
    },

    async byFeed(token) {
      const row = await one("feed_token", token);
      return row && read(row);
    },

    async list(installation) {
      const rows = await db
        .selectFrom("communities")
        .selectAll()
        .$if(installation !== undefined, (query) => query.where("installation", "=", installation ?? ""))
        .orderBy("created_at")
        .orderBy("id")
        .execute();
      return rows.map(read);
    },

    async save(community) {
      const { id, ...rest } = written(community);
      await db
        .insertInto("communities")
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
        .execute();
    },
  };
};
