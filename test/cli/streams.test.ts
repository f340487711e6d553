// Where results go: whoever reads may stop reading, and a disk may be full.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bin, startCli } from "../support/cli.ts";
import { livedInDatabase } from "./lived-in.ts";

describe("results", () => {
  it("that nobody reads any more (`| head`) are no failure", async () => {
    const { env } = await livedInDatabase();
    const { child, ended } = startCli(["members", "--community", "Practice", "--json"], { env });
    child.stdout.destroy();
    child.stderr.destroy();
    const [code, signal] = await once(child, "exit");
    expect({ code, signal }).toEqual({ code: 0, signal: null });
    await ended;
  });

  it("are only JSON with --json, whatever is logged", async () => {
    const { env } = await livedInDatabase();
    const { ended } = startCli(["preview", "--community", "Practice", "--json"], {
      env: { ...env, LOG_LEVEL: "debug" },
    });
    const { code, out } = await ended;
    expect(code).toBe(0);
    expect(Array.isArray(JSON.parse(out))).toBe(true);
  });

  it.runIf(existsSync("/dev/full"))("that could not be written are a failure (skipped without /dev/full)", async () => {
    const { env } = await livedInDatabase();
    const command = `"${process.execPath}" "${bin}" members --community Practice --json > /dev/full`;
    const { status, stderr } = spawnSync("sh", ["-c", command], {
      env: { PATH: process.env.PATH, ...env },
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The results could not be written \(.*ENOSPC/);
  });
});
