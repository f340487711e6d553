import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { words } from "../../../src/cards/card.ts";
import type { Outgoing } from "../../../src/ports/chat-adapter.ts";
import { instant } from "../../../src/time/instant.ts";
import { deliveryIn } from "../../support/discord-delivery.ts";
import { permission } from "../../support/discord-rules.ts";
import { createDiscordServer } from "../../support/discord-server.ts";
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
const aMinuteAgo = () => instant(Date.now() - 60_000);

describe("a message that was perhaps accepted", () => {
  it("is found by the number on its buttons, as Discord does not show nonces for long", async () => {
    const card = { title: "Next gathering", text: words("Bring a case."), buttons: [{ id: "rsvp yes", label: "Yes" }] };
    const outgoing = toChannel("x", { card });
    const receipt = await world.adapter.send(outgoing);
    await world.adapter.send(toChannel("something else"));
    const fresh = await startDiscord({ server: world.server, connect: false });
    expect(await fresh.adapter.find(outgoing, aMinuteAgo())).toEqual(receipt);
    expect(await fresh.adapter.find({ ...outgoing, key: "another" }, aMinuteAgo())).toBeUndefined();
  });

  it("without buttons is found by what it says", async () => {
    const outgoing = toChannel("x", { card: { title: "Notes", text: words("Bring a case.") } });
    const receipt = await world.adapter.send(outgoing);
    const fresh = await startDiscord({ server: world.server, connect: false });
    expect(await fresh.adapter.find(outgoing, aMinuteAgo())).toEqual(receipt);
    const other = { ...outgoing, card: { ...outgoing.card, title: "Other notes" } };
    expect(await fresh.adapter.find(other, aMinuteAgo())).toBeUndefined();
  });

  it("is told from another that says the same", async () => {
    const card = { text: words("Coming?"), buttons: [{ id: "rsvp yes", label: "Yes" }] };
    const [one, other] = [toChannel("a", { card }), toChannel("b", { card })];
    await world.adapter.send(one);
    expect(await world.adapter.find(other, aMinuteAgo())).toBeUndefined();
    const fresh = await startDiscord({ server: world.server, connect: false });
    const receipt = await world.adapter.send(other);
    expect(await fresh.adapter.find(other, aMinuteAgo())).toEqual(receipt);
    await world.adapter.send(toChannel("c", { card: { text: words("Plain") } }));
    expect(await world.adapter.find(toChannel("d", { card: { text: words("Plain") } }), aMinuteAgo())).toBeUndefined();
  });

  it("is found by its nonce where Discord still shows it, and then only by that", async () => {
    const server = await createDiscordServer({ historyShowsNonce: true });
    const shows = await startDiscord({ server, connect: false });
    const outgoing: Outgoing = {
      ...toChannel("x"),
      installation: shows.guild.id,
      to: { kind: "channel", ref: shows.channel.id },
    };
    const receipt = await shows.adapter.send(outgoing);
    expect(await shows.adapter.find(outgoing, aMinuteAgo())).toEqual(receipt);
    expect(await shows.adapter.find({ ...outgoing, key: "another" }, aMinuteAgo())).toBeUndefined();
    await shows.close();
  });

  it("is found in direct messages too", async () => {
    const ada = world.server.state.addPerson("Ada", world.guild.id);
    const outgoing = toPerson(ada.id);
    expect(await world.adapter.find(outgoing, aMinuteAgo())).toBeUndefined();
    const receipt = await world.adapter.send(outgoing);
    expect(await world.adapter.find(outgoing, aMinuteAgo())).toEqual(receipt);
  });

  it("is found among many, and not among other people's", async () => {
    const outgoing = toChannel("the one");
    const receipt = await world.adapter.send(outgoing);
    const all = world.server.messagesIn(world.channel.id);
    const [own] = all;
    if (!own) throw new Error("nothing was sent");
    for (let count = 0; count < 250; count += 1) {
      all.unshift({
        ...own,
        id: world.server.state.snowflake(Date.now() - 30_000),
        content: count === 0 ? "the one" : "noise",
        author: { ...own.author, id: count === 0 ? "1" : own.author.id },
      });
    }
    all.sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
    expect(await world.adapter.find(outgoing, aMinuteAgo())).toEqual(receipt);
  });

  it("is there once, even if nobody could look: the nonce is enforced", async () => {
    onPost({ afterwards: true, times: 3, answer: { status: 500, body: {} } });
    const outgoing = toChannel("x");
    expect((await refusedWith(outgoing)).code).toBe("try-later");
    world.server.state.forbidden.set(world.channel.id, permission.readHistory);
    expect(await world.adapter.find(outgoing, aMinuteAgo())).toBeUndefined();
    await world.adapter.send(outgoing);
    expect(said()).toEqual(["x"]);
  });

  it("is uncertain when the line breaks, and found afterwards", async () => {
    onPost({ afterwards: true, times: 3, answer: "hang up" });
    const outgoing = toChannel("x");
    expect(["uncertain", "try-later"]).toContain((await refusedWith(outgoing)).code);
    expect(await world.adapter.find(outgoing, aMinuteAgo())).toMatchObject({ channel: world.channel.id });
    expect(said()).toEqual(["x"]);
  });

  it("is surely not there when Discord could not be reached at all", async () => {
    await world.server.close();
    const problem = await refusedWith(toChannel("x"));
    expect(problem.code).toBe("try-later");
    world = await startDiscord({ connect: false });
  });
});
