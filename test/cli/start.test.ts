// Starting and stopping: what keeps a bot from starting, and what a stop at any moment leaves behind.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { bin, runCli, startCli, temporaryFolder } from "../support/cli.ts";

const taken = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((listening) => server.once("listening", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
};

/** One workspace of a Slack that cannot be reached. */
const deadSlack = {
  SLACK_API_URL: "http://127.0.0.1:1/api/",
  SLACK_BOT_TOKEN: "xoxb-1",
  SLACK_SIGNING_SECRET: "0".repeat(32),
};

/** By the database's own account, once nobody has it open. */
function isWhole(file: string): boolean {
  const database = new Sqlite(file, { readonly: true });
  try {
    return database.pragma("integrity_check", { simple: true }) === "ok";
  } finally {
    database.close();
  }
}

async function until(holds: () => boolean): Promise<void> {
  await expect.poll(holds, { interval: 10, timeout: 30_000 }).toBe(true);
}

describe("a start", () => {
  it("with a half-set environment lists every problem at once, and makes nothing", async () => {
    const cwd = temporaryFolder();
    const env = {
      SLACK_BOT_TOKEN: "xoxp-not-a-bot",
      DISCORD_TOKEN: "token-of-discord",
      PORT: "all",
      LOG_LEVEL: "loud",
    };
    const { code, out, err } = await runCli(["start"], { cwd, env });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    const problems = err.split("\n").filter((line) => line.startsWith("  - "));
    expect(problems.map((line) => line.split(" ")[3]).toSorted()).toEqual([
      "DISCORD_APPLICATION_ID",
      "LOG_LEVEL",
      "PORT",
      "SLACK_BOT_TOKEN",
      "SLACK_SIGNING_SECRET",
    ]);
    expect(err).toMatch(/nothing was started/);
    expect(err).toMatch(/\.env\.example .*cultivate doctor/);
    expect(err).not.toMatch(/xoxp|token-of-discord| at /);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("on a port that another program has says so, and which other one to choose", async () => {
    const port = await taken();
    const { code, out, err } = await runCli(["start"], { env: { PORT: String(port) } });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program. Nothing was lost. Stop that program, or choose another port with PORT=3001.\n`,
    );
  });

  it("on a platform is refused a taken port in the same words, and leaves a database that is whole", async () => {
    const [port, cwd] = [await taken(), temporaryFolder()];
    const { code, out, err } = await runCli(["start"], {
      cwd,
      env: { ...deadSlack, HOST: "127.0.0.1", PORT: String(port), LOG_LEVEL: "silent" },
    });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(
      new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken by another program\\. Nothing was lost\\.[^\\n]+\\n$`),
    );
    expect(isWhole(join(cwd, "var", "cultivate.db"))).toBe(true);
  });

  it("of the sandbox is not kept by a platform's half-set variables", async () => {
    const { printed, child, ended } = startCli(["sandbox"], { env: { PORT: "0", SLACK_BOT_TOKEN: "half" } });
    expect(await printed(/Ctrl-C/)).toMatch(/^Cultivate's sandbox is open: http:\/\/127\.0\.0\.1:\d+\n/);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 0, err: "" });
  });

  const old = spawnSync("/usr/bin/node", ["--version"], { encoding: "utf8" }).stdout ?? "";
  const isOld = /^v(\d+)/.exec(old) !== null && Number(/^v(\d+)/.exec(old)?.[1]) < 24;
  it.runIf(isOld)(
    "on an old Node says which one is wanted and where it is (skipped without an old /usr/bin/node)",
    () => {
      const { status, stdout, stderr } = spawnSync("/usr/bin/node", [bin, "start"], { encoding: "utf8" });
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(stderr).toMatch(/^Cultivate needs Node 24 or newer, and this is Node \d+\.\S+ Nothing was started\./);
      expect(stderr).toMatch(/`npm start` or `npx cultivate <sub-command>`/);
    },
  );
});

describe("a stop by SIGTERM", () => {
  it("while it is still starting is no failure, and leaves the database whole", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "cultivate.db");
    const { child, ended } = startCli(["start"], { env: { PORT: "0", DATABASE_URL: `sqlite:${file}` } });
    await until(() => existsSync(`${file}-wal`));
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ code: 0, signal: null, err: "" });
    expect(isWhole(file)).toBe(true);
  });

  it("while it runs ends everything in order: the port is free, the database closed and whole", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "cultivate.db");
    const { child, printed, ended } = startCli(["start"], { env: { PORT: "0", DATABASE_URL: `sqlite:${file}` } });
    const [url = ""] = /http:\S+/.exec(await printed(/Ctrl-C/)) ?? [];
    const state = await fetch(`${url}/healthz`);
    expect(await state.json()).toEqual({ ok: true });
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ code: 0, signal: null, err: "" });
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(["cultivate.db"]);
    expect(isWhole(file)).toBe(true);
  });

  it("while a platform's bot runs is the same", async () => {
    const cwd = temporaryFolder();
    const env = { ...deadSlack, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "silent" };
    const { child, printed, ended } = startCli(["start"], { cwd, env });
    await printed(/running on Slack/);
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ code: 0, signal: null, err: "" });
    expect(readdirSync(join(cwd, "var"))).toEqual(["cultivate.db"]);
    expect(isWhole(join(cwd, "var", "cultivate.db"))).toBe(true);
  });
});
