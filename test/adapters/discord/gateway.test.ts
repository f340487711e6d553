import { afterEach, describe, expect, it } from "vitest";
import { words } from "../../../src/cards/card.ts";
import { privately } from "../../../src/commands/reply.ts";
import { Refused } from "../../../src/errors.ts";
import { sketch, sketches } from "../../support/discord-commands.ts";
import { createDiscordServer } from "../../support/discord-server.ts";
import { type DiscordWorld, startDiscord, type WorldOptions } from "../../support/discord-world.ts";

const intent = {
  guilds: 1 << 0,
  members: 1 << 1,
  messages: 1 << 9,
  reactions: 1 << 10,
  content: 1 << 15,
  events: 1 << 16,
};

const worlds: DiscordWorld[] = [];
async function begin(options: WorldOptions = {}): Promise<DiscordWorld> {
  const world = await startDiscord(options);
  worlds.push(world);
  return world;
}

afterEach(async () => {
  for (const world of worlds.splice(0)) {
    await world.close();
    expect(world.server.problems).toEqual([]);
  }
});

describe("the connection", () => {
  it("asks for the least intents: no message content, no presences", async () => {
    const { server } = await begin();
    expect(server.gateway.identified[0]?.intents).toBe(
      intent.guilds | intent.messages | intent.reactions | intent.events | intent.members,
    );
  });

  it("does not ask to hear who joins where the application may not", async () => {
    const server = await createDiscordServer();
    server.state.application.flags = 0;
    await begin({ server });
    expect((server.gateway.identified[0]?.intents ?? 0) & intent.members).toBe(0);
  });

  it("does without it when Discord says so only at the door", async () => {
    const server = await createDiscordServer();
    server.rules.disallowed = intent.members;
    const { person, invocations, logged } = await begin({ server });
    expect(server.gateway.identified.map(({ intents }) => intents & intent.members)).toEqual([intent.members, 0]);
    expect(logged).toContainEqual(
      expect.objectContaining({ level: "warn", message: expect.stringContaining("newcomers are not welcomed") }),
    );
    await person("Ada").command("cop next").answer();
    expect(invocations).toHaveLength(1);
  });

  it("is refused with what to do when the token is not accepted", async () => {
    const server = await createDiscordServer();
    const world = await begin({ server, connect: false, adapter: { token: "wrong" } });
    const refusal = await world.adapter.start(world.recorded).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refused);
    expect(String(refusal)).toContain("DISCORD_TOKEN is not accepted");
    expect(String(refusal)).not.toContain("wrong");
  });

  it("is refused with what to do when the gateway alone does not accept it", async () => {
    const server = await createDiscordServer();
    server.rules.token = "another";
    const world = await begin({ server, connect: false });
    await expect(world.adapter.start(world.recorded)).rejects.toThrow(/DISCORD_TOKEN is not accepted/);
  });

  it("is refused with what to do when Discord cannot be reached", async () => {
    const world = await begin({ connect: false, adapter: { apiUrl: "http://127.0.0.1:9/api" } });
    await expect(world.adapter.start(world.recorded)).rejects.toThrow(/could not be reached .* DISCORD_API_URL/);
  });

  it("uses as many shards as it is told, each server on its own", async () => {
    const server = await createDiscordServer();
    const others = Array.from({ length: 6 }, (_, index) => server.state.addGuild(`Server ${index}`));
    const { person, invocations } = await begin({ server, adapter: { shards: 2 } });
    expect(server.gateway.identified.map(({ shard }) => shard).sort()).toEqual([
      [0, 2],
      [1, 2],
    ]);
    await person("Ada").command("cop next").answer();
    expect(invocations).toHaveLength(1);
    expect(new Set([...others.map(({ id }) => Number((BigInt(id) >> 22n) % 2n))]).size).toBeGreaterThan(0);
  });

  it("uses as many shards as Discord recommends", async () => {
    const server = await createDiscordServer({ shards: 3 });
    await begin({ server, adapter: { shards: "auto" } });
    expect(server.gateway.identified.map(({ shard }) => shard).sort()).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  });

  it("hears people before every server has been heard of", async () => {
    const server = await createDiscordServer();
    const lost = server.state.addGuild("A server in trouble");
    server.rules.away.add(lost.id);
    const { person } = await begin({ server });
    const { afterMs } = await person("Ada").command("cop next").acknowledgement();
    expect(afterMs).toBeLessThan(1_500);
  });

  it("ends only when the work that has begun is done", async () => {
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const world = await begin({
      inbound: {
        run: async () => {
          await held;
          return privately({ text: words("Done in time.") });
        },
      },
    });
    const doing = world.person("Ada").command("cop next");
    await doing.acknowledgement();
    const stopped = world.adapter.stop();
    finish();
    await stopped;
    expect((await doing.answer()).content).toBe("Done in time.");
  });
});

