import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli, temporaryFolder } from "../support/cli.ts";

it("takes the steps that are missing, lists them, and the second time finds none", async () => {
  const cwd = temporaryFolder();
  const first = await runCli(["migrate", "--json"], { cwd });
  expect(first).toMatchObject({ code: 0, err: "" });
  const done = JSON.parse(first.out);
  expect(done.database).toBe(join("var", "cultivate.db"));
  expect(done.taken[0]).toBe("001-foundation");
  expect(done.steps.map(({ name }: { name: string }) => name)).toEqual(done.taken);
  for (const { taken_at } of done.steps) expect(taken_at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);

  const second = await runCli(["migrate", "--json"], { cwd });
  expect(JSON.parse(second.out)).toEqual({ ...done, taken: [] });
  expect((await runCli(["migrate"], { cwd })).out).toMatch(/is up to date\. Nothing was changed\.\n$/);
});
