import { describe, expect, it } from "vitest";
import { figuresOf } from "./figures.ts";
import { everythingIn, fixture, folderWith, slackFolder, slackMessage } from "./support.ts";

const slack = everythingIn(fixture("slack"));

describe("people in a Slack export", () => {
  it("are called by their display name, else their real name, and keep their time zone", async () => {
    const people = new Map((await slack).of("person").map((person) => [person.ref, person]));
    expect(people.get("U0ADA")).toMatchObject({ name: "ada_m", bot: false, gone: false, zone: "Europe/London" });
    expect(people.get("U0BEN")).toMatchObject({ name: "Ben Ives" });
    expect(people.get("U0BEN")).not.toHaveProperty("zone");
  });

  it("are known to be bots, or to have left, from the list", async () => {
    const people = (await slack).of("person");
    expect(people.filter(({ bot }) => bot).map(({ ref }) => ref)).toEqual(["U0MAPBOT"]);
    expect(people.filter(({ gone }) => gone).map(({ ref }) => ref)).toEqual(["U0CHI"]);
  });

  it("who are in no list are introduced once, by the name beside their message", async () => {
    const gwen = (await slack).of("person").filter(({ ref }) => ref === "U0GUEST");
    expect(gwen).toMatchObject([{ name: "gwen", listed: false, bot: false }]);
  });

  it("who only ever reacted are introduced before the message they reacted to", async () => {
    const root = await slackFolder({
      "2025-03-01": `[${slackMessage("1740826800.000200", { reactions: [{ name: "wave", users: ["U7"], count: 1 }] })}]`,
    });
    const { records } = await everythingIn(root);
    const kinds = records.slice(-2).map((record) => (record.kind === "person" ? record.ref : record.kind));
    expect(kinds).toEqual(["U7", "message"]);
  });
});

describe("what counts as a message on Slack", () => {
  it("is what people wrote: plain, with a file, as /me, or from a thread to all", async () => {
    expect((await slack).sources).toEqual([
      "message:C0GENERAL:1740826800.000200",
      "message:C0GENERAL:1740826900.000300",
      "message:C0GENERAL:1740827200.000600",
      "message:C0GENERAL:1740827300.000700",
      "message:C0GENERAL:1740827500.000900",
      "message:C0GENERAL:1740873599.999999",
      "message:C0GENERAL:1740873600.000000",
      "message:C0GENERAL:1740910000.000100",
      "message:C0GENERAL:1740910100.000200",
      "message:C0GENERAL:1740910200.000300",
      "message:C0MEETUPX:1740830000.000100",
      "message:C0MEETUP:1740830000.000100",
    ]);
  });

  it("is not what bots, apps or Slackbot wrote, and none of it is a problem", async () => {
    expect((await slack).of("problem").filter(({ severity }) => severity === "bad")).toEqual([]);
    expect((await slack).of("message").every(({ author }) => /^U0(ADA|BEN|GUEST)$/.test(author))).toBe(true);
  });

  it("has the day of its own timestamp, whichever day file it stands in", async () => {
    expect((await slack).message("message:C0GENERAL:1740873599.999999")?.at).toBe("2025-03-01T23:59:59.999Z");
    expect((await slack).message("message:C0GENERAL:1740873600.000000")?.at).toBe("2025-03-02T00:00:00.000Z");
  });

  it("counts once where an export says it twice", async () => {
    const twice = slackMessage("1740826800.000200");
    const { records } = await everythingIn(
      await slackFolder({ "2025-03-01": `[${twice},${twice}]`, "2025-03-02": `[${twice}]` }),
    );
    expect(figuresOf(records).get("U1")?.messages).toBe(1);
  });

  it("keeps nothing of what was said but whether it asked something", async () => {
    const everything = await slack;
    expect(everything.message("message:C0GENERAL:1740826800.000200")?.asks).toBe(true);
    expect(everything.message("message:C0GENERAL:1740826900.000300")?.asks).toBe(false);
    const kept = JSON.stringify(everything.records);
    for (const word of ["coast", "twice", "pencil", "easier", "among few"]) expect(kept).not.toContain(word);
  });
});

