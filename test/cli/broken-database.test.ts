// A database that cannot be used: its own plain words, exit code 1, no stack, and nothing lost.
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../data/database.ts";
import { openStore } from "../../data/index.ts";
import { communityOf, installationOf, memberOf, sharedStoryOf } from "../contract/store/builders.ts";
import { fill } from "../contract/store/everything.ts";
import { dump } from "../data/dump.ts";
import { type CliOptions, runCli, temporaryFolder } from "../support/cli.ts";
import { noSmallDisk, smallDisk } from "../support/small-disk.ts";
import { livedInDatabase } from "./lived-in.ts";

/** The message of a run that was refused. Fails the test for any other end. */
async function refusal(args: readonly string[], options: CliOptions): Promise<string> {
  const { code, out, err } = await runCli(args, options);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).not.toMatch(/\n\s+at /);
  expect(err).toMatch(/^[^\n]+\n$/);
  return err;
}

const rowsOf = async (file: string) => {
  const database = await openDatabase(`sqlite:${file}`);
  try {
    return await dump(database);
  } finally {
    await database.db.destroy();
  }
};

describe("a database file", () => {
  it("of garbage is told and left alone", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "cultivate.db");
    const garbage = Buffer.alloc(20_000, "not a database at all ");
    writeFileSync(file, garbage);
    const env = { DATABASE_URL: `sqlite:${file}` };
    for (const args of [["start"], ["members", "--community", "Practice"]]) {
      expect(await refusal(args, { env })).toMatch(/cultivate\.db cannot be read .*Nothing was changed in it\./);
    }
    expect(readFileSync(file).equals(garbage)).toBe(true);
  });

  it("that was cut off is told and left alone", async () => {
    const { file, env } = await livedInDatabase();
    truncateSync(file, 30_000);
    const cut = readFileSync(file);
    expect(await refusal(["members", "--community", "Practice"], { env })).toMatch(
      /cannot be read .*Nothing was changed/,
    );
    expect(await refusal(["migrate"], { env })).toMatch(/cannot be read .*Nothing was changed/);
    expect(readFileSync(file).equals(cut)).toBe(true);
  });

  it("below something that is no folder is told", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "note"), "");
    const env = { DATABASE_URL: `sqlite:${join(folder, "note", "cultivate.db")}` };
    expect(await refusal(["start"], { env })).toMatch(/may not read and write .*Nothing was changed/);
  });

  it("named by an address of another kind is told, with what would be right", async () => {
    const message = await runCli(["migrate"], { env: { DATABASE_URL: "mysql://me:secret@host/db" } });
    expect(message).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringMatching(/DATABASE_URL must be sqlite:<path>/),
    });
    expect(message.err).not.toContain("secret");
  });
});

describe("a database of a real bot", () => {
  it("is no ground for a sandbox, whose clock would run ahead of it", async () => {
    const folder = temporaryFolder();
    const env = { PORT: "0", DATABASE_URL: `sqlite:${join(folder, "cultivate.db")}` };
    const store = await openStore(env.DATABASE_URL);
    await store.write((records) => fill(records, 1));
    await store.close();
    const before = await rowsOf(join(folder, "cultivate.db"));
    for (const args of [["start"], ["sandbox"]]) {
      expect(await refusal(args, { env })).toMatch(/holds communities of Slack, .*Nothing was started/);
    }
    expect(await rowsOf(join(folder, "cultivate.db"))).toEqual(before);
  });
});

describe.skipIf(noSmallDisk)(`a full disk${noSmallDisk ? ` (skipped: ${noSmallDisk})` : ""}`, () => {
  it("is told when there is no room for a new database, and once there is, the next start is a first one", async () => {
    const { folder, makeRoom } = smallDisk(100);
    const env = { DATABASE_URL: `sqlite:${join(folder, "cultivate.db")}` };
    expect(await refusal(["migrate"], { env })).toMatch(/There is no room left for the database .*Free some space/);
    makeRoom();
    expect(await runCli(["migrate"], { env })).toMatchObject({ code: 0, err: "" });
  });

  it("is told when it fills up at work, and what was saved before is still there to the last row", async () => {
    const { folder, makeRoom } = smallDisk(1200);
    const file = join(folder, "cultivate.db");
    const store = await openStore(`sqlite:${file}`);
    await store.write(async ({ installations, communities, members, value }) => {
      await installations.add(installationOf("in1", { platform: "sandbox" }));
      await communities.save(communityOf("co1", { platform: "sandbox" }));
      await members.saveAll([memberOf("ada"), memberOf("ben")]);
      await value.saveStory(sharedStoryOf("st1", { gain: "rye" }));
    });
    await store.close();
    const before = await rowsOf(file);
    const env = { PORT: "0", LOG_LEVEL: "silent", DATABASE_URL: `sqlite:${file}` };
    // The sandbox's demo writes far more than fits, into an installation of its own.
    expect(await refusal(["sandbox"], { env })).toMatch(/There is no room left .*undone as a whole.*Free some space/);
    makeRoom();
    const after = await rowsOf(file);
    for (const [table, rows] of Object.entries(before)) {
      expect(after[table], table).toEqual(expect.arrayContaining([...rows]));
    }
  });
});
