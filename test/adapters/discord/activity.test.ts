import { afterEach, describe, expect, it } from "vitest";
import { createDiscordServer } from "../../support/discord-server.ts";
import { memberOf, userOf } from "../../support/discord-state.ts";
import { type DiscordWorld, startDiscord, type WorldOptions } from "../../support/discord-world.ts";

let world: DiscordWorld;

async function begin(options: WorldOptions = {}): Promise<DiscordWorld> {
  world = await startDiscord(options);
  return world;
}

/** The next so many events, when they are there. */
async function heard(count: number) {
  await world.until(() => world.events.length >= count);
  return world.events;
}

/** A thread that somebody opens; Discord tells of it before the first word in it. */
function openThread(by: string, more: { id?: string; type?: number; parent?: string } = {}): string {
  const { server, guild, channel } = world;
  const thread = server.state.addChannel(guild.id, "a thread", {
    type: more.type ?? 11,
    parent: more.parent ?? channel.id,
    owner: by,
    ...(more.id ? { id: more.id } : {}),
  });
  server.gateway.dispatch(guild.id, "THREAD_CREATE", {
    id: thread.id,
    type: thread.type,
    guild_id: guild.id,
    parent_id: thread.parent,
    owner_id: by,
    name: thread.name,
    newly_created: true,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: new Date().toISOString(),
      locked: false,
    },
    message_count: 0,
    member_count: 1,
  });
  return thread.id;
}

afterEach(async () => {
  await world.close();
  expect(world.server.problems).toEqual([]);
});

