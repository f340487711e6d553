// Slack's response address of a command or a button: up to five messages within thirty minutes, without a token.
import { DeliveryProblem } from "../../src/ports/chat-adapter.ts";
import { deliveryProblem } from "./errors.ts";
import type { Rendered } from "./render-card.ts";

export type ResponseMessage = Rendered & {
  readonly response_type: "ephemeral" | "in_channel";
  readonly thread_ts?: string | undefined;
};

/** Throws DeliveryProblem; `gone` when the address is used up or too old. Answers true. */
export async function respond(address: string, message: ResponseMessage, timeoutMs: number): Promise<true> {
  const response = await send(address, message, timeoutMs);
  const said = await response.text();
  if (response.ok) return true;
  if (response.status === 429) {
    const seconds = Number(response.headers.get("retry-after"));
    throw new DeliveryProblem("try-later", "Slack asks to wait (response address).", {
      retryAfterMs: (seconds > 0 ? seconds : 1) * 1000,
    });
  }
  if (response.status >= 500) throw new DeliveryProblem("try-later", `Slack answered with HTTP ${response.status}.`);
  throw new DeliveryProblem(
    said.includes("invalid") ? "invalid" : "gone",
    `Slack refused an answer (HTTP ${response.status}).`,
  );
}

async function send(address: string, message: ResponseMessage, timeoutMs: number): Promise<Response> {
  try {
    return await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ ...message, replace_original: false, unfurl_links: false, unfurl_media: false }),
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    throw deliveryProblem(error);
  }
}
