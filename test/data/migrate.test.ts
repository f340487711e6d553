// The way to the newest schema: from nothing and from every earlier step, once, all of it or nothing.
import { readdirSync, readFileSync } from "node:fs";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { type OpenDatabase, openDatabase } from "../../data/database.ts";
import { DatabaseProblem, openStore } from "../../data/index.ts";
import { migrate, migrationSteps } from "../../data/migrate.ts";
import { migrations } from "../../data/migrations/index.ts";
import { storeOver } from "../../data/store.ts";
import { fill } from "../contract/store/everything.ts";
import { databases, describeOn, type TestDatabase } from "../support/databases.ts";
import { dump, shape } from "./dump.ts";

const names = Object.keys(migrations);
const folder = new URL("../../data/migrations/", import.meta.url);

async function opened(database: TestDatabase, url?: string): Promise<OpenDatabase & { readonly url: string }> {
  const made = url === undefined ? await database.make("empty") : undefined;
  const open = await openDatabase(url ?? made?.url ?? "");
  onTestFinished(async () => {
    await open.db.destroy();
    await made?.discard();
  });
  return { ...open, url: url ?? made?.url ?? "" };
}

describe("the list of steps", () => {
  it("names every file in the folder, in order, by hand", () => {
    const files = readdirSync(folder).filter((file) => /^\d/.test(file));
    expect(names).toEqual(files.map((file) => file.replace(".ts", "")).toSorted());
  });

  it("leads to steps that know nothing of the program, so that they stay what they were", () => {
    for (const file of readdirSync(folder).filter((name) => name !== "index.ts")) {
      const imported = [...readFileSync(new URL(file, folder), "utf8").matchAll(/from "([^"]+)"/g)].map(
        ([, from]) => from,
      );
      expect(
        imported.filter((from) => from !== "kysely" && from !== "./columns.ts"),
        file,
      ).toEqual([]);
    }
  });
});

for (const database of databases) {
  describeOn(database, "migrating", () => {
    it("from nothing takes every step, in order, and then there is nothing left to do", async () => {
      const { db, place } = await opened(database);
      expect((await migrationSteps(db, place)).map(({ executedAt }) => executedAt)).toEqual(names.map(() => null));
      expect(await migrate(db, place)).toEqual(names);
      expect(await migrate(db, place)).toEqual([]);
      expect((await migrationSteps(db, place)).every(({ executedAt }) => executedAt !== null)).toBe(true);
    });

    it.each(names.map((name, at) => [name, names.slice(at + 1)] as const))(
      "from %s takes the steps after it and ends in the very same schema",
      async (name, rest) => {
        const whole = await opened(database);
        await migrate(whole.db, whole.place);
        const partly = await opened(database);
        await migrate(partly.db, partly.place, name);
        expect(await migrate(partly.db, partly.place)).toEqual(rest);
        expect(await shape(partly)).toEqual(await shape(whole));
        await storeOver(partly).write((records) => fill(records, 1));
      },
    );

    it("changes no row of a database that has the newest schema", async () => {
      const open = await opened(database);
      await migrate(open.db, open.place);
      await storeOver(open).write((records) => fill(records, 1));
      const before = await dump(open);
      await migrate(open.db, open.place);
      expect(await dump(open)).toEqual(before);
    });

    it("refuses a database that a newer version made, and leaves it alone", async () => {
      const open = await opened(database);
      await migrate(open.db, open.place);
      await sql`insert into kysely_migration (name, timestamp) values ('999-the-future', '2030')`.execute(open.db);
      const before = await dump(open);
      const problem = await migrate(open.db, open.place).catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(DatabaseProblem);
      expect(problem).toMatchObject({
        code: "newer",
        message: expect.stringMatching(/another version.*Nothing was changed/s),
      });
      await expect(migrationSteps(open.db, open.place)).rejects.toMatchObject({ code: "newer" });
      expect(await dump(open)).toEqual(before);
    });

    it("undoes everything when a step fails half-way", async () => {
      const open = await opened(database);
      // In the way of a table that a later step makes.
      await sql`create table gatherings (id text)`.execute(open.db);
      await expect(migrate(open.db, open.place)).rejects.toThrow(/gatherings/);
      const tables = (await open.db.introspection.getTables()).map(({ name }) => name);
      expect(tables).toEqual(["gatherings"]);
      await sql`drop table gatherings`.execute(open.db);
      expect(await migrate(open.db, open.place)).toEqual(names);
    });

    it.runIf(database.shared)(
      "is safe when several replicas start at the same moment on an empty database",
      async () => {
        const { url } = await opened(database);
        const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(url)));
        await stores[0]?.write((records) => fill(records, 1));
        for (const store of stores) {
          expect(await store.read.installations.list()).toHaveLength(1);
          await store.close();
        }
      },
    );
  });
}
