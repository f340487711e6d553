// The sandbox opened on an export: who and what is there, that no words are, and that it lives on from there.
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "../../data/index.ts";
import { nameAfter } from "../../src/compose/open-export.ts";
import { buildSandbox } from "../../src/compose.ts";
import { silent } from "../../src/ports/logger.ts";
import { instant } from "../../src/time/instant.ts";
import { type RealSet, realSets } from "../data/import/real-data.ts";
import { discordFile, discordMessage, fixture, folderWith, slackFolder, slackMessage } from "../data/import/support.ts";
import { countingIds } from "../support/sandbox-world.ts";

const start = instant("2026-11-23T12:00:00Z");

async function built(...datasets: string[]) {
  const store = await openStore("sqlite::memory:");
  onTestFinished(() => store.close());
  const options = { store, logger: silent, start, datasets, publicUrl: "http://sandbox.test", ids: countingIds() };
  return { store, ...(await buildSandbox(options)) };
}

/** A sandbox opened on it. */
async function openedOn(path: string) {
  const world = await built(path);
  const state = await world.sandbox.reset({ dataset: path });
  const said = async (persona: string, text: string) => {
    const answer = await world.sandbox.visitor.command({ persona, text });
    return ("reply" in answer && answer.reply?.text) || JSON.stringify(answer);
  };
  const talk = async (channel?: string, persona?: string) =>
    (await world.sandbox.messages({ channel, persona, since: 0 })).messages;
  const channels = state.channels.filter(({ kind }) => kind === "channel");
  return { ...world, state, channels, said, talk };
}

