import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { guestRole } from "../../../adapters/discord/outsiders.ts";
import { type Instant, instant, plus } from "../../../src/time/instant.ts";
import { permission } from "../../support/discord-rules.ts";
import { type DiscordWorld, startDiscord } from "../../support/discord-world.ts";

const day = 86_400_000;
let world: DiscordWorld;

beforeEach(async () => {
  world = await startDiscord({ connect: false });
});
afterEach(async () => {
  await world.close();
  expect(world.server.problems).toEqual([]);
});

const invite = (until: Instant | null = null, name = "Dr. Guest") =>
  world.adapter.inviteOutsider?.({ installation: world.guild.id, channel: world.channel.id, name, until });
const end = (who: { person?: string; grant?: string }) =>
  world.adapter.endAccess?.({
    installation: world.guild.id,
    channel: world.channel.id,
    name: "Dr. Guest",
    ...who,
  });
const granted = async (until: Instant | null = null, name = "Dr. Guest") => {
  const answer = await invite(until, name);
  if (answer?.kind !== "done" || answer.grant === undefined) throw new Error(`not granted: ${JSON.stringify(answer)}`);
  return answer.grant;
};
const roles = () => [...world.guild.roles.values()].filter(({ name }) => name.startsWith(guestRole));
const role = () => roles()[0];
const comes = (with_: string | undefined) => {
  const guest = world.server.state.addPerson("Dr. Guest", world.guild.id);
  world.guild.members.get(guest.id)?.add(with_ ?? "");
  return guest.id;
};

describe("somebody from outside", () => {
  it("is invited by a link for one use that expires and brings the guest role", async () => {
    const until = plus(instant(Date.now()), 2 * day);
    expect(await invite(until)).toEqual({
      kind: "done",
      invitation: "https://discord.gg/inv1",
      grant: `${role()?.id}/inv1`,
      until,
    });
    const [made] = [...world.guild.invites.values()];
    expect(made).toMatchObject({
      max_uses: 1,
      unique: true,
      temporary: false,
      channel: world.channel.id,
      role_ids: [role()?.id],
    });
    expect(made?.max_age).toBeGreaterThan(1.9 * 86_400);
    expect(made?.max_age).toBeLessThanOrEqual(2 * 86_400);
  });

  it("has a link for a week at most, however long they stay", async () => {
    await invite(plus(instant(Date.now()), 90 * day));
    await invite(null);
    await invite(instant(Date.now() - day));
    expect([...world.guild.invites.values()].map(({ max_age }) => max_age)).toEqual([604_800, 604_800, 60]);
  });

  it("gets a role of their own, without any rights but the community’s channel", async () => {
    await invite();
    await invite(null, "Prof. Other");
    expect(roles().map(({ name }) => name)).toEqual(["Cultivate guest: Dr. Guest", "Cultivate guest: Prof. Other"]);
    expect(role()?.permissions).toBe("0");
    expect(world.channel.open.has(role()?.id ?? "")).toBe(true);
  });

  it("has one role when the answer to a first call was lost", async () => {
    await invite();
    await invite();
    expect(roles()).toHaveLength(1);
  });

  it("is out when the time is over, without anybody knowing by which name they came, and once is enough", async () => {
    const grant = await granted(instant(Date.now() + day));
    const other = await granted(null, "Prof. Other");
    const guest = comes(role()?.id);
    expect(await end({ grant })).toEqual({ kind: "done", until: null });
    expect([...(world.guild.members.get(guest) ?? [])]).toEqual([]);
    expect(roles().map(({ id }) => id)).toEqual([other.split("/")[0]]);
    expect([...world.guild.invites.keys()]).toEqual([other.split("/")[1]]);
    expect(await end({ grant })).toEqual({ kind: "done", until: null });
  });

  it("is out even where the bot may not delete the invitation: it brings no role any more", async () => {
    const grant = await granted();
    world.server.state.forbidden.set(world.channel.id, permission.manageChannels);
    expect(await end({ grant })).toEqual({ kind: "done", until: null });
    expect(roles()).toEqual([]);
  });

  it("can be named, and then loses the role and leaves it to others", async () => {
    await invite();
    const guest = comes(role()?.id);
    expect(await end({ person: guest })).toEqual({ kind: "done", until: null });
    expect([...(world.guild.members.get(guest) ?? [])]).toEqual([]);
    expect(roles()).toHaveLength(1);
    expect(await end({ person: guest })).toEqual({ kind: "done", until: null });
  });

  it("keeps what another visit gave them", async () => {
    await invite();
    await invite(null, "Prof. Other");
    const [own, other] = roles();
    const guest = comes(own?.id);
    world.guild.members.get(guest)?.add(other?.id ?? "");
    await end({ person: guest });
    expect([...(world.guild.members.get(guest) ?? [])]).toEqual([other?.id]);
  });

  it("who has left by then has nothing to lose", async () => {
    await invite();
    expect(await end({ person: "123456789012345678" })).toEqual({ kind: "done", until: null });
  });
});

describe("where the bot may not", () => {
  it("invite, the facilitator is told how, and nothing half-done goes out", async () => {
    world.server.state.forbidden.set(world.channel.id, permission.createInvite);
    const answer = await invite();
    expect(answer).toMatchObject({
      kind: "human-step",
      step: expect.stringContaining("make a single-use invitation for Dr. Guest"),
    });
    expect(answer).toMatchObject({ step: expect.stringContaining("Create Invite, Manage Roles") });
    expect(world.guild.invites.size).toBe(0);
  });

  it("manage roles, no invitation without an end is made", async () => {
    world.server.state.forbidden.set(world.guild.id, permission.manageRoles);
    expect(await invite()).toMatchObject({ kind: "human-step" });
    expect(world.guild.invites.size).toBe(0);
  });

  it("take a role back, an admin is told the exact step", async () => {
    const grant = await granted();
    world.server.state.forbidden.set(world.guild.id, permission.manageRoles);
    expect(await end({ grant })).toMatchObject({
      kind: "human-step",
      step: expect.stringContaining("remove the role “Cultivate guest: Dr. Guest”"),
    });
  });
});
