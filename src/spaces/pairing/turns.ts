// Whose turn it is for what nobody should have twice before everybody had it once: to sit out, or to be in a group bigger
// than asked. [D], domain 6.1.

/** The lowest comes first; who had the turn last time comes after everybody else. */
export type Turn = number;

const LAST_TIME = 1e6;

/** Whose turn it is to sit out. */
export const turnToSitOut = (person: { readonly satOut: number; readonly satOutLast: boolean }): Turn =>
  (person.satOutLast ? LAST_TIME : 0) + (Number.isFinite(person.satOut) ? person.satOut : 0);

/** Whose turn it is for a group of three: those who like it always, then those who had it least often. */
export const turnForTrio = (prefers: boolean, had: number): Turn => (prefers ? -1 : had > 0 ? had : 0);

/** Compares whom two rounds ask to take a turn: below zero when the first one asks those whose turn it rather is. */
export function compareTurns(one: readonly Turn[], other: readonly Turn[]): number {
  if (one.length !== other.length) return one.length - other.length;
  const [first, second] = [one, other].map((turns) => turns.toSorted((a, b) => a - b)) as [Turn[], Turn[]];
  for (const [at, turn] of first.entries()) if (turn !== second[at]) return turn - (second[at] as Turn);
  return 0;
}