describe("a sandbox opened on an export", () => {
  it("has its people, who have not joined, and fay, who facilitates", async () => {
    const { state } = await openedOn(fixture("slack"));
    expect(state.personas.map(({ ref, name, roles }) => [ref, name, roles])).toEqual([
      ["fay", "Fay", ["member", "facilitator", "admin"]],
      ["U0ADA", "ada_m", []],
      ["U0BEN", "Ben Ives", []],
      ["U0GUEST", "gwen", []],
      ["U0CHI", "Chi Okoro", []],
    ]);
  });

  it("has its public channels, the busiest first, each with those who were seen there; fay is in all", async () => {
    const { channels, state } = await openedOn(fixture("slack"));
    expect(channels.map(({ name, members }) => [name, [...members].sort()])).toEqual([
      ["general", ["U0ADA", "U0BEN", "U0CHI", "U0GUEST", "fay"]],
      ["meetup", expect.arrayContaining(["fay"])],
      ["meetup-", expect.arrayContaining(["fay"])],
    ]);
    expect(state.communities).toEqual([{ ref: expect.any(String), name: "slack", channel: channels[0]?.ref }]);
    expect(state.dataset).toBe(fixture("slack"));
  });

  it("stands at the hour after the last event", async () => {
    const { state } = await openedOn(fixture("slack"));
    expect(state.now).toBe("2025-03-02T11:00:00.000Z");
  });

  it("shows that people posted, replied and reacted, and no word of theirs", async () => {
    const { talk } = await openedOn(fixture("slack"));
    const messages = (await talk()).filter(({ kind }) => kind === "post");
    expect(messages).toHaveLength(12);
    expect(new Set(messages.map(({ text }) => text))).toEqual(new Set([""]));
    expect(messages.filter(({ thread }) => thread !== undefined).length).toBeGreaterThan(0);
    for (const { thread } of messages) {
      if (thread !== undefined) expect(messages.some(({ ref }) => ref === thread)).toBe(true);
    }
    expect(messages.flatMap(({ reactions }) => reactions).map(({ emoji, count }) => `${emoji} ${count}`)).toEqual([
      "👋 2",
      "👍 1",
    ]);
    expect(messages.map(({ at }) => at)).toEqual(messages.map(({ at }) => at).sort());
  });

  it("tells the facilitator privately what it is, and writes to nobody else, however much time passes", async () => {
    const { talk, sandbox } = await openedOn(fixture("slack"));
    const greeting = (await talk()).at(-1);
    expect(greeting).toMatchObject({ author: "cultivate", privateTo: "fay", kind: "import" });
    expect(greeting?.text).toContain("4 people and 12 messages in 3 channels");
    await sandbox.advance({ by: "P90D" });
    const later = (await talk()).filter(({ bot, privateTo }) => bot && privateTo === undefined);
    expect(later.filter(({ channel }) => channel !== "dm-fay")).toEqual([]);
  });

  it("lets somebody of its people join, and what they did before is theirs", async () => {
    const { said, state, store, sandbox } = await openedOn(fixture("slack"));
    expect(await said("U0BEN", "/cop join")).toContain("Welcome");
    const [community] = await store.read.communities.list();
    const ben = await store.read.members.byRef(community?.id ?? "", "U0BEN");
    expect(ben).toMatchObject({ consent: "joined", name: "Ben Ives" });
    expect((await store.read.activity.of(ben?.id ?? "")).length).toBeGreaterThan(3);
    const again = await sandbox.state();
    expect(again.personas.find(({ ref }) => ref === "U0BEN")?.roles).toEqual(["member"]);
    expect(again.personas).toHaveLength(state.personas.length);
  });

  it("knows whom a new reply answers, though the question was imported", async () => {
    const root = await slackFolder({ "2025-03-01": `[${slackMessage("1740826800.000100", { text: "Why?" })}]` });
    const { said, talk, sandbox, store } = await openedOn(root);
    const [question] = await talk();
    if (!question) throw new Error("nothing was imported");
    await said("U2", "/cop join");
    await sandbox.visitor.say({ persona: "U2", channel: question.channel, text: "Because.", thread: question.ref });
    const [community] = await store.read.communities.list();
    const ben = await store.read.members.byRef(community?.id ?? "", "U2");
    expect((await store.read.activity.of(ben?.id ?? "")).map(({ kind }) => kind)).toEqual(["answer"]);
  });

  it("lets only the facilitator see where people of history would stand, and says that they were never asked", async () => {
    const { said } = await openedOn(fixture("slack"));
    const list = await said("fay", "/cop members");
    expect(list).toContain("Those from history were never asked");
    expect(list).toContain("From history: periphery (3): ada_m, Ben Ives, gwen");
    expect(await said("fay", "/cop members @gwen")).toContain("was never asked");
    await said("U0ADA", "/cop join");
    expect(await said("U0ADA", "/cop members")).toContain("Only facilitators");
  });

  it("weighs nobody of a Discord export, and counts reactions of which nobody is named", async () => {
    const { said, talk, channels } = await openedOn(fixture("discord"));
    expect(await said("fay", "/cop members")).toContain("From history: not weighed until they agree (");
    const tips = channels.find(({ name }) => name === "tips");
    const [tip] = await talk(tips?.ref);
    expect(tip?.reactions).toEqual([{ emoji: "👍", count: 4, by: [] }]);
  });

  it("shows a chain of answers as one thread", async () => {
    const answer = (id: string, to: string) =>
      discordMessage(id, { type: "Reply", author: { id, name: `n${id}` }, reference: { messageId: to } });
    const root = await folderWith({
      "a.json": discordFile([discordMessage("1"), answer("2", "1"), answer("3", "2"), answer("4", "9")]),
    });
    const { talk } = await openedOn(root);
    expect((await talk("9")).map(({ ref, thread }) => [ref, thread]).slice(0, 4)).toEqual([
      ["1", undefined],
      ["2", "1"],
      ["3", "1"],
      ["4", undefined],
    ]);
  });

  it("calls somebody by the end of an id when that is all the export has, and never two people alike", async () => {
    const message = (ts: string, user: string) => slackMessage(ts, { user });
    const root = await slackFolder({
      "2025-03-01": `[${message("1740826800.000100", "U5AAAA777")},${message("1740826801.000100", "U5BBBB777")}]`,
    });
    const { state } = await openedOn(root);
    const names = state.personas.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Somebody A777", "Somebody B777"]));
    expect(new Set(names).size).toBe(names.length);
  });

  it("of spreadsheets has people and a channel to begin in, though nobody ever wrote", async () => {
    const { channels, said, talk } = await openedOn(fixture("csv"));
    expect(channels).toMatchObject([{ name: "practice", members: ["fay", "ada", "chi", "dee", "eli", "ben"] }]);
    expect((await talk())[0]?.text).toContain("and you facilitate");
    expect(await said("fay", "/cop members")).toContain(
      "From history: core (1): Ada Marsh\nFrom history: periphery (4): ",
    );
    expect(await said("ada", "/cop join")).toContain("Welcome");
  });

  it("keeps to the newest messages where there are very many", async () => {
    const at = (number: number) => new Date(1_740_000_000_000 + number * 60_000).toISOString();
    const many = (first: number, count: number) =>
      discordFile(
        Array.from({ length: count }, (_, index) => discordMessage(`${first + index}`, { timestamp: at(index) })),
      );
    const channel = (id: string, content: string) => content.replace('"id": "9"', `"id": "${id}"`);
    const root = await folderWith(
      Object.fromEntries(
        Array.from({ length: 24 }, (_, file) => [`${file}.json`, channel(`c${file}`, many(file * 1000, 700))]),
      ),
    );
    const { talk } = await openedOn(root);
    const all = (await talk()).filter(({ kind }) => kind === "post");
    expect(all.length).toBe(6000);
    const one = all.filter(({ channel }) => channel === "c7");
    expect(one).toHaveLength(250);
    expect(one.at(-1)?.at).toBe(at(699));
  });
});

