// What differs between the two databases when a table is made. Frozen like the migrations that use it.
import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, PostgresAdapter, sql } from "kysely";

// biome-ignore lint/suspicious/noExplicitAny: a migration knows tables that the newest schema may not have any more.
export type AnyDatabase = Kysely<any>;

export const isPostgres = (db: AnyDatabase): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

/** Text that both databases compare byte by byte, so that instants, ids and refs have one order everywhere. */
export const text = (db: AnyDatabase) => (isPostgres(db) ? sql`text collate "C"` : sql`text`);

export const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
export const unique = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().unique();
export const primary = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();
/** The row goes when the one it names goes. */
export const within = (target: string) => (column: ColumnDefinitionBuilder) =>
  column.notNull().references(target).onDelete("cascade");

/** A table whose first column `seq` rises with every row. */
export const sequenced = (db: AnyDatabase, table: string): CreateTableBuilder<string, "seq"> => {
  const creation = db.schema.createTable(table);
  return isPostgres(db)
    ? creation.addColumn("seq", "bigint", (column) => column.primaryKey().generatedByDefaultAsIdentity())
    : creation.addColumn("seq", "integer", (column) => column.primaryKey());
};
