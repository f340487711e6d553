// A copy while the bot goes on, and the way back; what can go wrong is in test/data/backup.test.ts.
import { join } from "node:path";
import { expect, it } from "vitest";
import { openStore } from "../../data/index.ts";
import { runCli } from "../support/cli.ts";
import { livedInDatabase } from "./lived-in.ts";

it("backup and restore are there and back again, and what was there in between is kept", async () => {
  const { env, folder, file } = await livedInDatabase();
  const copy = join(folder, "copy.db");
  const bot = await openStore(env.DATABASE_URL);
  const made = await runCli(["backup", copy, "--json"], { env });
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(made.out)).toEqual({ database: file, file: copy, bytes: expect.any(Number) });
  expect(await runCli(["backup", copy], { env })).toMatchObject({ code: 1, err: expect.stringMatching(/already/) });

  expect(await runCli(["restore", copy], { env })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/Stop the bot/),
  });
  await bot.close();
  const back = await runCli(["restore", copy, "--json"], { env });
  expect(back).toMatchObject({ code: 0, err: "" });
  const { kept } = JSON.parse(back.out);
  expect(kept).toMatch(/cultivate\.db\.before-\d{8}T\d{9}Z$/);
  const store = await openStore(env.DATABASE_URL);
  expect((await store.read.communities.list()).map(({ name }) => name)).toEqual(["Practice"]);
  await store.close();
});
