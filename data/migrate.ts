// Brings a database to the newest schema, in one transaction: all steps or none.
import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations/index.ts";
import { DatabaseProblem } from "./problem.ts";
import type { Schema } from "./schema.ts";

export type MigrationStep = { readonly name: string; readonly executedAt: Date | null };

const migratorOf = (db: Kysely<Schema>): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => migrations } });

/** Which steps there are, and which were taken. Null: still to be taken. */
export async function migrationSteps(db: Kysely<Schema>): Promise<readonly MigrationStep[]> {
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
  if (error !== undefined) throw newerProblem(error, place) ?? error;
  return (results ?? []).map((result) => result.migrationName);
}

function newerProblem(error: unknown, place: string): DatabaseProblem | undefined {
  if (!(error instanceof Error) || !/^corrupted migrations/.test(error.message)) return undefined;
  return new DatabaseProblem(
    "newer",
    `The database ${place} was made by another version of Cultivate (${error.message}). Nothing was changed. ` +
      "Start the version that made it, or a newer one; or bring back a backup of this version's time.",
    error,
  );
}