describe("threads on Slack", () => {
  it("name the message that opened them, and its author as far as the export does", async () => {
    const everything = await slack;
    expect(everything.message("message:C0GENERAL:1740826800.000200")).toMatchObject({ reply: false });
    expect(everything.message("message:C0GENERAL:1740826800.000200")).not.toHaveProperty("thread");
    expect(everything.message("message:C0GENERAL:1740826900.000300")).toMatchObject({
      reply: true,
      thread: "message:C0GENERAL:1740826800.000200",
      answered: "U0ADA",
    });
  });

  it("that began before the export still tell whom a reply answers", async () => {
    expect((await slack).message("message:C0GENERAL:1740910100.000200")).toMatchObject({
      thread: "message:C0GENERAL:1730000000.000100",
      answered: "U0BEN",
    });
  });

  it("give each member the figures of the definitions", async () => {
    const figures = figuresOf((await slack).records);
    expect(figures.get("U0ADA")).toEqual({
      messages: 6,
      replies: 2,
      threadsStarted: 1,
      reactionsGiven: 1,
      reactionsReceived: 3,
      activeDays: 2,
      distinctReplyPartners: 2,
      firstAt: "2025-03-01T11:00:00.000Z",
      lastAt: "2025-03-02T10:10:00.000Z",
    });
    expect(figures.get("U0BEN")).toMatchObject({
      messages: 4,
      replies: 1,
      reactionsGiven: 2,
      distinctReplyPartners: 1,
    });
  });
});

describe("what Slack notes by itself", () => {
  it("is kept as arrivals, departures and other notices, with who it was about", async () => {
    expect((await slack).of("notice").map(({ what, author }) => `${author} ${what}`)).toEqual([
      "U0BEN joined",
      "U0ADA other",
      "U0ADA other",
      "U0GUEST left",
    ]);
  });
});

describe("private conversations on Slack", () => {
  it("are never read: private channels, direct messages and group messages", async () => {
    const everything = await slack;
    expect(everything.problems).toEqual([
      "D0ADABEN01 note.private",
      "board note.private",
      "mpdm-ada--ben--chi-1 note.private",
    ]);
    expect(everything.of("channel").map(({ name }) => name)).toEqual(["general", "meetup", "meetup-"]);
  });

  it("are not read either when the list of them is damaged: what is in no list may be private", async () => {
    const root = await folderWith({
      "channels.json": '[{ "id": "C1", "name": "general" }]',
      "groups.json": '[{ "id": "G1", "na',
      "general/2025-03-01.json": `[${slackMessage("1740826800.000200")}]`,
      "board/2025-03-01.json": `[${slackMessage("1740826800.000300")}]`,
    });
    const everything = await everythingIn(root);
    expect(everything.sources).toEqual(["message:C1:1740826800.000200"]);
    expect(everything.problems).toEqual(["groups.json:1 problem.cut-short", "board problem.unsure-private"]);
  });

  it("are told by the folder's name too, where no list is left", async () => {
    const root = await folderWith({
      "D0AB12CD3/2025-03-01.json": `[${slackMessage("1740826800.000200")}]`,
      "mpdm-a--b-1/2025-03-01.json": `[${slackMessage("1740826800.000200")}]`,
      "talk/2025-03-01.json": `[${slackMessage("1740826800.000300")}]`,
    });
    const everything = await everythingIn(root);
    expect(everything.sources).toEqual(["message:talk:1740826800.000300"]);
    expect(everything.problems).toContain("talk note.unlisted");
  });
});

