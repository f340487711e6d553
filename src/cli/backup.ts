// `cultivate backup <file>`: a copy of the database, whole, while the bot goes on.
import { statSync } from "node:fs";
import type { Command } from "commander";
import { withStoreAsItIs } from "./lasting.ts";
import { asJson, type Terminal } from "./terminal.ts";

export function addBackup(program: Command, terminal: Terminal): void {
  program
    .command("backup")
    .description("Copy the database to a file, while the bot may go on.")
    .argument("<file>", "a file that is not there yet")
    .option("--json", "one JSON document")
    .addHelpText(
      "after",
      "\nIt holds what people entrusted to the bot: keep it where only you can read it, and not for ever.",
    )
    .action(async (file: string, { json }: { json?: true }) => {
      const database = await withStoreAsItIs(terminal, async ({ store }) => {
        await store.backUp(file);
        return store.place;
      });
      const { size: bytes } = statSync(file);
      terminal.out(json ? asJson({ database, file, bytes }) : `${database} was copied to ${file} (${bytes} bytes).\n`);
    });
}
