// A Slack export: lists of people and channels, and a folder of day files for each channel. Public channels only; what is
// private, or might be, is left out unread.
import type { Instant } from "../../src/time/instant.ts";
import { Acquaintances } from "./acquaintances.ts";
import { type HistoryRecord, type Problem, problem } from "./history.ts";
import { type JsonShape, jsonRecords } from "./json-records.ts";
import { type JsonObject, textIn } from "./json-value.ts";
import { slackPerson, slackRecords } from "./slack-records.ts";
import { folderOf, nameOf, type SourceFile } from "./source-files.ts";

/** One export among the files: `root` is the folder of its lists, empty or ending with `/`. */
export type SlackExport = { readonly root: string; readonly files: readonly SourceFile[] };

const peopleFiles = ["users.json", "org_users.json"];
const privateFiles = ["groups.json", "dms.json", "mpims.json"];
/** What an export holds besides; none of it is needed here. */
const furtherFiles = [
  "integration_logs.json",
  "canvases.json",
  "lists.json",
  "file_conversations.json",
  "huddle_transcripts.json",
  "content_flags.json",
];
const lists = [...peopleFiles, "channels.json", ...privateFiles];
export const dayFile = /^\d{4}-\d{2}-\d{2}\.json$/;

/** The Slack exports among the files (several, when somebody keeps them side by side). */
export function slackExports(files: readonly SourceFile[]): SlackExport[] {
  const roots = new Set<string>();
  for (const { path } of files) {
    if (lists.includes(nameOf(path))) roots.add(path.slice(0, path.length - nameOf(path).length));
  }
  const rootOf = (path: string) =>
    [...roots].filter((root) => path.startsWith(root) && belongs(path.slice(root.length)));
  const found = [...roots].map((root) => ({ root, files: files.filter(({ path }) => longest(rootOf(path)) === root) }));
  return found.filter(({ files: own }) => own.length > 0);
}

const longest = (roots: readonly string[]): string | undefined =>
  [...roots].sort((one, other) => other.length - one.length)[0];

/** A list of the export itself, or a day file in a folder beside the lists. */
const belongs = (path: string): boolean =>
  lists.includes(path) || furtherFiles.includes(path) || (dayFile.test(nameOf(path)) && path.split("/").length === 2);

const peopleShape: JsonShape = { looksRight: (entry) => "id" in entry && ("name" in entry || "profile" in entry) };
const channelShape: JsonShape = { looksRight: (entry) => "id" in entry && ("name" in entry || "members" in entry) };
const messageShape: JsonShape = { looksRight: (entry) => "ts" in entry && "type" in entry };

/** Which conversations there are, as far as the export's lists say. */
class Conversations {
  readonly open = new Map<string, string>();
  readonly hidden = new Set<string>();
  /** A list of private conversations that could not be read whole: then what is not listed may be private. */
  damaged: string | undefined;

  /** Whether a folder of day files may be read; else why not. `note` means: read it, and say this. */
  judge(folder: string): { read: boolean; say?: Problem["cause"]; list?: string } {
    if (this.hidden.has(folder) || looksPrivate(folder)) return { read: false, say: "history.note.private" };
    if (this.open.has(folder)) return { read: true };
    if (this.damaged) return { read: false, say: "history.problem.unsure-private", list: this.damaged };
    return { read: true, say: "history.note.unlisted" };
  }
}

/** Folders of direct messages are named by their id, of group messages by their people, of comments by their file. */
const looksPrivate = (folder: string): boolean => /^D[A-Z0-9]{7,}$|^mpdm-|^FC:/.test(folder);

/** All records of one export: people, channels, then messages by channel and day. */
export async function* slackExport(found: SlackExport, now: Instant): AsyncGenerator<HistoryRecord> {
  yield { kind: "origin", platform: "slack" };
  const byName = new Map(found.files.map((file) => [file.path.slice(found.root.length), file]));
  const met = new Acquaintances();
  const bots = new Set<string>();
  for await (const [entry, record] of entriesOf(peopleFiles, byName, peopleShape)) {
    if (entry === undefined) {
      yield record;
      continue;
    }
    const person = slackPerson(entry, record);
    if (person.kind === "person") {
      met.isNewcomer(person.ref, true);
      if (person.bot) bots.add(person.ref);
    }
    yield person;
  }
  const conversations = new Conversations();
  yield* readConversations(conversations, byName);
  const judged = new Map<string, boolean>();
  for (const [path, file] of byName) {
    const folder = folderOf(path);
    if (folder === "") continue;
    if (!judged.has(folder)) {
      const { read, say, list = "" } = conversations.judge(folder);
      judged.set(folder, read);
      if (say) yield problem({ file: `${found.root}${folder}` }, say, list ? { list } : {});
      if (read && !conversations.open.has(folder)) yield { kind: "channel", ref: folder, name: folder, thread: false };
    }
    if (!judged.get(folder)) continue;
    const context = { channel: conversations.open.get(folder) ?? folder, bots, met, now };
    for await (const record of jsonRecords(file, messageShape)) {
      if (record.kind === "problem") yield record;
      if (record.kind === "record") yield* slackRecords(record.value, placeOf(file, record), context);
    }
  }
}

const placeOf = (file: SourceFile, at: { line: number; record: number }) => ({
  file: file.path,
  line: at.line,
  record: at.record,
});

type Entry = [JsonObject, ReturnType<typeof placeOf>] | [undefined, Problem];

async function* entriesOf(
  names: readonly string[],
  byName: ReadonlyMap<string, SourceFile>,
  shape: JsonShape,
): AsyncGenerator<Entry> {
  for (const name of names) {
    const file = byName.get(name);
    if (!file) continue;
    for await (const record of jsonRecords(file, shape)) {
      if (record.kind === "problem") yield [undefined, record];
      if (record.kind === "record") yield [record.value, placeOf(file, record)];
    }
  }
}

async function* readConversations(
  conversations: Conversations,
  byName: ReadonlyMap<string, SourceFile>,
): AsyncGenerator<HistoryRecord> {
  for await (const [entry, found] of entriesOf(privateFiles, byName, channelShape)) {
    if (entry === undefined) {
      conversations.damaged = nameOf(found.file);
      yield found;
      continue;
    }
    for (const name of [textIn(entry.name), textIn(entry.id)]) if (name !== undefined) conversations.hidden.add(name);
  }
  for await (const [entry, found] of entriesOf(["channels.json"], byName, channelShape)) {
    const name = textIn(entry?.name);
    const ref = textIn(entry?.id);
    if (entry === undefined) yield found;
    else if (ref === undefined || name === undefined) {
      yield problem(found, "history.problem.missing", { field: ref === undefined ? "id" : "name" });
    } else if (entry.is_private === true || entry.is_im === true || entry.is_mpim === true || entry.is_group === true) {
      conversations.hidden.add(name);
    } else {
      conversations.open.set(name, ref);
      if (!conversations.hidden.has(name)) yield { kind: "channel", ref, name, thread: false };
    }
  }
}
