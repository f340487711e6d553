// A bot without platforms, on the real clock: it can look ahead, and has nobody to send anything to.
import type { Config } from "../config.ts";
import { type Bot, createBot } from "../engine/bot.ts";
import { createLogger } from "../log.ts";
import type { Store } from "../ports/store.ts";
import { commands, rules } from "../rooms.ts";
import { randomIds, systemClock } from "../system.ts";

export const quietBot = (store: Store, config: Pick<Config, "logLevel" | "publicUrl">): Pick<Bot, "preview"> =>
  createBot(
    {
      store,
      clock: systemClock,
      ids: randomIds,
      logger: createLogger(config.logLevel),
      commands,
      rules,
      address: (path) => `${config.publicUrl}${path}`,
    },
    [],
  );
