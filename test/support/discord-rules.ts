// What Discord documents beyond its machine-readable description: sums, uniqueness, permissions, and what may answer what.
import type { Json, StoredMessage } from "./discord-state.ts";

/** Discord's refusal: an HTTP status with a code of its own. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const permission = {
  createInvite: 1n << 0n,
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  manageChannels: 1n << 4n,
  manageRoles: 1n << 28n,
  createPublicThreads: 1n << 35n,
  createPrivateThreads: 1n << 36n,
  sendInThreads: 1n << 38n,
  createEvents: 1n << 44n,
} as const;

export const demand = (has: bigint, needed: bigint): void => {
  if ((has & permission.viewChannel) === 0n) throw new Refusal(403, 50001, "Missing Access");
  if ((has & needed) !== needed) throw new Refusal(403, 50013, "Missing Permissions");
};

const lengthOf = (text: unknown): number => (typeof text === "string" ? [...text].length : 0);

type Embed = {
  title?: string;
  description?: string;
  author?: Json;
  footer?: Json;
  fields?: { name: string; value: string }[];
};
type Row = { type: number; components?: { type: number; custom_id?: string; options?: { value: string }[] }[] };

/** Throws what Discord would say about a message that its description allows but its documentation does not. */
export function checkMessage(body: Json, files: readonly string[]): void {
  const problems: string[] = [];
  const embeds = (body.embeds ?? []) as Embed[];
  const rows = (body.components ?? []) as Row[];
  const together = embeds
    .flatMap((one) => [
      one.title,
      one.description,
      one.author?.name,
      one.footer?.text,
      ...(one.fields ?? []).flatMap((field) => [field.name, field.value]),
    ])
    .reduce<number>((sum, text) => sum + lengthOf(text), 0);
  if (together > 6_000) problems.push(`embeds hold ${together} characters together`);
  if (lengthOf(body.content) > 2_000) problems.push("content is longer than 2000");
  if (rows.length > 5) problems.push("more than five rows");
  const ids = rows.flatMap((row) => row.components ?? []).map((part) => part.custom_id);
  if (new Set(ids).size !== ids.length) problems.push("two components have one custom_id");
  for (const part of rows.flatMap((row) => row.components ?? [])) {
    const values = (part.options ?? []).map(({ value }) => value);
    if (new Set(values).size !== values.length) problems.push("two options have one value");
  }
  const attached = ((body.attachments ?? []) as { filename?: string }[]).map(({ filename }) => filename);
  for (const name of attached) if (!files.includes(String(name))) problems.push(`attachment ${name} was not uploaded`);
  if (problems.length > 0) throw new Refusal(400, 50035, `Invalid Form Body: ${problems.join("; ")}`);
  const empty = !body.content && embeds.length === 0 && rows.length === 0 && files.length === 0;
  if (empty) throw new Refusal(400, 50006, "Cannot send an empty message");
}

/** At most five parts in a modal, each answer under an id of its own. */
export function checkModal(modal: { components: { type: number; component?: { custom_id: string } }[] }): void {
  if (modal.components.length > 5) throw new Refusal(400, 50035, "Invalid Form Body: more than five parts");
  const ids = modal.components.flatMap((part) => (part.component ? [part.component.custom_id] : []));
  if (new Set(ids).size !== ids.length)
    throw new Refusal(400, 50035, "Invalid Form Body: two parts have one custom_id");
}

/** Whom a message really calls, as Discord decides it from the content and `allowed_mentions`. */
export function called(body: Json): { everyone: boolean; users: string[]; roles: string[] } {
  const allowed = body.allowed_mentions as { parse?: string[]; users?: string[]; roles?: string[] } | undefined;
  const content = String(body.content ?? "");
  const may = (kind: string) => allowed?.parse === undefined || allowed.parse.includes(kind);
  const found = (pattern: RegExp) => [...content.matchAll(pattern)].map((match) => match[1] ?? "");
  return {
    everyone: may("everyone") && /@(everyone|here)/.test(content),
    users: found(/<@!?(\d+)>/g).filter((id) => may("users") || allowed?.users?.includes(id)),
    roles: found(/<@&(\d+)>/g).filter((id) => may("roles") || allowed?.roles?.includes(id)),
  };
}

/** With `enforce_nonce`, the message of the last minutes that has the same nonce. */
export const sameNonce = (body: Json, messages: readonly StoredMessage[], now: number): StoredMessage | undefined =>
  body.enforce_nonce === true && body.nonce !== undefined
    ? messages.find((message) => message.nonce === body.nonce && now - Date.parse(message.timestamp) < 5 * 60_000)
    : undefined;
