// Sealed credentials: by platform and ref, and those whose purge is due.
import type { Credential, CredentialRecords } from "../../src/ports/records/credentials.ts";
import type { Executor } from "../executor.ts";
import type { CredentialTable } from "../schema/credentials.ts";

const read = (row: CredentialTable): Credential => ({
  platform: row.platform,
  ref: row.ref,
  sealed: row.sealed,
  savedAt: row.saved_at,
  purgeAt: row.purge_at,
});

export const credentialRecords = ({ db, locks }: Executor): CredentialRecords => ({
  async find(platform, ref) {
    const row = await db
      .selectFrom("credentials")
      .selectAll()
      .where("platform", "=", platform)
      .where("ref", "=", ref)
      .$if(locks, (query) => query.forUpdate())
      .executeTakeFirst();
    return row && read(row);
  },

  async list(platform) {
    const rows = await db
      .selectFrom("credentials")
      .selectAll()
      .where("platform", "=", platform)
      .orderBy("ref")
      .execute();
    return rows.map(read);
  },

  async save({ platform, ref, sealed, savedAt, purgeAt }) {
    const values = { sealed, saved_at: savedAt, purge_at: purgeAt };
    await db
      .insertInto("credentials")
      .values({ platform, ref, ...values })
      .onConflict((conflict) => conflict.columns(["platform", "ref"]).doUpdateSet(values))
      .execute();
  },

  async remove(platform, ref) {
    await db.deleteFrom("credentials").where("platform", "=", platform).where("ref", "=", ref).execute();
  },

  async purgeDue(now) {
    const rows = await db
      .selectFrom("credentials")
      .selectAll()
      .where("purge_at", "<=", now)
      .orderBy("purge_at")
      .orderBy("ref")
      .execute();
    return rows.map(read);
  },
});
