// By what a message of ours is recognised later: its nonce, which Discord shows only at first, and a number on its rows of
// buttons, which Discord keeps. Both come from the delivery's key.
import { createHash } from "node:crypto";
import type { APIMessage } from "discord.js";
import { messageLimits } from "./limits.ts";
import type { RenderedMessage } from "./render-card.ts";

type Body = RenderedMessage["body"];

/** The same key always gives the same nonce: Discord drops a second message with it (`enforce_nonce`) for some minutes. */
export const nonceOf = (key: string): string =>
  createHash("sha256").update(key).digest("base64url").slice(0, messageLimits.nonce);

/** Discord numbers components from one; numbers of ours are far above, and fit into its 32 bits. */
const lowest = 2 ** 20;
const most = 2 ** 31 - lowest - 100;

const numberOf = (key: string): number =>
  lowest + (createHash("sha256").update(`row ${key}`).digest().readUInt32BE(0) % most);

/** The message with its rows numbered after its key. */
export const marked = (body: Body, key: string): Body =>
  body.components === undefined
    ? body
    : { ...body, components: body.components.map((row, index) => ({ ...row, id: numberOf(key) + index })) };

/**
 * Whether a message is the one of that key. Without a nonce and without numbered rows, what it says decides, unless
 * `known` remembers it as another's.
 */
export function isOf(message: APIMessage, body: Body, key: string, known: string | undefined): boolean {
  if (message.nonce !== undefined) return message.nonce === nonceOf(key);
  const first = message.components?.[0]?.id;
  if (first !== undefined && first >= lowest) return first === numberOf(key);
  return known === undefined ? looks(message) === looks(body) : known === key;
}

/** What a person sees of a message, as far as Discord gives it back unchanged. */
function looks(message: APIMessage | Body): string {
  const embeds = (message.embeds ?? []).map((embed) => [
    embed.author?.name ?? "",
    embed.title ?? "",
    embed.description ?? "",
    (embed.fields ?? []).map((field) => [field.name, field.value]),
  ]);
  const buttons = (message.components ?? []).flatMap((row) =>
    "components" in row ? row.components.map((part) => ("custom_id" in part ? part.custom_id : "")) : [],
  );
  const all = JSON.stringify([message.content ?? "", embeds, buttons]);
  // A command to click is the same as its name: its id may not have been known then.
  return all.replace(/<(\/[a-z -]+):\d+>/g, "$1").replace(/\s+/g, " ");
}
