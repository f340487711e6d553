// Who has a role, through the real discord.js; and what a person does where Discord tells nobody.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PeoplePort } from "../../../src/ports/people.ts";
import { type DiscordWorld, startDiscord } from "../../support/discord-world.ts";

let world: DiscordWorld;
let people: PeoplePort;

beforeEach(async () => {
  world = await startDiscord({ connect: false });
  if (!world.adapter.people) throw new Error("Discord tells who has a role");
  people = world.adapter.people;
});
afterEach(async () => {
  await world.close();
  expect(world.server.problems).toEqual([]);
});

const by = (asker = world.guild.owner, most = 200) => ({
  ...{ installation: world.guild.id, asker, home: world.channel.id, most, language: "en" as const },
});
const roleId = "700000000000000001";
const has = (name: string, more: { bot?: boolean } = {}) => {
  const person = world.server.state.addPerson(name, world.guild.id, more);
  world.guild.members.get(person.id)?.add(roleId);
  return person.id;
};

describe("The people with a role", () => {
  it("come with their names, and without programs and everybody else", async () => {
    const ada = has("Ada");
    has("Some bot", { bot: true });
    world.server.state.addPerson("Without", world.guild.id);
    expect(await people.inGroup({ ...by(), group: roleId })).toEqual({
      ...{ kind: "people", people: [{ ref: ada, name: "Ada" }], more: false },
    });
  });

  it("are found on every page, up to as many as were asked for", async () => {
    for (let count = 0; count < 1100; count += 1) world.server.state.addPerson(`Other ${count}`, world.guild.id);
    const last = has("Last");
    const answer = await people.inGroup({ ...by(), group: roleId });
    expect(answer).toMatchObject({ people: [{ ref: last }], more: false });
    has("One more");
    expect(await people.inGroup({ ...by(world.guild.owner, 1), group: roleId })).toMatchObject({ more: true });
  });

  it("where the Server Members intent is off are a step that names the setting", async () => {
    world.server.state.application.flags = 0;
    has("Ada");
    const answer = await people.inGroup({ ...by(), group: roleId });
    expect(answer).toMatchObject({ kind: "human-step", step: expect.stringContaining("Server Members Intent") });
  });

  it("are not shown to somebody who has left the server", async () => {
    has("Ada");
    const stranger = world.server.state.addPerson("Stranger").id;
    const answer = await people.inGroup({ ...by(stranger), group: roleId });
    expect(answer).toMatchObject({ kind: "human-step", step: expect.stringContaining("in the server") });
  });
});

describe("The people of a channel", () => {
  it("are a step for a person, since Discord has no such list", async () => {
    expect(await people.inChannel({ ...by(), channel: world.channel.id })).toMatchObject({
      kind: "human-step",
      step: expect.stringContaining("role"),
    });
  });
});
