// A copy of a SQLite database while others work with it, and the way back.
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../data/database.ts";
import { openStore, restoreStore } from "../../data/index.ts";
import { Refused } from "../../src/errors.ts";
import { fill } from "../contract/store/everything.ts";
import { noSmallDisk, smallDisk } from "../support/small-disk.ts";
import { dump } from "./dump.ts";

let folder: string;
let url: string;
let copy: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "cultivate-backup-"));
  url = `sqlite:${join(folder, "cultivate.db")}`;
  copy = join(folder, "copy.db");
  const store = await openStore(url);
  await store.write((records) => fill(records, 1));
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () => readdirSync(folder).toSorted();

const rowsOf = async (of: string) => {
  const database = await openDatabase(of);
  try {
    return await dump(database);
  } finally {
    await database.db.destroy();
  }
};

async function backUp(to = copy): Promise<void> {
  const store = await openStore(url);
  try {
    await store.backUp(to);
  } finally {
    await store.close();
  }
}

async function rename(name: string): Promise<void> {
  const store = await openStore(url);
  await store.write(async ({ communities }) => {
    const community = await communities.get("co-1");
    if (community) await communities.save({ ...community, name });
  });
  await store.close();
}

describe("a backup", () => {
  it("holds everything, what another process has just written included", async () => {
    const bot = await openStore(url);
    await bot.write((records) => fill(records, 2));
    await backUp();
    await bot.close();
    expect(await rowsOf(`sqlite:${copy}`)).toEqual(await rowsOf(url));
  });

  it("never takes another file's place", async () => {
    writeFileSync(copy, "precious");
    await expect(backUp()).rejects.toThrow(/something at .*copy\.db already/);
    expect(readFileSync(copy, "utf8")).toBe("precious");
  });

  it("into a folder that is not there is refused, and leaves nothing behind", async () => {
    await expect(backUp(join(folder, "nowhere", "copy.db"))).rejects.toThrow(
      /could not be written to .*The database is as it was\..*folder that is there/,
    );
    expect(files()).toEqual(["cultivate.db"]);
  });

  it.skipIf(noSmallDisk)(
    `onto a full disk is refused, and leaves nothing behind${noSmallDisk ? ` (skipped: ${noSmallDisk})` : ""}`,
    async () => {
      const disk = smallDisk(100).folder;
      await expect(backUp(join(disk, "copy.db"))).rejects.toThrow(/could not be written to .*with room for it/);
      expect(readdirSync(disk)).toEqual([]);
    },
  );

  it("of a database in memory is refused, since there is no file to come back to", async () => {
    const store = await openStore("sqlite::memory:");
    await expect(store.backUp(copy)).rejects.toThrow(Refused);
    await store.close();
  });
});

describe("restoring", () => {
  it("brings back what the backup holds, and keeps beside it what was there", async () => {
    await backUp();
    const then = await rowsOf(url);
    await rename("Renamed since");
    const since = await rowsOf(url);
    const kept = await restoreStore(url, copy, "before");
    expect(kept).toBe(join(folder, "cultivate.db.before"));
    expect(await rowsOf(url)).toEqual(then);
    expect(await rowsOf(`sqlite:${kept}`)).toEqual(since);
    expect(files()).toEqual(["copy.db", "cultivate.db", "cultivate.db.before"]);
  });

  it("keeps what a process that was killed had in its journal", async () => {
    await backUp();
    const bot = await openStore(url);
    await bot.write((records) => fill(records, 2));
    const journal = join(folder, "cultivate.db-wal");
    const left = readFileSync(journal);
    const before = readFileSync(join(folder, "cultivate.db"));
    await bot.close();
    writeFileSync(join(folder, "cultivate.db"), before);
    writeFileSync(journal, left);
    const kept = await restoreStore(url, copy, "before");
    expect((await rowsOf(`sqlite:${kept}`)).communities).toHaveLength(2);
    expect((await rowsOf(url)).communities).toHaveLength(1);
  });

  it("works where nothing was, and where a file cannot be read any more", async () => {
    await backUp();
    const then = await rowsOf(url);
    const fresh = `sqlite:${join(folder, "new", "cultivate.db")}`;
    expect(await restoreStore(fresh, copy, "before")).toBeUndefined();
    expect(await rowsOf(fresh)).toEqual(then);

    writeFileSync(join(folder, "cultivate.db"), "scribbled over ".repeat(1000));
    const kept = await restoreStore(url, copy, "before");
    expect(await rowsOf(url)).toEqual(then);
    expect(readFileSync(kept ?? "", "utf8")).toMatch(/^scribbled over/);
  });

  it("is refused while somebody has the database open, with nothing changed", async () => {
    await backUp();
    await rename("Renamed since");
    const bot = await openStore(url);
    await expect(restoreStore(url, copy, "before")).rejects.toThrow(/open\. Nothing was changed\. Stop the bot/);
    expect((await bot.read.communities.get("co-1"))?.name).toBe("Renamed since");
    await bot.close();
    expect(files()).toEqual(["copy.db", "cultivate.db"]);
  });

  it.each<[string, () => void, RegExp]>([
    ["damaged", () => truncateSync(copy, 30_000), /it (cannot be read|is damaged) \(/],
    ["no database", () => writeFileSync(copy, "notes ".repeat(500)), /it cannot be read \(/],
    [
      "another program's",
      () => {
        rmSync(copy);
        new Sqlite(copy).exec("create table recipes (name text)").close();
      },
      /it is not of a Cultivate database/,
    ],
    [
      "of a newer version",
      () => {
        new Sqlite(copy).exec("insert into kysely_migration (name, timestamp) values ('999-later', '2027')").close();
      },
      /by a newer version/,
    ],
    ["not there", () => rmSync(copy), /no backup at/],
  ])("is refused when the backup is %s, with nothing changed", async (_, spoil, reason) => {
    await backUp();
    spoil();
    const [then, there] = [await rowsOf(url), files()];
    const refusal = await restoreStore(url, copy, "before").catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refused);
    expect(String(refusal)).toMatch(reason);
    expect(String(refusal)).toMatch(/Nothing was changed\.$/);
    expect(await rowsOf(url)).toEqual(then);
    expect(files()).toEqual(there);
  });

  it("of a PostgreSQL database names the tools that do it, without its password", async () => {
    const refusal = String(
      await restoreStore("postgres://me:secret@host/db", copy, "x").catch((error: unknown) => error),
    );
    expect(refusal).toMatch(/`pg_dump .*`pg_restore .*Nothing was changed/);
    expect(refusal).not.toContain("secret");
  });
});
