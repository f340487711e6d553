// Sends cards, one after the other in each channel, and finds again what was perhaps sent before.
import { type APIDMChannel, type APIMessage, Routes } from "discord.js";
import type { Ref } from "../../src/cards/card.ts";
import { DeliveryProblem, type Outgoing } from "../../src/ports/chat-adapter.ts";
import type { Receipt } from "../../src/ports/records/outbox.ts";
import { epoch, type Instant, minute } from "../../src/time/instant.ts";
import type { DiscordApi } from "./discord-api.ts";
import { asProblem, code, codeOf } from "./errors.ts";
import { isOf, marked, nonceOf } from "./marks.ts";
import type { Permission } from "./permissions.ts";
import { remembered } from "./remembered.ts";
import { type RenderedMessage, renderCard } from "./render-card.ts";
import type { SpokenCommands } from "./spoken-commands.ts";

export type OutboundContext = {
  readonly api: DiscordApi;
  /** The bot's own user id. */
  readonly self: () => Promise<Ref>;
  readonly nameOf: (installation: Ref) => Promise<string>;
  readonly spoken: SpokenCommands;
  /** Which of these permissions are known to be missing in a channel. */
  readonly missing: (channel: Ref, wanted: readonly Permission[]) => readonly Permission[];
  /** Opens a thread on a message that was sent. Never throws: without it, people talk in the channel. */
  readonly openThread: (channel: Ref, message: Ref, name: string) => Promise<void>;
  /** Told to whom a direct message went from which server, so that an answer is understood. */
  readonly wroteTo: (person: Ref, installation: Ref) => void;
};

export function createOutbound(context: OutboundContext) {
  const { api } = context;
  const directs = remembered<Ref, Ref>(10_000);
  const sent = remembered<Ref, string>(10_000);
  const lanes = new Map<string, Promise<unknown>>();

  /** One at a time and destination, in the order in which they were asked for. */
  function inLane<T>(lane: string, work: () => Promise<T>): Promise<T> {
    const mine = (lanes.get(lane) ?? Promise.resolve()).then(work, work);
    const settled = mine
      .catch(() => undefined)
      .finally(() => {
        if (lanes.get(lane) === settled) lanes.delete(lane);
      });
    lanes.set(lane, settled);
    return mine;
  }

  async function channelOf({ to }: Outgoing): Promise<Ref> {
    if (to.kind === "channel") return to.ref;
    const known = directs.get(to.ref);
    if (known !== undefined) return known;
    const { id } = await api.post<APIDMChannel>(Routes.userChannels(), { body: { recipient_id: to.ref } });
    directs.set(to.ref, id);
    return id;
  }

  async function render(outgoing: Outgoing): Promise<RenderedMessage> {
    const { spoken: commands } = context;
    if (outgoing.to.kind === "channel") return renderCard(outgoing.card, { commands });
    const name = await context.nameOf(outgoing.installation);
    return renderCard(outgoing.card, { commands, from: { installation: outgoing.installation, name } });
  }

  const needs = (outgoing: Outgoing, { files }: RenderedMessage): Permission[] =>
    outgoing.to.kind === "person" ? [] : ["view", "send", "embed", ...(files.length > 0 ? (["attach"] as const) : [])];

  return {
    /** Throws DeliveryProblem. */
    send: (outgoing: Outgoing): Promise<Receipt> =>
      inLane(`${outgoing.to.kind} ${outgoing.to.ref}`, async () => {
        demandSnowflake(outgoing.to.ref);
        const rendered = await render(outgoing);
        const wanted = needs(outgoing, rendered);
        try {
          const channel = await channelOf(outgoing);
          if (outgoing.to.kind === "person") context.wroteTo(outgoing.to.ref, outgoing.installation);
          const { id } = await api.post<APIMessage>(Routes.channelMessages(channel), {
            body: { ...marked(rendered.body, outgoing.key), nonce: nonceOf(outgoing.key), enforce_nonce: true },
            files: [...rendered.files],
          });
          sent.set(id, outgoing.key);
          if (outgoing.card.thread !== undefined) await context.openThread(channel, id, outgoing.card.thread);
          return { channel, message: id };
        } catch (error) {
          if (outgoing.to.kind === "person" && codeOf(error) === code.unknownChannel) directs.delete(outgoing.to.ref);
          const known = outgoing.to.kind === "channel" ? context.missing(outgoing.to.ref, wanted) : [];
          throw asProblem(error, { action: "post", needs: known.length > 0 ? known : wanted });
        }
      }),

    /** Throws DeliveryProblem. */
    async find(outgoing: Outgoing, since: Instant): Promise<Receipt | undefined> {
      demandSnowflake(outgoing.to.ref);
      const rendered = await render(outgoing);
      const self = await context.self();
      const isIt = (message: APIMessage) =>
        message.author.id === self && isOf(message, rendered.body, outgoing.key, sent.get(message.id));
      try {
        const channel = await channelOf(outgoing);
        let after = snowflakeAt(epoch(since) - minute);
        for (let page = 0; page < pages; page += 1) {
          const query = new URLSearchParams({ after, limit: "100" });
          const messages = await api.get<APIMessage[]>(Routes.channelMessages(channel), { query });
          const found = messages.find(isIt);
          if (found) return { channel, message: found.id };
          if (messages.length < 100) return undefined;
          after = messages.map(({ id }) => id).reduce((one, other) => (BigInt(one) > BigInt(other) ? one : other));
        }
        return undefined;
      } catch (error) {
        const problem = asProblem(error, { action: "read", needs: ["view", "history"] });
        // Where the bot may not look, the nonce alone keeps a message from being there twice.
        if (problem.code === "forbidden") return undefined;
        throw problem;
      }
    },
  };
}

/** How far back `find` reads: a thousand messages. */
const pages = 10;

const discordEpoch = 1_420_070_400_000;

/** The smallest id that a message of that moment could have. */
export const snowflakeAt = (milliseconds: number): string =>
  String(BigInt(Math.max(0, Math.floor(milliseconds) - discordEpoch)) << 22n);

/** People known from imported history have refs of their own; there is nobody behind them to write to. */
function demandSnowflake(ref: Ref): void {
  if (!/^\d{1,20}$/.test(ref)) throw new DeliveryProblem("gone", `${ref} is not on Discord`);
}
