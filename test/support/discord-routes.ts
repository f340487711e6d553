// The stand-in Discord's REST API, as far as a bot like ours uses it.
import { called, checkMessage, checkModal, demand, permission, Refusal, sameNonce } from "./discord-rules.ts";
import {
  channelOf,
  type DiscordState,
  guildOf,
  type Json,
  memberOf,
  roleOf,
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
export const noContent = Symbol("204");

const deferredMessage = 5;
const ephemeral = 64;

export function createRoutes(context: RouteContext): readonly [string, RegExp, Handler][] {
  const { state, interactions } = context;
  const route = (method: string, template: string, handler: Handler): [string, RegExp, Handler] => [
    method,
    new RegExp(`^${template.replaceAll("*", "([^/]+)")}$`),
    handler,
  ];

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
  const interactionAt = (token: string | undefined): OpenInteraction => {
    const found = [...interactions.values()].find((one) => one.token === token);
    if (!found?.acknowledgement) throw new Refusal(404, 10015, "Unknown Webhook");
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
  const withoutNonce = ({ nonce: _, ...message }: StoredMessage) => message;

  return [
    route("GET", "/gateway/bot", () => ({
      url: context.gatewayUrl(),
      shards: context.shards(),
      session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 16 },
    })),
    route("GET", "/applications/@me", () => applicationOf(state)),
    route("GET", "/users/@me", () => ({
      ...userOf(state.people.get(state.application.id) as never),
      mfa_enabled: false,
      locale: "en-US",
    })),
    route("GET", "/users/@me/guilds", ({ query }) => {
      const after = query.get("after") ?? "0";
      const all = [...state.guilds.values()]
        .filter(({ id }) => BigInt(id) > BigInt(after))
        .sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
      return all.slice(0, Number(query.get("limit") ?? 200)).map(({ id, name }) => ({
        id,
        name,
        icon: null,
        banner: null,
        owner: false,
        permissions: String(state.permissionsIn(id)),
        features: [],
      }));
    }),
    route("GET", "/applications/*/commands", () => state.commands),
    route("PUT", "/applications/*/commands", ({ body }) => {
      state.commands = (body as unknown as Json[]).map((command) => ({
        id: state.snowflake(),
        application_id: state.application.id,
        version: state.snowflake(),
        default_member_permissions: null,
        nsfw: false,
        name_localizations: null,
        description_localizations: null,
        description: "",
        dm_permission: true,
        ...command,
      }));
      return state.commands;
    }),
    route("POST", "/users/@me/channels", ({ body }) => {
      const person = state.people.get(String(body.recipient_id));
      if (!person || person.gone) throw new Refusal(404, 10013, "Unknown User");
      return channelOf(state, state.direct(person.id));
    }),
    route("GET", "/channels/*", ({ parts }) => channelOf(state, channelAt(parts[0]))),
    route("PATCH", "/channels/*", ({ parts, body }) => {
      const channel = channelAt(parts[0]);
      if (typeof body.archived === "boolean") channel.archived = body.archived;
      return channelOf(state, channel);
    }),
    route("POST", "/channels/*/messages", (call) => {
      const channel = channelAt(call.parts[0]);
      const person = state.people.get(channel.recipient ?? "");
      if (person?.closed) throw new Refusal(403, 50007, "Cannot send messages to this user");
      const inThread = [10, 11, 12].includes(channel.type);
      if (channel.guild)
        demand(state.permissionsIn(channel.id), inThread ? permission.sendInThreads : permission.sendMessages);
      const all = state.messages.get(channel.id) ?? [];
      const same = sameNonce(call.body, all, state.now());
      if (same) return same;
      const message = store(channel.id, call);
      all.push(message);
      return message;
    }),
    route("GET", "/channels/*/messages", ({ parts, query }) => {
      const channel = channelAt(parts[0]);
      if (channel.guild) demand(state.permissionsIn(channel.id), permission.readHistory);
      const after = BigInt(query.get("after") ?? "0");
      const newer = (state.messages.get(channel.id) ?? []).filter(({ id }) => BigInt(id) > after);
      const page = newer.slice(0, Number(query.get("limit") ?? 50)).reverse();
      return context.historyShowsNonce() ? page : page.map(withoutNonce);
    }),
    route("POST", "/channels/*/messages/*/threads", ({ parts, body }) => {
      const channel = channelAt(parts[0]);
      demand(state.permissionsIn(channel.id), permission.createPublicThreads);
      if (!state.message(channel.id, parts[1] ?? "")) throw new Refusal(404, 10008, "Unknown Message");
      if (state.channels.has(parts[1] ?? ""))
        throw new Refusal(400, 160004, "A thread has already been created for this message");
      return channelOf(
        state,
        state.addChannel(channel.guild ?? "", String(body.name), {
          id: parts[1] ?? "",
          type: 11,
          parent: channel.id,
          owner: state.application.id,
        }),
      );
    }),
    route("POST", "/channels/*/threads", ({ parts, body }) => {
      const channel = channelAt(parts[0]);
      const type = Number(body.type ?? 12);
      demand(
        state.permissionsIn(channel.id),
        type === 12 ? permission.createPrivateThreads : permission.createPublicThreads,
      );
      return channelOf(
        state,
        state.addChannel(channel.guild ?? "", String(body.name), {
          type,
          parent: channel.id,
          owner: state.application.id,
        }),
      );
    }),
    route("PUT", "/channels/*/thread-members/*", ({ parts }) => {
      const thread = channelAt(parts[0]);
      const person = state.people.get(parts[1] ?? "");
      if (!person || !state.guilds.get(thread.guild ?? "")?.members.has(person.id))
        throw new Refusal(404, 10007, "Unknown Member");
      thread.threadMembers.add(person.id);
      return noContent;
    }),
    route("DELETE", "/channels/*/thread-members/*", ({ parts }) => {
      channelAt(parts[0]).threadMembers.delete(parts[1] ?? "");
      return noContent;
    }),
    route("PUT", "/channels/*/permissions/*", ({ parts }) => {
      const channel = channelAt(parts[0]);
      demand(state.permissionsIn(channel.guild ?? ""), permission.manageRoles);
      channel.open.add(parts[1] ?? "");
      return noContent;
    }),
    route("GET", "/guilds/*/threads/active", ({ parts }) => ({
      threads: [...state.channels.values()]
        .filter((one) => one.guild === parts[0] && [11, 12].includes(one.type) && !one.archived)
        .map((one) => channelOf(state, one)),
      members: [],
      has_more: false,
    })),
    route("POST", "/channels/*/invites", ({ parts, body }) => {
      const channel = channelAt(parts[0]);
      const guild = guildAt(channel.guild);
      demand(state.permissionsIn(channel.id), permission.createInvite);
      const roles = (body.role_ids ?? []) as string[];
      if (roles.length > 0) demand(state.permissionsIn(guild.id), permission.manageRoles);
      const code = `inv${guild.invites.size + 1}`;
      const age = Number(body.max_age ?? 86_400);
      guild.invites.set(code, { ...body, code, channel: channel.id });
      return {
        type: 0,
        code,
        expires_at: age === 0 ? null : new Date(state.now() + age * 1000).toISOString(),
        guild_id: guild.id,
        guild: {
          id: guild.id,
          name: guild.name,
          description: null,
          icon: null,
          splash: null,
          banner: null,
          features: [],
          verification_level: 0,
          vanity_url_code: null,
          nsfw_level: 0,
          nsfw: false,
          premium_subscription_count: 0,
          premium_tier: 0,
        },
        channel: { id: channel.id, type: channel.type, name: channel.name },
      };
    }),
    route("GET", "/guilds/*/roles", ({ parts }) => [...guildAt(parts[0]).roles.values()].map(roleOf)),
    route("POST", "/guilds/*/roles", ({ parts, body }) => {
      const guild = guildAt(parts[0]);
      demand(state.permissionsIn(guild.id), permission.manageRoles);
      const role = { id: state.snowflake(), name: String(body.name), permissions: String(body.permissions ?? "0") };
      guild.roles.set(role.id, role);
      return roleOf(role);
    }),
    route("PUT", "/guilds/*/members/*/roles/*", ({ parts }) => {
      memberAt(parts).add(parts[2] ?? "");
      return noContent;
    }),
    route("DELETE", "/guilds/*/members/*/roles/*", ({ parts }) => {
      memberAt(parts).delete(parts[2] ?? "");
      return noContent;
    }),
    route("GET", "/guilds/*/members/*", ({ parts }) => {
      const guild = guildAt(parts[0]);
      const person = state.people.get(parts[1] ?? "");
      if (!person || !guild.members.has(person.id)) throw new Refusal(404, 10007, "Unknown Member");
      return memberOf(guild, person);
    }),
    route("GET", "/guilds/*", ({ parts }) => guildOf(state, guildAt(parts[0]))),
    route("GET", "/guilds/*/channels", ({ parts }) =>
      [...state.channels.values()]
        .filter((one) => one.guild === guildAt(parts[0]).id && one.parent === undefined)
        .map((one) => channelOf(state, one)),
    ),
    ...eventRoutes(),
    ...interactionRoutes(),
  ];

  function memberAt([guild, person]: readonly string[]): Set<string> {
    const where = guildAt(guild);
    demand(state.permissionsIn(where.id), permission.manageRoles);
    const roles = where.members.get(person ?? "");
    if (!roles) throw new Refusal(404, 10007, "Unknown Member");
    return roles;
  }

  function eventRoutes(): [string, RegExp, Handler][] {
    const eventAt = ([guild, event]: readonly string[]) => {
      const found = guildAt(guild).events.get(event ?? "");
      if (!found) throw new Refusal(404, 10070, "Unknown Guild Scheduled Event");
      return found;
    };
    const shown = ({ interested, ...event }: ReturnType<typeof eventAt>, query: URLSearchParams) =>
      query.get("with_user_count") === "true" ? { ...event, user_count: interested.size } : event;
    const demandFuture = (body: Json) => {
      const starts = body.scheduled_start_time;
      if (typeof starts === "string" && Date.parse(starts) < state.now())
        throw new Refusal(400, 50035, "Invalid Form Body: Cannot schedule event in the past.");
    };
    return [
      route("GET", "/guilds/*/scheduled-events", ({ parts, query }) =>
        [...guildAt(parts[0]).events.values()].filter(({ status }) => status <= 2).map((event) => shown(event, query)),
      ),
      route("POST", "/guilds/*/scheduled-events", ({ parts, body }) => {
        const guild = guildAt(parts[0]);
        demand(state.permissionsIn(guild.id), permission.createEvents);
        demandFuture(body);
        if (body.entity_type === 3 && !body.scheduled_end_time)
          throw new Refusal(400, 50035, "Invalid Form Body: scheduled_end_time is required");
        if ([...guild.events.values()].filter(({ status }) => status <= 2).length >= 100)
          throw new Refusal(400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)");
        const event = {
          description: null,
          channel_id: null,
          creator_id: state.application.id,
          image: null,
          entity_id: null,
          recurrence_rule: null,
          guild_scheduled_event_exceptions: [],
          ...body,
          id: state.snowflake(),
          guild_id: guild.id,
          name: String(body.name),
          status: 1,
          interested: new Set<string>(),
        };
        guild.events.set(event.id, event);
        return shown(event, new URLSearchParams());
      }),
      route("GET", "/guilds/*/scheduled-events/*", ({ parts, query }) => shown(eventAt(parts), query)),
      route("PATCH", "/guilds/*/scheduled-events/*", ({ parts, body }) => {
        const event = eventAt(parts);
        demand(state.permissionsIn(event.guild_id), permission.createEvents);
        demandFuture(body);
        if (event.status > 2) throw new Refusal(400, 180000, "Cannot update a finished event");
        if (body.status === 4 && event.status !== 1)
          throw new Refusal(400, 50035, "Invalid Form Body: Cannot cancel an active event");
        Object.assign(event, body);
        return shown(event, new URLSearchParams());
      }),
    ];
  }

  function interactionRoutes(): [string, RegExp, Handler][] {
    return [
      route("POST", "/interactions/*/*/callback", (call) => {
        const one = interactions.get(call.parts[0] ?? "");
        if (!one || one.token !== call.parts[1] || Date.now() - one.sentAt > 3_000)
          throw new Refusal(404, 10062, "Unknown interaction");
        if (one.acknowledgement) throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
        const { type, data } = call.body as { type: number; data?: Json };
        if (type === 9 && one.kind === 5)
          throw new Refusal(400, 50035, "Invalid Form Body: a modal cannot answer a modal");
        if (type === 9) checkModal(data as never);
        if (type === 4)
          one.original = store(one.channel, { ...call, body: data ?? {} }, { flags: Number(data?.flags ?? 0) });
        one.acknowledgement = { type, ...(data ? { data } : {}) };
        one.acknowledgedAt = Date.now();
        one.changed();
        return noContent;
      }),
      route("PATCH", "/webhooks/*/*/messages/@original", (call) => {
        const one = interactionAt(call.parts[1]);
        const { type, data } = one.acknowledgement ?? { type: 0 };
        if (one.original === undefined && type !== deferredMessage) throw new Refusal(404, 10008, "Unknown Message");
        one.original = store(one.channel, call, { flags: Number(one.original?.flags ?? data?.flags ?? 0) & ephemeral });
        one.edits += 1;
        one.changed();
        return one.original;
      }),
      route("DELETE", "/webhooks/*/*/messages/@original", (call) => {
        const one = interactionAt(call.parts[1]);
        delete one.original;
        one.edits += 1;
        return noContent;
      }),
      route("POST", "/webhooks/*/*", (call) => {
        const one = interactionAt(call.parts[1]);
        const message = store(one.channel, call, { flags: Number(call.body.flags ?? 0) & ephemeral });
        one.followUps.push(message);
        if ((Number(call.body.flags ?? 0) & ephemeral) === 0) state.messages.get(one.channel)?.push(message);
        one.changed();
        return message;
      }),
    ];
  }
}

/** Discord gives every component a number of its own. */
const numbered = (rows: unknown, from = 1): Json[] =>
  ((rows ?? []) as Json[]).map((row, index) => ({
    id: from + index * 10,
    ...(row.type === 3 ? { min_values: 1, max_values: 1 } : {}),
    ...row,
    ...(row.components ? { components: numbered(row.components, from + index * 10 + 1) } : {}),
  }));

const applicationOf = (state: DiscordState): Json => ({
  ...state.application,
  icon: null,
  description: "",
  type: null,
  verify_key: "00",
  flags_new: String(state.application.flags),
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  owner: userOf(state.people.get(state.application.id) as never),
  approximate_guild_count: state.guilds.size,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  team: null,
  eligible_oauth2_scopes: [],
});
