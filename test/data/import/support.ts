// What the tests of the importer share: the fixtures, folders made on the spot, and reading everything at once.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { HistoryRecord, Message, Problem } from "../../../data/import/history.ts";
import { openHistory } from "../../../data/import/open-history.ts";
import { instant } from "../../../src/time/instant.ts";

export const now = instant("2026-11-23T12:00:00Z");

export const fixture = (name: string): string => join(import.meta.dirname, "fixtures", name);

/** A folder with these files, gone when the test is over. */
export async function folderWith(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "cultivate-import-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

export async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of from) found.push(one);
  return found;
}

export class Everything {
  readonly records: readonly HistoryRecord[];
  constructor(records: readonly HistoryRecord[]) {
    this.records = records;
  }
  of<K extends HistoryRecord["kind"]>(kind: K): Extract<HistoryRecord, { kind: K }>[] {
    return this.records.filter((record): record is Extract<HistoryRecord, { kind: K }> => record.kind === kind);
  }
  get sources(): string[] {
    return this.of("message").map(({ source }) => source);
  }
  message(source: string): Message | undefined {
    return this.of("message").find((message) => message.source === source);
  }
  /** `file:line cause` of every problem. */
  get problems(): string[] {
    return this.of("problem").map(sayProblem);
  }
}

export const sayProblem = ({ file, line, cause }: Problem): string =>
  `${file}${line === undefined ? "" : `:${line}`} ${cause.replace(/^history\./, "")}`;

export async function everythingIn(path: string): Promise<Everything> {
  const history = await openHistory(path, now);
  try {
    return new Everything(await all(history.records()));
  } finally {
    await history.close();
  }
}

/** The folder of a Slack export with one public channel, `general`, and these day files in it. */
export const slackFolder = (days: Readonly<Record<string, string>>): Promise<string> =>
  folderWith({
    "users.json": '[{ "id": "U1", "name": "ada", "is_bot": false }, { "id": "U2", "name": "ben", "is_bot": false }]',
    "channels.json": '[{ "id": "C1", "name": "general" }]',
    ...Object.fromEntries(Object.entries(days).map(([day, content]) => [`general/${day}.json`, content])),
  });

/** A DiscordChatExporter file with these texts as its records. */
export const discordFile = (records: readonly string[], type = "GuildTextChat"): string =>
  `{\n  "guild": { "id": "8", "name": "Maps" },\n  "channel": { "id": "9", "type": "${type}", "name": "general" },\n  "messages": [\n${records.map((record) => `    ${record}`).join(",\n")}\n  ],\n  "messageCount": ${records.length}\n}\n`;

export const discordMessage = (id: string, more: object = {}): string =>
  JSON.stringify({
    id,
    type: "Default",
    timestamp: "2025-03-01T10:00:00+00:00",
    content: "words",
    author: { id: "1", name: "ada", isBot: false },
    reactions: [],
    ...more,
  });

export const slackMessage = (ts: string, more: object = {}): string =>
  JSON.stringify({ type: "message", user: "U1", text: "words", ts, ...more });
