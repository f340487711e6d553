import { afterEach, describe, expect, it } from "vitest";
import { words } from "../../../src/cards/card.ts";
import type { Form } from "../../../src/cards/form.ts";
import { words as free } from "../../../src/commands/options.ts";
import { privately, type Reply } from "../../../src/commands/reply.ts";
import { sketch } from "../../support/discord-commands.ts";
import { type DiscordWorld, startDiscord, type WorldOptions } from "../../support/discord-world.ts";

const ephemeral = 64;
let world: DiscordWorld;

async function begin(options: WorldOptions = {}): Promise<DiscordWorld> {
  world = await startDiscord(options);
  return world;
}

afterEach(async () => {
  await world.close();
  expect(world.server.problems).toEqual([]);
});

describe("a form", () => {
  const build = (): Form => ({
    ref: "host",
    title: "Offer to host",
    fields: [
      { id: "format", label: "Format", type: "choice", required: true, choices: [{ id: "meetup", label: "Meetup" }] },
      { id: "note", label: "Anything else", type: "paragraph", required: false },
    ],
  });
  const host = sketch("host", {
    options: { format: free("help.option.word", true), note: free("help.option.word", false) },
    form: { when: "missing", build },
  });
  const commands = [host];

  it("is the first response, filled with what is known", async () => {
    const { person } = await begin({
      commands,
      inbound: { prefill: async (_, form) => ({ ...form, title: "Offer again" }) },
    });
    const { type, data } = await person("Ada").command("cop host").acknowledgement();
    expect(type).toBe(9);
    expect(data).toMatchObject({ custom_id: "host", title: "Offer again" });
  });

  it("opens empty rather than late", async () => {
    const { person } = await begin({
      commands,
      adapter: { prefillMs: 50 },
      inbound: { prefill: () => new Promise(() => {}) },
    });
    const { type, data, afterMs } = await person("Ada").command("cop host").acknowledgement();
    expect([type, data.title]).toEqual([9, "Offer to host"]);
    expect(afterMs).toBeLessThan(2_000);
  });

  it("opens empty when what is known cannot be read", async () => {
    const { person } = await begin({
      commands,
      inbound: { prefill: async () => Promise.reject(new Error("no store")) },
    });
    expect((await person("Ada").command("cop host").acknowledgement()).data.title).toBe("Offer to host");
  });

  it("is not asked for when everything was typed", async () => {
    const { person, invocations } = await begin({ commands });
    expect((await person("Ada").command("cop host", { format: "meetup" }).acknowledgement()).type).toBe(5);
    await world.until(() => invocations.length === 1);
  });

  it("invokes its command when it is sent", async () => {
    const { person, invocations } = await begin({ commands });
    const ada = person("Ada");
    const { data } = await ada.command("cop host").acknowledgement();
    const sent = ada.submit(data, { format: "meetup", note: "I can bring slides" });
    expect(await sent.answer()).toMatchObject({ content: "did host", flags: ephemeral });
    expect(invocations[0]).toMatchObject({
      line: "host",
      origin: "form",
      options: { format: "meetup", note: "I can bring slides" },
    });
  });

  it("leads to its next step by a button, because Discord shows no form after a form", async () => {
    const next: Form = {
      ref: "host share",
      title: "Who may see it",
      fields: [{ id: "share", label: "Who", type: "text", required: true }],
    };
    const { person, invocations } = await begin({
      commands: [
        ...commands,
        sketch("host share", { hidden: true, options: { share: free("help.option.word", true) } }),
      ],
      inbound: {
        run: async (invocation) =>
          invocation.line === "host" ? { kind: "ask", form: next } : privately({ text: words("Shared.") }),
      },
    });
    const ada = person("Ada");
    const first = await ada.command("cop host").acknowledgement();
    const answer = await ada.submit(first.data, { format: "meetup" }).answer();
    expect(answer).toMatchObject({ flags: ephemeral, content: "Next: Who may see it. What you wrote so far is kept." });
    expect(answer.components).toMatchObject([{ components: [{ custom_id: "+ host share", label: "Continue" }] }]);
    const second = await ada.press(answer, "+ host share").acknowledgement();
    expect(second).toMatchObject({ type: 9, data: { title: "Who may see it", custom_id: "host share" } });
    expect((await ada.submit(second.data, { share: "community" }).answer()).content).toBe("Shared.");
    expect(invocations.map(({ line, origin }) => [line, origin])).toEqual([
      ["host", "form"],
      ["host share", "form"],
    ]);
  });

  it("comes back with what was written and a word at each field when something is to be mended", async () => {
    let asked = 0;
    const problems: Reply = { kind: "problems", fields: { note: "Please write less." } };
    const { person } = await begin({
      commands,
      inbound: { run: async () => (asked++ === 0 ? problems : privately({ text: words("Saved.") })) },
    });
    const ada = person("Ada");
    const first = await ada.command("cop host").acknowledgement();
    const answer = await ada.submit(first.data, { format: "meetup", note: "very much" }).answer();
    expect(answer.content).toContain("Anything else: Please write less.");
    const again = await ada.press(answer, "+ host").acknowledgement();
    expect(again.data.components).toMatchObject([
      { component: { options: [{ value: "meetup", default: true }] } },
      { description: "Please write less.", component: { value: "very much" } },
    ]);
    expect((await ada.submit(again.data, { format: "meetup", note: "much" }).answer()).content).toBe("Saved.");
  });

  it("comes back in the same way after a restart, built anew by its command", async () => {
    const problems: Reply = { kind: "problems", fields: { note: "Please write less." } };
    const { person } = await begin({ commands, inbound: { run: async () => problems } });
    const ada = person("Ada");
    const shownBefore = { custom_id: "host", components: [{ type: 18, component: { type: 4, custom_id: "note" } }] };
    const answer = await ada.submit(shownBefore, { note: "very much" }).answer();
    const again = await ada.press(answer, "+ host").acknowledgement();
    expect(again.data.components).toMatchObject([{}, { component: { value: "very much" } }]);
  });

  it("that is too old to continue does nothing, and says so", async () => {
    const command = sketch("host share", { hidden: true });
    const { person, invocations, server, channel } = await begin({ commands: [...commands, command] });
    await world.adapter.send({
      installation: world.guild.id,
      to: { kind: "channel", ref: channel.id },
      card: { text: words("x") },
      kind: "k",
      key: "k",
    });
    const [message] = server.messagesIn(channel.id);
    if (!message) throw new Error("nothing was sent");
    const { type, data } = await person("Ada").press(message, "+ host share").acknowledgement();
    expect([type, String(data.content)]).toEqual([4, expect.stringContaining("Nothing was changed")]);
    expect(invocations).toEqual([]);
  });
});

describe("a shortcut on a message", () => {
  it("begins a story that starts from a link to it; its words are not taken", async () => {
    const { person, guild, channel } = await begin();
    const { type, data } = await person("Ada").shortcut("123456789012345678").acknowledgement();
    expect(type).toBe(9);
    expect(data.components).toMatchObject([
      { component: { value: `https://discord.com/channels/${guild.id}/${channel.id}/123456789012345678` } },
    ]);
  });
});
