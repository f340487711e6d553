// A backup in the place of a SQLite database.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { Refused } from "../src/errors.ts";
import { readAddress } from "./address.ts";
import { settle, sqliteFile } from "./backup.ts";
import { openDatabase } from "./database.ts";
import { harmOf } from "./harm.ts";
import { migrationSteps } from "./migrate.ts";
import { DatabaseProblem, sqliteProblem } from "./problem.ts";

/**
 * Puts a backup in the place of the database at `url`. What was there is kept beside it; answers under which name, or
 * undefined when nothing was there. Throws Refused or DatabaseProblem, with nothing changed, when the backup is damaged or
 * of a newer version, and when the database is in use.
 */
export async function restoreStore(url: string, file: string, keepAs: string): Promise<string | undefined> {
  const { file: place } = sqliteFile(readAddress(url));
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new Refused(`There is no backup at ${file}. Nothing was changed.`);
  }
  const unfinished = `${place}.restoring`;
  try {
    mkdirSync(dirname(resolve(place)), { recursive: true });
    copyFileSync(file, unfinished);
    await examine(unfinished, file);
    const there = existsSync(place);
    if (there) close(place);
    replace(place, unfinished, keepAs);
    return there ? `${place}.${keepAs}` : undefined;
  } catch (error) {
    throw sqliteProblem(error, place);
  } finally {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${unfinished}${end}`, { force: true });
  }
}

/** The old one aside, the new one in its place; or, when that fails, the old one back. */
function replace(place: string, unfinished: string, keepAs: string): void {
  // The journals first: beside another file they would be taken for its own.
  const ends = ["-wal", "-shm", ""];
  for (const end of ends) move(`${place}${end}`, `${place}.${keepAs}${end}`);
  try {
    settle(unfinished, place);
  } catch (error) {
    for (const end of ends.toReversed()) move(`${place}.${keepAs}${end}`, `${place}${end}`);
    throw error;
  }
}

/** Looks at a copy of the backup, since opening a database writes beside it. Throws Refused when it will not do. */
async function examine(copy: string, file: string): Promise<void> {
  const reason = await whyNot(copy);
  if (reason !== undefined) throw new Refused(`The backup ${file} will not do: ${reason}. Nothing was changed.`);
}

async function whyNot(copy: string): Promise<string | undefined> {
  try {
    const { db, kind, place } = await openDatabase(`sqlite:${copy}`);
    try {
      const [harm] = await harmOf(db, kind);
      if (harm !== undefined) return `it is damaged (${harm})`;
      const taken = (await migrationSteps(db, place)).some((step) => step.executedAt !== null);
      return taken ? undefined : "it is not of a Cultivate database";
    } finally {
      await db.destroy();
    }
  } catch (error) {
    if (!(error instanceof DatabaseProblem)) throw error;
    if (error.code === "newer") return "it was made by a newer version of Cultivate";
    if (error.code === "broken")
      return `it cannot be read (${error.cause instanceof Error ? error.cause.message : "broken"})`;
    throw error;
  }
}

/** Writes its journal into the file, which only works when nobody else has it open. A file that is no database is let be. */
function close(place: string): void {
  let database: Sqlite.Database | undefined;
  try {
    database = new Sqlite(place);
    database.pragma("busy_timeout = 1000");
    database.pragma("journal_mode = delete");
  } catch (error) {
    const problem = sqliteProblem(error, place);
    if (problem instanceof DatabaseProblem && problem.code === "broken") return;
    if (!(problem instanceof DatabaseProblem) || problem.code !== "busy") throw problem;
    throw new Refused(
      `A program has the database ${place} open. Nothing was changed. Stop the bot, then restore again.`,
    );
  } finally {
    database?.close();
  }
}

const move = (from: string, to: string): void => {
  if (existsSync(from)) renameSync(from, to);
};
