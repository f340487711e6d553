import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../data/database.ts";
import { storeOver } from "../../data/store.ts";
import { systemClock } from "../../src/system.ts";
import { dump } from "../data/dump.ts";
import { runCli } from "../support/cli.ts";
import { livedInDatabase } from "./lived-in.ts";

/** Every file of a folder by its content: nothing but the very same bytes is the same. */
const bytesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );

describe("cultivate preview", () => {
  it("shows what would be sent, and leaves the database as it was, byte for byte", async () => {
    const { env, folder } = await livedInDatabase();
    const before = bytesOf(folder);
    const { code, out, err } = await runCli(["preview", "--community", "Practice", "--days", "7", "--json"], { env });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const entries = JSON.parse(out);
    const welcomes = entries.filter(({ rule }: { rule: string }) => rule === "participation.newcomer");
    expect(welcomes.map(({ to }: { to: string }) => to).toSorted()).toEqual(["m1", "m2", "m3"]);
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual(["at", "rule", "to", "reason", "text"]);
      for (const value of Object.values(entry)) expect(value).toEqual(expect.stringMatching(/./));
    }
    expect(bytesOf(folder)).toEqual(before);
  });

  it("leaves it as it was, row for row, while a bot has it open and has written to it", async () => {
    const { env } = await livedInDatabase();
    const bot = await openDatabase(env.DATABASE_URL);
    await storeOver(bot).write(({ inbox, installations }) =>
      installations.list().then(([one]) => inbox.receive(one?.id ?? "", "event-1", systemClock.now())),
    );
    const before = await dump(bot);
    expect((await runCli(["preview", "--community", "Practice"], { env })).code).toBe(0);
    expect(await dump(bot)).toEqual(before);
    await bot.db.destroy();
  });

  it("is a table for people", async () => {
    const { env } = await livedInDatabase();
    const { code, out } = await runCli(["preview", "--community", "Practice"], { env });
    expect(code).toBe(0);
    expect(out).toMatch(/^What would be sent in Practice over the next 7 days, if nothing changed:/);
    expect(out).toMatch(/WHEN +TO +RULE +MESSAGE +WHY\n.*\(UTC\) +m\d +participation\.newcomer +Welcome, M\d/);
  });

  it("of a community in which nothing is due says so", async () => {
    const { env } = await livedInDatabase(async ({ store, community }) => {
      const { id } = await community();
      for (const { rule } of await store.read.due.list(id)) await store.write(({ due }) => due.set(id, rule, null));
    });
    const args = ["preview", "--community", "Practice"];
    expect((await runCli(args, { env })).out).toBe("Nothing would be sent in Practice over the next 7 days.\n");
    expect((await runCli([...args, "--json"], { env })).out).toBe("[]\n");
  });
});
