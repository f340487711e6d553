// Discord as a platform of the contract: the real discord.js and the real core, on a stand-in server. What is typed as a
// line elsewhere is a sub-command with typed options here.
import { ChannelType } from "discord.js";
import { createDiscordAdapter } from "../../../adapters/discord/adapter.ts";
import { commandTree } from "../../../adapters/discord/command-tree.ts";
import { createMovableClock } from "../../../adapters/sandbox/clock.ts";
import { settle, walkTo } from "../../../adapters/sandbox/walk.ts";
import { openStore } from "../../../data/index.ts";
import { resolve } from "../../../src/commands/resolve.ts";
import { createBot } from "../../../src/engine/bot.ts";
import { silent } from "../../../src/ports/logger.ts";
import { commands, rules } from "../../../src/rooms.ts";
import { epoch, instant } from "../../../src/time/instant.ts";
import { shownByDiscord } from "../../support/discord-markdown.ts";
import { createPerson, type Doing } from "../../support/discord-person.ts";
import { createDiscordServer, token } from "../../support/discord-server.ts";
import type { DiscordState, Json, StoredGuild, StoredMessage } from "../../support/discord-state.ts";
import { lifelikeIds, monday } from "../../support/sandbox-world.ts";
import { type ChatWorld, type OpenForm, type Persona, personas, type Seen, type Shown } from "./chat-world.ts";

type Input = { type: number; custom_id: string; value?: string; options?: { value: string; default?: boolean }[] };
type Part = { type: number; label?: string; component?: Input };

/** With what the stand-in server knows, for what only Discord has. */
export type DiscordChat = ChatWorld & { readonly state: DiscordState; readonly guild: StoredGuild };

