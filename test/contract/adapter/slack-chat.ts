// Slack as a platform of the contract: the real Bolt and the real core, on an emulated workspace.
import { createMovableClock } from "../../../adapters/sandbox/clock.ts";
import { settle, walkTo } from "../../../adapters/sandbox/walk.ts";
import { createSlackAdapter } from "../../../adapters/slack/adapter.ts";
import { answerInFormMs, prefillGraceMs } from "../../../adapters/slack/limits.ts";
import { openStore } from "../../../data/index.ts";
import type { SlackConfig } from "../../../src/config.ts";
import { createBot } from "../../../src/engine/bot.ts";
import { silent } from "../../../src/ports/logger.ts";
import { commands, rules } from "../../../src/rooms.ts";
import { instant } from "../../../src/time/instant.ts";
import { lifelikeIds, monday } from "../../support/sandbox-world.ts";
import {
  type Acknowledged,
  eventBody,
  overHttp,
  overSocket,
  type Person,
  pressBody,
  slashBody,
  submitBody,
} from "../../support/slack-driver.ts";
import { appToken, botToken, signingSecret, startSlack } from "../../support/slack-emulator.ts";
import { type ChatWorld, type OpenForm, type Persona, personas, type Seen, type Shown } from "./chat-world.ts";

type Json = Record<string, unknown>;
type Block = Json & {
  type: string;
  block_id?: string;
  text?: { text: string };
  fields?: { text: string }[];
  elements?: Json[];
  alt_text?: string;
};
type View = Json & { blocks: Block[]; title: { text: string }; callback_id: string };

const really = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** What Slack reports of an input of some type. */
function filledIn(type: string, value: string | undefined): object {
  if (type === "static_select") return { selected_option: { value } };
  if (type === "users_select") return { selected_user: value ?? null };
  if (type === "datepicker") return { selected_date: value ?? null };
  if (type === "timepicker") return { selected_time: value ?? null };
  return { value: value ?? null };
}

