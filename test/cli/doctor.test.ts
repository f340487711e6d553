// What the doctor finds, and that looking changes nothing.
import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkClock, checkZones } from "../../src/cli/checks/clock.ts";
import { checkDatabase } from "../../src/cli/checks/database.ts";
import { checkEnvironment, checkNode } from "../../src/cli/checks/environment.ts";
import { checkPort } from "../../src/cli/checks/port.ts";
import { instant } from "../../src/time/instant.ts";
import { atWallClock } from "../../src/time/zone.ts";
import { runCli, temporaryFolder } from "../support/cli.ts";
import { noSmallDisk, smallDisk } from "../support/small-disk.ts";
import { livedInDatabase } from "./lived-in.ts";

type Finding = { readonly name: string; readonly ok: boolean; readonly detail: string; readonly fix?: string };

describe("cultivate doctor", () => {
  it("on a machine where nothing is set finds nothing broken, and makes nothing", async () => {
    const cwd = temporaryFolder();
    const { code, out, err } = await runCli(["doctor", "--json"], { cwd, env: { PORT: "0" } });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const found = JSON.parse(out) as { ok: boolean; checks: readonly Finding[] };
    expect(found.ok).toBe(true);
    expect(found.checks.map(({ name, ok }) => `${name} ${ok}`)).toEqual([
      "Node true",
      "environment true",
      "database true",
      "clock true",
      "time zones true",
      "encryption key true",
      "port true",
    ]);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("names every broken thing at once, each with what to do, and ends with 1; the platforms are asked as well", async () => {
    const { file, env } = await livedInDatabase();
    truncateSync(file, 30_000);
    const dead = { SLACK_API_URL: "http://127.0.0.1:1/api/", DISCORD_API_URL: "http://127.0.0.1:1/api" };
    const slack = { SLACK_BOT_TOKEN: "xoxb-1-hidden", SLACK_SIGNING_SECRET: "0".repeat(32) };
    const discord = { DISCORD_TOKEN: "discord-hidden", DISCORD_APPLICATION_ID: "1" };
    const { code, out, err } = await runCli(["doctor"], {
      env: { ...env, ...dead, ...slack, ...discord, HOST: "198.51.100.1" },
    });
    expect(code).toBe(1);
    expect(err).toBe("4 things are broken.\n");
    for (const name of ["database", "port", "Slack", "Discord token"]) {
      expect(out).toMatch(new RegExp(`^BROKEN  ${name}: .+\\n        -> .+$`, "m"));
    }
    expect(out).not.toContain("hidden");
  });

  it("names every problem of a half-set environment, looks at the rest all the same, and prints one document", async () => {
    const { code, out } = await runCli(["doctor", "--json"], {
      env: { SLACK_BOT_TOKEN: "xoxb-1", DISCORD_TOKEN: "t" },
    });
    expect(code).toBe(1);
    const found = JSON.parse(out) as { ok: boolean; checks: readonly Finding[] };
    const broken = found.checks.filter((check) => !check.ok);
    expect(found.ok).toBe(false);
    expect(broken.map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
      "environment: SLACK_SIGNING_SECRET is missing.",
      "environment: DISCORD_APPLICATION_ID is missing.",
    ]);
    expect(broken.every(({ fix }) => fix !== undefined)).toBe(true);
    expect(found.checks.map(({ name }) => name)).toContain("database");
  });
});

describe("the environment", () => {
  it("that is complete is said in a sentence", () => {
    const env = {
      SLACK_BOT_TOKEN: "xoxb-1",
      SLACK_APP_TOKEN: "xapp-1",
      DISCORD_TOKEN: "t",
      DISCORD_APPLICATION_ID: "1",
    };
    expect(checkEnvironment(env)).toEqual([
      { name: "environment", ok: true, detail: "`cultivate start` runs Slack, in Socket Mode, and Discord." },
    ]);
  });

  it("may hold names with a slip of the finger in them, which are pointed out", () => {
    const [found] = checkEnvironment({ SLACK_TOKEN: "x", DISCORD_BOT_TOKEN: "y" });
    expect(found?.detail).toMatch(/Not read by this program: DISCORD_BOT_TOKEN, SLACK_TOKEN\.$/);
  });
});

describe("the machine", () => {
  it("needs Node 24", () => {
    expect(checkNode("24.0.0").ok).toBe(true);
    expect(checkNode("22.18.0")).toMatchObject({ ok: false, fix: expect.stringContaining("npm ci") });
  });

  it("needs a clock in its right mind", () => {
    expect(checkClock(instant("2027-01-01")).ok).toBe(true);
    expect(checkClock(instant("1970-01-01")).ok).toBe(false);
    expect(checkClock(instant("2106-02-07")).ok).toBe(false);
  });

  it("needs zone data that knows summer and winter", () => {
    expect(checkZones().ok).toBe(true);
    const asIfUtc: typeof atWallClock = (date, time) => instant(`${date}T${time}:00Z`);
    expect(checkZones(asIfUtc)).toMatchObject({
      ok: false,
      detail: expect.stringContaining("Europe/London, Asia/Tokyo, America/New_York"),
    });
    const withoutTokyo: typeof atWallClock = (date, time, zone) => {
      if (zone === "Asia/Tokyo") throw new RangeError("no such zone");
      return atWallClock(date, time, zone);
    };
    expect(checkZones(withoutTokyo)).toMatchObject({ ok: false, detail: expect.stringMatching(/in Asia\/Tokyo\.$/) });
  });
});

describe("the port", () => {
  const serving = async (body: string): Promise<number> => {
    const server = createServer((_, response) => response.end(body)).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await new Promise((listening) => server.once("listening", listening));
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  };

  it("that another program has is broken; that a Cultivate has is not", async () => {
    const other = await serving("Hello!");
    expect(await checkPort({ host: "127.0.0.1", port: other })).toMatchObject({
      ok: false,
      detail: expect.stringContaining(String(other)),
      fix: expect.stringContaining("PORT"),
    });
    const own = await serving('{"ok":true}');
    expect(await checkPort({ host: "127.0.0.1", port: own })).toMatchObject({ ok: true });
  });

  it("on an address that is not this machine's is broken", async () => {
    expect(await checkPort({ host: "198.51.100.1", port: 0 })).toMatchObject({
      ok: false,
      fix: expect.stringContaining("HOST"),
    });
  });
});

describe("the database", () => {
  const names = (found: readonly Finding[]) => found.map(({ name, ok }) => `${name} ${ok ? "ok" : "broken"}`);

  it("that is well is looked at without a trace", async () => {
    const { folder, file, env } = await livedInDatabase();
    const before = readFileSync(file);
    expect(names(await checkDatabase(env.DATABASE_URL))).toEqual(["database ok", "schema ok", "disk ok"]);
    expect(readdirSync(folder)).toEqual(["cultivate.db"]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("that lacks steps is not broken: the next start takes them", async () => {
    const file = join(temporaryFolder(), "cultivate.db");
    writeFileSync(file, "");
    const [, schema] = await checkDatabase(`sqlite:${file}`);
    expect(schema).toMatchObject({ ok: true, detail: expect.stringMatching(/^Missing are 001-foundation, .*migrate/) });
  });

  it("of a newer version is broken", async () => {
    const { file, env } = await livedInDatabase();
    const { default: Sqlite } = await import("better-sqlite3");
    const database = new Sqlite(file);
    database.prepare("insert into kysely_migration (name, timestamp) values ('999-later', '2027-01-01')").run();
    database.close();
    expect(await checkDatabase(env.DATABASE_URL)).toMatchObject([
      {
        ok: false,
        detail: expect.stringContaining("another version"),
        fix: expect.stringMatching(/^Start the version/),
      },
    ]);
  });

  it("with a page scribbled over inside is broken, though it opens", async () => {
    const { file, env } = await livedInDatabase();
    const bytes = readFileSync(file);
    // Past the schema, and not so much that opening would notice.
    bytes.fill(0x58, 40 * 4096, 44 * 4096);
    writeFileSync(file, bytes);
    const [found, ...others] = await checkDatabase(env.DATABASE_URL);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ name: "database", ok: false, fix: expect.stringMatching(/backup/i) });
  });

  it("whose folder could never be made is broken", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "note"), "");
    expect(await checkDatabase(`sqlite:${join(folder, "note", "deep", "cultivate.db")}`)).toMatchObject([
      {
        ok: false,
        detail: expect.stringMatching(/note is no folder\.$/),
        fix: expect.stringContaining("DATABASE_URL"),
      },
    ]);
  });

  it("whose server does not answer is broken, and its password is not repeated", async () => {
    const [found] = await checkDatabase("postgres://me:secret@127.0.0.1:1/cultivate");
    expect(found).toMatchObject({ ok: false, detail: expect.stringContaining("127.0.0.1:1/cultivate") });
    expect(JSON.stringify(found)).not.toContain("secret");
  });

  it.skipIf(noSmallDisk)(
    `on a disk with hardly any room is in danger${noSmallDisk ? ` (skipped: ${noSmallDisk})` : ""}`,
    async () => {
      const { folder } = smallDisk(2000);
      const found = await checkDatabase(`sqlite:${join(folder, "cultivate.db")}`);
      expect(found.at(-1)).toMatchObject({ name: "disk", ok: false, fix: expect.stringMatching(/space/) });
    },
  );
});
