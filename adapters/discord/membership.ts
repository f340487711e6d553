// In which servers the bot is. Removed from one, the clock of the purge begins there (docs/privacy.md); an outage is no removal.
import { type Client, GatewayDispatchEvents } from "discord.js";
import type { Clock } from "../../src/ports/clock.ts";
import type { Credentials } from "../../src/ports/credentials.ts";
import type { Logger } from "../../src/ports/logger.ts";
import { factsOf } from "./log-words.ts";

export type Membership = Pick<Credentials, "removed" | "present">;

export type MembershipContext = {
  readonly membership: Membership;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Told of work that has begun, so that a stop can wait for it. */
  readonly track: (work: Promise<void>) => void;
};

export function watchMembership(client: Client, { membership, clock, logger, track }: MembershipContext): void {
  const noted = (work: Promise<void>) =>
    track(
      work.catch((error: unknown) => logger.error(factsOf(error), "in which servers the bot is could not be noted")),
    );
  client.ws.on(GatewayDispatchEvents.GuildCreate, ({ id }) => noted(membership.present(id)));
  client.ws.on(GatewayDispatchEvents.GuildDelete, ({ id, unavailable }) => {
    if (unavailable !== true) noted(membership.removed(id, clock.now()));
  });
}
