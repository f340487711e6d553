// Brings a database to the newest schema, in one transaction: all steps or none.
import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations/index.ts";
import { DatabaseProblem } from "./problem.ts";
import type { Schema } from "./schema.ts";

export type MigrationStep = { readonly name: string; readonly executedAt: Date | null };

/** Kysely's own list of the steps that were taken. */
const takenTable = "kysely_migration";

const migratorOf = (db: Kysely<Schema>): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => migrations } });

/**
 * Which steps there are, and which were taken. Null: still to be taken. Throws DatabaseProblem when steps were taken that
 * this version of the program does not know.
 */
export async function migrationSteps(db: Kysely<Schema>, place: string): Promise<readonly MigrationStep[]> {
  const unknown = (await takenSteps(db)).filter((name) => !(name in migrations));
  if (unknown.length > 0) throw newerProblem(place, unknown.join(", "));
  const known = await migratorOf(db).getMigrations();
  return known.map(({ name, executedAt }) => ({ name, executedAt: executedAt ?? null }));
}

/**
 * Takes the steps that are missing; answers their names. `upTo` stops after that step (for tests).
 * Throws DatabaseProblem when the database was made by a newer version of the program.
 */
export async function migrate(db: Kysely<Schema>, place: string, upTo?: string): Promise<readonly string[]> {
  const migrator = migratorOf(db);
  const { error, results } = upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo);
  if (error instanceof Error && /^corrupted migrations/.test(error.message)) {
    throw newerProblem(place, error.message, error);
  }
  if (error !== undefined) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

async function takenSteps(db: Kysely<Schema>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === takenTable)) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(takenTable)} order by name`.execute(db);
  return rows.map(({ name }) => name);
}

const newerProblem = (place: string, detail: string, cause?: unknown): DatabaseProblem =>
  new DatabaseProblem(
    "newer",
    `The database ${place} was made by another version of Cultivate (${detail}). Nothing was changed. ` +
      "Start the version that made it, or a newer one; or put a backup of this version's time in its place.",
    cause,
  );