describe("a bad record in a Slack export", () => {
  const bad: Record<string, [record: string, cause: string]> = {
    "without a time": ['{ "type": "message", "user": "U1", "text": "x" }', "problem.missing"],
    "with a time that is none": [slackMessage("yesterday"), "problem.wrong"],
    "from before there was chat": [slackMessage("0.000100"), "problem.unbelievable-time"],
    "from the far future": [slackMessage("99999999999.000100"), "problem.unbelievable-time"],
    "from later than now": [slackMessage("1900000000.000100"), "problem.unbelievable-time"],
    "without a type": ['{ "user": "U1", "text": "x", "ts": "1740826801.000000" }', "problem.missing"],
    "without an author": ['{ "type": "message", "text": "x", "ts": "1740826801.000000" }', "problem.missing"],
    "whose author is a number": [slackMessage("1740826801.000000", { user: 7 }), "problem.wrong"],
    "that is a number": ["42", "problem.not-record"],
    "that is null": ["null", "problem.not-record"],
    "that is a list": ["[1, 2]", "problem.not-record"],
    "that is text": ['"words"', "problem.not-record"],
    "that is not JSON": ['{ "type": message, "user": "U1" }', "problem.not-json"],
  };
  for (const [what, [record, cause]] of Object.entries(bad)) {
    it(`${what} is reported by file, line and cause, and changes nothing else`, async () => {
      const [before, after] = [slackMessage("1740826800.000000"), slackMessage("1740826900.000000")];
      const everything = await everythingIn(
        await slackFolder({ "2025-03-01": `[\n${before},\n${record},\n${after}\n]` }),
      );
      expect(everything.problems).toEqual([`general/2025-03-01.json:3 ${cause}`]);
      expect(everything.of("problem")[0]).toMatchObject({ record: 2, severity: "bad" });
      expect(everything.sources).toEqual(["message:C1:1740826800.000000", "message:C1:1740826900.000000"]);
    });
  }

  const partly: Record<string, object> = {
    "reactions that are no list": { reactions: "many" },
    "a reaction without an emoji": { reactions: [{ users: ["U2"] }] },
    "a reaction without users": { reactions: [{ name: "wave", count: 3 }] },
    "a thread that is no time": { thread_ts: "earlier" },
  };
  for (const [what, more] of Object.entries(partly)) {
    it(`with ${what} still counts as a message, and the part is reported`, async () => {
      const everything = await everythingIn(
        await slackFolder({ "2025-03-01": `[${slackMessage("1740826800.000000", more)}]` }),
      );
      expect(everything.problems).toEqual(["general/2025-03-01.json:1 problem.part"]);
      expect(everything.message("message:C1:1740826800.000000")).toMatchObject({ reply: false, reactions: [] });
    });
  }

  it("in users.json or channels.json costs only itself", async () => {
    const root = await folderWith({
      "users.json": '[\n{ "name": "nobody" },\n{ "id": "U1", "name": "ada" }\n]',
      "channels.json": '[\n7,\n{ "name": "lost" },\n{ "id": "C1", "name": "general" }\n]',
      "general/2025-03-01.json": `[${slackMessage("1740826800.000000")}]`,
    });
    const everything = await everythingIn(root);
    expect(everything.problems).toEqual([
      "users.json:2 problem.missing",
      "channels.json:2 problem.not-record",
      "channels.json:3 problem.missing",
    ]);
    expect(everything.sources).toEqual(["message:C1:1740826800.000000"]);
  });

  it("never shows what was said", async () => {
    const secret = "surprise-party";
    const everything = await everythingIn(
      await slackFolder({
        "2025-03-01": `[${slackMessage("x", { text: secret })}, { "type": "message", "text": "${secret}", oops }, "${secret}"]`,
      }),
    );
    expect(everything.problems).toHaveLength(3);
    expect(JSON.stringify(everything.records)).not.toContain(secret);
  });
});

describe("timestamps on Slack", () => {
  it("written as numbers are the same message as written as text", async () => {
    const everything = await everythingIn(
      await slackFolder({ "2025-03-01": '[{ "type": "message", "user": "U1", "text": "", "ts": 1740826800.00021 }]' }),
    );
    expect(everything.sources).toEqual(["message:C1:1740826800.000210"]);
  });
});
