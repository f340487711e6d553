// `cultivate restore <file>`: puts a backup in the database's place. What was there is kept beside it.
import type { Command } from "commander";
import { placeOf, readAddress } from "../../data/address.ts";
import { systemClock } from "../system.ts";
import { readLastingConfig } from "./lasting.ts";
import { asJson, type Terminal } from "./terminal.ts";

export function addRestore(program: Command, terminal: Terminal): void {
  program
    .command("restore")
    .description("Put a backup in the database's place, while no bot runs. What was there is kept beside it.")
    .argument("<file>", "what `backup` has written")
    .option("--json", "one JSON document")
    .action(async (file: string, { json }: { json?: true }) => {
      const { databaseUrl } = readLastingConfig(terminal);
      const { restoreStore } = await import("../../data/index.ts");
      const kept = await restoreStore(databaseUrl, file, `before-${systemClock.now().replace(/[-:.]/g, "")}`);
      const database = placeOf(readAddress(databaseUrl));
      const told = kept === undefined ? "Nothing was there before." : `What was there before is kept in ${kept}.`;
      terminal.out(
        json ? asJson({ database, file, kept: kept ?? null }) : `${database} is what ${file} holds. ${told}\n`,
      );
    });
}
