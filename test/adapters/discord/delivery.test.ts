import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nonceOf } from "../../../adapters/discord/marks.ts";
import { quoted } from "../../../src/cards/card.ts";
import { deliveryIn } from "../../support/discord-delivery.ts";
import { permission } from "../../support/discord-rules.ts";
import { type DiscordWorld, startDiscord } from "../../support/discord-world.ts";

let world: DiscordWorld;
/** Delivery needs no gateway. */
beforeEach(async () => {
  world = await startDiscord({ connect: false });
});
afterEach(async () => {
  await world.close();
  expect(world.server.problems).toEqual([]);
});

const { toChannel, toPerson, refusedWith, said, onPost } = deliveryIn(() => world);

describe("a message", () => {
  it("lands in its channel, with a nonce from its key that Discord enforces, and mentions closed", async () => {
    const receipt = await world.adapter.send(toChannel("Next gathering"));
    expect(receipt).toEqual({ channel: world.channel.id, message: world.server.messagesIn(world.channel.id)[0]?.id });
    expect(world.server.callsTo("POST", /messages$/)[0]?.body).toEqual({
      content: "Next gathering",
      allowed_mentions: { parse: [] },
      nonce: nonceOf("rhythm.announce/c1/Next gathering"),
      enforce_nonce: true,
    });
    expect(nonceOf("x".repeat(500)).length).toBeLessThanOrEqual(25);
    expect(nonceOf("a")).not.toBe(nonceOf("b"));
  });

  it("calls nobody, whatever people wrote", async () => {
    const card = { text: [quoted("@everyone <@123456789012345678> <@&123456789012345678>")] };
    const { message } = await world.adapter.send(toChannel("x", { card }));
    expect(world.server.state.message(world.channel.id, message)).toMatchObject({
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
    });
  });

  it("brings its picture along", async () => {
    const image = { png: new Uint8Array([137, 80, 78, 71]), name: "pulse.png", alt: "Activity is rising." };
    const { message } = await world.adapter.send(toChannel("x", { card: { title: "Pulse", image } }));
    expect(world.server.callsTo("POST", /messages$/)[0]?.files).toEqual(["pulse.png"]);
    expect(world.server.state.message(world.channel.id, message)?.attachments[0]).toMatchObject({
      filename: "pulse.png",
      description: "Activity is rising.",
    });
  });

  it("to one person goes to their direct messages, with the server's name, over a channel that is opened once", async () => {
    const ada = world.server.state.addPerson("Ada", world.guild.id);
    const first = await world.adapter.send(toPerson(ada.id));
    await world.adapter.send(toPerson(ada.id, "Again"));
    expect(first.channel).toBe(world.server.state.direct(ada.id).id);
    expect(world.server.callsTo("POST", /^\/users\/@me\/channels$/)).toHaveLength(1);
    expect(world.server.messagesIn(first.channel)[0]?.embeds[0]?.author?.name).toBe("Data Vis Houston");
  });

  it("waits for the one before it in the same channel, and for none in another", async () => {
    const other = world.server.state.addChannel(world.guild.id, "other");
    onPost({ delayMs: 300 });
    const all = ["one", "two", "three"].map((text) => world.adapter.send(toChannel(text)));
    await world.adapter.send(toChannel("elsewhere", { to: { kind: "channel", ref: other.id } }));
    expect(said()).toEqual([]);
    await Promise.all(all);
    expect(said()).toEqual(["one", "two", "three"]);
  });

  it("that fails does not hold up those behind it", async () => {
    onPost({ answer: { status: 400, body: { code: 50035, message: "Invalid Form Body" } } });
    const [first, second] = await Promise.allSettled([
      world.adapter.send(toChannel("one")),
      world.adapter.send(toChannel("two")),
    ]);
    expect([first.status, second.status]).toEqual(["rejected", "fulfilled"]);
    expect(said()).toEqual(["two"]);
  });
});

