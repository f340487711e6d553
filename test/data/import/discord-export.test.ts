import { describe, expect, it } from "vitest";
import { figuresOf } from "./figures.ts";
import { discordFile, discordMessage, everythingIn, fixture, folderWith } from "./support.ts";

const discord = everythingIn(fixture("discord"));

describe("what counts as a message on Discord", () => {
  it("is of type Default or Reply, also without words, and from a person", async () => {
    expect((await discord).sources).toEqual([
      "message:900000000000000002:1000000000000000011",
      "message:900000000000000002:1000000000000000012",
      "message:900000000000000001:1000000000000000002",
      "message:900000000000000001:1000000000000000003",
      "message:900000000000000001:1000000000000000004",
      "message:900000000000000001:1000000000000000008",
      "message:900000000000000003:1000000000000000020",
    ]);
  });

  it("is dated to the millisecond, whatever the digits and the offset", async () => {
    const at = async (source: string) => (await discord).message(source)?.at;
    expect(await at("message:900000000000000001:1000000000000000002")).toBe("2025-03-01T09:00:00.120Z");
    expect(await at("message:900000000000000001:1000000000000000003")).toBe("2025-03-01T23:59:59.999Z");
    expect(await at("message:900000000000000001:1000000000000000004")).toBe("2025-03-02T08:00:00.500Z");
  });

  it("keeps nothing of what was said but whether it asked something", async () => {
    const everything = await discord;
    expect(everything.message("message:900000000000000001:1000000000000000002")?.asks).toBe(true);
    expect(everything.message("message:900000000000000002:1000000000000000011")?.asks).toBe(false);
    const kept = JSON.stringify(everything.records);
    for (const words of ["contour lines", "Gladly", "nibs", "Welcome", "between two"])
      expect(kept).not.toContain(words);
  });

  it("counts once where two files hold it", async () => {
    const file = discordFile([discordMessage("1"), discordMessage("1")]);
    const { records } = await everythingIn(await folderWith({ "part 1.json": file, "part 2.json": file }));
    expect(figuresOf(records).get("1")?.messages).toBe(1);
  });
});

describe("replies on Discord", () => {
  it("name the message they answer, unless it was deleted", async () => {
    const everything = await discord;
    expect(everything.message("message:900000000000000001:1000000000000000003")).toMatchObject({
      reply: true,
      answers: "message:900000000000000001:1000000000000000002",
    });
    expect(everything.message("message:900000000000000001:1000000000000000004")).toMatchObject({ reply: true });
    expect(everything.message("message:900000000000000001:1000000000000000004")).not.toHaveProperty("answers");
  });

  it("to something that Discord noted, such as an arrival, answer the person it was about", async () => {
    const { records } = await everythingIn(
      await folderWith({
        "a.json": discordFile([
          discordMessage("1", { type: "7" }),
          discordMessage("2", { type: "Reply", author: { id: "2", name: "ben" }, reference: { messageId: "1" } }),
          discordMessage("3"),
        ]),
      }),
    );
    expect(figuresOf(records).get("2")?.distinctReplyPartners).toBe(1);
  });

  it("may stand in an earlier file than what they answer", async () => {
    const reply = discordMessage("2", {
      type: "Reply",
      author: { id: "2", name: "ben" },
      reference: { messageId: "1" },
    });
    const { records } = await everythingIn(
      await folderWith({ "a.json": discordFile([reply]), "b.json": discordFile([discordMessage("1")]) }),
    );
    expect(figuresOf(records).get("1")?.distinctReplyPartners).toBe(1);
  });
});

describe("threads on Discord", () => {
  it("are opened by whoever wrote their first counted message, however the file is ordered", async () => {
    expect((await discord).of("channel")).toContainEqual({
      kind: "channel",
      ref: "900000000000000002",
      name: "contours",
      thread: true,
    });
    const late = discordMessage("2", { timestamp: "2025-03-01T11:00:00+00:00", author: { id: "2", name: "ben" } });
    const { records } = await everythingIn(
      await folderWith({ "a.json": discordFile([late, discordMessage("1")], "GuildNewsThread") }),
    );
    const figures = figuresOf(records);
    expect([figures.get("1")?.threadsStarted, figures.get("2")?.threadsStarted]).toEqual([1, 0]);
  });
});

describe("reactions on Discord", () => {
  it("count as the export counts them, and name people where it does", async () => {
    expect((await discord).message("message:900000000000000001:1000000000000000002")?.reactions).toEqual([
      { emoji: "👋", count: 3, by: ["12", "15"] },
      { emoji: "7001", count: 1, by: ["11"] },
    ]);
  });

  it("in files of older versions have a number only", async () => {
    expect((await discord).message("message:900000000000000003:1000000000000000020")?.reactions).toEqual([
      { emoji: "👍", count: 4 },
    ]);
  });

  it("given are unknown, not none, where no file names who reacted", async () => {
    const { records } = await everythingIn(fixture("discord/old version - tips.json"));
    expect(figuresOf(records).get("13")).toMatchObject({ reactionsGiven: null, reactionsReceived: 4 });
    expect(figuresOf((await discord).records).get("12")).toMatchObject({ reactionsGiven: 1 });
  });
});

