// When a database cannot be used: what was wrong, that nothing was lost, and what to do next, in plain words.
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
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../data/database.ts";
import { DatabaseProblem, openStore } from "../../data/index.ts";
import { postgresProblem, sqliteProblem } from "../../data/problem.ts";
import { storeOver } from "../../data/store.ts";
import { memberOf, settle } from "../contract/store/builders.ts";
import { databases, describeOn } from "../support/databases.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cultivate-problem-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The problem that opening ends in. Fails the test when it does not, or ends in anything else. */
async function problemOf(opening: Promise<unknown>): Promise<DatabaseProblem> {
  const problem = await opening.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(problem instanceof DatabaseProblem)) throw new Error(`expected a DatabaseProblem, got ${String(problem)}`);
  // Three sentences at least: what, nothing lost, what next; and never a stack or a driver's code on its own.
  expect(problem.message.split(/(?<=\.) /).length).toBeGreaterThanOrEqual(3);
  expect(problem.message).toMatch(/[Nn]othing was|undone as a whole/);
  return problem;
}

describe("an address", () => {
  it.each(["", "mysql://host/db", "var/cultivate.db", "sqlite:", "postgres//host", "postgres://[bad", "SQLITE:x"])(
    "that is none of ours (%j) is refused with examples of ours",
    async (url) => {
      const problem = await problemOf(openStore(url));
      expect(problem.code).toBe("bad-address");
      expect(problem.message).toContain("`sqlite:var/cultivate.db`");
    },
  );

  it("is never repeated with its password", async () => {
    for (const url of ["postgresq://me:secret@host/db", "postgres://me:secret@127.0.0.1:1/db"]) {
      const problem = await problemOf(openStore(url));
      expect(problem.message).not.toContain("secret");
      expect(JSON.stringify(problem.cause ?? null)).not.toContain("secret");
    }
  });
});

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

describe("a PostgreSQL server", () => {
  it("that nobody runs at that address is told as unreachable", async () => {
    const problem = await problemOf(openStore("postgres://me:secret@127.0.0.1:1/cultivate"));
    expect(problem).toMatchObject({ code: "unreachable", message: expect.stringContaining("127.0.0.1:1/cultivate") });
    const unknown = await problemOf(openStore("postgres://me:secret@no-such-host.invalid/cultivate"));
    expect(unknown.code).toBe("unreachable");
  });

  it("that hangs up is told as unreachable", async () => {
    const rude = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
    await new Promise((listening) => rude.once("listening", listening));
    const { port } = rude.address() as { port: number };
    expect((await problemOf(openStore(`postgres://me@127.0.0.1:${port}/db`))).code).toBe("unreachable");
    rude.close();
  });
});

describe("a server's own codes", () => {
  it.each([
    ["53100", "disk-full"],
    ["57P01", "unreachable"],
    ["57P03", "unreachable"],
    ["53300", "unreachable"],
    ["28P01", "refused"],
    ["42501", "no-permission"],
    ["25006", "no-permission"],
    ["58030", "disk-error"],
    ["XX001", "broken"],
  ])("%s is told as %s", (code, expected) => {
    const problem = postgresProblem(Object.assign(new Error("as the server said"), { code }), "host/db");
    expect(problem).toMatchObject({ code: expected, message: expect.stringContaining("as the server said") });
  });

  it("that speak of the program's own mistakes are left as they are", () => {
    const mistake = Object.assign(new Error("duplicate key"), { code: "23505" });
    expect(postgresProblem(mistake, "host/db")).toBe(mistake);
    expect(sqliteProblem(mistake, "file")).toBe(mistake);
  });
});

for (const database of databases.filter(({ name }) => name === "PostgreSQL")) {
  describeOn(database, "a server that answers", (fresh) => {
    const changed = async (change: (url: URL) => void): Promise<string> => {
      const { url } = await database.make("empty");
      const other = new URL(url);
      change(other);
      return other.href;
    };

    it("refuses a wrong password, an unknown user and an unknown database in words", async () => {
      const refusals = [
        await changed((url) => {
          url.password = "wrong";
        }),
        await changed((url) => {
          url.username = "nobody-here";
        }),
        await changed((url) => {
          url.pathname = "/no-such-database";
        }),
      ];
      for (const url of refusals) {
        const problem = await problemOf(openStore(url));
        expect(problem).toMatchObject({
          code: "refused",
          message: expect.stringMatching(/user, password and database/),
        });
        expect(problem.message).not.toContain(new URL(url).password);
      }
    });

    it("may break every connection: the step under way is undone and told, and the next one works", async () => {
      const lost: Error[] = [];
      const store = await fresh({ onLostConnection: (error) => lost.push(error) });
      await store.write((records) => settle(records, "ada"));
      const { url } = await database.make("empty");
      const admin = await openDatabase(url);
      const name = store.place.split("/")[1];
      const breakAll = () =>
        sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(admin.db);

      const problem = await problemOf(
        store.write(async ({ members }) => {
          await members.remove("ada");
          await breakAll();
          await members.save(memberOf("ben"));
        }),
      );
      expect(problem.code).toBe("unreachable");
      expect((await store.read.members.list("co1")).map(({ id }) => id)).toEqual(["ada"]);

      await breakAll();
      await expect.poll(() => lost.length).toBeGreaterThan(0);
      await store.write(({ members }) => members.save(memberOf("ben")));
      expect(await store.read.members.list("co1")).toHaveLength(2);
      await admin.db.destroy();
    });
  });
}
