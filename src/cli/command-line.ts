// `npx cultivate <sub-command>`: 0 done, 1 refused or failed with a message on standard error, 2 wrong usage.
import { Command, CommanderError } from "commander";
import { Refused, WrongUsage } from "../errors.ts";
import { addSandbox } from "./sandbox.ts";
import { addStart } from "./start.ts";
import type { Terminal } from "./terminal.ts";

/** The list of sub-commands: one file each. */
const subCommands = [addStart, addSandbox];

export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command("cultivate")
    .description("Tends Communities of Practice on Slack and Discord.")
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.problem })
    .showHelpAfterError("(--help shows how it is used)");
  for (const add of subCommands) add(program, terminal);
  for (const command of program.commands)
    command.exitOverride().configureOutput({ writeOut: terminal.out, writeErr: terminal.problem });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof WrongUsage) {
      terminal.problem(`${error.message}\n`);
      return 2;
    }
    terminal.problem(
      `${error instanceof Refused ? error.message : `Something failed that should not: ${String(error instanceof Error ? (error.stack ?? error.message) : error)}`}\n`,
    );
    return 1;
  }
}
