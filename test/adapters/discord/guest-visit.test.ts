// A guest's days on a Discord server: a role of their own with the invitation, and on the last day it is deleted, whoever had
// it. The clock is the world's.
import { afterEach, describe, expect, it } from "vitest";
import type { Seen, Shown } from "../../contract/adapter/chat-world.ts";
import { type DiscordChat, discordChat } from "../../contract/adapter/discord-chat.ts";

let world: DiscordChat;
afterEach(() => world.close());

const reply = (shown: Shown): Seen => {
  if (!("reply" in shown)) throw new Error(`no answer but ${JSON.stringify(shown)}`);
  return shown.reply;
};
const guestRoles = () => [...world.guild.roles.values()].filter(({ name }) => name.startsWith("Cultivate guest"));
const pressIn = async (seen: Seen | undefined, begin: string) =>
  reply(await world.press("fay", seen as Seen, seen?.buttons.find(({ id }) => id.startsWith(begin))?.id ?? ""));

/** Confirmed on Monday 2 March for Thursday 26 March, with access until the end of 2 April. */
async function expected(): Promise<void> {
  world = await discordChat();
  const suggest = await world.say("m1", "guest suggest");
  if (!("form" in suggest)) throw new Error("no form");
  const about = { name: "Grace Hopper", why: "She explains", topic: "compilers", field: "computing", question: "" };
  await world.submit("m1", suggest.form, about);
  const look = await pressIn((await world.direct("fay")).at(-1), "guest approve");
  const letter = await pressIn(await pressIn(look, "guest approve"), "guest invite");
  await pressIn(letter, "guest sent");
  await world.say("fay", 'guest confirm "Grace Hopper" 2026-03-26 15:00 access=yes');
}

describe("a guest on a Discord server", () => {
  it("has a role some days before the visit, and none from the last day on", async () => {
    await expected();
    await world.advanceTo("2026-03-20T14:59:00Z");
    expect(guestRoles()).toEqual([]);
    await world.advanceTo("2026-03-20T15:00:00Z");
    expect(guestRoles().map(({ name }) => name)).toEqual(["Cultivate guest: Grace Hopper (2026-04-03)"]);
    const [invite] = [...world.guild.invites.values()];
    // Seven days at most, and past the visit.
    expect(invite).toMatchObject({ max_uses: 1, max_age: 604_800 });
    expect((await world.direct("fay")).at(-1)?.text).toContain("https://discord.gg/");

    const guest = world.state.addPerson("Grace", world.guild.id);
    world.guild.members.get(guest.id)?.add(guestRoles()[0]?.id ?? "");
    await world.advanceTo("2026-04-02T23:59:00Z");
    expect(guestRoles()).toHaveLength(1);
    await world.advanceTo("2026-04-03T00:00:00Z");
    expect(guestRoles()).toEqual([]);
    expect([...(world.guild.members.get(guest.id) ?? [])]).toEqual([]);
    expect([...world.guild.invites.keys()]).toEqual([]);
  });

  it("loses the role at once when the visit falls out", async () => {
    await expected();
    await world.advanceTo("2026-03-21T15:00:00Z");
    expect(guestRoles()).toHaveLength(1);
    expect(reply(await world.say("fay", "guest cancel Grace Hopper")).text).toContain("ends now");
    expect(guestRoles()).toEqual([]);
  });
});
