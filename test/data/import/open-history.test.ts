import { readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openHistory } from "../../../data/import/open-history.ts";
import { UnreadableHistory } from "../../../data/import/source-files.ts";
import { textsIn } from "../../../src/text/texts.ts";
import {
  all,
  discordFile,
  discordMessage,
  everythingIn,
  fixture,
  folderWith,
  now,
  slackFolder,
  slackMessage,
} from "./support.ts";

/** Every file below a folder, for packing it. */
async function packed(root: string, prefix = ""): Promise<Zippable> {
  const files: Zippable = {};
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[prefix + path.slice(root.length + 1)] = new Uint8Array(await readFile(path));
  }
  return files;
}

async function zipOf(files: Zippable): Promise<string> {
  return join(await folderWith({ "export.zip": Buffer.from(zipSync(files)) }), "export.zip");
}

const slackDay = (...records: string[]) => Buffer.from(`[\n${records.join(",\n")}\n]`);

async function refusal(path: string): Promise<UnreadableHistory> {
  const error = await openHistory(path, now).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnreadableHistory);
  return error as UnreadableHistory;
}

describe("a zip file", () => {
  it("of a Slack export gives exactly what its folder gives, wrapped in another folder or not", async () => {
    const fromFolder = await everythingIn(fixture("slack"));
    expect((await everythingIn(await zipOf(await packed(fixture("slack"))))).records).toEqual(fromFolder.records);
    const wrapped = await everythingIn(await zipOf(await packed(fixture("slack"), "Maps Slack export/")));
    const unwrap = (records: typeof fromFolder.records) =>
      records.map((record) =>
        record.kind === "problem" ? { ...record, file: record.file.replace(/^Maps Slack export\//, "") } : record,
      );
    expect(unwrap(wrapped.records)).toEqual(fromFolder.records);
  });

  it("may hold Discord files as well", async () => {
    const { records } = await everythingIn(await zipOf(await packed(fixture("discord"))));
    expect(records).toEqual((await everythingIn(fixture("discord"))).records);
  });

  it("is known by its first bytes when its name does not tell", async () => {
    const root = await folderWith({ download: await readFile(await zipOf(await packed(fixture("slack")))) });
    expect((await everythingIn(join(root, "download"))).sources).toHaveLength(12);
  });

  it("that was cut short is refused with advice", async () => {
    const path = await zipOf(await packed(fixture("slack")));
    await writeFile(path, (await readFile(path)).subarray(0, 1500));
    expect((await refusal(path)).key).toBe("history.error.broken-zip");
    expect((await refusal(join(await folderWith({ "a.zip": "" }), "a.zip"))).key).toBe("history.error.broken-zip");
  });

  it("with one damaged file gives all others, and says which one", async () => {
    const path = await zipOf({
      "channels.json": Buffer.from('[{ "id": "C1", "name": "general" }]'),
      "general/2025-03-01.json": [slackDay(slackMessage("1740826800.000100")), { level: 0 }],
      "general/2025-03-02.json": [slackDay(slackMessage("1740910000.000100")), { level: 0 }],
    });
    const bytes = await readFile(path);
    bytes.write("3740826800", bytes.indexOf("1740826800"));
    await writeFile(path, bytes);
    const everything = await everythingIn(path);
    expect(everything.sources).toEqual(["message:C1:1740910000.000100"]);
    expect(everything.problems).toContain("general/2025-03-01.json:3 problem.damaged");
  });

  it("cannot make anything be read outside of it", async () => {
    const path = await zipOf({
      "channels.json": Buffer.from('[{ "id": "C1", "name": "general" }]'),
      "general/2025-03-01.json": slackDay(slackMessage("1740826800.000100")),
      "general/../../secret.json": slackDay(slackMessage("1740826800.000200")),
      "/etc/secret.json": slackDay(slackMessage("1740826800.000300")),
      "general/2025-03-02.json": [Buffer.from("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }],
    });
    const everything = await everythingIn(path);
    expect(everything.sources).toEqual(["message:C1:1740826800.000100"]);
    expect(everything.problems).toEqual([
      "general/../../secret.json problem.outside",
      "/etc/secret.json problem.outside",
      "general/2025-03-02.json problem.link",
    ]);
  });
});

describe("a folder", () => {
  it("may hold several kinds of history, and all of it is read", async () => {
    const root = await folderWith({
      "slack/channels.json": '[{ "id": "C1", "name": "general" }]',
      "slack/general/2025-03-01.json": `[${slackMessage("1740826800.000100")}]`,
      "discord/general.json": discordFile([discordMessage("1")]),
      "discord/general.json_Files/upload.json": discordFile([discordMessage("2")]),
      "people.csv": "name\nAda\n",
      "who came.csv": "date,name\n2025-03-04,Ada\n",
      "notes.txt": "not ours",
    });
    const history = await openHistory(root, now);
    expect(history.platforms).toEqual(["slack", "discord", "csv"]);
    const kinds = (await all(history.records())).map(({ kind }) => kind);
    expect(kinds).toEqual([
      ...["origin", "channel", "person", "message"],
      ...["origin", "channel", "person", "message"],
      ...["origin", "person", "origin", "attendance"],
    ]);
  });

  it("of a Slack export that lost its lists is read under the names of its folders", async () => {
    const root = await folderWith({ "talk/2025-03-01.json": `[${slackMessage("1740826800.000100")}]` });
    const everything = await everythingIn(root);
    expect(everything.sources).toEqual(["message:talk:1740826800.000100"]);
    expect(everything.problems).toEqual(["talk note.unlisted"]);
  });

  it("does not lead astray by a link, in circles or to elsewhere", async () => {
    const root = await slackFolder({ "2025-03-01": `[${slackMessage("1740826800.000100")}]` });
    await symlink(root, join(root, "loop"));
    await symlink(fixture("slack/board/2025-03-01.json"), join(root, "general", "2025-03-02.json"));
    const everything = await everythingIn(root);
    expect(everything.sources).toEqual(["message:C1:1740826800.000100"]);
    expect([...everything.problems].sort()).toEqual(["general/2025-03-02.json problem.link", "loop problem.link"]);
  });

  it("with files of no kind reads what it can, and names the others", async () => {
    const root = await folderWith({
      "a.json": discordFile([discordMessage("1")]),
      "package.json": '{ "name": "something" }',
      "list.json": "[1, 2]",
      "empty.json": "",
      "table.csv": "colour,size\nred,2\n",
    });
    const everything = await everythingIn(root);
    expect(everything.sources).toEqual(["message:9:1"]);
    expect(everything.problems).toEqual([
      "empty.json problem.empty",
      "list.json note.ignored",
      "package.json note.ignored",
      "table.csv problem.headers",
    ]);
  });

  it("nested without end is not followed to its end", async () => {
    const deep = Array.from({ length: 12 }, () => "more").join("/");
    const root = await folderWith({
      "a.json": discordFile([discordMessage("1")]),
      [`${deep}/b.json`]: discordFile([discordMessage("2")]),
    });
    const everything = await everythingIn(root);
    expect(everything.sources).toEqual(["message:9:1"]);
    expect(everything.problems).toEqual([`${deep.slice(0, 8 * 5 + 4)} problem.too-deep`]);
  });
});

describe("a path that holds no history", () => {
  it("is refused: nothing there", async () => {
    expect((await refusal("/no/such/place")).key).toBe("history.error.missing");
    expect((await refusal(join(fixture("csv/members.csv"), "inside"))).key).toBe("history.error.missing");
  });

  it("is refused with what was found there", async () => {
    const error = await refusal(await folderWith({ "a.txt": "", "b.txt": "", "c.pdf": "", "d.json": "{}" }));
    expect(error).toMatchObject({ key: "history.error.nothing", values: { found: "2 × .txt, .pdf, .json" } });
    expect((await refusal(await folderWith({}))).values).toMatchObject({ found: "—" });
  });

  it("is refused with what was wrong, when it is a single file", async () => {
    const error = await refusal(join(await folderWith({ "a.json": "" }), "a.json"));
    expect(error.problems.map(({ cause }) => cause)).toEqual(["history.problem.empty"]);
  });

  it("is refused with the way out, when it is one day of a Slack export or one of its folders", async () => {
    expect((await refusal(fixture("slack/general"))).key).toBe("history.error.day-file");
    expect((await refusal(fixture("slack/general/2025-03-01.json"))).key).toBe("history.error.day-file");
  });
});

describe("reading a history", () => {
  it("tells how far it is, ends at the whole, and may be done again", async () => {
    for (const path of [
      fixture("slack"),
      fixture("discord"),
      fixture("csv"),
      await zipOf(await packed(fixture("slack"))),
    ]) {
      const history = await openHistory(path, now);
      const first: unknown[] = [];
      let before = 0;
      for await (const record of history.records()) {
        expect(history.bytesRead()).toBeGreaterThanOrEqual(before);
        before = history.bytesRead();
        first.push(record);
      }
      expect(history.totalBytes).toBeGreaterThan(0);
      expect(history.bytesRead()).toBe(history.totalBytes);
      expect(await all(history.records())).toEqual(first);
      await history.close();
    }
  });

  it("may stop anywhere", async () => {
    const history = await openHistory(fixture("slack"), now);
    for await (const record of history.records()) if (record.kind === "message") break;
    await history.close();
  });

  it("has words for every problem, which name what the reader needs to find it", async () => {
    const texts = textsIn("en");
    const { records } = await everythingIn(await slackFolder({ "2025-03-01": '[{ "type": "message", "ts": "x" }]' }));
    const said = records.flatMap((record) =>
      record.kind === "problem" ? [texts.plain(record.cause, record.values)] : [],
    );
    expect(said).toEqual(["“ts” cannot be read (text), so this record was left out."]);
  });
});
