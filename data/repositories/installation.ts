// Installations: find, add, and forget as a whole.

import type { Installation } from "../../src/community/community.ts";
import type { InstallationRecords } from "../../src/ports/records/community.ts";
import type { Executor } from "../executor.ts";
import type { InstallationTable } from "../schema/community.ts";

const read = (row: InstallationTable): Installation => ({
  id: row.id,
  platform: row.platform,
  ref: row.ref,
  name: row.name,
  createdAt: row.created_at,
});

export const installationRecords = ({ db }: Executor): InstallationRecords => ({
  async find(platform, ref) {
    const row = await db
      .selectFrom("installations")
      .selectAll()
      .where("platform", "=", platform)
      .where("ref", "=", ref)
      .executeTakeFirst();
    return row && read(row);
  },

  async get(id) {
    const row = await db.selectFrom("installations").selectAll().where("id", "=", id).executeTakeFirst();
    return row && read(row);
  },

  async add({ id, platform, ref, name, createdAt }) {
    await db.insertInto("installations").values({ id, platform, ref, name, created_at: createdAt }).execute();
  },

  async list() {
    const rows = await db.selectFrom("installations").selectAll().orderBy("created_at").orderBy("id").execute();
    return rows.map(read);
  },

  /**
   * Credentials go by platform and ref. Every other table names its community or installation, or a row of theirs, and
   * goes with it (ON DELETE CASCADE).
   */
  async purge(id) {
    await db
      .deleteFrom("credentials")
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom("installations")
            .select("installations.id")
            .where("installations.id", "=", id)
            .whereRef("installations.platform", "=", "credentials.platform")
            .whereRef("installations.ref", "=", "credentials.ref"),
        ),
      )
      .execute();
    await db.deleteFrom("installations").where("id", "=", id).execute();
  },
});
