// When an address or a server is no good: what was wrong, that nothing was lost, and what to do next, in plain words.
import { createServer } from "node:net";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../data/database.ts";
import { openStore } from "../../data/index.ts";
import { postgresProblem, sqliteProblem } from "../../data/problem.ts";
import { memberOf, settle } from "../contract/store/builders.ts";
import { databases, describeOn } from "../support/databases.ts";
import { problemOf } from "./problem-of.ts";

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
