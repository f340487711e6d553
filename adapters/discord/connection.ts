// The gateway: discord.js's client, with the least intents, only ids in its memory, and every event handed on as it comes.
import { ApplicationFlags, Client, GatewayIntentBits, Options } from "discord.js";
import { Refused } from "../../src/errors.ts";
import type { Logger } from "../../src/ports/logger.ts";
import { restOptions } from "./discord-api.ts";

export type ConnectionOptions = {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  readonly shards?: "auto" | number | undefined;
  readonly logger: Logger;
  /** The application's flags, as far as Discord said them: they tell whether it may hear who joins a server. */
  readonly flags: number | undefined;
  /** Attached before the first event can come. */
  readonly listen: (client: Client) => void;
};

/** No message content, no presences. Who joins and leaves is asked for only where the application may hear it. */
const leastIntents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.GuildScheduledEvents,
];

/** Whether the application may hear who joins and leaves a server. */
export const membersAllowed = (flags: number): boolean =>
  (flags & (ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited)) !== 0;

/** Resolves when every shard is connected. Throws Refused with what to do when Discord will never let this bot in. */
export async function connect(options: ConnectionOptions): Promise<Client<true>> {
  const withMembers = options.flags === undefined || membersAllowed(options.flags);
  try {
    return await login(options, withMembers);
  } catch (error) {
    if (withMembers && /disallowed intents/i.test(String(error))) {
      options.logger.warn(
        {},
        "the application may not hear who joins a server; newcomers are not welcomed at the door",
      );
      return login(options, false);
    }
    throw explained(error);
  }
}

async function login({ token, apiUrl, shards = "auto", logger, listen }: ConnectionOptions, withMembers: boolean) {
  const none = 0;
  const client = new Client({
    intents: withMembers ? [...leastIntents, GatewayIntentBits.GuildMembers] : leastIntents,
    ...(shards === "auto"
      ? { shards }
      : { shards: Array.from({ length: shards }, (_, index) => index), shardCount: shards }),
    allowedMentions: { parse: [] },
    rest: restOptions({ apiUrl }),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      AutoModerationRuleManager: none,
      DMMessageManager: none,
      GuildBanManager: none,
      GuildEmojiManager: none,
      GuildInviteManager: none,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      GuildMessageManager: none,
      GuildScheduledEventManager: none,
      GuildStickerManager: none,
      MessageManager: none,
      PresenceManager: none,
      ReactionManager: none,
      ReactionUserManager: none,
      StageInstanceManager: none,
      ThreadMemberManager: none,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      VoiceStateManager: none,
    }),
  });
  note(client, logger);
  listen(client);
  await client.login(token);
  return client as Client<true>;
}

/** Breaks are logged as they come; discord.js resumes by itself, and Discord repeats what was missed. */
function note(client: Client, logger: Logger): void {
  client.on("shardReady", (shard) => logger.info({ shard }, "connected to Discord"));
  client.on("shardResume", (shard, replayed) =>
    logger.info({ shard, replayed }, "the connection to Discord was resumed"),
  );
  client.on("shardReconnecting", (shard) => logger.warn({ shard }, "the connection to Discord broke off; resuming"));
  client.on("shardError", (error, shard) =>
    logger.warn({ shard, error: error.message }, "trouble with the connection to Discord"),
  );
  client.on("shardDisconnect", ({ code }, shard) =>
    logger.error({ shard, code, advice: adviceOn(code) }, "Discord closed the connection for good"),
  );
  client.on("error", (error) => logger.error({ error: error.message }, "discord.js reports an error"));
}

const closeCodes: Readonly<Record<number, string>> = {
  4004: "DISCORD_TOKEN is not accepted any more: reset it in the Developer Portal (Bot, Reset Token), set it anew and start again.",
  4010: "DISCORD_SHARDS does not fit: set it to auto.",
  4011: "The bot is in too many servers for these shards: set DISCORD_SHARDS to auto.",
  4013: "Discord does not know an intent that was asked for: update the program.",
  4014: "An intent was withdrawn in the Developer Portal (Bot, Privileged Gateway Intents): start the program again.",
};

export const adviceOn = (code: number): string =>
  closeCodes[code] ?? "Start the program again; if it stays, run `npx cultivate doctor`.";

const refusals: readonly [RegExp, number][] = [
  [/token was provided|authentication failed|401/i, 4004],
  [/invalid shard/i, 4010],
  [/sharding is required/i, 4011],
  [/invalid intents/i, 4013],
  [/disallowed intents/i, 4014],
];

function explained(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  const known = refusals.find(([pattern]) => pattern.test(message));
  if (known) return new Refused(`Discord does not let the bot in. ${adviceOn(known[1])}`);
  return new Refused(
    `Discord could not be reached (${message}). Nothing was lost. Check this machine's way to the internet, and DISCORD_API_URL if it is set, and start again.`,
  );
}
