// Hands what Discord reports to the core.

import { type Client, GatewayDispatchEvents, type GatewayDispatchPayload } from "discord.js";
import type { ChatEvent, Inbound } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Logger } from "../../src/ports/logger.ts";
import { factsOf } from "./log-words.ts";
import type { Places } from "./places.ts";
import { readInterest, readJoin, readLeave, readMessage, readReaction } from "./read-event.ts";

export type ReportsContext = {
  readonly inbound: Inbound;
  readonly places: Places;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Told of work that has begun, so that a stop can wait for it. */
  readonly track: (work: Promise<void>) => void;
};

/** Attached to the gateway itself, so that events count from the first moment on, before every server has been heard of. */
export function listenToReports(client: Client, context: ReportsContext): void {
  const { inbound, places, clock, logger, track } = context;
  const read =
    <T extends GatewayDispatchPayload["d"]>(
      reader: (data: T) => Promise<ChatEvent | undefined> | ChatEvent | undefined,
    ) =>
    (data: T) => {
      track(report(reader, data));
    };
  async function report<T>(
    reader: (data: T) => Promise<ChatEvent | undefined> | ChatEvent | undefined,
    data: T,
  ): Promise<void> {
    try {
      const event = await reader(data);
      if (event) await inbound.observe(event);
    } catch (error) {
      logger.error(factsOf(error), "an event could not be counted");
    }
  }

  const { ws } = client;
  ws.on(GatewayDispatchEvents.ThreadCreate, (thread) => {
    if (thread.newly_created === true && typeof thread.owner_id === "string") places.opened(thread.id, thread.owner_id);
  });
  ws.on(
    GatewayDispatchEvents.MessageCreate,
    read<Parameters<typeof readMessage>[0]>(async (data) => {
      if (data.guild_id === undefined) return undefined;
      const place = await places.of(data.channel_id);
      // Nothing may come between these lines: two words in a fresh thread must not both be the first.
      const event = readMessage(data, { ...place, opener: places.openerOf(place.thread) });
      if (event && place.thread !== undefined) places.begun(place.thread);
      return event;
    }),
  );
  ws.on(
    GatewayDispatchEvents.MessageReactionAdd,
    read<Parameters<typeof readReaction>[0]>(async (data) =>
      data.guild_id === undefined ? undefined : readReaction(data, await places.of(data.channel_id), clock.now()),
    ),
  );
  ws.on(
    GatewayDispatchEvents.GuildMemberAdd,
    read<Parameters<typeof readJoin>[0]>((data) => readJoin(data, clock.now())),
  );
  ws.on(
    GatewayDispatchEvents.GuildMemberRemove,
    read<Parameters<typeof readLeave>[0]>((data) => readLeave(data, clock.now())),
  );
  for (const [event, interested] of [
    [GatewayDispatchEvents.GuildScheduledEventUserAdd, true],
    [GatewayDispatchEvents.GuildScheduledEventUserRemove, false],
  ] as const) {
    ws.on(
      event,
      read<Parameters<typeof readInterest>[0]>((data) => readInterest(data, interested, clock.now())),
    );
  }
}
