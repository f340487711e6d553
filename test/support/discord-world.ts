// A Discord server with one community channel, the adapter connected to it through the real discord.js, and a core that
// writes down what it is asked.

import { createDiscordAdapter, type DiscordOptions } from "../../adapters/discord/adapter.ts";
import { quoted } from "../../src/cards/card.ts";
import type { AnyCommand } from "../../src/commands/define.ts";
import type { Invocation } from "../../src/commands/invocation.ts";
import type { Reply } from "../../src/commands/reply.ts";
import { privately } from "../../src/commands/reply.ts";
import { open } from "../../src/engine/opening.ts";
import type { ChatAdapter, ChatEvent, Inbound } from "../../src/ports/chat-adapter.ts";
import type { Logger } from "../../src/ports/logger.ts";
import { instant } from "../../src/time/instant.ts";
import { sketches } from "./discord-commands.ts";
import { createPerson } from "./discord-person.ts";
import { createDiscordServer, type DiscordServer, token } from "./discord-server.ts";

export type Logged = {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly facts: Readonly<Record<string, unknown>>;
  readonly message: string;
};

export type DiscordWorld = Awaited<ReturnType<typeof startDiscord>>;

export type WorldOptions = {
  readonly commands?: readonly AnyCommand[];
  /** What the core answers, as far as it is not the usual; or a core of its own, once the adapter is there. */
  readonly inbound?: Partial<Inbound> | ((adapter: ChatAdapter, logger: Logger) => Inbound);
  readonly adapter?: Partial<DiscordOptions>;
  readonly server?: DiscordServer;
  readonly connect?: boolean;
};

export async function startDiscord(options: WorldOptions = {}) {
  const commands = options.commands ?? sketches;
  const server = options.server ?? (await createDiscordServer());
  const guild = server.state.addGuild("Data Vis Houston");
  const channel = server.state.addChannel(guild.id, "community");
  guild.systemChannel = channel.id;

  const invocations: Invocation[] = [];
  const events: ChatEvent[] = [];
  const logged: Logged[] = [];
  const log = (level: Logged["level"]) => (facts: Logged["facts"], message: string) =>
    void logged.push({ level, facts, message });
  const logger: Logger = { debug: log("debug"), info: log("info"), warn: log("warn"), error: log("error") };
  const told = new Set<() => void>();
  const tell = () => {
    for (const look of [...told]) look();
  };

  const adapter: ChatAdapter = createDiscordAdapter({
    token,
    applicationId: server.state.application.id,
    apiUrl: server.url,
    shards: 1,
    commands,
    logger,
    clock: { now: () => instant(Date.now()) },
    ...options.adapter,
  });

  const usual: Inbound = {
    open: (invocation) => open(commands, invocation),
    prefill: async (_, form) => form,
    async run(invocation): Promise<Reply> {
      return privately({ text: [quoted(`did ${invocation.line}`)] });
    },
    async observe() {},
  };
  const inbound: Inbound =
    typeof options.inbound === "function" ? options.inbound(adapter, logger) : { ...usual, ...options.inbound };
  const recorded: Inbound = {
    ...inbound,
    run(invocation) {
      invocations.push(invocation);
      tell();
      return inbound.run(invocation);
    },
    async observe(event) {
      await inbound.observe(event);
      events.push(event);
      tell();
    },
  };

  if (options.connect !== false) await adapter.start(recorded);

  return {
    server,
    guild,
    channel,
    adapter,
    inbound: recorded,
    invocations,
    events,
    logged,
    person: (name: string, more: { locale?: string; permissions?: string; channel?: string } = {}) =>
      createPerson({
        server,
        guild: guild.id,
        channel: channel.id,
        person: server.state.addPerson(name, guild.id),
        ...more,
      }),
    recorded,
    /** Waits for what the core is told. */
    async until(holds: () => boolean): Promise<void> {
      while (!holds()) {
        await new Promise<void>((resolve) => {
          const once = () => {
            told.delete(once);
            resolve();
          };
          told.add(once);
        });
      }
    },
    async close(): Promise<void> {
      await adapter.stop();
      await server.close();
    },
  };
}
