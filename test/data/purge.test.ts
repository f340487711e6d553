// An uninstall takes everything of one installation, in every table there is, and nothing of any other.
import { sql } from "kysely";
import { expect, it } from "vitest";
import { openDatabase } from "../../data/database.ts";
import { openStore } from "../../data/index.ts";
import { migrate } from "../../data/migrate.ts";
import { storeOver } from "../../data/store.ts";
import type { Records } from "../../src/ports/store.ts";
import { fill } from "../contract/store/everything.ts";
import { databases, describeOn, type TestDatabase } from "../support/databases.ts";
import { dump, ownTables } from "./dump.ts";

/** What stands in a database of one's own after some work. */
async function after(database: TestDatabase, work: (records: Records) => Promise<void>) {
  const made = await database.make();
  const opened = await openDatabase(made.url);
  try {
    await migrate(opened.db, opened.place);
    await storeOver(opened).write(work);
    const words = opened.kind === "sqlite" ? await wordsInStep(opened.db) : "in step";
    return { tables: await ownTables(opened), rows: await dump(opened), words };
  } finally {
    await opened.db.destroy();
    await made.discard();
  }
}

/** SQLite's own check that its full-text index holds the words of the stories that there are, and no others. */
async function wordsInStep(db: Awaited<ReturnType<typeof openDatabase>>["db"]): Promise<string> {
  await sql`insert into story_words (story_words, rank) values ('integrity-check', 1)`.execute(db);
  return "in step";
}

for (const database of databases) {
  describeOn(database, "purging an installation", () => {
    it("leaves every table as if the installation had never been, and the others untouched", async () => {
      const both = await after(database, async (records) => {
        await fill(records, 1);
        await fill(records, 2);
      });
      for (const table of both.tables.filter((name) => !name.startsWith("kysely_"))) {
        expect(both.rows[table], `${table} has no row: add one to test/contract/store/everything.ts`).not.toEqual([]);
      }
      const purged = await after(database, async (records) => {
        await fill(records, 1);
        await fill(records, 2);
        await records.installations.purge("in-1");
      });
      const alone = await after(database, (records) => fill(records, 2));
      const { kysely_migration: _, ...rows } = purged.rows;
      const { kysely_migration: __, ...expected } = alone.rows;
      expect(rows).toEqual(expected);
      expect(purged.words).toBe("in step");
    });

    it("of one that is not there changes nothing", async () => {
      const made = await database.make();
      const store = await openStore(made.url);
      await store.write((records) => fill(records, 1));
      await store.write(({ installations }) => installations.purge("in-9"));
      expect(await store.read.installations.list()).toHaveLength(1);
      await store.close();
      await made.discard();
    });
  });
}
