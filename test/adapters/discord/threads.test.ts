import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { words } from "../../../src/cards/card.ts";
import type { ThreadPort } from "../../../src/ports/threads.ts";
import { permission } from "../../support/discord-rules.ts";
import { type DiscordWorld, startDiscord } from "../../support/discord-world.ts";

let world: DiscordWorld;
let threads: ThreadPort;

beforeEach(async () => {
  world = await startDiscord({ connect: false });
  if (!world.adapter.threads) throw new Error("Discord has threads");
  threads = world.adapter.threads;
});
afterEach(async () => {
  await world.close();
  expect(world.server.problems).toEqual([]);
});

const here = () => ({ installation: world.guild.id, channel: world.channel.id });
const post = async (said = "Agenda") =>
  (
    await world.adapter.send({
      installation: world.guild.id,
      to: { kind: "channel", ref: world.channel.id },
      card: { text: words(said) },
      kind: "k",
      key: said,
    })
  ).message;
const opened = async (request: Parameters<ThreadPort["open"]>[0]) => {
  const answer = await threads.open(request);
  if (answer.kind !== "open") throw new Error(answer.step);
  return answer;
};
const stored = (thread: string) => world.server.state.channels.get(thread);

describe("a thread for an agenda", () => {
  it("hangs on its message, and is the same when it is opened again", async () => {
    const message = await post();
    const { thread } = await opened({ ...here(), audience: "channel", name: "Agenda for 5 May", message });
    expect(stored(thread)).toMatchObject({ type: 11, parent: world.channel.id, name: "Agenda for 5 May" });
    expect((await opened({ ...here(), audience: "channel", name: "Agenda for 5 May", message })).thread).toBe(thread);
  });

  it("is opened with a card that asks for one, in the same go", async () => {
    const card = { text: words("Next gathering"), thread: "Agenda for Tue 5 May" };
    const { message } = await world.adapter.send({
      installation: world.guild.id,
      to: { kind: "channel", ref: world.channel.id },
      card,
      kind: "k",
      key: "k",
    });
    expect(stored(message)).toMatchObject({ type: 11, parent: world.channel.id, name: "Agenda for Tue 5 May" });
  });

  it("that may not be opened with a card keeps nothing from being sent", async () => {
    world.server.state.forbidden.set(world.channel.id, permission.createPublicThreads);
    const card = { text: words("Next gathering"), thread: "Agenda" };
    const { message } = await world.adapter.send({
      installation: world.guild.id,
      to: { kind: "channel", ref: world.channel.id },
      card,
      kind: "k",
      key: "k",
    });
    expect(world.server.messagesIn(world.channel.id).map(({ id }) => id)).toEqual([message]);
    expect(world.logged).toContainEqual(
      expect.objectContaining({ level: "warn", message: expect.stringContaining("people talk in the channel") }),
    );
  });

  it("can stand alone, and is not opened twice within the hour", async () => {
    const { thread } = await opened({ ...here(), audience: "channel", name: "Agenda" });
    expect((await opened({ ...here(), audience: "channel", name: "Agenda" })).thread).toBe(thread);
    expect((await opened({ ...here(), audience: "channel", name: "Another" })).thread).not.toBe(thread);
  });

  it("falls back kindly where the bot may not open one", async () => {
    world.server.state.forbidden.set(world.channel.id, permission.createPublicThreads);
    expect(await threads.open({ ...here(), audience: "channel", name: "Agenda" })).toEqual({
      kind: "human-step",
      step: "Discord did not let me open a thread; please give my role there: Create Public Threads",
    });
  });
});

const at = (thread: string) => ({ installation: world.guild.id, thread });

describe("a private thread", () => {
  it("is open to those who agreed and nobody else, and can be written to like a channel", async () => {
    const [ada, bob] = ["Ada", "Bob"].map((name) => world.server.state.addPerson(name, world.guild.id).id) as [
      string,
      string,
    ];
    const { thread, without } = await opened({
      ...here(),
      audience: "people",
      name: "Ada and Bob",
      people: [ada, bob],
    });
    expect(stored(thread)?.type).toBe(12);
    expect([...(stored(thread)?.threadMembers ?? [])]).toEqual([ada, bob]);
    expect(without).toEqual([]);
    expect(world.server.callsTo("POST", /\/threads$/)[0]?.body).toMatchObject({ type: 12, invitable: false });
    await world.adapter.send({
      installation: world.guild.id,
      to: { kind: "channel", ref: thread },
      card: { text: words("You both like maps.") },
      kind: "k",
      key: "k",
    });
    expect(world.server.messagesIn(thread)).toHaveLength(1);
  });

  it("tells who could not be brought in", async () => {
    const ada = world.server.state.addPerson("Ada", world.guild.id).id;
    const { without } = await opened({
      ...here(),
      audience: "people",
      name: "Two",
      people: [ada, "123456789012345678"],
    });
    expect(without).toEqual(["123456789012345678"]);
  });

  it("lets people in and out later, and is closed at the end", async () => {
    const [ada, bob] = ["Ada", "Bob"].map((name) => world.server.state.addPerson(name, world.guild.id).id) as [
      string,
      string,
    ];
    const { thread } = await opened({ ...here(), audience: "people", name: "Circle", people: [ada] });
    await threads.bringIn(at(thread), [bob]);
    await threads.takeOut(at(thread), ada);
    expect([...(stored(thread)?.threadMembers ?? [])]).toEqual([bob]);
    await threads.close(at(thread));
    expect(stored(thread)?.archived).toBe(true);
    await threads.close(at("123456789012345678"));
  });

  it("falls back kindly where the bot may not open one", async () => {
    world.server.state.forbidden.set(world.channel.id, permission.createPrivateThreads);
    expect(await threads.open({ ...here(), audience: "people", name: "Two", people: [] })).toEqual({
      kind: "human-step",
      step: "Discord did not let me open a private thread; please give my role there: Create Private Threads, Send Messages in Threads",
    });
  });
});
