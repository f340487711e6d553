// The database that lasts, for sub-commands that work on what a bot has stored or will find. The sandbox's own database in
// memory is of no use to them: without DATABASE_URL it is the one that a bot uses.
import { existsSync } from "node:fs";
import type { OpenStore } from "../../data/index.ts";
import { type Config, readConfig, withoutPlatforms } from "../config.ts";
import { Refused } from "../errors.ts";
import type { Terminal } from "./terminal.ts";

export const usualDatabase = "sqlite:var/cultivate.db";

/** The environment as these sub-commands see it. Throws Refused. */
export function readLastingConfig({ environment }: Terminal): Config {
  const config = readConfig(withoutPlatforms(environment));
  return environment.DATABASE_URL?.trim() ? config : { ...config, databaseUrl: usualDatabase };
}

export type Lasting = { readonly store: OpenStore; readonly config: Config };

/** Opens it as it stands: nothing is made, nothing migrated. Throws Refused or DatabaseProblem where that will not do. */
export async function withStoreAsItIs<T>(terminal: Terminal, work: (lasting: Lasting) => Promise<T>): Promise<T> {
  const config = readLastingConfig(terminal);
  const { openStore } = await import("../../data/index.ts");
  const { readAddress } = await import("../../data/address.ts");
  const address = readAddress(config.databaseUrl);
  if (address.kind === "sqlite" && address.file !== ":memory:" && !existsSync(address.file)) {
    throw new Refused(
      `There is no database at ${address.file} yet, and nothing was made. \`cultivate start\` and \`cultivate import\` make it; or name another one in DATABASE_URL.`,
    );
  }
  const store = await openStore(config.databaseUrl, {
    migrate: address.kind === "sqlite" && address.file === ":memory:",
  });
  return await closing(store, async () => {
    const missing = (await store.migrations()).filter((step) => step.executedAt === null);
    if (missing.length > 0) {
      throw new Refused(
        `The database ${store.place} lacks ${missing.length === 1 ? "a step" : `${missing.length} steps`} of this version (${missing.map((step) => step.name).join(", ")}). Nothing was changed. \`cultivate migrate\` takes what is missing, and so does the next \`cultivate start\`.`,
      );
    }
    return await work({ store, config });
  });
}

/** Opens it, made where there is none, and migrated unless the work sees to that itself. Throws Refused or DatabaseProblem. */
export async function withStore<T>(
  terminal: Terminal,
  options: { readonly migrate: boolean },
  work: (lasting: Lasting) => Promise<T>,
): Promise<T> {
  const config = readLastingConfig(terminal);
  const { openStore } = await import("../../data/index.ts");
  const store = await openStore(config.databaseUrl, options);
  return await closing(store, () => work({ store, config }));
}

async function closing<T>(store: OpenStore, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await store.close();
  }
}