describe("a connection that breaks", () => {
  const breaks: [string, (world: DiscordWorld) => void][] = [
    ["is dropped", ({ server }) => server.gateway.drop()],
    ["is cut", ({ server }) => server.gateway.cut()],
    ["is to be made elsewhere", ({ server }) => server.gateway.reconnect()],
    ["is invalidated, to be resumed", ({ server }) => server.gateway.invalidate(true)],
  ];

  it.each(breaks)("that %s is resumed, and what was said meanwhile is done once", async (_, interrupt) => {
    const world = await begin();
    const { server, person, invocations } = world;
    const ada = person("Ada");
    await ada.command("cop next").answer();
    interrupt(world);
    const meanwhile = ada.command("cop help", { word: "rhythm" });
    await meanwhile.answer();
    await ada.command("cop now").answer();
    expect(invocations.map(({ line }) => line)).toEqual(["next", "help", ""]);
    expect(server.gateway.resumed.length).toBeGreaterThan(0);
    expect(server.gateway.identified).toHaveLength(1);
  });

  it("and cannot be made again at once is tried until it can", async () => {
    const { server, person, invocations } = await begin();
    const ada = person("Ada");
    server.rules.refusals = 2;
    server.gateway.cut();
    const meanwhile = ada.command("cop next");
    await meanwhile.answer();
    expect(invocations).toHaveLength(1);
    expect(server.gateway.identified).toHaveLength(1);
  });

  it("for good begins anew, and works on", async () => {
    const world = await begin();
    const { server, person, invocations } = world;
    const ada = person("Ada");
    await ada.command("cop next").answer();
    server.gateway.invalidate(false);
    await server.gateway.until(() => server.gateway.identified.length === 2 && server.gateway.connected() === 1);
    await ada.command("cop next").answer();
    expect(invocations).toHaveLength(2);
  });

  it("again and again loses nothing and doubles nothing", async () => {
    const world = await begin();
    const { server, person, invocations } = world;
    const ada = person("Ada");
    for (const interrupt of [server.gateway.drop, server.gateway.reconnect, server.gateway.cut]) {
      await server.gateway.until(() => server.gateway.connected() === 1);
      const before = ada.command("cop next");
      interrupt();
      await Promise.all([before.answer(), ada.command("cop next").answer()]);
    }
    expect(invocations).toHaveLength(6);
    expect(new Set(invocations.map(({ id }) => id)).size).toBe(6);
  });

  it("and repeats what was heard before is not obeyed twice", async () => {
    const world = await begin();
    const { server, person, invocations } = world;
    const doing = person("Ada").command("cop next");
    await doing.answer();
    server.gateway.repeatLast();
    await person("Bob").command("cop next").answer();
    expect(invocations).toHaveLength(2);
    expect(server.callsTo("POST", new RegExp(`^/interactions/${doing.id}/`))).toHaveLength(1);
  });
});

describe("commands", () => {
  it("are registered at the first start and left alone at the next", async () => {
    const { server } = await begin();
    expect(server.callsTo("PUT", /commands$/)).toHaveLength(1);
    const second = await startDiscord({ server });
    expect(server.callsTo("PUT", /commands$/)).toHaveLength(1);
    await second.adapter.stop();
    const changed = await startDiscord({ server, commands: [...sketches, sketch("calendar")] });
    expect(server.callsTo("PUT", /commands$/)).toHaveLength(2);
    await changed.adapter.stop();
  });

  it("that cannot be registered do not keep the bot from starting", async () => {
    const server = await createDiscordServer();
    server.fault({ when: ({ path }) => path.endsWith("/commands"), times: 100, answer: { status: 500, body: {} } });
    const { logged, person } = await begin({ server });
    expect(logged).toContainEqual(
      expect.objectContaining({ level: "error", message: expect.stringContaining("could not be registered") }),
    );
    await person("Ada").command("cop next").answer();
  });
});
