// A look at what really stands in a database, past the records.
import { sql } from "kysely";
import type { OpenDatabase } from "../../data/database.ts";

/** The program's own tables: not Kysely's, and not those that SQLite's full-text search keeps for itself. */
export async function ownTables({ db }: OpenDatabase): Promise<readonly string[]> {
  const tables = await db.introspection.getTables();
  return tables
    .map(({ name }) => name)
    .filter((name) => !name.startsWith("story_words"))
    .toSorted();
}

/** All rows of all tables, without the running numbers. */
export async function dump(database: OpenDatabase): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, string[]> = {};
  for (const table of await ownTables(database)) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(database.db);
    found[table] = rows.map(({ seq: _, ...row }) => JSON.stringify(row)).toSorted();
  }
  return found;
}

/** Columns and indexes of every table, as the database itself describes them. */
export async function shape({ db, kind }: OpenDatabase): Promise<readonly string[]> {
  const query =
    kind === "sqlite"
      ? sql<{ what: string }>`select type || ' ' || name || ': ' || coalesce(sql, '') as what from sqlite_schema`
      : sql<{ what: string }>`
          select table_name || '.' || column_name || ': ' || data_type || ' ' || is_nullable || ' ' ||
            coalesce(collation_name, '') || ' ' || coalesce(generation_expression, '') as what
          from information_schema.columns where table_schema = 'public'
          union all select indexdef from pg_indexes where schemaname = 'public'
          union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
            where connamespace = 'public'::regnamespace`;
  return (await query.execute(db)).rows.map(({ what }) => what).toSorted();
}
