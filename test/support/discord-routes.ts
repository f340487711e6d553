// The stand-in Discord's REST API, as far as a bot like ours uses it.
import { createDesk, noContent, type Route, type RouteContext, route } from "./discord-desk.ts";
import { eventRoutes } from "./discord-event-routes.ts";
import { interactionRoutes } from "./discord-interaction-routes.ts";
import { demand, permission, Refusal, sameNonce } from "./discord-rules.ts";
import {
  channelOf,
  type DiscordState,
  guildOf,
  type Json,
  memberOf,
  roleOf,
  type StoredMessage,
  userOf,
} from "./discord-state.ts";

export function createRoutes(context: RouteContext): readonly Route[] {
  const { state } = context;
  const desk = createDesk(context);
  const { channelAt, guildAt, store } = desk;
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
      const ends = age === 0 ? null : new Date(state.now() + age * 1000).toISOString();
      return invitationOf(code, guild, channel, ends);
    }),
    route("GET", "/guilds/*/roles", ({ parts }) => [...guildAt(parts[0]).roles.values()].map(roleOf)),
    route("POST", "/guilds/*/roles", ({ parts, body }) => {
      const guild = guildAt(parts[0]);
      demand(state.permissionsIn(guild.id), permission.manageRoles);
      const role = { id: state.snowflake(), name: String(body.name), permissions: String(body.permissions ?? "0") };
      guild.roles.set(role.id, role);
      return roleOf(role);
    }),
    route("DELETE", "/guilds/*/roles/*", ({ parts }) => {
      const guild = guildAt(parts[0]);
      demand(state.permissionsIn(guild.id), permission.manageRoles);
      const role = parts[1] ?? "";
      if (!guild.roles.delete(role)) throw new Refusal(404, 10011, "Unknown Role");
      for (const roles of guild.members.values()) roles.delete(role);
      for (const channel of state.channels.values()) channel.open.delete(role);
      return noContent;
    }),
    route("DELETE", "/invites/*", ({ parts }) => {
      const [code = ""] = parts;
      const guild = [...state.guilds.values()].find(({ invites }) => invites.has(code));
      const made = guild?.invites.get(code);
      if (!guild || !made) throw new Refusal(404, 10006, "Unknown Invite");
      demand(state.permissionsIn(String(made.channel)), permission.manageChannels);
      guild.invites.delete(code);
      return invitationOf(code, guild, channelAt(String(made.channel)), null);
    }),
    route("PUT", "/guilds/*/members/*/roles/*", ({ parts }) => {
      memberAt(parts).add(parts[2] ?? "");
      return noContent;
    }),
    route("DELETE", "/guilds/*/members/*/roles/*", ({ parts }) => {
      memberAt(parts).delete(parts[2] ?? "");
      return noContent;
    }),
    route("GET", "/guilds/*/members", ({ parts, query }) => {
      const guild = guildAt(parts[0]);
      // GatewayGuildMembers, or its limited form.
      if ((state.application.flags & ((1 << 14) | (1 << 15))) === 0) throw new Refusal(403, 50001, "Missing Access");
      const after = BigInt(query.get("after") ?? "0");
      return [...guild.members.keys()]
        .filter((id) => BigInt(id) > after)
        .sort((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1))
        .slice(0, Number(query.get("limit") ?? 1))
        .flatMap((id) => {
          const person = state.people.get(id);
          return person ? [memberOf(guild, person)] : [];
        });
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
    ...eventRoutes(context, desk),
    ...interactionRoutes(context, desk),
  ];

  function memberAt([guild, person]: readonly string[]): Set<string> {
    const where = guildAt(guild);
    demand(state.permissionsIn(where.id), permission.manageRoles);
    const roles = where.members.get(person ?? "");
    if (!roles) throw new Refusal(404, 10007, "Unknown Member");
    return roles;
  }
}

const invitationOf = (
  code: string,
  guild: { id: string; name: string },
  channel: { id: string; type: number; name: string },
  ends: string | null,
): Json => ({
  type: 0,
  code,
  expires_at: ends,
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
});

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
