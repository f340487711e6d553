// Any history that Cultivate can read, behind one door: looks at what a path holds and reads every part of it.
import { open, stat } from "node:fs/promises";
import type { Instant } from "../../src/time/instant.ts";
import { csvExport, csvTableOf } from "./csv-export.ts";
import type { TableKind } from "./csv-tables.ts";
import { discordExport } from "./discord-export.ts";
import { folderFiles, singleFile } from "./folder.ts";
import { type HistoryRecord, type Platform, type Problem, problem } from "./history.ts";
import { dayFile, type SlackExport, slackExport, slackExports } from "./slack-export.ts";
import {
  codeOf,
  countOther,
  endingOf,
  folderOf,
  nameOf,
  SourceError,
  type SourceFile,
  type SourceFiles,
  UnreadableHistory,
} from "./source-files.ts";
import { asUtf8 } from "./utf8.ts";
import { zipFiles } from "./zip.ts";

export type History = {
  /** What was recognised. */
  readonly platforms: readonly Platform[];
  readonly totalBytes: number;
  /** Read so far by `records()`. */
  readonly bytesRead: () => number;
  /** Everything, in an order in which people and channels come before what speaks of them. May be asked for again. */
  readonly records: () => AsyncGenerator<HistoryRecord>;
  readonly close: () => Promise<void>;
};

/** What the files turned out to be. */
type Parts = {
  readonly slack: SlackExport[];
  readonly discord: SourceFile[];
  readonly csv: { readonly file: SourceFile; readonly kind: TableKind }[];
  readonly problems: Problem[];
};

/**
 * Opens a Slack export (folder or zip), DiscordChatExporter JSON (file or folder, or zipped), CSV files, or a folder that
 * holds several of these. Records dated later than a day after `now` are reported as unbelievable.
 * Throws UnreadableHistory when there is nothing at the path, or nothing that can be read.
 */
export async function openHistory(path: string, now: Instant): Promise<History> {
  const source = await filesAt(path);
  try {
    const parts = await recognised(source);
    const platforms: Platform[] = [];
    if (parts.slack.length > 0) platforms.push("slack");
    if (parts.discord.length > 0) platforms.push("discord");
    if (parts.csv.length > 0) platforms.push("csv");
    if (platforms.length === 0) throw nothingIn(path, source, parts);
    return opened(parts, platforms, now, source.close);
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function filesAt(path: string): Promise<SourceFiles> {
  try {
    if ((await stat(path)).isDirectory()) return await folderFiles(path);
    return (await isZip(path)) ? await zipFiles(path) : await singleFile(path);
  } catch (error) {
    if (error instanceof UnreadableHistory) throw error;
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") throw new UnreadableHistory("history.error.missing", { path });
    throw new UnreadableHistory("history.error.forbidden", { path, code }, { cause: error });
  }
}

/** By its first bytes, or by its name (then a broken download is told as such). */
async function isZip(path: string): Promise<boolean> {
  if (endingOf(path) === "zip") return true;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.toString("latin1") === "PK\u0003\u0004";
  } finally {
    await file.close();
  }
}

type Look = "discord" | "list" | "empty" | "other" | Problem;

/** What a JSON file looks like from its first kilobytes. */
async function lookAt(file: SourceFile): Promise<Look> {
  try {
    let start = "";
    for await (const bytes of asUtf8(file.read())) {
      start += bytes.toString("utf8").trimStart();
      if (start.length > 4096) break;
    }
    if (start === "") return "empty";
    if (start.startsWith("[")) return "list";
    return start.startsWith("{") && /"(guild|channel|messages)"\s*:/.test(start) ? "discord" : "other";
  } catch (error) {
    if (error instanceof SourceError) return problem({ file: file.path }, error.key, error.values);
    throw error;
  }
}

async function recognised(source: SourceFiles): Promise<Parts> {
  const slack = slackExports(source.files);
  const taken = new Set(slack.flatMap(({ files }) => files));
  const parts: Parts = { slack, discord: [], csv: [], problems: [...source.problems] };
  const loose: SourceFile[] = [];
  for (const file of source.files) {
    if (taken.has(file) || /^canvas/.test(nameOf(file.path))) continue;
    const place = { file: file.path };
    if (endingOf(file.path) === "csv") {
      const table = await csvTableOf(file);
      if (table) parts.csv.push({ file, kind: table.kind });
      else parts.problems.push(problem(place, file.size === 0 ? "history.problem.empty" : "history.problem.headers"));
      continue;
    }
    const look = await lookAt(file);
    if (typeof look === "object") parts.problems.push(look);
    else if (look === "discord") parts.discord.push(file);
    else if (look === "empty") parts.problems.push(problem(place, "history.problem.empty"));
    else if (look === "list" && dayFile.test(nameOf(file.path)) && folderOf(file.path) !== "") loose.push(file);
    else parts.problems.push(problem(place, "history.note.ignored"));
  }
  parts.slack.push(...withoutLists(loose));
  parts.csv.sort((one, other) => tableOrder.indexOf(one.kind) - tableOrder.indexOf(other.kind));
  return parts;
}

/** Who somebody is comes before what they did. */
const tableOrder: readonly TableKind[] = ["members", "attendance", "pairings"];

/** Folders of day files whose lists of people and channels were lost. */
function withoutLists(files: readonly SourceFile[]): SlackExport[] {
  const byRoot = Map.groupBy(files, ({ path }) => path.split("/").slice(0, -2).join("/"));
  return [...byRoot].map(([root, own]) => ({ root: root === "" ? "" : `${root}/`, files: own }));
}

function nothingIn(path: string, source: SourceFiles, parts: Parts): UnreadableHistory {
  if (source.files.some((file) => dayFile.test(nameOf(file.path)) && folderOf(file.path) === "")) {
    return new UnreadableHistory("history.error.day-file", { path });
  }
  const counts = new Map(source.others);
  for (const file of source.files) countOther(counts, file.path);
  const most = [...counts].sort((one, other) => other[1] - one[1]).slice(0, 5);
  const found = most.map(([ending, count]) => (count === 1 ? ending : `${count} × ${ending}`)).join(", ");
  return new UnreadableHistory("history.error.nothing", { path, found: found || "—" }, { problems: parts.problems });
}

function opened(parts: Parts, platforms: Platform[], now: Instant, close: () => Promise<void>): History {
  const all = [...parts.slack.flatMap(({ files }) => files), ...parts.discord, ...parts.csv.map(({ file }) => file)];
  const read = new Map<SourceFile, number>();
  let bytesRead = 0;
  /** A file whose head is looked at first is not counted twice. */
  const counted = (file: SourceFile): SourceFile => ({
    ...file,
    read: async function* () {
      let offset = 0;
      for await (const bytes of file.read()) {
        offset += bytes.length;
        const before = read.get(file) ?? 0;
        if (offset > before) {
          read.set(file, offset);
          bytesRead += offset - before;
        }
        yield bytes;
      }
    },
  });
  async function* records(): AsyncGenerator<HistoryRecord> {
    read.clear();
    bytesRead = 0;
    yield* parts.problems;
    for (const found of parts.slack) yield* slackExport({ ...found, files: found.files.map(counted) }, now);
    if (parts.discord.length > 0) yield* discordExport(parts.discord.map(counted), now);
    for (const { file } of parts.csv) yield* csvExport(counted(file), now);
    // What is private or of no use was not read, and is done all the same.
    bytesRead = totalBytes;
  }
  const totalBytes = all.reduce((sum, { size }) => sum + size, 0);
  return { platforms, totalBytes, bytesRead: () => bytesRead, records, close };
}
