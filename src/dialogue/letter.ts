// What an invitation letter has to hold (domain 5, condensed from speakers' own advice). The linter tells what is missing and
// never blocks: the letter is the facilitator's, sent in their own name.

/** In the order in which the letter says them. */
export const letterParts = [
  "who",
  "community",
  "why",
  "date",
  "format",
  "audience",
  "success",
  "recording",
  "fee",
  "platform",
  "reply",
  "contact",
] as const;
export type LetterPart = (typeof letterParts)[number];
export type LetterParts = Readonly<Record<LetterPart, string | null>>;

/** What a facilitator writes; who writes, and what the community is, is known. */
export const visitParts = ["why", "date", "format", "audience", "success"] as const satisfies readonly LetterPart[];
export const termsParts = ["recording", "fee", "platform", "reply", "contact"] as const satisfies readonly LetterPart[];

/** Of a part that is there, what it does not say yet. */
const within = {
  size: { part: "community", says: /\d|\b(one person|eine person)\b/i },
  question: { part: "why", says: /\?/ },
  length: { part: "date", says: /\d\s*(min|h\b|hours?|stunden?)|\b(an hour|half an hour|eine stunde)\b/i },
  zone: {
    part: "date",
    says: /\b[A-Z][a-z]+\/[A-Z][A-Za-z_]+|\b(UTC|GMT|CES?T|BST|[ECMP][DS]T)\b|\b(your|our|their) time\b/,
  },
  share: { part: "format", says: /question|frage/i },
  level: {
    part: "audience",
    says: /level|begin|experienc|expert|practition|newcomer|know|new to|years|kenn|wissen|anfänger|erfahr/i,
  },
  streaming: { part: "recording", says: /stream|broadcast|live|übertrag/i },
  reuse: { part: "recording", says: /re-?use|publish|pass(ed)? on|shared?|kept|weiter|veröffentlich/i },
  costs: { part: "fee", says: /cost|expens|travel|kosten|spesen|reise/i },
  test: { part: "platform", says: /test|try|rehears|check|probe/i },
} as const satisfies Readonly<Record<string, { part: LetterPart; says: RegExp }>>;

export type LetterDetail = keyof typeof within;
export type LetterLack = LetterPart | LetterDetail;
export const letterLacks: readonly LetterLack[] = [...letterParts, ...(Object.keys(within) as LetterDetail[])];

const saysSomething = (words: string | null | undefined): words is string =>
  typeof words === "string" && /[\p{L}\p{N}]/u.test(words);

/**
 * What is missing: a part that says nothing, or a detail that a part leaves open. Details are found by words of English and
 * German, so they are a hint and no verdict.
 */
export function lintLetter(parts: Partial<LetterParts>): readonly LetterLack[] {
  return letterParts.flatMap((part): readonly LetterLack[] => {
    const words = parts[part];
    if (!saysSomething(words)) return [part];
    return (Object.keys(within) as LetterDetail[]).filter(
      (detail) => within[detail].part === part && !within[detail].says.test(words),
    );
  });
}
