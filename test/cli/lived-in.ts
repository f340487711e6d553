// A database that a community has begun to live in: `fay` facilitates, three have joined today, and welcomes are due
// tomorrow by the real clock.
import { join } from "node:path";
import { openStore } from "../../data/index.ts";
import { systemClock } from "../../src/system.ts";
import { temporaryFolder } from "../support/cli.ts";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";

export type LivedIn = {
  readonly folder: string;
  readonly file: string;
  readonly env: { readonly DATABASE_URL: string };
};

export async function livedInDatabase(more?: (world: SandboxWorld) => Promise<unknown>): Promise<LivedIn> {
  const folder = temporaryFolder();
  const file = join(folder, "cultivate.db");
  const store = await openStore(`sqlite:${file}`);
  const world = await sandboxWorld({ members: 3, start: systemClock.now(), store });
  await more?.(world);
  await store.close();
  return { folder, file, env: { DATABASE_URL: `sqlite:${file}` } };
}
