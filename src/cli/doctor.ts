// `cultivate doctor`: looks at everything that a bot needs, changes nothing, and says what to fix. Exit code 1 when
// something is broken.
import type { Command } from "commander";
import { type Config, type Environment, environmentProblems, readConfig } from "../config.ts";
import { Refused } from "../errors.ts";
import type { Finding } from "../ports/platform-check.ts";
import { systemClock } from "../system.ts";
import { checkClock, checkZones } from "./checks/clock.ts";
import { checkEncryptionKey, checkEnvironment, checkNode } from "./checks/environment.ts";
import { checkPort } from "./checks/port.ts";
import { usualDatabase } from "./lasting.ts";
import { asJson, printable, type Terminal } from "./terminal.ts";

export function addDoctor(program: Command, terminal: Terminal): void {
  program
    .command("doctor")
    .description("Check environment, database, clock, port and platforms; say what to fix. Changes nothing.")
    .option("--json", "one JSON document")
    .action(async ({ json }: { json?: true }) => {
      const checks = await examine(terminal.environment);
      const broken = checks.filter((check) => !check.ok).length;
      terminal.out(json ? asJson({ ok: broken === 0, checks }) : shown(checks));
      if (broken === 1) throw new Unwell("One thing is broken.");
      if (broken > 1) throw new Unwell(`${broken} things are broken.`);
    });
}

/** The document was printed already, and says more. */
export class Unwell extends Refused {}

async function examine(environment: Environment): Promise<readonly Finding[]> {
  const config = environmentProblems(environment).length === 0 ? readConfig(environment) : undefined;
  return [
    checkNode(process.versions.node),
    ...checkEnvironment(environment),
    ...(await guarded("database", () => databaseFindings(environment, config))),
    checkClock(systemClock.now()),
    checkZones(),
    ...(config
      ? [checkEncryptionKey(config.encryptionKey), ...(await guarded("port", () => portFindings(config)))]
      : []),
    ...(config ? await platformFindings(config) : []),
  ];
}

const portFindings = async (config: Config): Promise<readonly Finding[]> => [await checkPort(config)];

/** Looked at even where the rest of the environment is wrong. */
async function databaseFindings(environment: Environment, config: Config | undefined): Promise<readonly Finding[]> {
  const { checkDatabase } = await import("./checks/database.ts");
  return checkDatabase(environment.DATABASE_URL?.trim() || (config?.databaseUrl ?? usualDatabase));
}

async function platformFindings(config: Config): Promise<readonly Finding[]> {
  if (!config.slack && !config.discord) return [];
  const { knownCommunities } = await import("./checks/database.ts");
  const { platformChecks } = await import("../compose/platform-checks.ts");
  const checks = platformChecks(config, await knownCommunities(config.databaseUrl));
  const found = await Promise.all(checks.map(({ name, check }) => guarded(name, check)));
  return found.flat();
}

/** A check that stumbles is a finding too, and keeps no other from being made. */
async function guarded(name: string, check: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await check();
  } catch (error) {
    const detail = `This could not be looked at: ${error instanceof Error ? error.message : String(error)}`;
    return [{ name, ok: false, detail }];
  }
}

const shown = (checks: readonly Finding[]): string =>
  checks
    .flatMap(({ name, ok, detail, fix }) => [
      `${ok ? "ok    " : "BROKEN"}  ${printable(name)}: ${printable(detail)}`,
      ...(fix === undefined ? [] : [`        -> ${printable(fix)}`]),
    ])
    .map((line) => `${line}\n`)
    .join("");
