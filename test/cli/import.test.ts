// `cultivate import`, the real command line: what comes in, what is said about the rest, and twice the same as once.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { openStore } from "../../data/index.ts";
import { runCommandLine } from "../../src/cli/command-line.ts";
import type { RosterRow } from "../../src/participation/roster.ts";
import type { Instant } from "../../src/time/instant.ts";
import type { Figures } from "../data/import/figures.ts";
import { realSets, referenceOf } from "../data/import/real-data.ts";
import { discordFile, discordMessage, fixture, folderWith, slackFolder, slackMessage } from "../data/import/support.ts";
import { plainCommunity, plainMember } from "../support/builders.ts";
import { runCli, startCli, temporaryFolder } from "../support/cli.ts";

const database = (cwd: string) => ({ DATABASE_URL: `sqlite:${join(cwd, "test.db")}` });

async function imported(path: string, env: Record<string, string>, ...more: string[]) {
  const { code, out, err } = await runCli(["import", path, "--community", "Maps", "--json", ...more], { env });
  expect(code, err).toBe(0);
  return { ...JSON.parse(out), err };
}

async function membersOf(env: Record<string, string>): Promise<RosterRow[]> {
  const { code, out, err } = await runCli(["members", "--community", "Maps", "--json"], { env });
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

const figuresOf = ({ activity }: RosterRow): Figures => ({
  messages: activity.messages,
  replies: activity.replies,
  threadsStarted: activity.threads_started,
  reactionsGiven: activity.reactions_given,
  reactionsReceived: activity.reactions_received,
  activeDays: activity.active_days,
  distinctReplyPartners: activity.distinct_reply_partners,
  firstAt: activity.first_at as Instant,
  lastAt: activity.last_at as Instant,
});

describe("cultivate import", () => {
  it("founds a community that is not there, says what came in, and is the same when done twice", async () => {
    const cwd = temporaryFolder();
    const first = await runCli(["import", fixture("slack"), "--community", "Maps"], { cwd });
    expect(first.code, first.err).toBe(0);
    expect(first.out).toContain("Imported into “Maps” of var/cultivate.db.");
    expect(first.out).toContain("“Maps” is new.");
    expect(first.out).toContain(
      "Read: 12 messages in 3 channels.\nThe first is of 2025-03-01, the last of 2025-03-02.",
    );
    expect(first.out).toContain("New: 4 people, and 15 of 15 acts.");
    expect(first.out).toContain("Nobody of them is written to until they join by an act of their own.");
    const env = { DATABASE_URL: `sqlite:${join(cwd, "var/cultivate.db")}` };
    const before = await membersOf(env);
    const second = await runCli(["import", fixture("slack"), "--community", "maps"], { cwd });
    expect(second.out).toContain("All of it was known already.");
    expect(second.out).not.toContain("is new");
    expect(await membersOf(env)).toEqual(before);
  });

  it("prints one document with --json", async () => {
    const { err, ...document } = await imported(fixture("slack"), database(temporaryFolder()));
    expect(document).toEqual({
      community: { id: expect.stringMatching(/^co_/), name: "Maps", founded: true },
      dry_run: false,
      kinds: ["slack"],
      messages: 12,
      channels: 3,
      from: "2025-03-01T11:00:00.000Z",
      until: "2025-03-02T10:10:00.000Z",
      activities: 15,
      new_activities: 15,
      new_members: 4,
      taken_over: null,
      bad: 0,
      problems: ["D0ADABEN01", "board", "mpdm-ada--ben--chi-1"].map((file) => ({
        severity: "note",
        file,
        line: null,
        record: null,
        code: "note.private",
        cause: "Private channels and direct messages are never read.",
      })),
    });
  });

  it("takes the zone of most people for a community that it founds", async () => {
    const env = database(temporaryFolder());
    const root = await folderWith({
      "members.csv": "id,name,zone\n1,Ada,Asia/Tokyo\n2,Ben,Europe/London\n3,Chi,Asia/Tokyo\n",
    });
    await imported(root, env);
    const store = await openStore(env.DATABASE_URL);
    const [community] = await store.read.communities.list();
    await store.close();
    expect(community).toMatchObject({ name: "Maps", zone: "Asia/Tokyo", platform: "sandbox" });
  });

  it("changes nothing in a dry run: not the database, and none is made", async () => {
    const cwd = temporaryFolder();
    const dry = await runCli(["import", fixture("csv"), "--community", "Maps", "--dry-run"], { cwd });
    expect(dry.code, dry.err).toBe(0);
    expect(dry.out).toMatch(/^A dry run: nothing was changed\./);
    expect(existsSync(join(cwd, "var"))).toBe(false);

    const env = database(cwd);
    await imported(fixture("csv"), env);
    const before = await membersOf(env);
    expect(await imported(fixture("slack"), env, "--dry-run")).toMatchObject({ dry_run: true, new_members: 4 });
    expect(await membersOf(env)).toEqual(before);
    const other = await runCli(["import", fixture("slack"), "--community", "Other", "--dry-run"], { env });
    expect(other.out).toContain("“Other” is new.");
    expect((await runCli(["members", "--community", "Other"], { env })).code).toBe(1);
  });

  it("reads CSV of members, attendance and pairings, which later imports complete", async () => {
    const env = database(temporaryFolder());
    expect(await imported(fixture("csv/members.csv"), env)).toMatchObject({ kinds: ["csv"], new_members: 2 });
    expect(await imported(fixture("csv/attendance.csv"), env)).toMatchObject({ new_activities: 1 });
    expect(await imported(fixture("csv/pairings.csv"), env)).toMatchObject({ new_activities: 2 });
    expect((await membersOf(env)).map(({ name }) => name)).toEqual(expect.arrayContaining(["Ada Marsh", "Ives, Ben"]));
  });

  it("reads DiscordChatExporter files, whose people nobody weighs before they agree", async () => {
    const env = database(temporaryFolder());
    await imported(fixture("discord"), env);
    const rows = await membersOf(env);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toMatchObject({ level: null, score: { E: null } });
  });

  it("founds nothing on a platform, so that no sandbox forgets it", async () => {
    const cwd = temporaryFolder();
    const env = database(cwd);
    await imported(fixture("slack"), env);
    const sandbox = startCli(["sandbox", "--import", fixture("slack")], { env: { ...env, PORT: "0" } });
    await sandbox.printed(/is open/);
    sandbox.child.kill("SIGTERM");
    await sandbox.ended;
    expect(await membersOf(env)).toHaveLength(4);
  });
});

describe("a record that cannot be read", () => {
  it("is told by file, line and cause on standard error, and everything else comes in", async () => {
    const root = await slackFolder({
      "2025-03-01": `[\n${slackMessage("1740826800.000100")},\n{"type":"message","user":"U1","ts":"never"},\n${slackMessage("1740826801.000100")}\n]`,
    });
    const env = database(temporaryFolder());
    const { code, out, err } = await runCli(["import", root, "--community", "Maps"], { env });
    expect(code).toBe(0);
    expect(err).toBe(
      "Left out, or worth a word (1):\n  general/2025-03-01.json:3 (record 2): “ts” cannot be read (text), so this record was left out.\n",
    );
    expect(out).toContain("1 record or file was left out, wholly or in part; everything else was read.");
    const document = await imported(root, env);
    expect(document).toMatchObject({ bad: 1, messages: 2, new_activities: 0 });
    expect(document.problems).toMatchObject([{ file: "general/2025-03-01.json", line: 3, code: "problem.wrong" }]);
  });

  it("is one of the first twenty that are told; the document has all", async () => {
    const records = Array.from({ length: 33 }, (_, index) => discordMessage(`${index + 2}`, { timestamp: "noon" }));
    const root = await folderWith({ "a.json": discordFile([discordMessage("1"), ...records]) });
    const document = await imported(root, database(temporaryFolder()));
    expect(document.problems).toHaveLength(33);
    expect(document.err.split("\n").filter((line: string) => line.includes("a.json:"))).toHaveLength(20);
    expect(document.err).toContain("And 13 more; --json lists all of them.");
  });

  it("cannot move the cursor of a terminal by the name of its file", async () => {
    const root = await folderWith({ "a.json": discordFile([discordMessage("1")]), "\u001b[2J.json": "{" });
    const { err } = await runCli(["import", root, "--community", "Maps"], { env: database(temporaryFolder()) });
    expect(err).toContain(" [2J.json: ");
    expect(err.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
});

describe("an import is refused, and nothing is changed", () => {
  const refused = async (path: string, ...more: string[]) => {
    const cwd = temporaryFolder();
    const ended = await runCli(["import", path, "--community", "Maps", ...more], { cwd });
    const members = await runCli(["members", "--community", "Maps"], { cwd });
    return { ...ended, known: members.code === 0 };
  };

  it("where there is nothing at the path", async () => {
    const { code, out, err, known } = await refused("/nowhere/at/all");
    expect({ code, out, known }).toEqual({ code: 1, out: "", known: false });
    expect(err).toMatch(/^There is nothing at \/nowhere\/at\/all\.\nWhat can be read: /);
  });

  it("where no history is recognised, also for a script", async () => {
    const root = await folderWith({ "notes.txt": "words" });
    const { code, out, err, known } = await refused(root, "--json");
    expect({ code, known }).toEqual({ code: 1, known: false });
    expect(err).toContain("No history was recognised");
    expect(JSON.parse(out)).toEqual({ error: { code: "refused", message: err.trimEnd() } });
  });

  it("where everything is broken", async () => {
    const root = await folderWith({ "a.json": '{ "guild": { "id": "8" }, "messages": [ {' });
    const { code, out, err, known } = await refused(root);
    expect({ code, out, known }).toEqual({ code: 1, out: "", known: false });
    expect(err).toMatch(/^Nothing in .* could be read\. Nothing was changed\.\na\.json/);
  });

  it.each([[[]], [["--community", " "]], [["--community", "x".repeat(61)]]])(
    "where the community has no name that it could bear (%j)",
    async (more) => {
      expect((await runCli(["import", fixture("slack"), ...more])).code).toBe(2);
    },
  );
});

describe("a community that lives on its platform", () => {
  it("is meant before one of its name that waits, and what waited becomes its own", async () => {
    const env = database(temporaryFolder());
    await imported(fixture("csv"), env);
    const waited = await membersOf(env);
    const store = await openStore(env.DATABASE_URL);
    const living = plainCommunity({ id: "co_live", installation: "in_live", platform: "slack", name: "Maps" });
    const ada = plainMember({ id: "m_ada", community: "co_live", ref: "ada", name: "Ada", interests: "coasts" });
    await store.write(async ({ installations, communities, members }) => {
      await installations.add({ id: "in_live", platform: "slack", ref: "T1", name: "T", createdAt: ada.joinedAt });
      await communities.save(living);
      await members.save(ada);
    });
    const others = waited.filter(({ ref }) => ref !== "ada").length;
    const document = await imported(fixture("slack"), env);
    expect(document).toMatchObject({ community: { id: "co_live", founded: false }, taken_over: { members: others } });
    expect(document.taken_over.activities).toBe(3);
    expect(await store.read.communities.list()).toMatchObject([{ id: "co_live", channel: "practice" }]);
    expect(await store.read.members.get("m_ada")).toEqual(ada);
    expect((await store.read.activity.of("m_ada")).map(({ kind }) => kind)).toEqual(["host", "pair"]);
    const due = await store.read.due.list("co_live");
    expect(due.map(({ rule }) => rule)).toContain("participation.evaluate");
    await store.close();
    expect(await imported(fixture("csv"), env)).toMatchObject({ new_members: 0, new_activities: 0, taken_over: null });
  });
});

describe("the progress bar", () => {
  it("moves on a terminal, and is gone at the end", async () => {
    const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
    let shown = "";
    screen.on("data", (bytes) => {
      shown += bytes;
    });
    const code = await runCommandLine(["import", fixture("slack"), "--community", "Maps"], {
      environment: { DATABASE_URL: "sqlite::memory:" },
      out: () => undefined,
      problem: () => undefined,
      screen: screen as unknown as NodeJS.WriteStream,
      stop: { asked: () => new Promise(() => undefined) },
    });
    expect(code).toBe(0);
    expect(shown).toContain("Reading ");
    expect(shown).toMatch(/█+.* 100 %/);
  });

  it("is not drawn where nobody watches", async () => {
    const { err } = await imported(fixture("slack"), database(temporaryFolder()));
    expect(err).not.toMatch(/%|█/);
  });
});

for (const { name, path, missing } of realSets) {
  it.skipIf(missing !== undefined)(
    `${name} has every figure of its reference, once and twice${missing ? ` (skipped: ${missing})` : ""}`,
    { timeout: 120_000 },
    async () => {
      const env = database(temporaryFolder());
      const first = await imported(path, env);
      expect(first).toMatchObject({ bad: 0, problems: [] });
      const rows = await membersOf(env);
      const figures = new Map(
        rows.filter(({ activity }) => activity.messages > 0).map((row) => [row.ref, figuresOf(row)]),
      );
      expect(figures).toEqual(referenceOf(name));
      expect(await imported(path, env)).toMatchObject({ new_members: 0, new_activities: 0, messages: first.messages });
      expect(await membersOf(env)).toEqual(rows);
    },
  );
}
