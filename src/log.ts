// The structured log on standard error, so that standard output stays free for `--json`.
import { pino, stdSerializers } from "pino";
import type { Config } from "./config.ts";
import type { Logger } from "./ports/logger.ts";

export function createLogger(level: Config["logLevel"]): Logger {
  return pino(
    {
      name: "cultivate",
      level,
      serializers: { error: stdSerializers.err },
      // Whatever a library puts into an error, a token never reaches the log.
      redact: {
        paths: ["*.token", "*.authorization", "error.config.headers", "error.headers", "error.request"],
        remove: true,
      },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
