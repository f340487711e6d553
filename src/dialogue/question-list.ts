// The questions for a guest as facilitators and the buddy read them: by theme, numbered, words alone where no name was given.
import { type Field, quoted, type RichText } from "../cards/card.ts";
import { joined, type Texts } from "../text/texts.ts";
import type { ReadQuestion } from "./guest-question.ts";
import { groupQuestions, type Theme } from "./themes.ts";

export type NumberedTheme = {
  readonly label: string;
  readonly questions: readonly (ReadQuestion & { readonly number: number })[];
};

/** Longest name of a theme, in characters. */
export const longestTheme = 60;

/** Numbered through all themes, so that a number means one question. Themes of one name are one. */
export function numberedThemes(questions: readonly ReadQuestion[], text: Texts): readonly NumberedTheme[] {
  let number = 0;
  const labels = new Map<string, ReadQuestion[]>();
  for (const theme of groupQuestions(questions)) {
    const label = labelOf(theme, text);
    labels.set(label, [...(labels.get(label) ?? []), ...theme.questions]);
  }
  return [...labels].map(([label, own]) => ({
    label,
    questions: own.map((one) => {
      number += 1;
      return { ...one, number };
    }),
  }));
}

const labelOf = ({ name }: Theme, text: Texts): string =>
  (name ?? text.plain("guest.theme.more")).slice(0, longestTheme);

/** `names` by member id. */
export const themeFields = (
  themes: readonly NumberedTheme[],
  names: ReadonlyMap<string, string>,
  text: Texts,
): readonly Field[] =>
  themes.map(({ label, questions }) => ({
    label,
    value: joined(questions.map((one) => questionLine(one, names, text))),
  }));

function questionLine(
  { number, words, by, answered }: NumberedTheme["questions"][number],
  names: ReadonlyMap<string, string>,
  text: Texts,
): RichText {
  const name = by === null ? undefined : names.get(by);
  const line = text(name === undefined ? "guest.theme.line" : "guest.theme.line-named", {
    number: String(number),
    words: [quoted(words)],
    name,
  });
  return answered ? joined([line, text("guest.theme.answered")], " ") : line;
}
