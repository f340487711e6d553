// What the stand-in Discord knows: servers, channels, people, messages. Plain data; shapes as Discord's description has them.
import type { RESTGetAPIChannelMessageResult } from "discord.js";

export type Json = Record<string, unknown>;

export type Person = { readonly id: string; readonly name: string; bot?: boolean; closed?: boolean; gone?: boolean };

export type StoredChannel = {
  readonly id: string;
  /** Undefined in direct messages. */
  readonly guild: string | undefined;
  readonly type: number;
  readonly name: string;
  readonly parent?: string;
  readonly owner?: string;
  readonly recipient?: string;
  readonly threadMembers: Set<string>;
  /** Roles that were let in. */
  readonly open: Set<string>;
  archived?: boolean;
};

export type StoredMessage = RESTGetAPIChannelMessageResult & { readonly nonce?: string };

export type StoredEvent = Json & {
  id: string;
  guild_id: string;
  name: string;
  status: number;
  interested: Set<string>;
};

export type StoredGuild = {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  systemChannel: string | null;
  readonly roles: Map<string, Json & { id: string; name: string; permissions: string }>;
  /** A member's roles. */
  readonly members: Map<string, Set<string>>;
  readonly events: Map<string, StoredEvent>;
  readonly invites: Map<string, Json>;
};

export type DiscordState = ReturnType<typeof createState>;

const discordEpoch = 1_420_070_400_000;

/** Every permission a bot could have, unless a test takes one away. */
export const allPermissions = (1n << 53n) - 1n;

/** `now`: the server's own clock, for ids and times; in milliseconds since 1970. */
export function createState(now: () => number = Date.now) {
  let counter = 0n;
  const snowflake = (at = now()): string => {
    counter = (counter + 1n) % 4096n;
    return String((BigInt(at - discordEpoch) << 22n) | counter);
  };
  const application = { id: snowflake(), name: "Cultivate", flags: (1 << 15) | (1 << 14) };
  const people = new Map<string, Person>([[application.id, { id: application.id, name: "Cultivate", bot: true }]]);
  const guilds = new Map<string, StoredGuild>();
  const channels = new Map<string, StoredChannel>();
  const messages = new Map<string, StoredMessage[]>();
  const forbidden = new Map<string, bigint>();

  return {
    now,
    snowflake,
    application,
    people,
    guilds,
    channels,
    messages,
    commands: [] as Json[],
    /** Taken from the bot, by channel or server. */
    forbidden,
    addGuild(name: string): StoredGuild {
      const id = snowflake();
      const owner = this.addPerson(`owner of ${name}`).id;
      const everyone = { id, name: "@everyone", permissions: String(allPermissions) };
      const guild: StoredGuild = {
        id,
        name,
        owner,
        systemChannel: null,
        roles: new Map([[id, everyone]]),
        members: new Map([
          [application.id, new Set<string>()],
          [owner, new Set<string>()],
        ]),
        events: new Map(),
        invites: new Map(),
      };
      guilds.set(id, guild);
      return guild;
    },
    addChannel(guild: string, name: string, more: Partial<StoredChannel> = {}): StoredChannel {
      const channel: StoredChannel = {
        id: snowflake(),
        guild,
        type: 0,
        name,
        threadMembers: new Set(),
        open: new Set(),
        ...more,
      };
      channels.set(channel.id, channel);
      messages.set(channel.id, []);
      return channel;
    },
    addPerson(name: string, guild?: string, more: Partial<Person> = {}): Person {
      const person: Person = { id: snowflake(), name, ...more };
      people.set(person.id, person);
      if (guild !== undefined) guilds.get(guild)?.members.set(person.id, new Set());
      return person;
    },
    /** The direct messages between the bot and a person. */
    direct(person: string): StoredChannel {
      const known = [...channels.values()].find((channel) => channel.recipient === person);
      if (known) return known;
      const made: StoredChannel = {
        id: snowflake(),
        guild: undefined,
        type: 1,
        name: "",
        recipient: person,
        threadMembers: new Set(),
        open: new Set(),
      };
      channels.set(made.id, made);
      messages.set(made.id, []);
      return made;
    },
    permissionsIn(channel: string): bigint {
      const where = channels.get(channel);
      const taken = [channel, where?.parent, where?.guild].reduce(
        (sum, key) => sum | (forbidden.get(key ?? "") ?? 0n),
        0n,
      );
      return allPermissions & ~taken;
    },
    message(channel: string, id: string): StoredMessage | undefined {
      return messages.get(channel)?.find((message) => message.id === id);
    },
  };
}

