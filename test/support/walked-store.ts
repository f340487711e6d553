// A store whose whole database can be looked at past its records: all rows of all tables as text.
import { sql } from "kysely";
import { openDatabase } from "../../data/database.ts";
import { migrate } from "../../data/migrate.ts";
import { storeOver } from "../../data/store.ts";
import type { Store } from "../../src/ports/store.ts";

export type Row = { readonly table: string; readonly row: string };

export type WalkedStore = {
  readonly store: Store;
  /** Every row of every table but those named, the full-text index included; the migrations' own tables are left out. */
  rows(except?: readonly string[]): Promise<readonly Row[]>;
  close(): Promise<void>;
};

/** In memory, with the newest schema. */
export async function walkedStore(): Promise<WalkedStore> {
  const database = await openDatabase("sqlite::memory:");
  await migrate(database.db, database.place);
  const tables = await sql<{ name: string; columns: string }>`
    select t.name as name, group_concat('"' || c.name || '"') as columns
    from sqlite_schema t join pragma_table_info(t.name) c
    where t.type = 'table' and t.name not like 'kysely_%' and t.name not like 'story_words_%' and t.name not like 'sqlite_%'
    group by t.name order by t.name`.execute(database.db);
  return {
    store: storeOver(database),
    async rows(except = []) {
      const selects = tables.rows
        .filter(({ name }) => !except.includes(name))
        .map(({ name, columns }) => `select '${name}' as "table", json_array(${columns}) as row from "${name}"`);
      const found = await sql.raw<Row>(selects.join(" union all ")).execute(database.db);
      return found.rows.toSorted((one, other) => (one.table + one.row < other.table + other.row ? -1 : 1));
    },
    close: () => database.db.destroy(),
  };
}
