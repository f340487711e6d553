// DiscordChatExporter's JSON: one file a channel or thread (or a part of one). Read as a stream, since a busy channel's file
// can be many gigabytes. Private threads and direct messages are left out unread.
import type { Instant } from "../../src/time/instant.ts";
import { Acquaintances } from "./acquaintances.ts";
import { discordRecords } from "./discord-records.ts";
import { type HistoryRecord, problem } from "./history.ts";
import { type JsonShape, jsonRecords } from "./json-records.ts";
import { type JsonObject, objectIn, textIn } from "./json-value.ts";
import type { SourceFile } from "./source-files.ts";

const shape: JsonShape = {
  list: "messages",
  looksRight: (entry) => "id" in entry && "timestamp" in entry && "author" in entry,
};

/** The exporter's names for channels that not everybody on the server can see into. */
const hidden = new Set(["DirectTextChat", "DirectGroupTextChat", "GuildPrivateThread"]);

/**
 * What a file's head says about its channel. Normally the first few hundred bytes; a file whose fields were sorted may name
 * it after the messages, and is then read through for it.
 */
async function channelOf(file: SourceFile): Promise<JsonObject | undefined> {
  for await (const found of jsonRecords(file, shape)) {
    if (found.kind === "field" && found.name === "channel") return objectIn(found.value);
  }
  return undefined;
}

/** All records of the files: each channel, then its messages in the order of the file. */
export async function* discordExport(files: readonly SourceFile[], now: Instant): AsyncGenerator<HistoryRecord> {
  yield { kind: "origin", platform: "discord" };
  const met = new Acquaintances();
  for (const file of files) yield* channelFile(file, met, now);
}

async function* channelFile(file: SourceFile, met: Acquaintances, now: Instant): AsyncGenerator<HistoryRecord> {
  const head = await channelOf(file);
  const ref = textIn(head?.id);
  const type = textIn(head?.type) ?? "";
  if (hidden.has(type)) {
    yield problem({ file: file.path }, "history.note.private");
    return;
  }
  if (ref === undefined) yield problem({ file: file.path }, "history.problem.no-channel");
  else yield { kind: "channel", ref, name: textIn(head?.name) ?? ref, thread: type.includes("Thread") };
  for await (const found of jsonRecords(file, shape)) {
    if (found.kind === "problem") yield found;
    if (found.kind !== "record" || ref === undefined) continue;
    const place = { file: file.path, line: found.line, record: found.record };
    yield* discordRecords(found.value, place, { channel: ref, met, now });
  }
}
