// What answers of commands share: which community a button means, what a form may carry, and how to say what was wrong.
import type { Button } from "../cards/card.ts";
import { joined, type TextKey, type TextValues } from "../text/texts.ts";
import type { CommunityRequest } from "./define.ts";
import type { RawOptions } from "./invocation.ts";
import { tokens, writeLine } from "./line.ts";
import type { Reply } from "./reply.ts";

/**
 * The community's id for buttons and forms, where the place does not tell it: in direct messages, in other channels and in
 * the private places of circles.
 */
export const communityIfUnclear = ({
  invocation,
  community,
}: Pick<CommunityRequest, "invocation" | "community">): string | undefined =>
  invocation.direct || invocation.channel !== community.channel ? community.id : undefined;

/** The line that undoes what was just done, in the community in which it was done. */
export const undoButton = (
  request: CommunityRequest,
  line: string,
  options: Readonly<Record<string, string>>,
): Button => ({
  id: writeLine(line, { ...options, community: communityIfUnclear(request) }),
  label: request.text.plain("link.button.undo"),
});

/** An id as typed or pressed, or undefined for what cannot be one: a form must not carry what no submission could mend. */
export const asId = (given: unknown): string | undefined =>
  typeof given === "string" && /^[a-z0-9_-]{1,60}$/i.test(given) ? given : undefined;

/** What a form says when it is submitted: its command with the ids among these options, and the community's. */
export const formRef = (words: string, given: RawOptions, ids: readonly string[] = []): string =>
  writeLine(words, Object.fromEntries([...ids, "community"].map((name) => [name, asId(given[name])])));

/** What was typed, as a form's field shows it again. */
export const asTypedBefore = (given: RawOptions[string] | undefined, most: number): { readonly value?: string } =>
  typeof given === "string" && given.trim() !== "" ? { value: given.slice(0, most) } : {};

/** An option in a form's ref. */
export const optionIn = (ref: string, name: string): string | undefined =>
  tokens(ref).find((token) => token.name === name)?.text;

/** What was typed has to say something. */
export const hasWords = (text: string | undefined): text is string => text !== undefined && /[\p{L}\p{N}]/u.test(text);

/** On one line, without spaces around it. */
export const onOneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Those that are meant: by the whole of a name or id that is theirs, else by words that are all in one. Of no words, none. */
export function meantAmong<Kept>(
  all: readonly Kept[],
  said: string,
  called: (one: Kept) => readonly string[],
): readonly Kept[] {
  const wanted = onOneLine(said).toLowerCase();
  if (wanted === "") return [];
  const names = (one: Kept) => called(one).map((name) => onOneLine(name).toLowerCase());
  const whole = all.filter((one) => names(one).includes(wanted));
  if (whole.length > 0) return whole;
  const words = wanted.split(" ");
  return all.filter((one) => names(one).some((name) => words.every((word) => name.includes(word))));
}

/** One thing was wrong with one option: beside its field in a form, else privately. Nothing that was done is kept. */
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
