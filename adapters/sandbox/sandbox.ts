// A sandbox: a world, a bot that lives in it, and a clock that a visitor moves.

import type { AnyCommand } from "../../src/commands/define.ts";
import { isPresent, zoneOf } from "../../src/community/member.ts";
import type { Bot } from "../../src/engine/bot.ts";
import type { Logger } from "../../src/ports/logger.ts";
import type { Decision } from "../../src/ports/records/engine.ts";
import type { Store } from "../../src/ports/store.ts";
import type { Rule } from "../../src/rules/define.ts";
import { languages, type TextKey, textsIn } from "../../src/text/texts.ts";
import { plusDuration } from "../../src/time/duration.ts";
import { type Instant, instant, readInstant } from "../../src/time/instant.ts";
import type { Zone } from "../../src/time/zone.ts";
import type { MovableClock } from "./clock.ts";
import { SandboxProblem } from "./errors.ts";
import type { Visitor } from "./inbound.ts";
import { sandboxInstallation } from "./outbound.ts";
import { type MessageView, viewMessage } from "./render-card.ts";
import { settle, walkTo } from "./walk.ts";
import { type Persona, sees, type World } from "./world.ts";

export type SandboxParts = {
  readonly world: World;
  readonly bot: Bot;
  readonly clock: MovableClock;
  readonly store: Store;
  readonly visitor: Visitor;
  readonly commands: readonly AnyCommand[];
  readonly rules: readonly Rule[];
  readonly logger: Logger;
  /**
   * Looks whether there can be such a world, and answers what fills an empty one. Throws SandboxProblem for a dataset that
   * cannot be read, or that the server was not started with.
   */
  readonly seed: (wish: Wish) => Promise<() => Promise<void>>;
};

export type Wish = { dataset?: string | undefined; communities?: number | undefined; members?: number | undefined };

export type News =
  | { kind: "message"; ref: string; channel: string }
  | { kind: "decision" }
  | { kind: "clock"; now: Instant }
  | { kind: "reset" };

export type Sandbox = ReturnType<typeof createSandbox>;

