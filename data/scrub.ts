// What was deleted leaves its words in a SQLite file until they are written over. After somebody's data was erased the file
// is written anew without them.
import { type Kysely, sql } from "kysely";
import type { DatabaseKind } from "./database.ts";
import { DatabaseProblem } from "./problem.ts";
import type { Schema } from "./schema.ts";

/** False when others have the file open, so that the old words go only with time. PostgreSQL cleans up by itself. */
export async function scrub(db: Kysely<Schema>, kind: DatabaseKind): Promise<boolean> {
  if (kind === "postgres") return true;
  try {
    // The index keeps words of deleted stories until its parts are merged.
    await sql`insert into story_words (story_words) values ('optimize')`.execute(db);
    await sql`vacuum`.execute(db);
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    return rows.every(({ busy }) => busy === 0);
  } catch (error) {
    if (error instanceof DatabaseProblem && error.code === "busy") return false;
    throw error;
  }
}
