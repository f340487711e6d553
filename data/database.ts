// Opens a database and says which kind it is. What is written with one kind is read by the same code on the other.
import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely } from "kysely";
import pg from "pg";
import { type Address, placeOf, readAddress } from "./address.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { DatabaseProblem, sqliteProblem } from "./problem.ts";
import type { Schema } from "./schema.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";

export type DatabaseKind = Address["kind"];

export type OpenDatabase = {
  readonly db: Kysely<Schema>;
  readonly kind: DatabaseKind;
  /** The file, or host and name; safe to show. */
  readonly place: string;
};

export type DatabaseOptions = {
  /** How long a write on SQLite waits for other processes on the same file, in milliseconds. Default 15 seconds. */
  readonly patience?: number;
  /** Connections to a PostgreSQL server. Default 10. */
  readonly connections?: number;
  /** Told of a connection that broke while nobody used it (PostgreSQL restarted, say); the pool replaces it. */
  readonly onLostConnection?: (error: Error) => void;
};

// Counts come back as bigint, which pg hands over as text. All of ours are far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens it, creating a SQLite file and its folder where they are missing. Throws DatabaseProblem. */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<OpenDatabase> {
  const address = readAddress(url);
  return address.kind === "sqlite" ? openSqlite(address.file, options) : openPostgres(address, options);
}

function openSqlite(file: string, options: DatabaseOptions): OpenDatabase {
  const place = placeOf({ kind: "sqlite", file });
  try {
    if (file !== ":memory:") makeRoom(file);
    const database = new Sqlite(file);
    prepareSqlite(database);
    const dialect = sqliteDialect({ database, place, patience: options.patience ?? 15_000 });
    return { db: new Kysely<Schema>({ dialect }), kind: "sqlite", place };
  } catch (error) {
    throw sqliteProblem(error, place);
  }
}

function makeRoom(file: string): void {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new DatabaseProblem(
      "bad-address",
      `DATABASE_URL names ${file}, which is a folder. Nothing was changed. Name a file in it, such as \`sqlite:${file}/cultivate.db\`.`,
    );
  }
}

function prepareSqlite(database: Sqlite.Database): void {
  try {
    // Short, because a wait inside SQLite stops the whole process: a write waits outside of it (sqlite-dialect.ts).
    database.pragma("busy_timeout = 100");
    database.pragma("journal_mode = WAL");
    // FULL and not NORMAL: with NORMAL a power cut can take back the last commits, and then a message that went out is
    // sent again and an answer that somebody saw confirmed is gone. It costs about 0.12 ms a commit.
    database.pragma("synchronous = FULL");
    database.pragma("foreign_keys = ON");
    // Pages kept in memory, in KiB; the usual 2 MiB make every figure over a long history read its file again and again.
    database.pragma("cache_size = -32768");
    database.prepare("select count(*) from sqlite_schema").get();
  } catch (error) {
    database.close();
    throw error;
  }
}

async function openPostgres(address: Address & { kind: "postgres" }, options: DatabaseOptions): Promise<OpenDatabase> {
  const place = placeOf(address);
  const pool = new pg.Pool({
    connectionString: address.url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 10_000,
    // A replica that hangs inside a transaction would keep its locks for ever.
    idle_in_transaction_session_timeout: 60_000,
    application_name: "cultivate",
    keepAlive: true,
  });
  // Without listeners a restart of the server would end this process: one for connections that nobody uses, and one for
  // those inside a transaction, whose next statement then fails.
  pool.on("error", (error) => options.onLostConnection?.(error));
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<Schema>({ dialect: postgresDialect({ pool, place }) });
  try {
    await db.connection().execute(async () => undefined);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, kind: "postgres", place };
}
