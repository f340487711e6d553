// Groups questions into three to six themes by the words that they share (domain 5). The same questions give the same themes,
// in whatever order they come; what a facilitator settled stays.

export type ToGroup = { readonly id: string; readonly words: string; readonly theme: string | null };
export type Theme<Question extends ToGroup = ToGroup> = {
  /** The words that its questions share; null: they share none. */
  readonly name: string | null;
  readonly questions: readonly Question[];
};

export const fewestThemes = 3;
export const mostThemes = 6;
/** Share of common words from which two groups are about the same thing [D]. */
const alike = 0.2;
/** Words in a name. */
const longestName = 2;

/** Words that say nothing about what a question is about, in English and German. */
const empty = new Set(
  `about after again all also and any are because been before being but can could did does doing done for from get had has
  have her here his how into its just like make many more most much need not off one only other our out over own should some
  such than that the their them then there these they thing things this those through too use used very was way were what when
  where which while who whom whose why will with would you your yours
  aber als auch auf aus bei bin bis das dass dem den der des dich die dies diese dir doch ein eine einem einen einer eines
  euch für gibt haben habt hat ich ihr ihre ist kann kannst können mehr man mein mit nach nicht noch nur oder ohne sich sie
  sind und uns unser vom von vor wann war was wenn wer wie wir wird wirst wo zu zum zur über`.split(/\s+/),
);

const contentWords = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !empty.has(word));

/** Endings make no other thing of a word: letter, letters and lettering begin alike. */
const stem = (word: string): string => {
  const bare = word.replace(/(ings?|ies|ers?|ed|es|en|s)$/u, "");
  return (bare.length >= 3 ? bare : word).slice(0, 7);
};

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

type Group<Question> = { readonly questions: readonly Question[]; readonly stems: ReadonlySet<string> };

/** How much of the smaller one's words both have. */
function overlap<Question>(one: Group<Question>, other: Group<Question>): number {
  const smaller = Math.min(one.stems.size, other.stems.size);
  if (smaller === 0) return 0;
  return [...one.stems].filter((word) => other.stems.has(word)).length / Math.max(2, smaller);
}

const merged = <Question>(one: Group<Question>, other: Group<Question>): Group<Question> => ({
  questions: [...one.questions, ...other.questions],
  stems: new Set([...one.stems, ...other.stems]),
});

/** The pair to merge next: the most alike, else the two smallest; the first of equals. */
function nextPair<Question>(groups: readonly Group<Question>[]) {
  let best: { first: number; second: number; worth: number; size: number } | undefined;
  for (let first = 0; first < groups.length; first += 1)
    for (let second = first + 1; second < groups.length; second += 1) {
      const [one, other] = [groups[first], groups[second]];
      if (!one || !other) continue;
      const size = one.questions.length + other.questions.length;
      const worth = overlap(one, other);
      const better = !best || worth > best.worth || (worth === best.worth && size < best.size);
      if (better) best = { first, second, worth, size };
    }
  return best;
}

/** The words that most questions of a group have, two at most; of a single question its longest. */
function nameOf<Question extends ToGroup>(questions: readonly Question[]): string | null {
  const counts = new Map<string, { word: string; count: number }>();
  for (const { words } of questions) {
    const seen = new Map(contentWords(words).map((word) => [stem(word), word]));
    for (const [key, word] of seen) {
      const known = counts.get(key);
      const shorter = known === undefined || word.length < known.word.length ? word : known.word;
      counts.set(key, { word: shorter, count: (known?.count ?? 0) + 1 });
    }
  }
  const shared = [...counts.values()]
    .filter(({ count }) => questions.length === 1 || count > 1)
    .sort(
      (one, other) =>
        other.count - one.count || other.word.length - one.word.length || (one.word < other.word ? -1 : 1),
    )
    .slice(0, longestName)
    .map(({ word }) => word);
  return shared.length === 0 ? null : shared.join(", ");
}

/** Three to six themes; fewer where there are fewer questions. Those that a facilitator settled come first. */
export function groupQuestions<Question extends ToGroup>(questions: readonly Question[]): readonly Theme<Question>[] {
  // Not in the order of asking, which could tell who asked.
  const ordered = questions.toSorted((one, other) => byText(one.words, other.words) || byText(one.id, other.id));
  const settled = new Map<string, Question[]>();
  for (const question of ordered)
    if (question.theme !== null) settled.set(question.theme, [...(settled.get(question.theme) ?? []), question]);
  const most = Math.max(1, mostThemes - settled.size);
  const fewest = Math.max(1, fewestThemes - settled.size);
  const groups: Group<Question>[] = ordered
    .filter((question) => question.theme === null)
    .map((question) => ({ questions: [question], stems: new Set(contentWords(question.words).map(stem)) }));
  for (;;) {
    const pair = nextPair(groups);
    if (!pair || groups.length <= fewest || (groups.length <= most && pair.worth < alike)) break;
    const [one, other] = [groups[pair.first], groups[pair.second]];
    if (!one || !other) break;
    groups.splice(pair.second, 1);
    groups[pair.first] = merged(one, other);
  }
  return [
    ...[...settled].map(([name, own]) => ({ name, questions: own })),
    ...groups
      .toSorted((one, other) => other.questions.length - one.questions.length)
      .map((group) => ({ name: nameOf(group.questions), questions: group.questions })),
  ];
}