describe("people on Discord", () => {
  it("are called by their name on the server, and introduced before they speak or react", async () => {
    const everything = await discord;
    expect(everything.of("person").map(({ ref, name }) => `${ref} ${name}`)).toEqual([
      "12 Ben",
      "11 Ada",
      "15 Eve",
      "99 Deleted User",
      "50 Tide Bot",
      "13 chi",
    ]);
  });

  it("with closed accounts share one account, which is counted and never written to", async () => {
    expect((await discord).of("person").find(({ ref }) => ref === "99")).toMatchObject({ gone: true, bot: false });
    expect(figuresOf((await discord).records).get("99")?.messages).toBe(1);
  });
});

describe("private conversations on Discord", () => {
  it("are never read: direct messages and private threads", async () => {
    const everything = await discord;
    expect(everything.problems).toEqual([
      "Direct Messages - ben [900000000000000004].json note.private",
      "Maps - general - quiet [900000000000000005].json note.private",
    ]);
    expect(everything.of("channel").map(({ name }) => name)).toEqual(["contours", "general", "tips"]);
  });

  it("cannot be told from others in a file that does not name its channel, so that is not read", async () => {
    const nameless = discordFile([discordMessage("1")]).replace(/ {2}"channel".*\n/, "");
    const everything = await everythingIn(await folderWith({ "a.json": nameless }));
    expect([everything.sources, everything.problems]).toEqual([[], ["a.json problem.no-channel"]]);
  });
});

describe("a DiscordChatExporter file", () => {
  it("whose fields were sorted by another tool is read all the same", async () => {
    const { guild, channel, messages } = JSON.parse(discordFile([discordMessage("1")]));
    const everything = await everythingIn(await folderWith({ "a.json": JSON.stringify({ messages, guild, channel }) }));
    expect(everything.sources).toEqual(["message:9:1"]);
  });

  it("cut off in the middle gives all that stands before", async () => {
    const whole = discordFile([discordMessage("1"), discordMessage("2")]);
    const everything = await everythingIn(await folderWith({ "a.json": whole.slice(0, whole.lastIndexOf("words")) }));
    expect(everything.sources).toEqual(["message:9:1"]);
    expect(everything.problems).toEqual(["a.json:6 problem.cut-short"]);
  });

  it("without a list of messages is reported, and other files are read", async () => {
    const everything = await everythingIn(
      await folderWith({
        "a.json": '{ "guild": { "id": "8" }, "channel": { "id": "9", "type": "GuildTextChat" }, "messages": {} }',
        "b.json": discordFile([discordMessage("1")]),
      }),
    );
    expect(everything.sources).toEqual(["message:9:1"]);
    expect(everything.problems).toEqual(["a.json:1 problem.not-list"]);
  });

  const bad: Record<string, [record: string, cause: string]> = {
    "without an id": ['{ "type": "Default", "timestamp": "2025-03-01T10:00:00Z", "author": { "id": "1" } }', "missing"],
    "whose id is a number": [discordMessage("1", { id: 7 }), "wrong"],
    "without a type": [discordMessage("5", { type: null }), "missing"],
    "without an author": [discordMessage("5", { author: null }), "missing"],
    "whose author has no id": [discordMessage("5", { author: { name: "ada" } }), "missing"],
    "without a time": [discordMessage("5", { timestamp: null }), "missing"],
    "with a time that is none": [discordMessage("5", { timestamp: "noon" }), "wrong"],
    "on a day that there is not": [discordMessage("5", { timestamp: "2025-13-45T10:00:00Z" }), "wrong"],
    "from the year 1": [discordMessage("5", { timestamp: "0001-01-01T00:00:00+00:00" }), "unbelievable-time"],
    "from the year 9999": [
      discordMessage("5", { timestamp: "9999-12-31T23:59:59.9999999+00:00" }),
      "unbelievable-time",
    ],
    "that is a number": ["42", "not-record"],
  };
  for (const [what, [record, cause]] of Object.entries(bad)) {
    it(`with a record ${what} reports it by line and cause, and reads the others`, async () => {
      const file = discordFile([discordMessage("1"), record, discordMessage("2")]);
      const everything = await everythingIn(await folderWith({ "a.json": file }));
      expect(everything.sources).toEqual(["message:9:1", "message:9:2"]);
      expect(everything.problems).toEqual([`a.json:6 problem.${cause}`]);
    });
  }

  it("with reactions that cannot be read still counts the message", async () => {
    const everything = await everythingIn(
      await folderWith({
        "a.json": discordFile([
          discordMessage("1", { reactions: "none" }),
          discordMessage("2", {
            reactions: [
              { emoji: { name: "x" }, count: "2" },
              { emoji: { name: "y" }, count: 1, users: [7] },
            ],
          }),
        ]),
      }),
    );
    expect(everything.problems).toEqual(["a.json:5 problem.part", "a.json:6 problem.part", "a.json:6 problem.part"]);
    expect(everything.message("message:9:2")?.reactions).toEqual([{ emoji: "y", count: 1, by: [] }]);
  });
});
