import { afterEach, describe, expect, it } from "vitest";
import { quoted, words } from "../../../src/cards/card.ts";
import { choice } from "../../../src/commands/options.ts";
import { privately, publicly, type Reply } from "../../../src/commands/reply.ts";
import { sketch, sketches } from "../../support/discord-commands.ts";
import { createDiscordServer } from "../../support/discord-server.ts";
import { type DiscordWorld, startDiscord, type WorldOptions } from "../../support/discord-world.ts";

const ephemeral = 64;
let world: DiscordWorld;

async function begin(options: WorldOptions = {}): Promise<DiscordWorld> {
  world = await startDiscord(options);
  return world;
}

/** The core answers every invocation like this. */
const answering = (reply: Reply): WorldOptions => ({ inbound: { run: async () => reply } });

afterEach(async () => {
  await world.close();
  expect(world.server.problems).toEqual([]);
});

describe("a typed sub-command", () => {
  it("is acknowledged privately at once, and answered when the work is done", async () => {
    const { person, invocations, guild, channel } = await begin();
    const doing = person("Ada").command("cop next");
    expect(await doing.acknowledgement()).toMatchObject({ type: 5, data: { flags: ephemeral } });
    expect(await doing.answer()).toMatchObject({ content: "did next", flags: ephemeral });
    expect(invocations).toMatchObject([
      {
        id: doing.id,
        platform: "discord",
        installation: guild.id,
        channel: channel.id,
        direct: false,
        line: "next",
        origin: "options",
        person: { name: "Ada", language: "en-US", admin: false },
      },
    ]);
  });

  it("carries its typed options, groups included", async () => {
    const { person, invocations } = await begin();
    const ada = person("Ada");
    const bob = person("Bob");
    await ada.command("facilitate rhythm set", { spec: "weekly on tue at 16:00 Europe/London" }).answer();
    await ada.command("facilitate attendance", { who: bob.ref, minutes: 45 }).answer();
    await ada.command("cop agenda show").answer();
    await ada.command("cop now").answer();
    expect(invocations.map(({ line, options }) => [line, options])).toEqual([
      ["rhythm set", { spec: "weekly on tue at 16:00 Europe/London" }],
      ["attendance", { who: bob.ref, minutes: "45" }],
      ["agenda", {}],
      ["", {}],
    ]);
  });

  it("belongs to the channel of the thread in which it was said", async () => {
    const { person, invocations, server, guild, channel } = await begin();
    const thread = server.state.addChannel(guild.id, "a thread", { type: 11, parent: channel.id });
    await person("Ada").command("cop next", {}, { channel: thread.id }).answer();
    expect(invocations[0]?.channel).toBe(channel.id);
  });

  it("tells the core who may administer the server", async () => {
    const { person, invocations } = await begin();
    await person("Ada", { permissions: String(1n << 5n) })
      .command("cop next")
      .answer();
    await person("Bob", { permissions: String(1n << 3n) })
      .command("cop next")
      .answer();
    await person("Cy", { permissions: String(1n << 11n) })
      .command("cop next")
      .answer();
    expect(invocations.map(({ person: who }) => who.admin)).toEqual([true, true, false]);
  });

  it("is answered in the channel when the command speaks to all", async () => {
    const all = sketch("announce", { audience: "channel", run: async () => publicly({ text: words("All") }) });
    const { person } = await begin({ commands: [all], ...answering(publicly({ text: words("To all.") })) });
    const doing = person("Ada").command("cop announce");
    expect((await doing.acknowledgement()).data).toEqual({});
    expect(await doing.answer()).toMatchObject({ content: "To all.", flags: 0 });
  });

  it("refuses privately even where an answer to all had been announced", async () => {
    const all = sketch("announce", { audience: "channel" });
    const refusal: Reply = { kind: "refusal", code: "not-allowed", card: { text: words("Only facilitators can.") } };
    const { person, server, channel } = await begin({ commands: [all], ...answering(refusal) });
    expect(await person("Ada").command("cop announce").answer()).toMatchObject({
      content: "Only facilitators can.",
      flags: ephemeral,
    });
    expect(server.messagesIn(channel.id)).toEqual([]);
  });

  it("speaks to all where a private answer had been announced", async () => {
    const { person, server, channel } = await begin(answering(publicly({ text: words("To all.") })));
    expect(await person("Ada").command("cop next").answer()).toMatchObject({ content: "To all.", flags: 0 });
    expect(server.messagesIn(channel.id)).toHaveLength(1);
  });

  it("that is not known any more gets a kind word and what it may have meant", async () => {
    const { person, invocations } = await begin();
    const doing = person("Ada").command("cop nexxt");
    const { type, data } = await doing.acknowledgement();
    expect([type, data.flags]).toEqual([4, ephemeral]);
    expect(String(data.content)).toMatch(/I do not know “nexxt”\.\nDid you mean <\/cop next:\d+>/);
    expect(invocations).toEqual([]);
  });

  it("with bad input is answered at once, without any work", async () => {
    const command = sketch("rsvp", { options: { answer: choice("help.option.word", true, ["yes", "no"]) } });
    const { person, invocations } = await begin({ commands: [command] });
    const doing = person("Ada").command("cop rsvp", { answer: "perhaps" });
    const { type, data } = await doing.acknowledgement();
    expect(type).toBe(4);
    expect(data.flags).toBe(ephemeral);
    expect(String(data.content)).toContain("“perhaps” is not one of: yes, no");
    expect(invocations).toEqual([]);
  });

  it("is told kindly when the work fails, and the log knows of it", async () => {
    const { person, logged } = await begin({ inbound: { run: async () => Promise.reject(new Error("disk full")) } });
    const doing = person("Ada").command("cop next");
    expect((await doing.answer()).content).toContain(
      `Please try once more; if it stays, tell your facilitator the word ${doing.id}`,
    );
    expect(logged).toContainEqual(expect.objectContaining({ level: "error", message: "an invocation failed" }));
  });

  it("is answered with plain words when Discord finds fault with the card", async () => {
    const { person, server } = await begin(answering(privately({ title: "A *title*", text: [quoted("Words.")] })));
    server.fault({
      when: ({ method, path }) => method === "PATCH" && path.startsWith("/webhooks/"),
      times: 1,
      answer: { status: 400, body: { code: 50035, message: "Invalid Form Body" } },
    });
    expect((await person("Ada").command("cop next").answer()).content).toBe("A \\*title\\*\nWords.");
  });
});

