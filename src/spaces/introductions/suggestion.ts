// A member suggests that two others meet. Double opt-in (domain 6.2): the first is asked, the second only after the first said
// yes, and a no ends it without a word to anybody. Once it is over nothing of it is kept.
import type { Matter } from "../../ports/records/matters.ts";
import { day, type Instant, plus } from "../../time/instant.ts";

export type IntroductionSuggestion = Matter & {
  readonly owner: null;
  readonly by: string | null;
  readonly first: string | null;
  readonly second: string | null;
  /** The words of whoever suggests it, under their id so that they go with them; read by the two only. */
  readonly why: Readonly<Record<string, string>>;
  readonly state: "asking-first" | "asking-second" | "over";
  /** Since when the one is asked who is asked now. */
  readonly askedAt: Instant;
};

/** How long an answer is waited for. [D] */
const patience = 21 * day;

export const answersUntil = ({ askedAt }: IntroductionSuggestion): Instant => plus(askedAt, patience);

export const newSuggestion = (
  {
    by,
    why,
    ...given
  }: { readonly by: string; readonly why: string } & Pick<
    IntroductionSuggestion,
    "id" | "community" | "first" | "second"
  >,
  now: Instant,
): IntroductionSuggestion => ({
  ...given,
  by,
  why: { [by]: why },
  ...{ owner: null, createdAt: now, state: "asking-first", askedAt: now },
});

export const wordsOf = ({ why }: IntroductionSuggestion): string | undefined => Object.values(why)[0];

/** Nobody stands in it any more, and no words. */
export const over = (suggestion: IntroductionSuggestion): IntroductionSuggestion => ({
  ...suggestion,
  ...{ by: null, first: null, second: null, why: {}, state: "over" },
});

/** Whose answer it waits for, and whom they would meet; undefined when it is over, or one of the two is gone. */
export function asked(
  suggestion: IntroductionSuggestion,
): { readonly member: string; readonly other: string } | undefined {
  const { state, first, second } = suggestion;
  if (state === "over" || first === null || second === null) return undefined;
  return state === "asking-first" ? { member: first, other: second } : { member: second, other: first };
}

/**
 * After an answer: `connect` when both have said yes. Undefined when it was not this member's turn to answer, so that an old
 * button says nothing about what became of it.
 */
export function answeredBy(
  suggestion: IntroductionSuggestion,
  member: string,
  answer: "yes" | "no",
  now: Instant,
): { readonly suggestion: IntroductionSuggestion; readonly connect: readonly [string, string] | null } | undefined {
  const turn = asked(suggestion);
  if (turn?.member !== member || answersUntil(suggestion) <= now) return undefined;
  if (answer === "no") return { suggestion: over(suggestion), connect: null };
  if (suggestion.state === "asking-first")
    return { suggestion: { ...suggestion, state: "asking-second", askedAt: now }, connect: null };
  return { suggestion: over(suggestion), connect: [turn.other, turn.member] };
}