export async function slackChat(mode: "http" | "socket"): Promise<ChatWorld> {
  const people = [
    { name: "fay", shown: "Fay", admin: true },
    ...["m1", "m2", "m3"].map((name) => ({ name, shown: name.toUpperCase() })),
  ];
  const slack = await startSlack({ people });
  // Slack Connect is for paying workspaces; the emulator knows nothing of it.
  slack.hook("conversations.inviteShared", () => ({ body: { ok: false, error: "not_paid" } }));
  const store = await openStore("sqlite::memory:");
  const clock = createMovableClock(monday);
  const apiUrl = slack.apiUrl;
  const config: SlackConfig =
    mode === "http"
      ? { mode, apiUrl, botToken, signingSecret }
      : { mode, apiUrl, botToken, appToken, signingSecret: undefined };
  const adapter = createSlackAdapter({
    config,
    logger: silent,
    clock,
    http: { host: "127.0.0.1", port: 0, routes: [] },
    // A clock that stands still is never early or late; only forms wait for the store in real time.
    wait: (milliseconds) =>
      milliseconds === prefillGraceMs || milliseconds === answerInFormMs ? really(milliseconds) : Promise.resolve(),
  });
  const bot = createBot(
    {
      store,
      clock,
      ids: lifelikeIds(),
      logger: silent,
      commands,
      rules,
      address: (path) => `https://cultivate.test${path}`,
    },
    [adapter],
  );
  const inbound = bot.inboundFor("slack");
  let observed: () => void = () => {};
  await adapter.start({
    ...inbound,
    async observe(event) {
      await inbound.observe(event);
      observed();
    },
  });
  const way = mode === "http" ? overHttp(`http://127.0.0.1:${adapter.port()}/slack/events`) : overSocket(slack);
  const { team_id: team } = await slack.ask<{ team_id: string }>("auth.test", {});
  const { members } = await slack.ask<{ members: { id: string; name: string }[] }>("users.list", {});
  const { channels } = await slack.ask<{ channels: { id: string; name: string }[] }>("conversations.list", {});
  const channel = channels.find(({ name }) => name === "practice")?.id ?? "";
  const refOf = (persona: string) => members.find(({ name }) => name === persona)?.id ?? "";
  const nameOf = (ref: string) => people.find(({ name }) => refOf(name) === ref)?.shown ?? ref;
  const person = (persona: Persona): Person => ({ user: refOf(persona), name: persona, channel, team });
  let events = 0;

  /** Words as a person reads them. */
  const read = (text: string): string =>
    text
      .replace(/<!date\^[^|]*\|([^>]*)>/g, "$1")
      .replace(/<@(\w+)>/g, (_, ref: string) => `@${nameOf(ref)}`)
      .replace(/<([^|>]+)\|([^>]+)>/g, "$2 ($1)")
      .replace(/\*([^*\n]+)\*/g, "$1")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");

  function seenIn(blocks: readonly Block[], isPrivate: boolean, handle: unknown): Seen {
    const parts = blocks.flatMap((block) => [block.text?.text, ...(block.fields ?? []).map(({ text }) => text)]);
    return {
      text: parts.flatMap((part) => (part === undefined ? [] : read(part))).join("\n"),
      buttons: blocks
        .filter(({ type }) => type === "actions")
        .flatMap(({ elements }) => elements ?? [])
        .map((button) => ({ id: String(button.value ?? ""), label: String((button.text as Json).text) })),
      picture: blocks.find(({ type }) => type === "image")?.alt_text,
      private: isPrivate,
      handle,
    };
  }

  function formIn(view: View): OpenForm {
    const inputs = view.blocks.filter(({ type }) => type === "input");
    const value = ({ element }: Block) => {
      const { initial_value, initial_option } = element as Json;
      return (initial_value ?? (initial_option as Json | undefined)?.value) as string | undefined;
    };
    return {
      title: view.title.text,
      handle: view,
      fields: Object.fromEntries(inputs.map((input) => [String(input.block_id), value(input)])),
    };
  }

  const viewShown = (view: View): Shown =>
    view.callback_id === "cultivate.form.1" ? { form: formIn(view) } : { reply: seenIn(view.blocks, true, { view }) };

  /** Whatever comes of something said, by whichever way it comes; then what fell due by it is sent. */
  async function outcome(work: () => Promise<Acknowledged>): Promise<Shown> {
    const shown = await firstShown(work);
    await settle(bot, clock);
    return shown;
  }

  async function firstShown(work: () => Promise<Acknowledged>): Promise<Shown> {
    const before = { responses: slack.responses.length, opened: slack.of("views.open").length };
    const { body } = await work();
    if (body.response_action === "errors") return { problems: body.errors as Record<string, string> };
    if (body.view !== undefined) return viewShown(body.view as View);
    if (body.response_type !== undefined) return { reply: seenIn(body.blocks as Block[], true, {}) };
    const [how] = await Promise.race([
      slack.untilResponses(before.responses + 1).then((all) => [{ message: all[before.responses] }] as const),
      slack
        .until("views.open", before.opened + 1)
        .then((all) => [{ view: all[before.opened]?.args.view as View }] as const),
    ]);
    if ("view" in how) return viewShown(how.view);
    return { reply: seenIn(how.message?.blocks as Block[], how.message?.response_type === "ephemeral", {}) };
  }

  async function history(where: string, isPrivate: boolean): Promise<readonly Seen[]> {
    const { messages } = await slack.ask<{ messages?: (Json & { ts: string; blocks?: Block[] })[] }>(
      "conversations.history",
      { channel: where },
    );
    return (messages ?? [])
      .reverse()
      .flatMap(({ ts, blocks }) => (blocks ? [seenIn(blocks, isPrivate, { ts, channel: where })] : []));
  }

  async function report(event: Json): Promise<string> {
    events += 1;
    const ts = `${Date.parse(clock.now()) / 1000}.${String(events).padStart(6, "0")}`;
    const isMessage = event.type === "message";
    const done = new Promise<void>((resolve) => {
      observed = resolve;
    });
    await way.event(eventBody(team, { channel, event_ts: ts, ...(isMessage ? { ts } : {}), ...event }, `Ev${events}`));
    await done;
    await settle(bot, clock);
    return ts;
  }

  const world: ChatWorld = {
    store,
    adapter,
    installation: team,
    channel,
    now: clock.now,
    refOf,
    typedName: (persona) => `<@${refOf(persona)}|${persona}>`,
    say: (persona, line) =>
      outcome(async () => way.command(slashBody(slack, person(persona), line, await slack.trigger(refOf(persona))))),
    press: (persona, seen, button) =>
      outcome(async () => {
        const { ts, channel: where } = seen.handle as { ts?: string; channel?: string };
        const extra = {
          ...(ts === undefined ? { message: undefined } : { message: { ts } }),
          ...(where === undefined || where === channel ? {} : { channel: { id: where, name: "directmessage" } }),
        };
        return way.interact(pressBody(slack, person(persona), button, await slack.trigger(refOf(persona)), extra));
      }),
    submit: (persona, form, values) =>
      outcome(async () => {
        const view = form.handle as View;
        const filled = Object.entries({ ...form.fields, ...values }).map(([field, value]) => {
          const block = view.blocks.find(({ block_id }) => block_id === field);
          return [field, filledIn(String((block?.element as Json | undefined)?.type), value)] as const;
        });
        return way.interact(
          submitBody(person(persona), view, Object.fromEntries(filled), await slack.trigger(refOf(persona))),
        );
      }),
    public: () => history(channel, false),
    async direct(persona) {
      const opened = await slack.ask<{ channel: { id: string } }>("conversations.open", { users: refOf(persona) });
      return history(opened.channel.id, true);
    },
    async files(persona) {
      const opened = await slack.ask<{ channel: { id: string } }>("conversations.open", { users: refOf(persona) });
      return slack
        .of("files.completeUploadExternal")
        .filter(({ args }) => args.channel_id === opened.channel.id)
        .flatMap(({ args }) => args.files as { title: string }[])
        .map(({ title }) => title);
    },
    posts: (persona, words) => report({ type: "message", user: refOf(persona), text: words }),
    replies: (persona, to, words) => report({ type: "message", user: refOf(persona), text: words, thread_ts: to }),
    async answers(persona, to, words) {
      const { ts } = to.handle as { ts: string };
      await report({ type: "message", user: refOf(persona), text: words, thread_ts: ts });
    },
    async reacts(persona, to) {
      await report({
        type: "reaction_added",
        user: refOf(persona),
        reaction: "tada",
        item: { type: "message", channel, ts: to },
      });
    },
    async places() {
      const { channels: all } = await slack.ask<{ channels: { id: string }[] }>("conversations.list", {
        types: "private_channel",
        exclude_archived: true,
      });
      return Promise.all(
        all.map(async ({ id }) => {
          const { members: inside } = await slack.ask<{ members: string[] }>("conversations.members", { channel: id });
          return { ref: id, people: personas.filter((persona) => inside.includes(refOf(persona))) };
        }),
      );
    },
    // As Slack reports it where the app may read private channels.
    postsIn: async (persona, place, words) =>
      void (await report({
        type: "message",
        channel_type: "group",
        channel: place.ref,
        user: refOf(persona),
        text: words,
      })),
    advanceTo: async (to) => void (await walkTo(bot, clock, instant(to))),
    async close() {
      await adapter.stop();
      await store.close();
      await slack.close();
      if (slack.breaches.length > 0) throw new Error(`Slack's limits were broken: ${slack.breaches.join("; ")}`);
    },
  };
  await world.say("fay", 'setup "Practice" UTC what we learn from each other');
  for (const member of ["m1", "m2", "m3"] as const) await world.say(member, "join");
  return world;
}