export async function discordChat(): Promise<DiscordChat> {
  const clock = createMovableClock(monday);
  const server = await createDiscordServer({ now: () => epoch(clock.now()) });
  const { state } = server;
  const guild = state.addGuild("Practice server");
  const channel = state.addChannel(guild.id, "practice");
  const people = Object.fromEntries(
    personas.map((name) => {
      const person = state.addPerson(name === "fay" ? "Fay" : name.toUpperCase(), guild.id);
      const permissions = name === "fay" ? String(1n << 5n) : "0";
      return [name, createPerson({ server, guild: guild.id, channel: channel.id, person, permissions })];
    }),
  ) as Record<Persona, ReturnType<typeof createPerson>>;

  const store = await openStore("sqlite::memory:");
  const adapter = createDiscordAdapter({
    token,
    applicationId: state.application.id,
    apiUrl: server.url,
    shards: 1,
    commands,
    logger: silent,
    clock,
  });
  const address = (path: string) => `https://cultivate.test${path}`;
  const bot = createBot({ store, clock, ids: lifelikeIds(), logger: silent, commands, rules, address }, [adapter]);
  const inbound = bot.inboundFor("discord");
  let observed: () => void = () => {};
  await adapter.start({
    ...inbound,
    async observe(event) {
      await inbound.observe(event);
      observed();
    },
  });
  const tree = commandTree(commands);
  const given: Record<Persona, string[]> = { fay: [], m1: [], m2: [], m3: [] };
  const nameOf = (ref: string) => Object.values(people).find((one) => one.ref === ref)?.name ?? ref;

  function seenIn(message: StoredMessage): Seen {
    const parts = message.embeds.flatMap((embed) => [
      embed.title,
      embed.description,
      ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
    ]);
    const rows = (message.components ?? []) as { components?: { custom_id?: string; label?: string }[] }[];
    const buttons = rows
      .flatMap(({ components = [] }) => components)
      .map(({ custom_id = "", label = "" }) => ({ id: custom_id === "/" ? "" : custom_id, label }));
    return {
      text: [message.content, ...parts]
        .filter((part): part is string => Boolean(part))
        .map((part) => shownByDiscord(part).text.replace(/<@!?(\d+)>/g, (_, ref: string) => `@${nameOf(ref)}`))
        .join("\n"),
      buttons,
      picture: message.attachments[0]?.description,
      private: (Number(message.flags ?? 0) & 64) !== 0 || state.channels.get(message.channel_id)?.guild === undefined,
      handle: message,
    };
  }

  function formIn(modal: Json): OpenForm {
    const inputs = (modal.components as Part[]).flatMap(({ component }) => (component ? [component] : []));
    const value = (input: Input) => input.value ?? input.options?.find((option) => option.default)?.value;
    return {
      title: String(modal.title),
      handle: modal,
      fields: Object.fromEntries(inputs.map((input) => [input.custom_id, value(input)])),
    };
  }

  /** Whatever comes of something said; a step that waits behind a button is taken, and what fell due is sent. */
  async function outcome(persona: Persona, doing: Doing, form?: Json): Promise<Shown> {
    const { type, data } = await doing.acknowledgement();
    if (type === 9) return { form: formIn(data) };
    const answer = await doing.answer();
    given[persona].push(...answer.attachments.map(({ filename }) => filename));
    const seen = seenIn(answer);
    await settle(bot, clock);
    const again = seen.buttons.find(({ id }) => id.startsWith("+ "));
    if (!again) return { reply: seen };
    if (again.label === "Try again" && form) return { problems: problemsIn(seen, form) };
    return outcome(persona, people[persona].press(seen.handle as StoredMessage, again.id));
  }

  /** `Label: what is to be mended`, by the field's id. */
  function problemsIn(seen: Seen, form: Json): Record<string, string> {
    const labelled = (form.components as Part[]).filter(({ component }) => component);
    return Object.fromEntries(
      seen.text.split("\n").flatMap((line) => {
        const part = labelled.find(({ label }) => line.startsWith(`${label}: `));
        return part?.component ? [[part.component.custom_id, line.slice(`${part.label}: `.length)]] : [];
      }),
    );
  }

  async function reported(tell: () => string | undefined): Promise<string> {
    const done = new Promise<void>((heard) => {
      observed = heard;
    });
    const id = tell();
    await done;
    await settle(bot, clock);
    return id ?? "";
  }

  const world: DiscordChat = {
    state,
    guild,
    store,
    adapter,
    installation: guild.id,
    channel: channel.id,
    now: clock.now,
    refOf: (persona) => people[persona].ref,
    // Chosen from a list.
    typedName: (persona) => people[persona].ref,
    say(persona, line) {
      const resolved = resolve(commands, line);
      if (resolved.kind === "unknown") return outcome(persona, people[persona].command(`cop ${line}`));
      const path = tree.pathOf(resolved.command.words) ?? `cop ${resolved.command.words}`;
      const typed = Object.entries(resolved.given).map(([name, value]) => [name, String(value)]);
      return outcome(persona, people[persona].command(path, Object.fromEntries(typed)));
    },
    press(persona, seen, button) {
      const message = seen.handle as StoredMessage;
      const direct = state.channels.get(message.channel_id)?.guild === undefined;
      return outcome(persona, people[persona].press(message, button, { direct }));
    },
    submit(persona, form, values) {
      const modal = form.handle as Json;
      const all = Object.entries({ ...form.fields, ...values });
      const filled = Object.fromEntries(all.map(([name, value]) => [name, value === "" ? [] : (value ?? "")]));
      return outcome(persona, people[persona].submit(modal, filled), modal);
    },
    public: async () => server.messagesIn(channel.id).map(seenIn),
    direct: async (persona) => server.messagesIn(state.direct(people[persona].ref).id).map(seenIn),
    files: async (persona) => given[persona],
    posts: (persona, words) => reported(() => people[persona].write(words)),
    replies: (persona, to, words) => reported(() => people[persona].write(words, { replyTo: to })),
    async answers(persona, to, words) {
      const message = to.handle as StoredMessage;
      const thread = [...state.channels.values()].find(
        ({ id, parent }) => id === message.id && parent === message.channel_id,
      );
      if (!thread) throw new Error(`no thread hangs on ${to.text}`);
      await reported(() => people[persona].write(words, { channel: thread.id }));
    },
    reacts: async (persona, to) => void (await reported(() => void people[persona].react(to, { name: "🎉" }))),
    places: async () =>
      [...state.channels.values()]
        .filter(({ type, archived }) => type === ChannelType.PrivateThread && archived !== true)
        .map(({ id, threadMembers }) => ({
          ref: id,
          people: personas.filter((persona) => threadMembers.has(people[persona].ref)),
        })),
    // Nothing is to be waited for: it goes no further than the adapter.
    postsIn: async (persona, place, words) => void people[persona].write(words, { channel: place.ref }),
    advanceTo: async (to) => void (await walkTo(bot, clock, instant(to))),
    async close() {
      await adapter.stop();
      await store.close();
      await server.close();
      const called = [...state.messages.values()]
        .flat()
        .filter((one) => one.mention_everyone || one.mentions.length > 0 || one.mention_roles.length > 0);
      if (called.length > 0)
        server.problems.push(`somebody was called by ${called.map(({ content }) => content).join("; ")}`);
      if (server.problems.length > 0) throw new Error(`Discord's rules were broken: ${server.problems.join("; ")}`);
    },
  };
  await world.say("fay", 'setup "Practice" UTC what we learn from each other');
  for (const member of ["m1", "m2", "m3"] as const) await world.say(member, "join");
  // Elsewhere people are looked at unless they object; here only if they say so (domain section 0).
  for (const persona of personas) await world.say(persona, "me weigh on");
  return world;
}
