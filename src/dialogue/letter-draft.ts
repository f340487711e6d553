// The invitation letter as a facilitator sends it: what is known, what they wrote, and what is not said yet.
import type { RichText } from "../cards/card.ts";
import type { MemberRequest } from "../commands/define.ts";
import { isPresent } from "../community/member.ts";
import { joined, type Texts } from "../text/texts.ts";
import { day, plus } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import type { Guest } from "./guest.ts";
import { type LetterPart, type LetterParts, letterParts } from "./letter.ts";

/** A reply within two weeks is asked for, unless it is said otherwise [D]. */
const replyDays = 14;

/** What the letter holds: who writes, and what the community is, is known; the rest is as it was written. */
export async function partsFor(request: MemberRequest, guest: Guest): Promise<LetterParts> {
  const { community, member, records, textIn } = request;
  const text = textIn(community.language);
  const size = (await records.members.list(community.id)).filter(isPresent).length;
  const { domain, name } = community;
  const known: Partial<LetterParts> = {
    ...guest.letter,
    who: text.plain("guest.letter.who-words", { who: member.name, community: name }),
    community: domain === null ? null : text.plain("guest.letter.community-words", { community: name, size, domain }),
  };
  return Object.fromEntries(letterParts.map((part) => [part, known[part] ?? null])) as LetterParts;
}

/** Paragraph by paragraph, without what is not said yet. */
export function letterText(parts: LetterParts, guest: Guest, from: string, text: Texts): RichText {
  const paragraphs = letterParts.flatMap((part): readonly RichText[] => {
    const words = parts[part];
    return words === null ? [] : [text(`guest.letter.${part}`, { words })];
  });
  return joined(
    [text("guest.letter.dear", { name: guest.name }), ...paragraphs, text("guest.letter.close", { from })],
    "\n\n",
  );
}

/** What stands in the form before anybody wrote: proposals, and no more than is known. They count when they are sent off. */
export async function proposedPart(request: MemberRequest, guest: Guest, part: LetterPart): Promise<string> {
  const written = guest.letter[part];
  if (written) return written;
  const { community, member, records, textIn, now } = request;
  const text = textIn(community.language);
  switch (part) {
    case "why":
      return guest.question === null
        ? guest.why
        : text.plain("guest.letter.proposed.why", { why: guest.why, question: guest.question });
    case "format":
      return text.plain("guest.letter.proposed.format");
    case "recording":
      return text.plain("guest.letter.proposed.recording");
    case "platform": {
      const link = (await records.rhythm.rhythm(community.id))?.link ?? null;
      return link === null ? "" : text.plain("guest.letter.proposed.platform", { link });
    }
    case "reply":
      return localDate(plus(now, replyDays * day), community.zone);
    case "contact":
      return member.name;
    default:
      return "";
  }
}
