// A private word to those who facilitate: their own work, so it is no unasked message and passes no budget.
import type { Card } from "../cards/card.ts";
import { facilitatorsAt } from "../community/facilitators.ts";
import { languageOf } from "../community/member.ts";
import type { Texts } from "../text/texts.ts";
import { earliest, type Instant } from "../time/instant.ts";
import type { RuleInput, RuleOutput } from "./define.ts";
import type { Send } from "./proposal.ts";
import type { Snapshot } from "./snapshot.ts";

export type FacilitatorsWord = {
  /** What its key begins with; the reader's id ends it, so that each is told once. */
  readonly about: readonly string[];
  readonly topic: string;
  readonly due: Instant;
  readonly expires: Instant;
  /** Both in the reader's language. */
  readonly reason: (text: Texts) => string;
  readonly card: (text: Texts) => Card;
};

type Facilitating = Pick<RuleInput<"members", object>, "now" | "textIn" | "key"> & {
  readonly snapshot: Pick<Snapshot<"members">, "community" | "members">;
};

/** One message to each who is present and not on a holiday from everything. */
export function toFacilitators(
  { snapshot: { community, members }, now, textIn, key }: Facilitating,
  { about, topic, due, expires, reason, card }: FacilitatorsWord,
): readonly Send[] {
  return facilitatorsAt(members, community, now).map((one) => {
    const text = textIn(languageOf(one, community));
    return {
      kind: "send",
      key: key(...about, one.id),
      audience: { kind: "member", member: one.id, solicited: true, topic },
      reason: reason(text),
      card: card(text),
      due,
      expires,
    };
  });
}

/** Each of these words for as long as it is of use, and the next moment at which one is not any more. */
export function whileUseful(
  input: Facilitating,
  words: readonly FacilitatorsWord[],
): Pick<RuleOutput, "proposals" | "nextAt"> {
  const useful = words.filter(({ expires }) => expires > input.now);
  return {
    proposals: useful.flatMap((one) => toFacilitators(input, one)),
    nextAt: earliest(...useful.map(({ expires }) => expires)) ?? null,
  };
}
