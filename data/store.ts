// The store over a database: records to read from, and transactions to write in.
import { AsyncLocalStorage } from "node:async_hooks";
import type { Records, Store } from "../src/ports/store.ts";
import type { OpenDatabase } from "./database.ts";
import { type Running, readingOnly, whileOpen } from "./guards.ts";
import { StoreMisuse } from "./problem.ts";
import { recordsOver } from "./repositories/index.ts";

/** Carries what a rehearsal answered past the rollback. */
class Rehearsed extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super("rehearsed");
    this.answer = answer;
  }
}

/** Throws StoreMisuse where the program uses it wrongly and DatabaseProblem where the database cannot go on. */
export function storeOver(database: OpenDatabase): Store {
  const { db, kind } = database;
  const running = new AsyncLocalStorage<Running>();
  let closing: Promise<void> | undefined;

  async function transact<T>(work: (records: Records) => Promise<T>): Promise<T> {
    if (running.getStore()?.open) throw new StoreMisuse("a transaction was begun inside a transaction");
    const transaction: Running = { open: true };
    return await db.transaction().execute(async (tx) => {
      const records = recordsOver({ db: tx.withPlugin(whileOpen(transaction)), kind, locks: kind === "postgres" });
      try {
        return await running.run(transaction, () => work(records));
      } finally {
        transaction.open = false;
      }
    });
  }

  return {
    read: recordsOver({ db: db.withPlugin(readingOnly(running)), kind, locks: false }),

    write: transact,

    async rehearse<T>(work: (records: Records) => Promise<T>): Promise<T> {
      try {
        return await transact(async (records) => {
          throw new Rehearsed(await work(records));
        });
      } catch (error) {
        if (error instanceof Rehearsed) return error.answer as T;
        throw error;
      }
    },

    async close() {
      if (running.getStore()?.open) throw new StoreMisuse("the store was closed inside a transaction");
      closing ??= closed(database);
      await closing;
    },
  };
}

/** Waits for what is under way: PostgreSQL's pool does so by itself, SQLite's connection would be closed under it. */
async function closed({ db, kind }: OpenDatabase): Promise<void> {
  if (kind === "sqlite") await db.connection().execute(async () => undefined);
  await db.destroy();
}