describe("a reset to a dataset", () => {
  it("is refused for one that the server was not started with, and the world stays", async () => {
    const { sandbox, state } = await openedOn(fixture("slack"));
    await expect(sandbox.reset({ dataset: "/etc" })).rejects.toMatchObject({ status: 404, code: "unknown-dataset" });
    expect(await sandbox.state()).toEqual(state);
  });

  it("is refused for one that cannot be read, in words, and the world stays", async () => {
    const root = await folderWith({ "notes.txt": "words" });
    const { sandbox } = await built(fixture("slack"), root);
    const state = await sandbox.reset({ dataset: fixture("slack") });
    await expect(sandbox.reset({ dataset: root })).rejects.toMatchObject({
      status: 409,
      code: "unreadable-dataset",
      message: expect.stringContaining("No history was recognised"),
    });
    expect(await sandbox.state()).toEqual(state);
  });

  it("brings it back as it was, and another one after it", async () => {
    const { sandbox } = await built(fixture("slack"), fixture("discord"));
    const names = (state: Awaited<ReturnType<typeof sandbox.state>>) => state.personas.map(({ name }) => name);
    const first = await sandbox.reset({ dataset: fixture("slack") });
    await sandbox.advance({ by: "P30D" });
    const again = await sandbox.reset({ dataset: fixture("slack") });
    expect([names(again), again.now]).toEqual([names(first), first.now]);
    expect(names(await sandbox.reset({ dataset: fixture("discord") }))).toContain("Deleted User");
    expect((await sandbox.reset({ members: 2 })).now).toBe(start);
  });
});

describe("the community's name", () => {
  it.each([
    ["/home/ada/slack-houstondatavis/export", "slack-houstondatavis"],
    ["/tmp/Houston Data Vis Slack export Jul 1 2016 - Jul 31 2016.zip", "Houston Data Vis"],
    ["/tmp/Maps - general - contours [900000000000000002].json", "Maps - general - contours"],
    ["/tmp/maps", "maps"],
    ["/tmp/maps/data/", "maps"],
    ["/", "Imported community"],
  ])("is after the folder or file: %s gives %s", (path, name) => {
    expect(nameAfter(path)).toBe(name);
  });

  it("fits where a community's name fits", () => {
    expect(nameAfter(`/tmp/${"x".repeat(200)}`)).toHaveLength(60);
  });
});

const houston = realSets[0] as RealSet;

describe.skipIf(houston.missing !== undefined)(
  `the sandbox opened on slack-houstondatavis${houston.missing ? ` (skipped: ${houston.missing})` : ""}`,
  () => {
    it("has 71 people and 16 channels at the hour after July 2016, and no words anywhere", async () => {
      const { state, channels, talk } = await openedOn(houston.path);
      expect(state.personas).toHaveLength(72);
      expect(channels).toHaveLength(16);
      expect(state.communities).toMatchObject([{ name: "slack-houstondatavis" }]);
      expect(state.now).toBe("2016-07-27T21:00:00.000Z");
      const messages = await talk();
      const posts = messages.filter(({ kind }) => kind === "post");
      expect(posts).toHaveLength(924);
      for (const { text, card } of posts) expect([text, card]).toEqual(["", { buttons: [] }]);
      expect(messages.filter(({ kind }) => kind !== "post")).toMatchObject([{ privateTo: "fay", kind: "import" }]);
      expect(posts.flatMap(({ reactions }) => reactions).length).toBeGreaterThan(50);
      expect(channels[0]?.name).toBe("general");
      expect(channels.filter(({ members }) => !members.includes("fay"))).toEqual([]);
    });

    it("is seen by one of its people as far as they were there", async () => {
      const { channels, talk } = await openedOn(houston.path);
      const somebody = channels[1]?.members.find((ref) => ref !== "fay") ?? "";
      const seen = new Set((await talk(undefined, somebody)).map(({ channel }) => channel));
      const elsewhere = channels.filter(({ members }) => !members.includes(somebody)).map(({ ref }) => ref);
      expect(elsewhere.length).toBeGreaterThan(0);
      expect(elsewhere.filter((ref) => seen.has(ref))).toEqual([]);
    });
  },
);
