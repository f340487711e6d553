// What all routes of the stand-in Discord work with: finding things, refusing as Discord does, and taking in messages.
import { called, checkMessage, Refusal } from "./discord-rules.ts";
import {
  type DiscordState,
  type Json,
  type StoredChannel,
  type StoredGuild,
  type StoredMessage,
  userOf,
} from "./discord-state.ts";

export type RouteCall = {
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Json;
  readonly files: readonly string[];
};

/** An interaction that was sent to the bot, and what became of it. */
export type OpenInteraction = {
  readonly id: string;
  readonly token: string;
  readonly sentAt: number;
  readonly guild: string | undefined;
  readonly channel: string;
  readonly kind: number;
  acknowledgedAt?: number;
  acknowledgement?: { type: number; data?: Json };
  /** The answer as it stands; followed by further ones. */
  original?: StoredMessage;
  readonly followUps: StoredMessage[];
  edits: number;
  changed(): void;
};

export type RouteContext = {
  readonly state: DiscordState;
  readonly interactions: Map<string, OpenInteraction>;
  readonly gatewayUrl: () => string;
  readonly shards: () => number;
  readonly dispatch: (guild: string | undefined, event: string, data: unknown) => void;
  /** Whether history shows nonces, as Discord does only for a while. */
  readonly historyShowsNonce: () => boolean;
};

type Handler = (call: RouteCall) => unknown;
export type Route = readonly [string, RegExp, Handler];
export const noContent = Symbol("204");

export const route = (method: string, template: string, handler: Handler): Route => [
  method,
  new RegExp(`^${template.replaceAll("*", "([^/]+)")}$`),
  handler,
];

export type Desk = ReturnType<typeof createDesk>;

export function createDesk({ state }: RouteContext) {
  const channelAt = (id: string | undefined): StoredChannel => {
    const found = state.channels.get(id ?? "");
    if (!found) throw new Refusal(404, 10003, "Unknown Channel");
    return found;
  };
  const guildAt = (id: string | undefined): StoredGuild => {
    const found = state.guilds.get(id ?? "");
    if (!found) throw new Refusal(404, 10004, "Unknown Guild");
    return found;
  };
  const store = (channel: string, call: RouteCall, more: Json = {}): StoredMessage => {
    checkMessage(call.body, call.files);
    const bot = state.people.get(state.application.id);
    const id = state.snowflake();
    const attachments = ((call.body.attachments ?? []) as Json[]).map((one) => ({
      id: state.snowflake(),
      filename: one.filename,
      size: 1,
      url: `https://cdn.example/${String(one.filename)}`,
      proxy_url: `https://cdn.example/${String(one.filename)}`,
      ...(one.description ? { description: one.description } : {}),
    }));
    const who = called(call.body);
    const message = {
      id,
      channel_id: channel,
      type: 0,
      content: String(call.body.content ?? "").trim(),
      author: bot && userOf(bot),
      timestamp: new Date(state.now()).toISOString(),
      edited_timestamp: null,
      tts: false,
      pinned: false,
      flags: Number(call.body.flags ?? 0) & ~0,
      mention_everyone: who.everyone,
      mentions: who.users.map((user) => ({ id: user })),
      mention_roles: who.roles,
      attachments,
      embeds: ((call.body.embeds ?? []) as Json[]).map((embed) => ({
        type: "rich",
        ...embed,
        ...(embed.fields ? { fields: (embed.fields as Json[]).map((field) => ({ inline: false, ...field })) } : {}),
      })),
      components: numbered(call.body.components),
      ...(call.body.nonce === undefined ? {} : { nonce: call.body.nonce }),
      ...more,
    } as unknown as StoredMessage;
    return message;
  };
  return { channelAt, guildAt, store };
}

/** Discord gives every component a number of its own. */
const numbered = (rows: unknown, from = 1): Json[] =>
  ((rows ?? []) as Json[]).map((row, index) => ({
    id: from + index * 10,
    ...(row.type === 3 ? { min_values: 1, max_values: 1 } : {}),
    ...row,
    ...(row.components ? { components: numbered(row.components, from + index * 10 + 1) } : {}),
  }));
