// The way in: a store at an address.
import type { Store } from "../src/ports/store.ts";
import { readAddress } from "./address.ts";
import { backUp, sqliteFile } from "./backup.ts";
import { type DatabaseKind, type DatabaseOptions, openDatabase } from "./database.ts";
import { exportCommunity } from "./export.ts";
import { harmOf } from "./harm.ts";
import { type MigrationStep, migrate, migrationSteps } from "./migrate.ts";
import { scrub } from "./scrub.ts";
import { storeOver } from "./store.ts";

export { DatabaseProblem, type ProblemCode, StoreMisuse } from "./problem.ts";
export { restoreStore } from "./restore.ts";
export type { DatabaseKind, DatabaseOptions, MigrationStep };

export type OpenStore = Store & {
  readonly kind: DatabaseKind;
  /** The file, or host and name; safe to show. */
  readonly place: string;
  /** Takes the migration steps that are missing; answers their names. */
  migrate(): Promise<readonly string[]>;
  /** Which steps there are, and when they were taken. */
  migrations(): Promise<readonly MigrationStep[]>;
  /** What is damaged, in the database's own words; none when all is well. Reads all of a SQLite file. */
  harm(): Promise<readonly string[]>;
  /** Copies a SQLite database to a file that is not there yet, while others may work with it. Throws Refused. */
  backUp(file: string): Promise<void>;
  /** Everything that is stored of one community, table by table. */
  export(community: string): Promise<Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>>;
  /** Writes a SQLite file anew, without the words of what was deleted. False when others have it open. */
  scrub(): Promise<boolean>;
};

export type StoreOptions = DatabaseOptions & {
  /** Brings the database to the newest schema first. Default true. */
  readonly migrate?: boolean;
};

/**
 * Opens the database of DATABASE_URL: `sqlite:var/cultivate.db`, `sqlite::memory:` or `postgres://…`. A missing SQLite
 * file is made, folder included. Throws DatabaseProblem, whose message is made to be shown to an operator as it stands.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<OpenStore> {
  const database = await openDatabase(url, options);
  const { db, kind, place } = database;
  try {
    if (options.migrate ?? true) await migrate(db, place);
    else await migrationSteps(db, place);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    ...storeOver(database),
    kind,
    place,
    migrate: () => migrate(db, place),
    migrations: () => migrationSteps(db, place),
    harm: () => harmOf(db, kind),
    backUp: async (file) => {
      sqliteFile(readAddress(url));
      await backUp(db, file);
    },
    export: (community) => exportCommunity(db, community),
    scrub: () => scrub(db, kind),
  };
}