describe("what Discord reports", () => {
  it("is that somebody posted, in which channel and when, and not a word of it", async () => {
    const { person, guild, channel } = await begin();
    const ada = person("Ada");
    const message = ada.write("my secret question?");
    const [event] = await heard(1);
    expect(event).toEqual({
      id: `message:${message}`,
      kind: "posted",
      installation: guild.id,
      channel: channel.id,
      person: { ref: ada.ref, name: "Ada" },
      at: expect.stringMatching(/Z$/),
      message,
      asks: false,
    });
    expect(JSON.stringify(event)).not.toContain("secret");
  });

  it("never holds words, even if Discord sent them", async () => {
    const server = await createDiscordServer();
    const { person } = await begin({ server });
    server.gateway.dispatch(world.guild.id, "MESSAGE_CREATE", {
      id: server.state.snowflake(),
      channel_id: world.channel.id,
      guild_id: world.guild.id,
      author: userOf(server.state.addPerson("Ada", world.guild.id)),
      type: 0,
      content: "my secret question?",
      timestamp: new Date().toISOString(),
    });
    expect(JSON.stringify(await heard(1))).not.toContain("secret");
    person("Bob");
  });

  it("is that somebody replied, and to which message", async () => {
    const { person } = await begin();
    const first = person("Ada").write("hello");
    const second = person("Bob").write("hello yourself", { replyTo: first });
    expect((await heard(2))[1]).toMatchObject({ kind: "replied", message: second, thread: first });
  });

  it("is that somebody wrote in a thread, which belongs to its channel", async () => {
    const { person, channel } = await begin();
    const first = person("Ada").write("hello");
    const thread = openThread("123456789012345678", { id: first });
    person("Bob").write("in the thread", { channel: thread });
    expect((await heard(2))[1]).toMatchObject({ kind: "replied", thread: first, channel: channel.id });
  });

  it("is that somebody opened a thread, by their first word in it", async () => {
    const { person, channel } = await begin();
    const [ada, bob] = [person("Ada"), person("Bob")];
    const thread = openThread(ada.ref);
    ada.write("first", { channel: thread });
    bob.write("second", { channel: thread });
    ada.write("third", { channel: thread });
    expect((await heard(3)).map((event) => [event.kind, "opensThread" in event, event.channel])).toEqual([
      ["posted", true, channel.id],
      ["replied", false, channel.id],
      ["replied", false, channel.id],
    ]);
  });

  it("is that somebody opened a post in a forum", async () => {
    const { person, server, guild } = await begin();
    const forum = server.state.addChannel(guild.id, "forum", { type: 15 });
    const ada = person("Ada");
    const thread = openThread(ada.ref, { parent: forum.id });
    ada.write("first", { channel: thread, id: thread });
    expect((await heard(1))[0]).toMatchObject({
      kind: "posted",
      opensThread: true,
      channel: forum.id,
      message: thread,
    });
  });

  it("counts a thread's first word as a reply when somebody else was faster, or Discord's own note came first", async () => {
    const { person } = await begin();
    const [ada, bob] = [person("Ada"), person("Bob")];
    const thread = openThread(ada.ref);
    ada.write("", { channel: thread, type: 21 });
    bob.write("faster", { channel: thread });
    ada.write("first", { channel: thread });
    expect((await heard(2)).map(({ kind, person: who }) => [kind, who.name])).toEqual([
      ["replied", "Bob"],
      ["replied", "Ada"],
    ]);
  });

  it("is asked of Discord where a thread was not heard of", async () => {
    const { person, server, guild, channel } = await begin();
    const thread = server.state.addChannel(guild.id, "old", { type: 11, parent: channel.id });
    person("Ada").write("again", { channel: thread.id });
    expect((await heard(1))[0]).toMatchObject({ kind: "replied", channel: channel.id, thread: thread.id });
    person("Bob").write("and again", { channel: thread.id });
    await heard(2);
    expect(server.callsTo("GET", new RegExp(`^/channels/${thread.id}$`))).toHaveLength(1);
  });

  it("is that somebody reacted, with which emoji", async () => {
    const { person } = await begin();
    const ada = person("Ada");
    const message = ada.write("hello");
    person("Bob").react(message, { name: "🎉" });
    person("Cy").react(message, { name: "party", id: "123456789012345678" });
    const [, second, third] = await heard(3);
    expect(second).toMatchObject({ kind: "reacted", message, emoji: "🎉" });
    expect(third).toMatchObject({ kind: "reacted", message, emoji: "party:123456789012345678" });
    expect(new Set(world.events.map(({ id }) => id)).size).toBe(3);
  });

  it("is that somebody came into the server, or went", async () => {
    const { server, guild } = await begin();
    const ada = server.state.addPerson("Ada", guild.id);
    server.gateway.dispatch(guild.id, "GUILD_MEMBER_ADD", { ...memberOf(guild, ada), guild_id: guild.id });
    server.gateway.dispatch(guild.id, "GUILD_MEMBER_REMOVE", { guild_id: guild.id, user: userOf(ada) });
    expect((await heard(2)).map(({ kind, person: who, installation }) => [kind, who, installation])).toEqual([
      ["joined-installation", { ref: ada.id, name: "Ada" }, guild.id],
      ["left-installation", { ref: ada.id, name: "Ada" }, guild.id],
    ]);
  });

  it("is that somebody came, by Discord's own note in the channel, where the application may not hear it otherwise", async () => {
    const server = await createDiscordServer();
    server.state.application.flags = 0;
    const { person } = await begin({ server });
    person("Ada").write("", { type: 7 });
    expect((await heard(1))[0]).toMatchObject({ kind: "joined-installation", person: { name: "Ada" } });
  });

  it("is who is interested in a gathering of the server's calendar, and who no longer is", async () => {
    const { server, guild } = await begin();
    const data = { guild_scheduled_event_id: "123456789012345678", user_id: "223456789012345678", guild_id: guild.id };
    server.gateway.dispatch(guild.id, "GUILD_SCHEDULED_EVENT_USER_ADD", data);
    server.gateway.dispatch(guild.id, "GUILD_SCHEDULED_EVENT_USER_REMOVE", data);
    expect(await heard(2)).toMatchObject([
      { kind: "interest", event: "123456789012345678", interested: true, person: { ref: "223456789012345678" } },
      { kind: "interest", interested: false },
    ]);
  });

  it("leaves out bots, webhooks, private threads and direct messages", async () => {
    const { person, server, guild, channel } = await begin();
    const ada = person("Ada");
    const hidden = server.state.addChannel(guild.id, "two of us", { type: 12, parent: channel.id });
    ada.write("private", { channel: hidden.id });
    ada.react("123456789012345678", { name: "👍" }, hidden.id);
    const base = {
      channel_id: channel.id,
      guild_id: guild.id,
      type: 0,
      content: "",
      timestamp: new Date().toISOString(),
    };
    const robot = userOf(server.state.addPerson("Robot", guild.id, { bot: true }));
    server.gateway.dispatch(guild.id, "MESSAGE_CREATE", { ...base, id: server.state.snowflake(), author: robot });
    server.gateway.dispatch(guild.id, "MESSAGE_CREATE", {
      ...base,
      id: server.state.snowflake(),
      author: userOf(server.state.addPerson("Hook")),
      webhook_id: "1",
    });
    server.gateway.dispatch(undefined, "MESSAGE_CREATE", {
      ...base,
      guild_id: undefined,
      channel_id: server.state.direct(ada.ref).id,
      id: server.state.snowflake(),
      author: { id: ada.ref, username: "ada" },
    });
    server.gateway.dispatch(guild.id, "GUILD_MEMBER_ADD", {
      guild_id: guild.id,
      joined_at: null,
      user: robot,
      roles: [],
    });
    ada.write("the only one that counts");
    expect(await heard(1)).toHaveLength(1);
  });

  it("keeps its id when Discord repeats it, so that it counts once", async () => {
    const { person, server } = await begin();
    person("Ada").write("hello");
    await heard(1);
    server.gateway.repeatLast();
    const [first, again] = await heard(2);
    expect(again?.id).toBe(first?.id);
  });

  it("is logged, and no more, when the core cannot take it", async () => {
    const { person, logged } = await begin({ inbound: { observe: async () => Promise.reject(new Error("no store")) } });
    const ada = person("Ada");
    ada.write("hello");
    await ada.command("cop next").answer();
    expect(logged).toContainEqual(
      expect.objectContaining({ level: "error", message: "an event could not be counted" }),
    );
  });
});
