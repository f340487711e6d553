// Whether a database is whole, by its own account.
import { type Kysely, sql } from "kysely";
import type { DatabaseKind } from "./database.ts";
import type { Schema } from "./schema.ts";

/** More findings say no more. */
const mostFindings = 5;

/** What is damaged, in the database's own words; none when all is well. A PostgreSQL server looks after itself. */
export async function harmOf(db: Kysely<Schema>, kind: DatabaseKind): Promise<readonly string[]> {
  if (kind === "postgres") {
    await sql`select 1`.execute(db);
    return [];
  }
  const { rows: broken } = await sql<{ quick_check: string }>`pragma quick_check(${sql.lit(mostFindings)})`.execute(db);
  const { rows: astray } = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
  const lost = [...new Set(astray.map(({ table }) => table))].map((table) => `rows of ${table} belong to nothing`);
  return [...broken.map(({ quick_check: found }) => found).filter((found) => found !== "ok"), ...lost];
}
