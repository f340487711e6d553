// The Discord adapter, put together. It translates between Discord and the core, and knows no rule.

import {
  type APIApplication,
  type APIGuild,
  type Client,
  GatewayDispatchEvents,
  type RESTAPIPartialCurrentUserGuild,
  Routes,
} from "discord.js";
import type { Ref } from "../../src/cards/card.ts";
import type { AnyCommand } from "../../src/commands/define.ts";
import { Refused } from "../../src/errors.ts";
import type { ChatAdapter, Inbound } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Logger } from "../../src/ports/logger.ts";
import { textsIn } from "../../src/text/texts.ts";
import { createAnswers } from "./answers.ts";
import { createCalendar } from "./calendar.ts";
import { isSame } from "./command-diff.ts";
import { commandTree } from "./command-tree.ts";
import { adviceOn, connect } from "./connection.ts";
import { createAnswerApi, createApi } from "./discord-api.ts";
import { createGathered } from "./gathered.ts";
import { createInbound } from "./inbound.ts";
import { acknowledgeMs } from "./limits.ts";
import { factsOf } from "./log-words.ts";
import { type Membership, watchMembership } from "./membership.ts";
import { createOutbound } from "./outbound.ts";
import { createOutsiders } from "./outsiders.ts";
import { createPlaces } from "./places.ts";
import { registerCommands } from "./register-commands.ts";
import { remembered } from "./remembered.ts";
import { listenToReports } from "./reports.ts";
import { createSpokenCommands } from "./spoken-commands.ts";
import { createThreads } from "./threads.ts";
import { within } from "./within.ts";

export type DiscordOptions = {
  /** The bot's token (DISCORD_TOKEN). */
  readonly token: string;
  readonly applicationId: string;
  /** Base of the REST API without the version, ends with `/api`. Default: Discord's own. The gateway's address comes from there. */
  readonly apiUrl?: string | undefined;
  /** Gateway connections in this process: as many as Discord recommends, or so many. Default `auto`. */
  readonly shards?: "auto" | number | undefined;
  readonly commands: readonly AnyCommand[];
  readonly logger: Logger;
  readonly clock: Clock;
  /** Told when the bot comes into a server or is removed from one. */
  readonly membership?: Membership | undefined;
  /** How long a form waits for what is known of the person. Default 1,500 ms of Discord's three seconds. */
  readonly prefillMs?: number;
  /** How long `stop` waits for work that has begun. Default 10,000 ms. */
  readonly patienceAtStopMs?: number;
};

/** Throws an Error that says what to do when the commands do not fit Discord's limits. */
export function createDiscordAdapter(options: DiscordOptions): ChatAdapter {
  const { logger, applicationId, clock } = options;
  const tree = commandTree(options.commands);
  const api = createApi(options);
  const answerApi = createAnswerApi(options);
  let client: Client | undefined;
  const spoken = createSpokenCommands(tree);
  const places = createPlaces(() => client, api);
  const homes = remembered<Ref, Ref>(50_000);
  const names = remembered<Ref, string>(5_000);
  const working = new Set<Promise<void>>();

  const track = (work: Promise<void>): void => {
    working.add(work);
    void work.finally(() => working.delete(work));
  };

  async function nameOf(installation: Ref): Promise<string> {
    const known = client?.guilds.cache.get(installation)?.name ?? names.get(installation);
    if (known !== undefined) return known;
    try {
      const { name } = await api.get<APIGuild>(Routes.guild(installation));
      names.set(installation, name);
      return name;
    } catch {
      return textsIn("en").plain("discord.server");
    }
  }

  let self: Ref | undefined;
  async function selfRef(): Promise<Ref> {
    self ??= client?.user?.id ?? (await api.get<{ id: Ref }>(Routes.user())).id;
    return self;
  }

  const threads = createThreads({ api, clock, self: selfRef });

  const outbound = createOutbound({
    api,
    self: selfRef,
    nameOf,
    spoken,
    missing: places.missing,
    async openThread(channel, message, name) {
      try {
        await threads.hangOn(channel, message, name);
      } catch (error) {
        logger.warn(
          { channel, message, ...factsOf(error) },
          "no thread was opened on a message; people talk in the channel",
        );
      }
    },
    wroteTo: (person, installation) => homes.set(person, installation),
  });

  /** The application's flags; undefined when Discord did not say. */
  async function askForFlags(): Promise<number | undefined> {
    try {
      const application = await api.get<APIApplication>(Routes.currentApplication());
      if (application.id !== applicationId) {
        logger.error(
          { applicationId, belongsTo: application.id },
          "DISCORD_APPLICATION_ID is not the application of DISCORD_TOKEN",
        );
      }
      return application.flags;
    } catch (error) {
      if ((error as { status?: unknown }).status === 401)
        throw new Refused(`Discord does not let the bot in. ${adviceOn(4004)}`);
      logger.warn(factsOf(error), "Discord did not say what the application may do");
      return undefined;
    }
  }

  function listen(connecting: Client, inbound: Inbound): void {
    client = connecting;
    const handle = createInbound({
      inbound,
      answers: createAnswers({ api: answerApi, applicationId, logger, spoken }),
      tree,
      spoken,
      logger,
      homes: { get: (person) => homes.get(person) ?? onlyServer(connecting), set: homes.set },
      parentOf: places.parentOf,
      prefillMs: options.prefillMs ?? acknowledgeMs / 2,
    });
    connecting.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction) => track(handle(interaction)));
    if (options.membership) watchMembership(connecting, { membership: options.membership, clock, logger, track });
    listenToReports(connecting, { inbound, places, clock, logger, track });
  }

  return {
    platform: "discord",
    capabilities: {
      privateReplies: true,
      threads: true,
      pictures: true,
      files: true,
      scheduledEvents: true,
      scoringByDefault: false,
    },

    async start(inbound) {
      const flags = await askForFlags();
      client = await connect({ ...options, flags, listen: (connecting) => listen(connecting, inbound) });
      try {
        const { differences, commands } = await registerCommands(api, applicationId, tree);
        for (const { name, id } of commands) spoken.registered(name, id);
        if (!isSame(differences)) logger.info({ ...differences }, "commands registered with Discord");
      } catch (error) {
        logger.error(
          factsOf(error),
          "commands could not be registered with Discord; those of the last start go on working",
        );
      }
    },

    async stop() {
      client?.ws.removeAllListeners();
      // The farewell is not a break.
      client?.removeAllListeners("shardReconnecting");
      await within(options.patienceAtStopMs ?? 10_000, undefined, async () => {
        while (working.size > 0) await Promise.allSettled(working);
      });
      await client?.destroy();
      client = undefined;
    },

    send: outbound.send,
    find: outbound.find,
    ...createOutsiders(api, clock),
    calendar: createCalendar({ api, clock, self: selfRef, channelName: places.nameOf }),
    threads,
    people: createGathered(api),

    async installations() {
      const all: { ref: Ref; name: string }[] = [];
      for (;;) {
        const query = new URLSearchParams({ limit: String(guildsAPage), after: all.at(-1)?.ref ?? "0" });
        const page = await api.get<RESTAPIPartialCurrentUserGuild[]>(Routes.userGuilds(), { query });
        all.push(...page.map(({ id, name }) => ({ ref: id, name })));
        if (page.length < guildsAPage) return all;
      }
    },
  };
}

const guildsAPage = 200;

/** Where the bot is in one server only, there is no doubt which one is meant. */
const onlyServer = ({ guilds }: Client): Ref | undefined =>
  guilds.cache.size === 1 ? guilds.cache.firstKey() : undefined;
