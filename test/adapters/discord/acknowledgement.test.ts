import { afterEach, describe, expect, it } from "vitest";
import { words } from "../../../src/cards/card.ts";
import { privately } from "../../../src/commands/reply.ts";
import { sketch, sketches } from "../../support/discord-commands.ts";
import { type DiscordWorld, startDiscord, type WorldOptions } from "../../support/discord-world.ts";

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

describe("in three seconds", () => {
  const slow = 4_000;
  const late = <T>(value: T) => new Promise<T>((resolve) => setTimeout(resolve, slow, value));

  it("everything is acknowledged, however slow the store and Discord's REST are", async () => {
    const build = () => ({
      ref: "host",
      title: "Host",
      fields: [{ id: "note", label: "Note", type: "text", required: false } as const],
    });
    const host = sketch("host", { form: { when: "always", build } });
    const world = await begin({
      commands: [...sketches, host],
      inbound: { run: () => late(privately({ text: words("Late, but here.") })), prefill: (_, form) => late(form) },
    });
    const { server, guild, channel, person, adapter } = world;
    await adapter.send({
      installation: guild.id,
      to: { kind: "channel", ref: channel.id },
      card: { text: words("x") },
      kind: "k",
      key: "k",
    });
    const [message] = server.messagesIn(channel.id);
    if (!message) throw new Error("nothing was sent");
    // Every other call takes its time; so does the answer to an acknowledgement that was received.
    server.fault({ when: ({ path }) => !path.startsWith("/interactions/"), times: 100, delayMs: slow });
    server.fault({
      when: ({ path }) => path.startsWith("/interactions/"),
      times: 100,
      delayMs: slow,
      afterwards: true,
    });
    const busy = Array.from({ length: 2 }, (_, index) =>
      adapter
        .send({
          installation: guild.id,
          to: { kind: "channel", ref: channel.id },
          card: { text: words("x") },
          kind: "k",
          key: `k${index}`,
        })
        .catch(() => undefined),
    );
    const ada = person("Ada");
    const doings = [
      ada.command("cop next"),
      ada.press(message, "next"),
      ada.command("cop host"),
      ada.submit({ custom_id: "host", components: [] }, {}),
    ];
    const acknowledged = await Promise.all(doings.map((doing) => doing.acknowledgement()));
    expect(acknowledged.map(({ type }) => type)).toEqual([5, 5, 9, 5]);
    for (const { afterMs } of acknowledged) expect(afterMs).toBeLessThan(3_000);
    expect((await (doings[0] as (typeof doings)[0]).answer()).content).toBe("Late, but here.");
    await Promise.all(busy);
  });

  it("an acknowledgement whose answer is lost counts as given", async () => {
    const { server, person, logged } = await begin();
    server.fault({
      when: ({ path }) => path.startsWith("/interactions/"),
      times: 1,
      afterwards: true,
      answer: { status: 500, body: {} },
    });
    const doing = person("Ada").command("cop next");
    expect((await doing.answer()).content).toBe("did next");
    expect(logged.filter(({ level }) => level === "warn")).toEqual([]);
  });

  it("that have passed, the work is done all the same, and the log says that nobody could read the answer", async () => {
    const world = await begin();
    world.server.fault({
      when: ({ path }) => path.startsWith("/interactions/"),
      times: 1,
      answer: { status: 404, body: { code: 10062, message: "Unknown interaction" } },
    });
    world.person("Ada").command("cop next");
    await world.until(() => world.invocations.length === 1);
    await world.server.until(() => world.server.callsTo("PATCH", /^\/webhooks\//).length === 1);
    await world.adapter.stop();
    expect(world.logged.map(({ message }) => message)).toContain("an interaction could not be acknowledged");
  });

  it("is a wait that answers may take when Discord limits them", async () => {
    const { server, person } = await begin();
    const headers = { "Retry-After": "3", "X-RateLimit-Scope": "user" };
    server.fault({
      when: ({ method }) => method === "PATCH",
      times: 1,
      answer: { status: 429, headers, body: { message: "slow down", retry_after: 3, global: false } },
    });
    expect((await person("Ada").command("cop next").answer()).content).toBe("did next");
  });
});
