// The crash table of docs/architecture.md, row by row: the process is killed at every step of a delivery and started again,
// and the platform has every message exactly once.
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../data/index.ts";
import { type Instant, instant, minute, plus } from "../../src/time/instant.ts";
import { announcing } from "../support/announcing-rule.ts";
import { plainCommunity, plainMember } from "../support/builders.ts";
import { startPlatform } from "../support/platform-over-http.ts";

const run = promisify(execFile);
const child = path.resolve(import.meta.dirname, "../support/crash-child.ts");
const founded = instant("2026-03-02T10:00:00Z");

let folder: string;
let platform: Awaited<ReturnType<typeof startPlatform>>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "cultivate-crash-"));
  platform = await startPlatform();
  const store = await openStore(`sqlite:${folder}/fresh.db`);
  await store.write(async (records) => {
    await records.installations.add({
      id: "in_1",
      platform: "sandbox",
      ref: "sandbox",
      name: "Sandbox",
      createdAt: founded,
    });
    await records.communities.save(plainCommunity({ id: "co_1", installation: "in_1", createdAt: founded }));
    await records.members.save(plainMember({ id: "m_1", community: "co_1", ref: "fay", roles: ["facilitator"] }));
    await records.due.wake("co_1", [announcing.id], founded);
  });
  await store.close();
});
afterAll(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  platform.accepted.length = 0;
});

/** Runs one beat in a process of its own; answers how many steps it took, or null when it was killed. */
async function beat(database: string, now: Instant, killAt: number | null): Promise<number | null> {
  try {
    const { stdout } = await run(process.execPath, [
      child,
      JSON.stringify({ database: `sqlite:${folder}/${database}`, platform: platform.url, now, killAt }),
    ]);
    return Number(stdout);
  } catch (error) {
    if ((error as { signal?: string }).signal === "SIGKILL") return null;
    throw error;
  }
}

// Some thirty processes, one after another.
const longest = 300_000;

describe("a process killed at any step of a delivery and started again", { timeout: longest }, () => {
  it("delivers everything exactly once", async () => {
    cpSync(`${folder}/fresh.db`, `${folder}/whole.db`);
    const steps = await beat("whole.db", founded, null);
    expect(steps).toBeGreaterThan(8);
    expect(platform.accepted.map((one) => one.to).sort()).toEqual(["fay", "practice"]);
    for (let killAt = 1; killAt <= (steps ?? 0); killAt += 1) {
      platform.accepted.length = 0;
      const database = `killed-${killAt}.db`;
      cpSync(`${folder}/fresh.db`, `${folder}/${database}`);
      expect(await beat(database, founded, killAt), `step ${killAt} is reached`).toBeNull();
      // A minute is the lease; what was claimed by the dead process is free again after it.
      await beat(database, plus(founded, 2 * minute), null);
      expect(platform.accepted.map((one) => one.to).sort(), `killed at step ${killAt} of ${steps}`).toEqual([
        "fay",
        "practice",
      ]);
      const store = await openStore(`sqlite:${folder}/${database}`);
      const sent = await store.read.outbox.sentSince("co_1", founded);
      await store.close();
      expect(sent.map((one) => one.state)).toEqual(["sent", "sent"]);
    }
  });
});
