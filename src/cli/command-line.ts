// `npx cultivate <sub-command>`: 0 done, 1 refused or failed with a message on standard error, 2 wrong usage. A sub-command
// loads what it works with only when it is asked for, so that `--help` and the small ones answer at once.
import { Command, CommanderError } from "commander";
import { DatabaseProblem } from "../../data/problem.ts";
import manifest from "../../package.json" with { type: "json" };
import { Refused, WrongUsage } from "../errors.ts";
import { addBackup } from "./backup.ts";
import { addDoctor, Unwell } from "./doctor.ts";
import { addErase } from "./erase.ts";
import { addExport } from "./export.ts";
import { addImport } from "./import.ts";
import { addManifest } from "./manifest.ts";
import { addMembers } from "./members.ts";
import { addMigrate } from "./migrate.ts";
import { addPreview } from "./preview.ts";
import { addRestore } from "./restore.ts";
import { addSandbox } from "./sandbox.ts";
import { addStart } from "./start.ts";
import { asJson, type Terminal } from "./terminal.ts";

/** The list of sub-commands, in the order of the help: one file each. */
const subCommands = [
  addStart,
  addSandbox,
  addImport,
  addPreview,
  addMembers,
  addMigrate,
  addDoctor,
  addManifest,
  addBackup,
  addRestore,
  addExport,
  addErase,
];

/** Answers the exit code. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command("cultivate")
    .description("Tends Communities of Practice on Slack and Discord.")
    .version(manifest.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.problem })
    .showHelpAfterError("(--help shows how it is used)");
  for (const add of subCommands) add(program, terminal);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (argv.includes("--json") && !(error instanceof Unwell)) terminal.out(asJson({ error: documentOf(error) }));
    return tellFailure(error, terminal);
  }
}

/** Says on standard error what went wrong, without a stack; answers the exit code. */
export function tellFailure(error: unknown, terminal: Terminal): number {
  // Commander has said it already.
  if (error instanceof CommanderError) return 2;
  const { message } = documentOf(error);
  terminal.problem(`${message}\n`);
  if (error instanceof WrongUsage) return 2;
  const stack = error instanceof Error ? error.stack : undefined;
  if (isUnexpected(error) && terminal.environment.LOG_LEVEL === "debug" && stack) terminal.problem(`${stack}\n`);
  return 1;
}

const isUnexpected = (error: unknown): boolean => !(error instanceof Refused || error instanceof DatabaseProblem);

/** The same words for people and for scripts: `{error: {code, message}}`, as the sandbox answers over HTTP. */
function documentOf(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof CommanderError) return { code: "wrong-usage", message: error.message.replace(/^error: /, "") };
  if (error instanceof WrongUsage) return { code: "wrong-usage", message: error.message };
  if (error instanceof Refused) return { code: "refused", message: error.message };
  if (error instanceof DatabaseProblem) return { code: error.code, message: error.message };
  const told = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
  const message = `Cultivate made a mistake of its own (${told}). Whatever was under way was undone as a whole. Please report it with this line, as CONTRIBUTING.md says; with LOG_LEVEL=debug it also shows where it happened.`;
  return { code: "failed", message };
}
