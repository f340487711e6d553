// Somebody in two communities, answering in direct messages: every button finds its own community, and nothing leaks.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";
import { directTo, pressLabel } from "./room.ts";

let world: SandboxWorld;
beforeEach(async () => {
  world = await sandboxWorld({ members: 2, communities: 2 });
  for (const channel of ["practice", "practice-2"]) {
    await world.say("fay", "/cop rhythm set weekly on tue at 16:00 Europe/London", channel);
    await world.say("m1", "/cop rsvp yes", channel);
    await world.say("fay", "/cop rules set rhythm.remind privately on", channel);
  }
});
afterEach(() => world.close());

const answers = async () => {
  const found: string[] = [];
  for (const { id, channel } of await world.store.read.communities.list()) {
    const gatherings = await world.store.read.rhythm.gatherings(id, "2026-01-01T00:00:00.000Z" as never);
    const rsvps = await world.store.read.rhythm.rsvps(gatherings.map((one) => one.id));
    found.push(`${channel}: ${rsvps.map((one) => one.answer).join(" ")}`);
  }
  return found.sort();
};

describe("a member of two communities", () => {
  it("answers each one's private reminder for that one alone, and goes on from the answer", async () => {
    await world.advanceTo("2026-03-03T15:00:00Z");
    const reminders = (await directTo(world, "m1")).filter((message) => message.kind === "rhythm.remind");
    expect(reminders.map((message) => message.card.title).sort()).toEqual([
      "Gathering of Practice",
      "Gathering of Practice 2",
    ]);
    const second = reminders.find((message) => message.card.title === "Gathering of Practice 2");
    const no = await pressLabel(world, "m1", second ?? null, "Not this time");
    expect(await answers()).toEqual(["practice-2: no", "practice: yes"]);
    const maybe = await pressLabel(world, "m1", no.reply, "Maybe");
    expect(await answers()).toEqual(["practice-2: maybe", "practice: yes"]);
    const form = await pressLabel(world, "m1", maybe.reply, "Add a topic");
    await world.submit("m1", form.form?.ref ?? "", { topic: "Only for the second" });
    const next = await world.say("m1", "/cop agenda", "practice");
    expect(next.reply?.text).not.toContain("Only for the second");
    expect((await world.say("m1", "/cop agenda", "practice-2")).reply?.text).toContain("Only for the second");
  });

  it("finds nothing of one community under the other's name", async () => {
    const [one, other] = await world.store.read.communities.list();
    const [gathering] = await world.store.read.rhythm.gatherings(one?.id ?? "", "2026-01-01T00:00:00.000Z" as never);
    const answer = await world.say("m1", `/cop rsvp no gathering=${gathering?.id}`, other?.channel ?? "");
    expect(answer.reply?.text).toContain("I do not know that gathering here.");
    expect(await answers()).toEqual(["practice-2: yes", "practice: yes"]);
  });
});
