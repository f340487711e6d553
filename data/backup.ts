// A copy of a SQLite database that can be taken while a bot works with it.
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Kysely, sql } from "kysely";
import { Refused } from "../src/errors.ts";
import type { Address } from "./address.ts";
import { DatabaseProblem, sqliteProblem } from "./problem.ts";
import type { Schema } from "./schema.ts";

/** Its moment is one between two transactions; `file` is there whole or not at all. Throws Refused or DatabaseProblem. */
export async function backUp(db: Kysely<Schema>, file: string): Promise<void> {
  if (existsSync(file)) {
    throw new Refused(`There is something at ${file} already. Nothing was changed. Name a file that is not there yet.`);
  }
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    await sql`vacuum into ${unfinished}`.execute(db);
    settle(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw notWritten(error, file);
  }
}

/** The database's own problems name the database; this one is about the copy. */
function notWritten(error: unknown, file: string): unknown {
  const problem = error instanceof DatabaseProblem ? error.cause : error;
  const known = sqliteProblem(problem, file);
  if (!(known instanceof DatabaseProblem) || known.code === "broken") return error;
  const detail = problem instanceof Error ? problem.message : String(problem);
  return new Refused(
    `The backup could not be written to ${file} (${detail}). The database is as it was. Name a file in a folder that is there, with room for it and open to this user.`,
  );
}

/** On the disk for good under its own name, or not at all. */
export function settle(unfinished: string, file: string): void {
  sync(unfinished);
  renameSync(unfinished, file);
  sync(dirname(resolve(file)));
}

function sync(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Throws Refused for a database that has no file. */
export function sqliteFile(address: Address): Address & { kind: "sqlite" } {
  if (address.kind === "postgres") {
    throw new Refused(
      'This copies SQLite files. PostgreSQL has its own tools, which work while the bot runs: `pg_dump --format=custom --file=<file> "$DATABASE_URL"`, and back with `pg_restore --clean --if-exists --dbname="$DATABASE_URL" <file>`. Nothing was changed.',
    );
  }
  if (address.file === ":memory:") {
    throw new Refused("A database in memory has no file to copy. Name a file in DATABASE_URL. Nothing was changed.");
  }
  return address;
}
