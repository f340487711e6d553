// `cultivate migrate`: brings the database to this version's schema, all steps or none. `start` does the same by itself.
import type { Command } from "commander";
import { withStore } from "./lasting.ts";
import { asJson, type Terminal } from "./terminal.ts";

export function addMigrate(program: Command, terminal: Terminal): void {
  program
    .command("migrate")
    .description("Bring the database to the newest schema; `start` does so by itself.")
    .option("--json", "one JSON document")
    .action(async ({ json }: { json?: true }) => {
      const done = await withStore(terminal, { migrate: false }, async ({ store }) => {
        const taken = await store.migrate();
        const steps = (await store.migrations()).map(({ name, executedAt }) => ({ name, taken_at: executedAt }));
        return { database: store.place, taken, steps };
      });
      if (json) terminal.out(asJson(done));
      else if (done.taken.length === 0)
        terminal.out(`The database ${done.database} is up to date. Nothing was changed.\n`);
      else terminal.out(`Taken in ${done.database}:\n${done.taken.map((name) => `  ${name}\n`).join("")}`);
    });
}
