// The environment: read whole or not at all, with every problem named at once.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type Environment, environmentProblems, readConfig, variables, withoutPlatforms } from "../src/config.ts";
import { Refused } from "../src/errors.ts";

const key = Buffer.alloc(32, 7).toString("base64");

/** The variables that the problems name first. */
const named = (environment: Environment): readonly string[] =>
  environmentProblems(environment).map((problem) => problem.split(" ")[0] ?? "");

describe("an environment with nothing in it", () => {
  it("is a sandbox on this machine alone, in memory", () => {
    expect(readConfig({})).toMatchObject({
      databaseUrl: "sqlite::memory:",
      host: "127.0.0.1",
      port: 3000,
      publicUrl: "http://127.0.0.1:3000",
      slack: undefined,
      discord: undefined,
    });
  });

  it("is the same as one with empty values, which is how .env.example begins", () => {
    expect(readConfig(Object.fromEntries(variables.map((name) => [name, name === "HOST" ? "  " : ""])))).toEqual(
      readConfig({}),
    );
  });
});

describe("a platform's environment", () => {
  it("of Slack is HTTP with a signing secret, Socket Mode with an app token, OAuth with client variables", () => {
    const bot = { SLACK_BOT_TOKEN: "xoxb-1" };
    expect(readConfig({ ...bot, SLACK_SIGNING_SECRET: "s" }).slack).toMatchObject({ mode: "http" });
    expect(readConfig({ ...bot, SLACK_APP_TOKEN: "xapp-1" }).slack).toMatchObject({ mode: "socket" });
    const client = {
      SLACK_CLIENT_ID: "1",
      SLACK_CLIENT_SECRET: "c",
      SLACK_STATE_SECRET: "t",
      SLACK_SIGNING_SECRET: "s",
    };
    expect(readConfig({ ...client, ENCRYPTION_KEY: key }).slack).toMatchObject({ mode: "oauth" });
  });

  it("keeps its database in a file and listens for the outside unless told otherwise", () => {
    const config = readConfig({ DISCORD_TOKEN: "t", DISCORD_APPLICATION_ID: "1" });
    expect(config).toMatchObject({
      databaseUrl: "sqlite:var/cultivate.db",
      host: "0.0.0.0",
      discord: { shards: "auto" },
    });
  });

  it.each([
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, ["SLACK_SIGNING_SECRET"]],
    [{ SLACK_SIGNING_SECRET: "s" }, ["SLACK_BOT_TOKEN"]],
    [{ SLACK_APP_TOKEN: "xapp-1" }, ["SLACK_BOT_TOKEN"]],
    [{ SLACK_CLIENT_ID: "1" }, ["SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET", "SLACK_SIGNING_SECRET", "ENCRYPTION_KEY"]],
    [
      {
        SLACK_CLIENT_ID: "1",
        SLACK_CLIENT_SECRET: "2",
        SLACK_STATE_SECRET: "3",
        SLACK_SIGNING_SECRET: "4",
        ENCRYPTION_KEY: key,
        SLACK_BOT_TOKEN: "xoxb-1",
      },
      ["SLACK_BOT_TOKEN"],
    ],
    [{ DISCORD_TOKEN: "t" }, ["DISCORD_APPLICATION_ID"]],
    [{ DISCORD_APPLICATION_ID: "1" }, ["DISCORD_TOKEN"]],
  ] satisfies readonly (readonly [Environment, readonly string[]])[])(
    "that is half set (%j) names what is missing",
    (environment, missing) => {
      expect(named(environment)).toEqual(missing);
      expect(() => readConfig(environment)).toThrow(Refused);
    },
  );

  it("keeps nobody who has no use for it from working", () => {
    expect(readConfig(withoutPlatforms({ SLACK_BOT_TOKEN: "nonsense", DISCORD_TOKEN: "half", PORT: "1" })).port).toBe(
      1,
    );
  });
});

describe("wrong values", () => {
  it("are all told at once, each with what would be right, and never with the value itself", () => {
    const wrong = {
      DATABASE_URL: "mysql://secret-1",
      PORT: "secret-2",
      PUBLIC_URL: "secret-3",
      LOG_LEVEL: "secret-4",
      ENCRYPTION_KEY: "secret-5",
      SLACK_BOT_TOKEN: "secret-6",
      SLACK_APP_TOKEN: "secret-7",
      SLACK_API_URL: "secret-8",
      DISCORD_APPLICATION_ID: "secret-9",
      DISCORD_API_URL: "https://secret-10",
      DISCORD_SHARDS: "secret-11",
    };
    expect(new Set(named(wrong))).toEqual(new Set([...Object.keys(wrong), "DISCORD_TOKEN"]));
    expect(environmentProblems(wrong).join("\n")).not.toContain("secret");
  });

  it.each(["65536", "-1", "3000.5", "3000x"])("of PORT such as %s are refused", (PORT) => {
    expect(named({ PORT })).toEqual(["PORT"]);
  });

  it.each([Buffer.alloc(31).toString("base64"), Buffer.alloc(33).toString("base64"), "short"])(
    "of ENCRYPTION_KEY that are not 32 bytes (%s) are refused",
    (ENCRYPTION_KEY) => {
      expect(named({ ENCRYPTION_KEY })).toEqual(["ENCRYPTION_KEY"]);
    },
  );
});

describe(".env.example", () => {
  const lines = readFileSync(resolve(import.meta.dirname, "../.env.example"), "utf8").split("\n");
  const names = lines.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);

  it("names exactly the variables that are read, each once", () => {
    expect(names.toSorted()).toEqual(variables.toSorted());
  });

  it("sets none of them", () => {
    expect(lines.filter((line) => line !== "" && !line.startsWith("#") && !/^[A-Z_]+=$/.test(line))).toEqual([]);
  });
});
