// The database: whether it opens, is whole, can be written to and has this version's schema. Nothing is made or changed.
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { readAddress } from "../../../data/address.ts";
import { DatabaseProblem, type OpenStore, openStore } from "../../../data/index.ts";
import type { Community } from "../../community/community.ts";
import type { Finding } from "../../ports/platform-check.ts";

const name = "database";

/** How long a person who waits for findings waits for a database that others keep busy. In milliseconds. */
const patience = 3000;

/** A year of a large community takes some tens of megabytes; below this the end is near. In bytes. */
const leastFree = 50 * 1024 * 1024;

export async function checkDatabase(url: string): Promise<readonly Finding[]> {
  try {
    const address = readAddress(url);
    if (address.kind === "postgres") return await checkOpen(url);
    if (address.file === ":memory:") {
      return [{ name, ok: true, detail: "In memory: it is empty at every start, and gone at every end." }];
    }
    const found = existsSync(address.file) ? await checkOpen(url) : [checkRoomFor(address.file)];
    return found.every((finding) => finding.ok) ? [...found, await checkDisk(address.file)] : found;
  } catch (error) {
    return [broken(error)];
  }
}

/** Those in the database; none where it is not there or cannot be read, which is a finding of its own. */
export async function knownCommunities(url: string): Promise<readonly Community[]> {
  try {
    const address = readAddress(url);
    if (address.kind === "sqlite" && !existsSync(address.file)) return [];
    const store = await openStore(url, { migrate: false, patience });
    try {
      return await store.read.communities.list();
    } finally {
      await store.close();
    }
  } catch {
    return [];
  }
}

async function checkOpen(url: string): Promise<readonly Finding[]> {
  const store = await openStore(url, { migrate: false, patience });
  try {
    const harm = await store.harm();
    if (harm.length > 0) {
      const detail = `The database ${store.place} is damaged: ${harm.join("; ")}.`;
      return [{ name, ok: false, detail, fix: "Bring back a backup with `cultivate restore <file>`." }];
    }
    // Takes the lock that every write takes, and gives it back.
    await store.rehearse(async () => undefined);
    const opened: Finding = { name, ok: true, detail: `${store.place} opens, is whole and can be written to.` };
    return [opened, await checkSchema(store)];
  } finally {
    await store.close();
  }
}

async function checkSchema(store: OpenStore): Promise<Finding> {
  const missing = (await store.migrations()).filter((step) => step.executedAt === null).map((step) => step.name);
  if (missing.length > 0) {
    const detail = `Missing are ${missing.join(", ")}: the next \`cultivate start\` or \`cultivate migrate\` takes them.`;
    return { name: "schema", ok: true, detail };
  }
  return { name: "schema", ok: true, detail: "It is this version's." };
}

/** Whether a file could be made: its folder, or the nearest one above that there is. */
function checkRoomFor(file: string): Finding {
  let folder = dirname(resolve(file));
  while (!existsSync(folder)) folder = dirname(folder);
  const fix = "Name a file in a folder that this user may write to in DATABASE_URL.";
  if (!statSync(folder).isDirectory()) {
    return { name, ok: false, detail: `There is no database at ${file}, and ${folder} is no folder.`, fix };
  }
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    return {
      name,
      ok: false,
      detail: `There is no database at ${file}, and this user may not write to ${folder}.`,
      fix,
    };
  }
  return { name, ok: true, detail: `There is none at ${file} yet; the first start makes it.` };
}

async function checkDisk(file: string): Promise<Finding> {
  let folder = dirname(resolve(file));
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const ok = free >= leastFree;
  const detail = `${Math.floor(free / 1024 / 1024)} MB are free in ${folder}.`;
  return { name: "disk", ok, detail, ...(ok ? {} : { fix: "Free some space before the database runs out of it." }) };
}

/** The last sentence of a problem says what to do. */
function broken(error: unknown): Finding {
  if (!(error instanceof DatabaseProblem)) throw error;
  const sentences = error.message.split(/(?<=\.) (?=[A-Z])/);
  const fix = sentences.length > 1 ? sentences.pop() : undefined;
  return { name, ok: false, detail: sentences.join(" "), ...(fix === undefined ? {} : { fix }) };
}
