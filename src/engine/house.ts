// What every part of the engine is handed: the ports, and the lists of commands and rules.
import type { AnyCommand } from "../commands/define.ts";
import type { Platform } from "../community/community.ts";
import type { ChatAdapter } from "../ports/chat-adapter.ts";
import type { Clock } from "../ports/clock.ts";
import type { Ids } from "../ports/ids.ts";
import type { Logger } from "../ports/logger.ts";
import type { Store } from "../ports/store.ts";
import type { Rule } from "../rules/define.ts";

export type House = {
  readonly store: Store;
  readonly adapters: Readonly<Partial<Record<Platform, ChatAdapter>>>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  readonly commands: readonly AnyCommand[];
  readonly rules: readonly Rule[];
  /** A public address of this process for a path, such as `/calendar/abc.ics`. */
  readonly address: (path: string) => string;
};
