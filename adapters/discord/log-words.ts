// What goes into the log of an error. discord.js puts the whole request into its errors: the words of a message, and
// addresses that hold the tokens of interactions. None of that is logged.
import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";

/** Facts for the log: Discord's refusals as code and reason, anything else as the error itself. */
export function factsOf(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof DiscordAPIError) {
    return {
      problem: `Discord refused: ${error.message}`,
      code: error.code,
      status: error.status,
      method: error.method,
    };
  }
  if (error instanceof HTTPError) return { problem: "Discord failed", status: error.status, method: error.method };
  if (error instanceof RateLimitError) return { problem: "Discord asks to wait", milliseconds: error.retryAfter };
  return { error };
}
