// Taking along and erasing, from the command line.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../data/database.ts";
import { openStore } from "../../data/index.ts";
import { fill } from "../contract/store/everything.ts";
import { dump, ownTables } from "../data/dump.ts";
import { runCli, temporaryFolder } from "../support/cli.ts";
import { type LivedIn, livedInDatabase } from "./lived-in.ts";

const zed = {
  ref: "zed-zephyr-77",
  name: "Zedekiah Quillfeather",
  interests: "wombat letters",
  story: "marmalade checklist",
};

/** Somebody who joined, said what they like, asked something and told a story. */
const withZed = (): Promise<LivedIn> =>
  livedInDatabase(async (world) => {
    world.world.addPersona({ ref: zed.ref, name: zed.name });
    world.world.addChannel(world.channel, world.channel, ["fay", "m1", "m2", "m3", zed.ref]);
    await world.say(zed.ref, "/cop join");
    await world.say(zed.ref, `/cop interests ${zed.interests}`);
    await world.sandbox.visitor.say({ persona: zed.ref, channel: world.channel, text: "Anybody here?" });
    const { form } = await world.say(zed.ref, "/cop story new");
    await world.submit(zed.ref, form?.ref ?? "", { gain: zed.story, practice: "Read aloud" });
  });

/** All bytes of all files, as a disk would show them. */
const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)).toString("latin1"))
    .join("");

const hiddenMatters = [
  "carried",
  "exchanges",
  "arguments",
  "circles",
  "introductionSettings",
  "introductionSuggestions",
  "introductionWishes",
  "links",
  "notes",
  "guests",
  "guestquestions",
  "foundings",
  "projects",
  "rounds",
  "stages",
];

describe("cultivate export", () => {
  it("prints all that a community sees of what is stored, from every table, and nothing of another", async () => {
    const env = { DATABASE_URL: `sqlite:${join(temporaryFolder(), "cultivate.db")}` };
    const store = await openStore(env.DATABASE_URL);
    await store.write(async (records) => {
      await fill(records, 1);
      await fill(records, 2);
      const other = await records.communities.get("co-2");
      if (other) await records.communities.save({ ...other, name: "Another" });
    });
    await store.close();
    const { code, out, err } = await runCli(["export", "--community", "Another"], { env });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const { exportedAt: _, community, ...tables } = JSON.parse(out);
    expect(community).toBe("Another");

    const database = await openDatabase(env.DATABASE_URL);
    const kept = ["credentials", "deeds", "delivery_keys", "inbox"];
    const wanted = (await ownTables(database)).filter((name) => !name.startsWith("kysely_") && !kept.includes(name));
    const rows = await dump(database);
    await database.db.destroy();
    expect(Object.keys(tables).toSorted()).toEqual(wanted);
    for (const [table, found] of Object.entries<readonly object[]>(tables)) {
      // Notes and the like are for those whom they concern, and not for whoever runs the machine.
      const hidden = table === "matters" ? hiddenMatters : [];
      const stored = (rows[table] ?? []).filter((row) => !hidden.some((kind) => row.includes(`"kind":"${kind}"`)));
      expect(found, table).toHaveLength(stored.length / 2);
      expect(JSON.stringify(found), table).not.toMatch(/"(co|in|ada|ben|ga)-1"/);
    }
    expect(out).not.toContain("feed-co-2");
    expect(tables.deliveries[0].card).toEqual({ title: "Tomorrow" });
  });

  it("of one person is what they can take along by themselves", async () => {
    const { env } = await withZed();
    const { code, out } = await runCli(["export", "--community", "Practice", "--member", zed.ref], { env });
    expect(code).toBe(0);
    for (const trace of Object.values(zed)) expect(out, trace).toContain(trace);
    expect(out).not.toMatch(/"m1"|"M1"/);
  });
});

describe("cultivate erase", () => {
  it("leaves nothing of a person in any row, nor in any byte of the file, and everybody else as they were", async () => {
    const { env, folder } = await withZed();
    const traces = Object.values(zed);
    for (const trace of traces) expect(bytesIn(folder), trace).toContain(trace);
    const before = await runCli(["members", "--community", "Practice", "--json"], { env });
    const { code, out, err } = await runCli(["erase", "--community", "Practice", "--member", zed.ref], { env });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Everything that was held about zed-zephyr-77 in Practice is erased\.\n.*backups/);
    for (const trace of traces) expect(bytesIn(folder), trace).not.toContain(trace);
    for (const word of ["zedekiah", "quillfeather", "wombat", "marmalade"]) {
      expect(bytesIn(folder).toLowerCase(), word).not.toContain(word);
    }
    const after = await runCli(["members", "--community", "Practice", "--json"], { env });
    const others = (text: string) => JSON.parse(text).filter(({ ref }: { ref: string }) => ref !== zed.ref);
    expect(JSON.parse(after.out)).toEqual(others(before.out));
    expect(others(before.out)).toHaveLength(4);
  });

  it("while a bot has the file open erases the rows, and says what it cannot do yet only when that is so", async () => {
    const { env } = await withZed();
    const bot = await openDatabase(env.DATABASE_URL);
    const { code, out } = await runCli(["erase", "--community", "Practice", "--member", zed.ref, "--json"], { env });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ community: "Practice", erased: zed.ref, overwritten: expect.any(Boolean) });
    const rows = JSON.stringify(await dump(bot));
    for (const trace of Object.values(zed)) expect(rows, trace).not.toContain(trace);
    await bot.db.destroy();
  });

  it("never guesses: a name is no ref, and nobody is erased for it", async () => {
    const { env } = await withZed();
    const { code, out, err } = await runCli(["erase", "--community", "Practice", "--member", zed.name], { env });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(`Somebody of that name has the ref ${zed.ref}.`);
    const nobody = await runCli(["erase", "--community", "Practice", "--member", "nobody"], { env });
    expect(nobody).toMatchObject({ code: 1, err: expect.stringMatching(/Nothing was changed.*lists refs/) });
  });
});
