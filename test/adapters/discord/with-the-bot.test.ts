// The whole way: people on Discord, the real discord.js, the real bot with its rooms, a real database.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMovableClock, type MovableClock } from "../../../adapters/sandbox/clock.ts";
import { type OpenStore, openStore } from "../../../data/index.ts";
import { words } from "../../../src/cards/card.ts";
import { type Bot, createBot } from "../../../src/engine/bot.ts";
import { credentialsIn, purgeAfterMs, purgeRemoved } from "../../../src/engine/credentials.ts";
import { silent } from "../../../src/ports/logger.ts";
import type { Delivery } from "../../../src/ports/records/outbox.ts";
import { commands, rules } from "../../../src/rooms.ts";
import { randomIds } from "../../../src/system.ts";
import { instant, minute, plus } from "../../../src/time/instant.ts";
import { localDate, type Zone } from "../../../src/time/zone.ts";
import type { DiscordPerson } from "../../support/discord-person.ts";
import { permission } from "../../support/discord-rules.ts";
import { memberOf, type StoredMessage } from "../../support/discord-state.ts";
import { type DiscordWorld, startDiscord } from "../../support/discord-world.ts";

const day = 24 * 60 * minute;
let world: DiscordWorld;
let store: OpenStore;
let clock: MovableClock;
let bot: Bot;

beforeEach(async () => {
  store = await openStore("sqlite::memory:");
  clock = createMovableClock(instant(Date.now()));
  world = await startDiscord({
    commands,
    adapter: { clock, membership: credentialsIn(store, "discord") },
    inbound: (adapter, logger) => {
      const house = {
        store,
        clock,
        ids: randomIds,
        logger,
        commands,
        rules,
        address: (path: string) => `https://bot.example${path}`,
      };
      bot = createBot(house, [adapter]);
      return bot.inboundFor("discord");
    },
  });
});
afterEach(async () => {
  await world.close();
  await store.close();
  expect(world.server.problems).toEqual([]);
  expect(world.logged.filter(({ level }) => level === "error")).toEqual([]);
});

const say = (message: StoredMessage): string =>
  [
    message.content,
    ...message.embeds.flatMap((embed) => [
      embed.title,
      embed.description,
      ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
    ]),
  ]
    .filter(Boolean)
    .join("\n");
const buttonsOf = (message: StoredMessage): string[] =>
  (message.components ?? []).flatMap((row) =>
    "components" in row ? row.components.map((part) => ("custom_id" in part ? part.custom_id : "")) : [],
  );
const inChannel = () => world.server.messagesIn(world.channel.id);
const directly = (person: DiscordPerson) => world.server.messagesIn(world.server.state.direct(person.ref).id);

/** Fay founds the community by the form and says when it meets. */
async function found(): Promise<DiscordPerson> {
  const fay = world.person("Fay");
  const { type, data } = await fay.command("cop setup").acknowledgement();
  expect(type).toBe(9);
  await fay.submit(data, { name: "Data Vis", zone: "Europe/London", domain: "Charts that people understand" }).answer();
  return fay;
}

async function joined(name: string): Promise<DiscordPerson> {
  const person = world.person(name);
  await person.command("cop join", { interests: "maps" }).answer();
  return person;
}