describe("what Discord refuses", () => {
  it("is closed for good when a person takes no direct messages, and nothing is posted anywhere else", async () => {
    const ada = world.server.state.addPerson("Ada", world.guild.id, { closed: true });
    expect(await refusedWith(toPerson(ada.id))).toMatchObject({
      code: "closed",
      message: "this person does not take direct messages from me",
    });
    expect(world.server.callsTo("POST", /messages$/)).toHaveLength(1);
    expect(said()).toEqual([]);
  });

  it("is gone when the channel or the person is", async () => {
    expect((await refusedWith(toChannel("x", { to: { kind: "channel", ref: "123456789012345678" } }))).code).toBe(
      "gone",
    );
    const left = world.server.state.addPerson("Left", undefined, { gone: true });
    expect((await refusedWith(toPerson(left.id))).code).toBe("gone");
  });

  it("is gone for people who are known from imported history only; Discord is not even asked", async () => {
    expect((await refusedWith(toPerson("imported-7"))).code).toBe("gone");
    expect(world.server.calls).toEqual([]);
  });

  it("names the permissions that it takes", async () => {
    world.server.state.forbidden.set(world.channel.id, permission.sendMessages);
    expect(await refusedWith(toChannel("x"))).toMatchObject({
      code: "forbidden",
      message:
        "Discord did not let me post in the channel; please give my role there: View Channels, Send Messages, Embed Links",
    });
    world.server.state.forbidden.set(world.channel.id, permission.viewChannel);
    expect((await refusedWith(toChannel("x"))).code).toBe("forbidden");
  });

  it("is tried later when Discord is down, without a second copy", async () => {
    onPost({ times: 3, answer: { status: 502, body: {} } });
    expect((await refusedWith(toChannel("x"))).code).toBe("try-later");
    await world.adapter.send(toChannel("x"));
    expect(said()).toEqual(["x"]);
  });

  it("passes over a short outage by itself", async () => {
    onPost({ times: 2, answer: { status: 503, body: {} } });
    await world.adapter.send(toChannel("x"));
    expect(said()).toEqual(["x"]);
  });

  it("is not lost for good when the token is refused once", async () => {
    onPost({ answer: { status: 401, body: { code: 0, message: "401: Unauthorized" } } });
    expect(await refusedWith(toChannel("x"))).toMatchObject({
      code: "try-later",
      message: expect.stringContaining("DISCORD_TOKEN"),
    });
    await world.adapter.send(toChannel("x"));
    expect(said()).toEqual(["x"]);
  });

  it("in its form is invalid", async () => {
    onPost({ answer: { status: 400, body: { code: 50035, message: "Invalid Form Body" } } });
    expect(await refusedWith(toChannel("x"))).toMatchObject({
      code: "invalid",
      message: "Discord did not take it in this form (50035)",
    });
  });
});

describe("rate limits", () => {
  const limited = (seconds: number, more: Record<string, string> = {}) => ({
    status: 429,
    body: { message: "You are being rate limited.", retry_after: seconds, global: "X-RateLimit-Global" in more },
    headers: { "Retry-After": String(seconds), "X-RateLimit-Scope": "user", ...more },
  });

  it("that are short are waited out, in order", async () => {
    onPost({
      answer: limited(1, {
        "X-RateLimit-Limit": "5",
        "X-RateLimit-Remaining": "0",
        "X-RateLimit-Reset-After": "1",
        "X-RateLimit-Bucket": "b1",
      }),
    });
    const began = Date.now();
    await Promise.all(["one", "two"].map((text) => world.adapter.send(toChannel(text))));
    expect(Date.now() - began).toBeGreaterThanOrEqual(1_000);
    expect(said()).toEqual(["one", "two"]);
  });

  it("that are long are handed back with Discord's own time, so that the outbox waits and nobody else does", async () => {
    onPost({ answer: limited(7) });
    const problem = await refusedWith(toChannel("x"));
    expect(problem.code).toBe("try-later");
    expect(problem.retryAfterMs).toBeGreaterThanOrEqual(7_000);
    expect(problem.retryAfterMs).toBeLessThan(8_000);
    expect(said()).toEqual([]);
  });

  it("for everything hold back every channel until they are over", async () => {
    const other = world.server.state.addChannel(world.guild.id, "other");
    onPost({ answer: limited(7, { "X-RateLimit-Global": "true" }) });
    expect((await refusedWith(toChannel("x"))).retryAfterMs).toBeGreaterThan(6_000);
    const calls = world.server.calls.length;
    const elsewhere = await refusedWith(toChannel("y", { to: { kind: "channel", ref: other.id } }));
    expect(elsewhere.code).toBe("try-later");
    expect(elsewhere.retryAfterMs).toBeGreaterThan(5_000);
    expect(world.server.calls).toHaveLength(calls);
  });
});

describe("servers", () => {
  it("are all listed, however many there are", async () => {
    for (let count = 0; count < 205; count += 1) world.server.state.addGuild(`Server ${count}`);
    const all = await world.adapter.installations();
    expect(all).toHaveLength(206);
    expect(new Set(all.map(({ ref }) => ref)).size).toBe(206);
  });
});