describe("a button", () => {
  it("says its command line, and tells the core on which message it stands", async () => {
    const { person, invocations, adapter, server, guild, channel } = await begin();
    const card = {
      text: words("Coming?"),
      buttons: [
        { id: "rsvp yes gathering=g1", label: "Yes" },
        { id: "", label: "What now?" },
      ],
    };
    const receipt = await adapter.send({
      installation: guild.id,
      to: { kind: "channel", ref: channel.id },
      card,
      kind: "rhythm.announce",
      key: "k1",
    });
    const message = server.state.message(receipt.channel, receipt.message);
    if (!message) throw new Error("nothing was sent");
    await person("Ada").press(message, "rsvp yes gathering=g1").answer();
    await person("Bob").press(message, "/").answer();
    expect(invocations).toMatchObject([
      { line: "rsvp yes gathering=g1", origin: "button", message: receipt.message, channel: channel.id },
      { line: "", origin: "button" },
    ]);
  });

  it("in a list is as good as a button", async () => {
    const { person, invocations, adapter, server, guild, channel } = await begin();
    const buttons = Array.from({ length: 30 }, (_, index) => ({ id: `help n${index}`, label: `Help ${index}` }));
    const receipt = await adapter.send({
      installation: guild.id,
      to: { kind: "channel", ref: channel.id },
      card: { text: words("All"), buttons },
      kind: "k",
      key: "k1",
    });
    const message = server.state.message(receipt.channel, receipt.message);
    if (!message) throw new Error("nothing was sent");
    await person("Ada").choose(message, "list 2", "help n27").answer();
    expect(invocations).toMatchObject([{ line: "help n27", origin: "button" }]);
  });

  it("in direct messages finds its server again, even in a process that was just started", async () => {
    const { person, invocations, adapter, server, guild } = await begin();
    const ada = person("Ada");
    const nudge = { text: words("Still useful?"), buttons: [{ id: "next", label: "Yes" }] };
    const receipt = await adapter.send({
      installation: guild.id,
      to: { kind: "person", ref: ada.ref },
      card: nudge,
      kind: "nudge",
      key: "k1",
    });
    const message = server.state.message(receipt.channel, receipt.message);
    if (!message) throw new Error("nothing was sent");
    expect(message.embeds[0]).toMatchObject({ author: { name: "Data Vis Houston" }, description: "Still useful?" });
    const fresh = await startDiscord({ server, connect: true });
    await ada.press(message, "next", { direct: true }).answer();
    expect(fresh.invocations).toMatchObject([
      { installation: guild.id, direct: true, channel: receipt.channel, line: "next", message: receipt.message },
    ]);
    await fresh.adapter.stop();
    expect(invocations.length).toBeLessThanOrEqual(1);
  });
});

describe("direct messages", () => {
  it("belong to the server where a person did something last", async () => {
    const { person, invocations, guild } = await begin();
    const ada = person("Ada");
    await ada.command("cop next").answer();
    const doing = ada.command("cop next", {}, { direct: true });
    expect((await doing.acknowledgement()).data).toEqual({});
    expect((await doing.answer()).flags).toBe(0);
    expect(invocations[1]).toMatchObject({ installation: guild.id, direct: true });
  });

  it("belong to the only server there is", async () => {
    const { person, invocations, guild } = await begin();
    await person("Ada").command("cop next", {}, { direct: true }).answer();
    expect(invocations).toMatchObject([{ installation: guild.id, direct: true }]);
  });

  it("get a kind word when nobody can tell which server they are about", async () => {
    const server = await createDiscordServer();
    server.state.addGuild("Another server");
    const { person, invocations } = await begin({ server });
    const { type, data } = await person("Ada").command("cop next", {}, { direct: true }).acknowledgement();
    expect([type, String(data.content)]).toEqual([4, expect.stringContaining("which server you mean")]);
    expect(invocations).toEqual([]);
  });
});

describe("every language", () => {
  it("is told to the core as Discord tells it", async () => {
    const { person, invocations } = await begin({ commands: sketches });
    await person("Ada", { locale: "de" }).command("cop next").answer();
    expect(invocations[0]?.person.language).toBe("de");
  });
});