describe("a community on Discord", () => {
  it("is founded by a form, gets its rhythm, and announces its gathering with buttons that answer", async () => {
    const fay = await found();
    const answer = await fay
      .command("facilitate rhythm set", { plan: "weekly on tue at 16:00 Europe/London" })
      .answer();
    expect(say(answer)).toMatch(/<t:\d+:F>/);
    expect(answer.flags).toBe(64);
    const ada = await joined("Ada");
    for (let hours = 0; hours < 8 * 24 && inChannel().length === 0; hours += 6) {
      clock.set(plus(clock.now(), 6 * 60 * minute));
      await bot.beat();
    }
    const [announcement] = inChannel();
    if (!announcement) throw new Error("nothing was announced");
    const yes = buttonsOf(announcement).find((id) => id.startsWith("rsvp yes"));
    expect(yes).toBeDefined();
    expect(say(await ada.press(announcement, yes ?? "").answer())).toContain("see you on");
    expect(inChannel()).toHaveLength(1);
    expect(world.server.state.channels.get(announcement.id)).toMatchObject({
      type: 11,
      name: expect.stringMatching(/^Agenda for Tue /),
    });
    expect([...world.guild.events.values()]).toMatchObject([{ name: expect.stringContaining("Data Vis"), status: 1 }]);
  });

  it("finds people to ask by a role, for the facilitator alone, who picks some and has the rest forgotten", async () => {
    const fay = await found();
    const role = "700000000000000001";
    const [zoe, yan] = ["Zoe", "Yan"].map((name) => world.server.state.addPerson(name, world.guild.id).id);
    for (const one of [zoe, yan, fay.ref]) world.guild.members.get(one ?? "")?.add(role);
    const asked = await fay.command("facilitate founding draw", { from: `<@&${role}>` }).answer();
    expect(asked.flags).toBe(64);
    // The heartbeat that asks Discord, and the one that tells what it said.
    await bot.beat();
    await bot.beat();
    const word = directly(fay).at(-1);
    if (!word) throw new Error("nothing came");
    expect(say(word)).toContain("2 people there have not joined");
    const look = buttonsOf(word).find((id) => id.startsWith("founding pick")) ?? "";
    const { type, data } = await fay.press(word, look, { direct: true }).acknowledgement();
    expect(type).toBe(9);
    expect(JSON.stringify(data)).toMatch(/Zoe[\s\S]*Yan/);
    const answer = await fay.submit(data, { who: [yan ?? ""] }, { direct: true }).answer();
    expect(say(answer)).toContain("On the list now: Yan");
    const [community] = await store.read.communities.list();
    expect(JSON.stringify(await store.read.deeds.of(community?.id ?? ""))).not.toMatch(/Zoe|Yan/);
    expect(JSON.stringify(inChannel())).not.toMatch(/Zoe|Yan/);
  });

  it("keeps the server's calendar in step, and takes interest in it as a soft answer", async () => {
    const fay = await found();
    const ada = await joined("Ada");
    await fay.command("facilitate rhythm set", { plan: "weekly on tue at 16:00 Europe/London" }).answer();
    for (let hours = 0; hours < 8 * 24 && world.guild.events.size === 0; hours += 6) {
      clock.set(plus(clock.now(), 6 * 60 * minute));
      await bot.beat();
    }
    const [event] = [...world.guild.events.values()];
    if (!event) throw new Error("nothing is in the calendar");
    const data = { guild_scheduled_event_id: event.id, user_id: ada.ref, guild_id: world.guild.id };
    world.server.gateway.dispatch(world.guild.id, "GUILD_SCHEDULED_EVENT_USER_ADD", data);
    await world.until(() => world.events.length === 1);
    const [entry] = await gatherings();
    expect(await store.read.rhythm.rsvps([entry?.id ?? ""])).toMatchObject([
      { member: await memberId(ada), answer: "maybe" },
    ]);

    const dayAfter = localDate(plus(entry?.startsAt ?? clock.now(), day), "Europe/London" as Zone);
    await fay.command("facilitate gathering move", { which: "next", to: `${dayAfter} 17:00` }).answer();
    await bot.beat();
    expect(String(event.scheduled_start_time)).toMatch(new RegExp(`^${dayAfter}T1[67]:00`));
    await fay.command("facilitate gathering cancel", { which: "next" }).answer();
    await bot.beat();
    expect(event.status).toBe(4);
    const starts = [...world.guild.events.values()].map((one) => one.scheduled_start_time);
    expect(new Set(starts).size).toBe(starts.length);
  });

  it("takes a story in two steps, with a button between them, and shows it to those for whom it is meant", async () => {
    await found();
    const ada = await joined("Ada");
    const { data } = await ada.command("cop story").acknowledgement();
    const first = await ada.submit(data, { activity: "The clinic in May", gain: "A way to label axes" }).answer();
    expect(buttonsOf(first)[0]).toMatch(/^\+ story share/);
    const next = await ada.press(first, buttonsOf(first)[0] ?? "").acknowledgement();
    expect(next.type).toBe(9);
    await ada.submit(next.data, { evidence: "", hope: "", share: "community" }).answer();
    const bob = await joined("Bob");
    expect(say(await bob.command("cop stories", { words: "axes" }).answer())).toContain("label axes");
  });

  it("suggests a member's own stories while the option is typed, and nobody else's", async () => {
    await found();
    const [ada, bob] = [await joined("Ada"), await joined("Bob")];
    for (const [who, gain] of [
      [ada, "A way to label axes"],
      [bob, "Axes from above"],
    ] as const) {
      const { data } = await who.command("cop story").acknowledgement();
      await who.submit(data, { gain }).answer();
    }
    const { type, data } = await ada.typing("cop story", { story: "axes" }, "story").acknowledgement();
    expect(type).toBe(8);
    const choices = data.choices as { name: string; value: string }[];
    expect(choices.map(({ name }) => name)).toEqual(["A way to label axes"]);
    const opened = await ada.command("cop story", { story: choices[0]?.value ?? "" }).acknowledgement();
    expect(JSON.stringify(opened.data)).toContain("A way to label axes");
  });

  it("begins a story from somebody's message by a link to it", async () => {
    await found();
    const ada = await joined("Ada");
    const message = world.person("Bob").write("look at this chart");
    const { type, data } = await ada.shortcut(message).acknowledgement();
    expect(type).toBe(9);
    expect(JSON.stringify(data)).toContain(
      `https://discord.com/channels/${world.guild.id}/${world.channel.id}/${message}`,
    );
    expect(JSON.stringify(data)).not.toContain("look at this chart");
  });

  it("looks at how nobody takes part before they allow it", async () => {
    await found();
    const ada = await joined("Ada");
    ada.write("one");
    await world.until(() => world.events.length === 1);
    expect(await counted(ada)).toBe(0);
    await ada.command("cop me weigh", { state: "on" }).answer();
    ada.write("two");
    await world.until(() => world.events.length === 2);
    expect(await counted(ada)).toBe(1);
  });

  it("welcomes who comes into the server once, with a button that makes them a member", async () => {
    await found();
    const newcomer = world.person("Nia");
    const stored = world.server.state.people.get(newcomer.ref);
    if (!stored) throw new Error("Nia exists");
    for (let times = 0; times < 2; times += 1) {
      world.server.gateway.dispatch(world.guild.id, "GUILD_MEMBER_ADD", {
        ...memberOf(world.guild, stored),
        guild_id: world.guild.id,
      });
    }
    await world.until(() => world.events.length === 2);
    await bot.beat();
    const [welcome, another] = directly(newcomer);
    if (!welcome) throw new Error("nobody was welcomed");
    expect(another).toBeUndefined();
    expect(welcome.embeds[0]?.author?.name).toBe("Data Vis Houston");
    const answer = await newcomer.press(welcome, buttonsOf(welcome)[0] ?? "", { direct: true }).answer();
    expect(say(answer)).toContain("Data Vis");
    const community = (await store.read.communities.list())[0];
    expect(await store.read.members.byRef(community?.id ?? "", newcomer.ref)).toMatchObject({
      name: "Nia",
      scored: false,
    });
  });

  it("lets go who leaves the server", async () => {
    await found();
    const ada = await joined("Ada");
    const stored = world.server.state.people.get(ada.ref);
    world.server.gateway.dispatch(world.guild.id, "GUILD_MEMBER_REMOVE", {
      guild_id: world.guild.id,
      user: stored && { id: stored.id, username: "ada" },
    });
    await world.until(() => world.events.length === 1);
    const community = (await store.read.communities.list())[0];
    expect((await store.read.members.byRef(community?.id ?? "", ada.ref))?.leftAt).not.toBeNull();
  });

  it("records a closed door, tells the facilitator, tries no second time and posts nothing in public", async () => {
    const fay = await found();
    const ada = await joined("Ada");
    const stored = world.server.state.people.get(ada.ref);
    if (stored) stored.closed = true;
    await queue({ kind: "member", member: await memberId(ada), ref: ada.ref }, "A reminder");
    for (const wait of [0, 0, 2 * day]) {
      clock.set(plus(clock.now(), wait));
      await bot.beat();
    }
    const tried = world.server.calls.filter(({ body }) => JSON.stringify(body ?? null).includes("A reminder"));
    expect(tried).toHaveLength(1);
    expect(inChannel()).toEqual([]);
    expect(directly(fay).map(say).join("\n")).toContain("they do not take direct messages from me");
  });

  it("tells the facilitator which permission is missing in the channel, and what to do", async () => {
    const fay = await found();
    world.server.state.forbidden.set(world.channel.id, permission.sendMessages);
    await queue({ kind: "channel", ref: world.channel.id }, "An announcement");
    await bot.beat();
    await bot.beat();
    expect(directly(fay).map(say).join("\n")).toMatch(/please give my role there: View Channels, Send Messages/);
  });

  it("finds its own way again after a crash between sending and noting it", async () => {
    await found();
    const newcomer = world.person("Nia");
    const stored = world.server.state.people.get(newcomer.ref);
    if (!stored) throw new Error("Nia exists");
    world.server.gateway.dispatch(world.guild.id, "GUILD_MEMBER_ADD", {
      ...memberOf(world.guild, stored),
      guild_id: world.guild.id,
    });
    await world.until(() => world.events.length === 1);
    const isWelcome = ({ method, path }: { method: string; path: string }) =>
      method === "POST" && path.endsWith("/messages");
    world.server.fault({ when: isWelcome, times: 3, afterwards: true, answer: "hang up" });
    await bot.beat();
    clock.set(plus(clock.now(), 10 * minute));
    await bot.beat();
    expect(directly(newcomer)).toHaveLength(1);
  });

  it("answers a facilitator's word under its own root, and refuses others privately", async () => {
    await found();
    const ada = await joined("Ada");
    const answer = await ada.command("facilitate nudges pause").answer();
    expect(answer.flags).toBe(64);
    expect(say(answer)).toContain("Only facilitators of Data Vis");
  });

  it("says its commands as they are on Discord", async () => {
    const fay = await found();
    const answer = await fay.command("cop help").answer();
    expect(say(answer)).toMatch(/<\/facilitate rhythm set:\d+>/);
    expect(say(answer)).not.toMatch(/\/cop rhythm set/);
  });
});

