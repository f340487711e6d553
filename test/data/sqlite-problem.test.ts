// When a SQLite file cannot be used: what was wrong, that nothing was lost, and what to do next, in plain words.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../data/database.ts";
import { openStore, StoreMisuse } from "../../data/index.ts";
import { storeOver } from "../../data/store.ts";
import { memberOf, settle } from "../contract/store/builders.ts";
import { problemOf } from "./problem-of.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cultivate-problem-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a SQLite file", () => {
  it("is made where there is none, folders included", async () => {
    const file = join(folder, "deep", "deeper", "cultivate.db");
    const store = await openStore(`sqlite:${file}`);
    await store.close();
    expect(statSync(file).isFile()).toBe(true);
  });

  it("can be named absolutely with slashes as well", async () => {
    const file = join(folder, "cultivate.db");
    await (await openStore(`sqlite://${file}`)).close();
    expect(statSync(file).isFile()).toBe(true);
  });

  it("that is not a database is left alone byte for byte", async () => {
    const file = join(folder, "cultivate.db");
    const notes = "Shopping: flour, salt, patience. ".repeat(100);
    writeFileSync(file, notes);
    const problem = await problemOf(openStore(`sqlite:${file}`));
    expect(problem).toMatchObject({ code: "broken", message: expect.stringContaining(file) });
    expect(problem.message).toMatch(/backup|move the file aside/);
    expect(readFileSync(file, "utf8")).toBe(notes);
  });

  it("that was cut off or scribbled over is told as broken, at the start or when it is met", async () => {
    const file = join(folder, "cultivate.db");
    const store = await openStore(`sqlite:${file}`);
    await store.write(async (records) => {
      await settle(records);
      await records.members.saveAll(Array.from({ length: 3000 }, (_, at) => memberOf(`m${at}`)));
    });
    await store.close();
    const whole = readFileSync(file);
    const use = async () => {
      const opened = await openStore(`sqlite:${file}`);
      try {
        await opened.read.members.list("co1");
      } finally {
        await opened.close();
      }
    };

    truncateSync(file, 40_960);
    expect(await problemOf(use())).toMatchObject({ code: "broken" });

    writeFileSync(file, whole.fill(0x58, 8192, whole.length - 8192));
    expect(await problemOf(use())).toMatchObject({ code: "broken" });
  });

  it("that is a folder is told so", async () => {
    mkdirSync(join(folder, "data"));
    const problem = await problemOf(openStore(`sqlite:${join(folder, "data")}`));
    expect(problem).toMatchObject({ code: "bad-address", message: expect.stringContaining("is a folder") });
  });

  it("below something that is no folder is told so", async () => {
    writeFileSync(join(folder, "note"), "");
    const problem = await problemOf(openStore(`sqlite:${join(folder, "note", "cultivate.db")}`));
    expect(problem.code).toBe("no-permission");
  });

  it("that another program keeps locked is waited for, and then told as busy, with nothing changed", async () => {
    const file = join(folder, "cultivate.db");
    const store = await openStore(`sqlite:${file}`, { patience: 300 });
    const other = new Sqlite(file);
    other.exec("begin immediate");
    const problem = await problemOf(store.write((records) => settle(records)));
    expect(problem.code).toBe("busy");
    // Others may go on reading.
    expect(await store.read.installations.list()).toEqual([]);
    const waiting = store.write((records) => settle(records));
    setTimeout(() => other.exec("commit"), 50);
    await waiting;
    expect(await store.read.installations.list()).toHaveLength(1);
    other.close();
    await store.close();
  });

  it("for which the disk has no room undoes the step, keeps what was there, and goes on when there is room again", async () => {
    const open = await openDatabase(`sqlite:${join(folder, "cultivate.db")}`);
    const store = await openStore(`sqlite:${join(folder, "cultivate.db")}`);
    await store.write((records) => settle(records, "ada"));
    const small = storeOver(open);
    const limit = (pages: number) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(open.db);
    await limit(1);
    const many = Array.from({ length: 2000 }, (_, at) => memberOf(`m${at}`));
    const problem = await problemOf(small.write(({ members }) => members.saveAll(many)));
    expect(problem).toMatchObject({ code: "disk-full", message: expect.stringMatching(/Free some space/) });
    expect((await small.read.members.list("co1")).map(({ id }) => id)).toEqual(["ada"]);
    await limit(100_000);
    await small.write(({ members }) => members.saveAll(many));
    expect(await store.read.members.list("co1")).toHaveLength(2001);
    await store.close();
    await small.close();
  });

  const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const child = fileURLToPath(new URL("./open-child.ts", import.meta.url));
  const opens = (file: string) =>
    spawnSync(process.execPath, [child, `sqlite:${file}`], { ...asNobody, encoding: "utf8" }).stdout;
  const reachable = spawnSync(process.execPath, ["--version"], asNobody).status === 0;

  it.runIf(reachable)("in a folder where this user may not write is told so", () => {
    chmodSync(folder, 0o555);
    expect(opens(join(folder, "cultivate.db"))).toMatch(
      /^no-permission: .*Nothing was changed.*Give its user the right/s,
    );
    expect(opens(join(folder, "new", "cultivate.db"))).toMatch(/^no-permission: /);
    chmodSync(folder, 0o755);
  });

  it("that has undone a transaction by itself keeps nothing of what the program goes on to write in it", async () => {
    const open = await openDatabase(`sqlite:${join(folder, "cultivate.db")}`);
    const store = await openStore(`sqlite:${join(folder, "cultivate.db")}`);
    await store.write((records) => settle(records, "ada"));
    // Stands for a disk that fills up at the wrong moment: then SQLite may end the transaction on the spot.
    await sql`create trigger full before update on members when new.name = 'too much'
      begin select raise(rollback, 'no room'); end`.execute(open.db);
    const swallowing = store.write(async ({ members }) => {
      await members.save(memberOf("ada", { name: "too much" })).catch(() => undefined);
      await members.save(memberOf("ada", { name: "half of it" }));
    });
    await expect(swallowing).rejects.toThrow(StoreMisuse);
    expect((await store.read.members.get("ada"))?.name).toBe("ada");
    await store.write(({ members }) => members.save(memberOf("ada", { name: "all of it" })));
    expect((await store.read.members.get("ada"))?.name).toBe("all of it");
    await store.close();
    await open.db.destroy();
  });

  it.runIf(reachable)("that this user may only read is told so", async () => {
    const file = join(folder, "cultivate.db");
    await (await openStore(`sqlite:${file}`)).close();
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    expect(opens(file)).toMatch(/^no-permission: .*Nothing was changed.*Give its user the right/s);
    chmodSync(folder, 0o755);
    expect(dirname(file)).toBe(folder);
  });
});
