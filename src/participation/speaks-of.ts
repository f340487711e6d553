// Whether a message that waits in the outbox speaks of somebody: mentions them, names them, or is about a story of theirs.
import type { RichText } from "../cards/card.ts";
import { plainCard } from "../cards/plain-text.ts";
import type { Member } from "../community/member.ts";
import type { Delivery } from "../ports/records/outbox.ts";

/** `stories`: the ids of the member's own. */
export function speaksOf(
  { card, key }: Pick<Delivery, "card" | "key">,
  member: Pick<Member, "ref" | "name">,
  stories: readonly string[],
): boolean {
  if (key.split("/").some((part) => stories.includes(part))) return true;
  const parts: RichText = [...(card.text ?? []), ...(card.fields ?? []).flatMap((field) => field.value)];
  if (parts.some((part) => part.kind === "mention" && part.ref === member.ref)) return true;
  return namedIn(plainCard(card), member.name);
}

/** As a whole word: "Ann" is not in "Anna". Scripts without spaces between words: wherever it stands. */
function namedIn(text: string, name: string): boolean {
  const escaped = name.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  if (escaped === "") return false;
  const spaced = /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u.test(name);
  return new RegExp(spaced ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped, "iu").test(text);
}