const counted = async (person: DiscordPerson): Promise<number> =>
  (await store.read.activity.of(await memberId(person))).length;

async function gatherings() {
  const [community] = await store.read.communities.list();
  return store.read.rhythm.gatherings(community?.id ?? "", instant(0));
}

async function memberId(person: DiscordPerson): Promise<string> {
  const [community] = await store.read.communities.list();
  return (await store.read.members.byRef(community?.id ?? "", person.ref))?.id ?? "";
}

/** Something that stands in the outbox, as a rule or a command would have put it there. */
async function queue(to: Delivery["to"], text: string): Promise<void> {
  const [community] = await store.read.communities.list();
  if (!community) throw new Error("no community was founded");
  const now = clock.now();
  await store.write((records) =>
    records.outbox.add({
      id: randomIds.next("d"),
      installation: community.installation,
      community: community.id,
      key: `test/${community.id}/${text}`,
      rule: "test",
      covers: [`test/${community.id}/${text}`],
      topics: [],
      to,
      solicited: true,
      reason: "A test.",
      card: { text: words(text) },
      createdAt: now,
      expires: plus(now, 30 * day),
      state: "pending",
      nextTryAt: now,
      leaseUntil: null,
      tries: 0,
      sentAt: null,
      receipt: null,
      problem: null,
      answer: "none",
      answeredAt: null,
    }),
  );
}

describe("a server that removes the bot", () => {
  const purged = async (after: number) => purgeRemoved(store, plus(clock.now(), after), silent);
  const gone = async () => (await store.read.credentials.find("discord", world.guild.id))?.purgeAt;
  const removedFrom = async (data: object) => {
    world.server.gateway.dispatch(world.guild.id, "GUILD_DELETE", { id: world.guild.id, ...data });
  };

  it("is forgotten as a whole after the stated time, and not before", async () => {
    await found();
    await removedFrom({});
    await expect.poll(gone).toBeTruthy();
    expect(await purged(purgeAfterMs - minute)).toBe(0);
    expect(await store.read.communities.list()).toHaveLength(1);
    expect(await purged(purgeAfterMs)).toBe(1);
    expect(await store.read.communities.list()).toEqual([]);
  });

  it("is not taken for one that is down for a while", async () => {
    await found();
    await removedFrom({ unavailable: true });
    const ada = world.person("Ada");
    await ada.command("cop join", { interests: "maps" }).answer();
    expect(await gone()).toBeUndefined();
  });
});
