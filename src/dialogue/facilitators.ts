// A private word to facilitators: their own work, so it is no unasked message.

import type { Card } from "../cards/card.ts";
import type { MemberRequest } from "../commands/define.ts";
import { facilitatorsOf } from "../community/facilitators.ts";
import { languageOf, type Member } from "../community/member.ts";
import type { RuleInput } from "../rules/define.ts";
import { proposalKey, type Send } from "../rules/proposal.ts";
import type { Snapshot } from "../rules/snapshot.ts";
import type { Texts } from "../text/texts.ts";
import { day, type Instant, plus } from "../time/instant.ts";

/** From a command, to each facilitator but the one who speaks. Told once: `subject` says what it is about. */
export async function tellFacilitators(
  request: MemberRequest,
  rule: string,
  subject: string,
  card: (text: Texts) => Card,
): Promise<void> {
  const { records, community, member, now, textIn } = request;
  for (const one of facilitatorsOf(await records.members.list(community.id))) {
    if (one.id === member.id) continue;
    await request.send({
      key: proposalKey(rule, community.id, subject, one.id),
      audience: { kind: "member", member: one.id, solicited: true, topic: "guests" },
      card: card(textIn(languageOf(one, community))),
      reason: textIn(community.language).plain("guest.reason.facilitators"),
      expires: plus(now, 14 * day),
    });
  }
}

type Word = {
  readonly parts: readonly string[];
  readonly due: Instant;
  readonly expires: Instant;
  readonly reason: (text: Texts) => string;
  readonly card: (text: Texts) => Card;
};

/** From a rule, to each of these; what came too late is left out. */
export function wordsTo(
  {
    snapshot,
    key,
    textIn,
    now,
  }: Pick<RuleInput<"members", object>, "key" | "textIn" | "now"> & {
    readonly snapshot: Pick<Snapshot, "community">;
  },
  to: readonly Member[],
  word: Word,
): readonly Send[] {
  if (now < word.due || now >= word.expires) return [];
  return to.map((one) => {
    const text = textIn(languageOf(one, snapshot.community));
    return {
      kind: "send",
      key: key(...word.parts, one.id),
      audience: { kind: "member", member: one.id, solicited: true, topic: "guests" },
      reason: word.reason(text),
      card: word.card(text),
      due: word.due,
      expires: word.expires,
    };
  });
}