// ---- shapes

export const userOf = (person: Person): Json => ({
  id: person.id,
  username: person.name.toLowerCase().replace(/\W+/g, "."),
  global_name: person.name,
  discriminator: "0",
  avatar: null,
  public_flags: 0,
  flags: 0,
  primary_guild: null,
  ...(person.bot ? { bot: true } : {}),
});

export const memberOf = (guild: StoredGuild, person: Person): Json => ({
  user: userOf(person),
  roles: [...(guild.members.get(person.id) ?? [])],
  joined_at: "2026-01-01T00:00:00.000000+00:00",
  nick: null,
  avatar: null,
  banner: null,
  deaf: false,
  mute: false,
  flags: 0,
  pending: false,
  premium_since: null,
  communication_disabled_until: null,
});

export const roleOf = (role: Json): Json => ({
  position: 0,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: false,
  icon: null,
  unicode_emoji: null,
  flags: 0,
  ...role,
});

export function channelOf(state: DiscordState, channel: StoredChannel): Json {
  if (channel.guild === undefined) {
    const recipient = state.people.get(channel.recipient ?? "");
    return {
      id: channel.id,
      type: 1,
      flags: 0,
      last_message_id: null,
      recipients: recipient ? [userOf(recipient)] : [],
    };
  }
  const base = {
    id: channel.id,
    type: channel.type,
    flags: 0,
    guild_id: channel.guild,
    name: channel.name,
    parent_id: channel.parent ?? null,
  };
  if (![10, 11, 12].includes(channel.type))
    return { ...base, position: 0, permission_overwrites: [], nsfw: false, last_message_id: null };
  return {
    ...base,
    owner_id: channel.owner ?? state.application.id,
    thread_metadata: {
      archived: channel.archived ?? false,
      auto_archive_duration: 1440,
      archive_timestamp: "2026-01-01T00:00:00+00:00",
      locked: false,
    },
    message_count: state.messages.get(channel.id)?.length ?? 0,
    member_count: channel.threadMembers.size,
    total_message_sent: state.messages.get(channel.id)?.length ?? 0,
    rate_limit_per_user: 0,
    last_message_id: null,
  };
}

export const guildOf = (state: DiscordState, guild: StoredGuild): Json => ({
  id: guild.id,
  name: guild.name,
  owner_id: guild.owner,
  icon: null,
  system_channel_id: guild.systemChannel,
  roles: [...guild.roles.values()].map(roleOf),
  emojis: [],
  stickers: [],
  features: [],
  joined_at: "2026-01-01T00:00:00.000000+00:00",
  large: false,
  unavailable: false,
  member_count: guild.members.size,
  voice_states: [],
  members: [memberOf(guild, state.people.get(state.application.id) as Person)],
  channels: [...state.channels.values()]
    .filter((one) => one.guild === guild.id && ![10, 11, 12].includes(one.type))
    .map((one) => channelOf(state, one)),
  threads: [...state.channels.values()]
    .filter((one) => one.guild === guild.id && [10, 11, 12].includes(one.type) && !one.archived)
    .map((one) => channelOf(state, one)),
  presences: [],
  stage_instances: [],
  soundboard_sounds: [],
  guild_scheduled_events: [],
  preferred_locale: "en-US",
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  system_channel_flags: 0,
  description: null,
  home_header: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  application_id: null,
  region: "us-east",
  afk_channel_id: null,
  widget_enabled: false,
  widget_channel_id: null,
  max_presences: null,
  max_members: 250_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_subscription_count: 0,
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  nsfw: false,
  incidents_data: null,
  afk_timeout: 300,
  premium_progress_bar_enabled: false,
});
