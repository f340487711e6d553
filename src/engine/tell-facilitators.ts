// A private word to each facilitator about something that only a person can do.

import type { RichText } from "../cards/card.ts";
import type { Community } from "../community/community.ts";
import { facilitatorsOf } from "../community/facilitators.ts";
import { languageOf } from "../community/member.ts";
import type { Records } from "../ports/store.ts";
import { proposalKey } from "../rules/proposal.ts";
import { type Texts, textsIn } from "../text/texts.ts";
import { day, type Instant, plus } from "../time/instant.ts";
import type { House } from "./house.ts";
import { enqueue } from "./outgoing.ts";

export type Told = {
  /** Whose word it is, as a rule's id. */
  readonly rule: string;
  /** What it is about: the same is told once. */
  readonly about: readonly string[];
  readonly topic: string;
  /** A member who is left out, because it is about what they cannot get. */
  readonly but?: string | null;
  readonly reason: (text: Texts) => string;
  readonly words: (text: Texts) => RichText;
};

export async function tellFacilitators(
  house: House,
  records: Records,
  community: Community,
  told: Told,
  now: Instant,
): Promise<void> {
  const facilitators = facilitatorsOf(await records.members.list(community.id));
  for (const one of facilitators.filter(({ id }) => id !== told.but)) {
    const text = textsIn(languageOf(one, community));
    await enqueue(
      house,
      records,
      community,
      told.rule,
      {
        kind: "send",
        key: proposalKey(told.rule, community.id, ...told.about, one.id),
        audience: { kind: "member", member: one.id, solicited: true, topic: told.topic },
        reason: told.reason(text),
        card: { text: told.words(text) },
        due: now,
        expires: plus(now, 7 * day),
      },
      now,
    );
  }
}
