// What the commands of this room answer with where something was not understood: beside the field of a form, or privately.
import type { CommunityRequest } from "../commands/define.ts";
import type { Reply } from "../commands/reply.ts";
import { joined, type TextKey, type TextValues } from "../text/texts.ts";

/** One thing was wrong with one option. Nothing that the command did is kept. */
export function notUnderstood(
  { invocation, text }: Pick<CommunityRequest, "invocation" | "text">,
  option: string,
  key: TextKey,
  values: TextValues = {},
): Reply {
  if (invocation.origin === "form") return { kind: "problems", fields: { [option]: text.plain(key, values) } };
  return {
    kind: "refusal",
    code: key,
    card: { text: joined([text(key, values), text("input.nothing-changed")], " ") },
  };
}

/** The community's id for buttons and forms, where the place does not tell it: in direct messages and other channels. */
export const communityIfUnclear = ({ invocation, community }: CommunityRequest): string | undefined =>
  invocation.direct || invocation.channel !== community.channel ? community.id : undefined;

/** An id as typed or pressed, or undefined for what cannot be one: a form must not carry what no submission could mend. */
export const asId = (given: unknown): string | undefined =>
  typeof given === "string" && /^[a-z0-9_-]{1,60}$/i.test(given) ? given : undefined;

/** What was typed has to say something. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
