// SQLite through better-sqlite3 and Kysely. A write begins with BEGIN IMMEDIATE, so that several processes on one file
// queue up instead of failing half-way; waiting for them does not block the event loop.
import { setTimeout as wait } from "node:timers/promises";
import type Database from "better-sqlite3";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { StoreMisuse, sqliteProblem } from "./problem.ts";
import { withoutNul } from "./text-parameters.ts";

export type SqliteSettings = {
  readonly database: Database.Database;
  readonly place: string;
  /** How long a write waits for other processes before it gives up, in milliseconds. */
  readonly patience: number;
};

export const sqliteDialect = (settings: SqliteSettings): Dialect => ({
  createAdapter: () => new TransactionalAdapter(),
  createDriver: () => new SqliteDriver(settings),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

/** SQLite can undo CREATE TABLE; Kysely's own adapter says that it cannot, and then migrates without a transaction. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class SqliteDriver implements Driver {
  readonly #settings: SqliteSettings;
  readonly #connection: SqliteConnection;
  /** Whether anything was committed: who only looked leaves the file as it was, byte for byte. */
  #wrote = false;

  constructor(settings: SqliteSettings) {
    this.#settings = settings;
    this.#connection = new SqliteConnection(settings);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async beginTransaction(): Promise<void> {
    const { database, place, patience } = this.#settings;
    const giveUpAt = performance.now() + patience;
    for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
      try {
        database.exec("begin immediate");
        this.#connection.inTransaction = true;
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > giveUpAt) throw sqliteProblem(error, place);
        await wait(pause);
      }
    }
  }

  async commitTransaction(): Promise<void> {
    this.#settled("commit");
    this.#wrote = true;
  }

  async rollbackTransaction(): Promise<void> {
    this.#connection.inTransaction = false;
    // A full disk or a broken file has ended the transaction already.
    if (this.#settings.database.inTransaction) this.#settled("rollback");
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    try {
      // Lets SQLite note how its tables have grown, as its manual asks for before a connection closes.
      if (this.#wrote) this.#settings.database.pragma("optimize");
    } catch {
      // A broken file or a full disk was told to whoever worked with it, and keeps nobody from closing it.
    }
    this.#settings.database.close();
  }

  #settled(how: "commit" | "rollback"): void {
    this.#connection.inTransaction = false;
    try {
      this.#settings.database.exec(how);
    } catch (error) {
      throw sqliteProblem(error, this.#settings.place);
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");

/** More than the house has different statements; lists of other lengths come and go. */
const mostStatements = 500;

class SqliteConnection implements DatabaseConnection {
  readonly #settings: SqliteSettings;
  inTransaction = false;
  /** By their text, since preparing costs more than most of them do. Oldest use first. */
  readonly #prepared = new Map<string, Database.Statement<unknown[], unknown>>();

  constructor(settings: SqliteSettings) {
    this.#settings = settings;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    // SQLite undoes a whole transaction by itself when the disk is full, say. What followed would be kept on its own.
    if (this.inTransaction && !this.#settings.database.inTransaction) {
      throw new StoreMisuse("a statement after its transaction had come to nothing: let the first error through");
    }
    try {
      const statement = this.#statement<Row>(query.sql);
      const parameters = withoutNul(query.parameters);
      if (statement.reader) return { rows: statement.all(...parameters) };
      const { changes } = statement.run(...parameters);
      return { numAffectedRows: BigInt(changes), rows: [] };
    } catch (error) {
      throw sqliteProblem(error, this.#settings.place);
    }
  }

  #statement<Row>(sql: string): Database.Statement<unknown[], Row> {
    const known = this.#prepared.get(sql) ?? this.#settings.database.prepare<unknown[], unknown>(sql);
    this.#prepared.delete(sql);
    this.#prepared.set(sql, known);
    const [oldest] = this.#prepared.keys();
    if (this.#prepared.size > mostStatements && oldest !== undefined) this.#prepared.delete(oldest);
    return known as Database.Statement<unknown[], Row>;
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    const statement = this.#settings.database.prepare<unknown[], Row>(query.sql);
    for (const row of statement.iterate(...withoutNul(query.parameters))) yield { rows: [row] };
  }
}