export function createSandbox(parts: SandboxParts) {
  const { world, bot, clock, store, visitor, logger } = parts;
  const listeners = new Set<(news: News) => void>();
  const tell = (news: News) => {
    for (const listener of listeners) listener(news);
  };
  world.onMessage((message) => tell({ kind: "message", ref: message.ref, channel: message.channel }));
  /** The history that the present world was opened on; undefined for the demo. */
  let dataset: string | undefined;
  let close: () => void = () => {};
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  let last: Promise<unknown> = Promise.resolve();
  /** One thing after another: a visitor's click never lands in the middle of an advancing clock. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const afterwards = async <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      const result = await work();
      await settle(bot, clock);
      tell({ kind: "decision" });
      return result;
    });

  async function installationId(): Promise<string | undefined> {
    return (await store.read.installations.find("sandbox", sandboxInstallation))?.id;
  }

  async function communities() {
    const installation = await installationId();
    return installation === undefined ? [] : store.read.communities.list(installation);
  }

  return {
    logger,
    closed,
    onNews(listener: (news: News) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
    visitor: {
      command: (request) => afterwards(() => visitor.command(request)),
      press: (request) => afterwards(() => visitor.press(request)),
      submit: (request) => afterwards(() => visitor.submit(request)),
      say: (request) => afterwards(() => visitor.say(request)),
      react: (request) => afterwards(() => visitor.react(request)),
    } satisfies Visitor,

    palette: () => {
      const text = textsIn("en");
      return parts.commands
        .filter((command) => !command.hidden && command.words !== "")
        .map((command) => ({
          words: command.words,
          aliases: command.aliases ?? [],
          for: command.for,
          audience: command.audience,
          summary: text.plain(command.summary),
          example: `/cop ${command.example}`,
        }));
    },

    /** What each rule does, in one sentence; a test's own rules may have none. */
    rules: () => {
      const text = textsIn("en");
      return parts.rules.flatMap(({ id }) => {
        const key = `rule.${id}`;
        return key in languages.en ? [{ id, summary: text.plain(key as TextKey) }] : [];
      });
    },

    async state() {
      const all = await communities();
      const members = (await Promise.all(all.map((community) => store.read.members.list(community.id))))
        .flat()
        .filter(isPresent);
      const rolesOf = (ref: string) => {
        const mine = members.filter((member) => member.ref === ref);
        return [
          ...new Set([
            ...(mine.length > 0 ? ["member"] : []),
            ...mine.flatMap((member) => member.roles),
            ...(world.personas.get(ref)?.admin ? ["admin"] : []),
          ]),
        ];
      };
      /** The zone in which the texts of this persona's messages are written, so that the page can write its own times alike. */
      const zoneOfReader = (persona: Persona) => {
        const member = members.find((one) => one.ref === persona.ref);
        const community = all.find((one) => one.id === member?.community);
        const zone = member && community ? zoneOf(member, community) : persona.zone;
        return zone === undefined ? {} : { zone };
      };
      return {
        now: clock.now(),
        dataset: dataset ?? null,
        communities: all.map((community) => ({ ref: community.id, name: community.name, channel: community.channel })),
        personas: [...world.personas.values()].map((persona) => ({
          ref: persona.ref,
          name: persona.name,
          roles: rolesOf(persona.ref),
          ...zoneOfReader(persona),
        })),
        channels: [...world.channels.values()].map((channel) => ({
          ref: channel.ref,
          name: channel.name,
          kind: channel.kind,
          members: channel.members,
        })),
      };
    },

    async messages({
      channel,
      persona,
      since,
    }: {
      channel?: string | undefined;
      persona?: string | undefined;
      since: number | Instant;
    }): Promise<{ messages: MessageView[]; next: string }> {
      if (persona !== undefined && !world.personas.has(persona))
        throw new SandboxProblem(404, "unknown-persona", `There is nobody called "${persona}" here.`);
      if (channel !== undefined && !world.channels.has(channel))
        throw new SandboxProblem(404, "unknown-channel", `There is no channel "${channel}" here.`);
      const zone = persona === undefined ? undefined : await zoneOfPersona(store, persona);
      const all = world
        .after(typeof since === "number" ? since : 0)
        .filter((message) => typeof since === "number" || message.at >= since);
      const seen = all.filter(
        (message) =>
          (channel === undefined || message.channel === channel) &&
          (persona === undefined || sees(world, message, persona)),
      );
      return {
        messages: seen.map((message) => viewMessage(world, message, zone)),
        next: String(all.at(-1)?.sequence ?? (typeof since === "number" ? since : 0)),
      };
    },

    async decisions(since: string | undefined) {
      const [from, lastId] = (since ?? "").split("|");
      const start = from ? readInstant(from) : instant(0);
      if (!start) throw new SandboxProblem(400, "bad-since", `"${since}" is not a cursor of this call.`);
      const found = await store.read.decisions.since(undefined, start, 5000);
      const fresh =
        lastId === undefined ? found : found.slice(found.findIndex((decision) => decision.id === lastId) + 1);
      const names = await namesOf(fresh);
      const newest = fresh.at(-1);
      return {
        decisions: fresh.map((decision) => ({
          at: decision.at,
          rule: decision.rule,
          to: names.get(decision.to) ?? decision.to,
          outcome: decision.outcome,
          reason: decision.reason,
          community: decision.community,
          ...(decision.until === null ? {} : { until: decision.until }),
        })),
        next: newest ? `${newest.at}|${newest.id}` : (since ?? ""),
        due: (await store.read.due.list())
          .map(({ at, rule, community }) => ({ at, rule, community }))
          .sort((one, other) => (one.at < other.at ? -1 : 1)),
      };
    },

    async advance(wish: { to: string } | { by: string }): Promise<{ now: Instant; delivered: number }> {
      const target = "to" in wish ? readInstant(wish.to) : plusDuration(clock.now(), wish.by);
      if (!target)
        throw new SandboxProblem(
          400,
          "bad-time",
          "Say {to} as an instant such as 2026-05-05T09:00:00Z, or {by} as a duration such as PT1H or P7D.",
        );
      if (target < clock.now())
        throw new SandboxProblem(
          409,
          "clock-backwards",
          `It is ${clock.now()} here, and this clock does not go back. To begin anew, reset.`,
        );
      return inTurn(async () => {
        const delivered = await walkTo(bot, clock, target);
        tell({ kind: "clock", now: target });
        return { now: target, delivered };
      });
    },

    async reset(wish: Wish) {
      await inTurn(async () => {
        const fill = await parts.seed(wish);
        const installation = await installationId();
        if (installation !== undefined) await store.write((records) => records.installations.purge(installation));
        world.clear();
        dataset = wish.dataset;
        await fill();
        await settle(bot, clock);
        tell({ kind: "reset" });
      });
      return this.state();
    },
  };

  /** Decisions name members by id; people know personas. */
  async function namesOf(found: readonly Decision[]): Promise<ReadonlyMap<string, string>> {
    const wanted = new Set(found.map((decision) => decision.community));
    const members = (await Promise.all([...wanted].map((community) => store.read.members.list(community)))).flat();
    return new Map(members.map((member) => [member.id, member.ref]));
  }
}

export async function zoneOfPersona(store: Store, persona: string): Promise<Zone | undefined> {
  const installation = await store.read.installations.find("sandbox", sandboxInstallation);
  if (!installation) return undefined;
  const [member] = await store.read.members.of(installation.id, persona);
  if (!member) return undefined;
  return member.preferences.zone ?? (await store.read.communities.get(member.community))?.zone;
}
