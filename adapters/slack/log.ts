// Bolt's own log, handed to the project's: warnings and errors only, and never a token, a webhook or a signature.
import type { Logger as CoreLogger } from "../../src/ports/logger.ts";

/** Takes everything out of a text that opens a door: tokens, response addresses, signatures, codes, states. */
export const scrub = (text: string): string =>
  text
    .replace(/\bx(?:ox[a-z]|app)[-.][\w.-]+/gi, "[token]")
    .replace(/\bhttps?:\/\/[^\s"']*\/(?:actions|commands|services|workflows|response|link)\/?[^\s"']*/gi, "[address]")
    .replace(/\bwss?:\/\/[^\s"']+/gi, "[address]")
    .replace(/\bv0=[0-9a-f]{16,}/gi, "[signature]")
    .replace(
      /\b((?:client_secret|refresh_token|access_token|code|state|token|ticket)["']?\s*[=:]\s*["']?)[^\s&"',}]+/gi,
      "$1[hidden]",
    );

type BoltLevel = "debug" | "info" | "warn" | "error";

/** What Bolt and its parts take for a logger (the interface of @slack/logger). */
export type BoltLogger = {
  debug(...parts: unknown[]): void;
  info(...parts: unknown[]): void;
  warn(...parts: unknown[]): void;
  error(...parts: unknown[]): void;
  setLevel(level: string): void;
  getLevel(): never;
  setName(name: string): void;
};

/** Below a warning Bolt logs whole payloads, which may hold what people wrote: that is dropped. */
export function boltLogger(logger: CoreLogger): BoltLogger {
  const say =
    (level: "warn" | "error") =>
    (...parts: unknown[]): void => {
      const message = parts
        .map((part) => (part instanceof Error ? part.message : typeof part === "string" ? part : ""))
        .join(" ");
      logger[level]({ from: "bolt" }, scrub(message).slice(0, 500));
    };
  const level: BoltLevel = "warn";
  return {
    debug: () => {},
    info: () => {},
    warn: say("warn"),
    error: say("error"),
    setLevel: () => {},
    getLevel: () => level as never,
    setName: () => {},
  };
}
