// A history of any size takes the memory of its largest record. Measured in a process of its own whose heap is far too
// small for the file: what is kept, even a little of each message, ends it.
import { spawnSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { folderWith, now } from "./support.ts";

const megabyte = 1024 * 1024;

/** A busy channel: many people, long words, reactions with their reactors. */
function* channelOf(messages: number): Generator<string> {
  yield '{\n  "guild": { "id": "8", "name": "Maps" },\n  "channel": { "id": "9", "type": "GuildTextChat", "name": "busy" },\n  "messages": [\n';
  const id = (number: number) => `1${String(number).padStart(17, "0")}`;
  for (let number = 0; number < messages; number += 1) {
    const message = {
      id: id(number),
      type: number % 3 === 0 ? "Reply" : "Default",
      timestamp: new Date(1_600_000_000_000 + number * 1000).toISOString(),
      content: "words and more words? ".repeat(60),
      author: { id: String(number % 20_011), name: `member ${number % 20_011}`, isBot: false, roles: [] },
      reactions: [{ emoji: { id: "", name: "👋" }, count: 2, users: [{ id: String(number % 997), name: "somebody" }] }],
      reference: { messageId: id(Math.max(0, number - 1)) },
    };
    yield `${number === 0 ? "" : ",\n"}${JSON.stringify(message, null, 2)}`;
  }
  yield "\n  ]\n}\n";
}

const reader = (path: string) => `
  import { openHistory } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, "../../../data/import/open-history.ts")).href)};
  const history = await openHistory(${JSON.stringify(path)}, ${JSON.stringify(now)});
  let messages = 0;
  for await (const record of history.records()) if (record.kind === "message") messages += 1;
  console.log(JSON.stringify({ messages, bytes: history.bytesRead(), resident: process.resourceUsage().maxRSS * 1024 }));
`;

describe("a file far larger than memory", () => {
  it("of Discord messages is read within a heap of 24 MB, and little besides", { timeout: 60_000 }, async () => {
    const messages = 40_000;
    const path = join(await folderWith({}), "busy.json");
    await pipeline(Readable.from(channelOf(messages)), createWriteStream(path));
    const run = spawnSync(process.execPath, ["--max-old-space-size=24", "--input-type=module", "-e", reader(path)], {
      encoding: "utf8",
    });
    expect(run.stderr.replaceAll(/.*(ExperimentalWarning|--trace-warnings).*\n/g, "")).toBe("");
    const seen = JSON.parse(run.stdout);
    expect(seen.messages).toBe(messages);
    expect(seen.bytes).toBeGreaterThan(60 * megabyte);
    expect(seen.resident).toBeLessThan(200 * megabyte);
  });
});
