// The databases on which everything about data has to hold. A suite runs on each of them:
//
//   for (const database of databases) describeOn(database, "the outbox", (fresh) => {
//     it("sends the same reason once", async () => { const store = await fresh(); … });
//   });
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, inject, it, onTestFinished } from "vitest";
import { type OpenStore, openStore, type StoreOptions } from "../../data/index.ts";
import type { DoorAnswer } from "./postgres-door.ts";

/** A database of one's own. */
export type MadeDatabase = { readonly url: string; discard(): Promise<void> };

export type TestDatabase = {
  readonly name: "SQLite in memory" | "SQLite file" | "PostgreSQL";
  /** Whether a second connection, or a second process, can open it. */
  readonly shared: boolean;
  /** Why it cannot be had here. */
  readonly missing: string | undefined;
  /** With the newest schema; `empty`: with nothing in it at all. */
  make(how?: "empty"): Promise<MadeDatabase>;
};

const inMemory: TestDatabase = {
  name: "SQLite in memory",
  shared: false,
  missing: undefined,
  make: async () => ({ url: "sqlite::memory:", discard: async () => undefined }),
};

const inFile: TestDatabase = {
  name: "SQLite file",
  shared: true,
  missing: undefined,
  async make() {
    const folder = mkdtempSync(join(tmpdir(), "cultivate-sqlite-"));
    return {
      url: `sqlite:${join(folder, "test.db")}`,
      discard: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

async function knock(how?: "empty"): Promise<DoorAnswer> {
  const door = inject("postgresDoor");
  if (door === undefined) return { missing: "vitest.config.ts names no globalSetup test/support/postgres-door.ts" };
  const answer = await fetch(how === "empty" ? `${door}/empty` : door, { method: "POST" });
  return (await answer.json()) as DoorAnswer;
}

const firstAnswer = await knock();
/** Databases that were used and emptied again: cheaper than new ones. */
const spare: string[] = "url" in firstAnswer ? [firstAnswer.url] : [];

const onServer: TestDatabase = {
  name: "PostgreSQL",
  shared: true,
  missing: "missing" in firstAnswer ? firstAnswer.missing : undefined,
  async make(how) {
    const kept = how === "empty" ? undefined : spare.pop();
    const answer = kept === undefined ? await knock(how) : { url: kept };
    if ("missing" in answer) throw new Error(`PostgreSQL cannot be had: ${answer.missing}`);
    return {
      url: answer.url,
      async discard() {
        if (how === "empty") return;
        const store = await openStore(answer.url);
        await store.write(async ({ installations, credentials }) => {
          for (const { id } of await installations.list()) await installations.purge(id);
          for (const platform of ["slack", "discord", "sandbox"] as const) {
            for (const { ref } of await credentials.list(platform)) await credentials.remove(platform, ref);
          }
        });
        await store.close();
        spare.push(answer.url);
      },
    };
  },
};

export const databases: readonly TestDatabase[] = [inMemory, inFile, onServer];

/** Opens a store on a database of its own, closed and cleared away when the test ends. */
export type Fresh = (options?: StoreOptions) => Promise<OpenStore>;

/**
 * A suite on one database. Where that cannot be had, its tests are skipped with the reason in the title; on a machine
 * that must have it (CI=true) they fail.
 */
export function describeOn(database: TestDatabase, title: string, suite: (fresh: Fresh) => void): void {
  const { missing } = database;
  if (missing === undefined) {
    describe(`${title}, on ${database.name}`, () => suite((options) => openFresh(database, options)));
  } else if (process.env.CI === "true") {
    it(`${title}, on ${database.name}`, () => {
      throw new Error(`${database.name} must be there when CI=true: ${missing}`);
    });
  } else {
    describe.skip(`${title}, on ${database.name} (skipped: ${missing})`, () => suite(() => openFresh(database)));
  }
}

async function openFresh(database: TestDatabase, options?: StoreOptions): Promise<OpenStore> {
  const made = await database.make();
  const store = await openStore(made.url, options);
  onTestFinished(async () => {
    await store.close();
    await made.discard();
  });
  return store;
}
