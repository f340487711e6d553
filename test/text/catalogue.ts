// The catalogues as tests look at them: every message with what it asks for.
import { IntlMessageFormat } from "intl-messageformat";
import { type Language, languages, type TextKey } from "../../src/text/texts.ts";

export type Message = { readonly language: Language; readonly key: TextKey; readonly words: string };

export const messages: readonly Message[] = (
  Object.entries(languages) as [Language, Partial<Record<TextKey, string>>][]
).flatMap(([language, catalogue]) =>
  (Object.entries(catalogue) as [TextKey, string][]).map(([key, words]) => ({ language, key, words })),
);

export const inLanguage = (language: Language): readonly Message[] =>
  messages.filter((message) => message.language === language);

type Part = {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
  readonly children?: readonly Part[];
};

/** What a message asks for: `name: kind`, and for those that choose, between what. Throws where it does not compile. */
export function asksFor({ language, words }: Pick<Message, "language" | "words">): ReadonlyMap<string, string> {
  const kinds = ["words", "value", "number", "date", "time", "select", "plural", "pound", "tag"];
  const found = new Map<string, string>();
  const walk = (parts: readonly Part[]): void => {
    for (const part of parts) {
      const kind = kinds[part.type] ?? "unknown";
      if (part.value !== undefined && kind !== "words" && kind !== "pound") {
        const choices =
          kind === "select"
            ? ` of ${Object.keys(part.options ?? {})
                .sort()
                .join(", ")}`
            : "";
        if (!found.get(part.value)?.startsWith("select"))
          found.set(part.value, kind === "select" ? `select${choices}` : kind);
      }
      for (const option of Object.values(part.options ?? {})) walk(option.value);
      walk(part.children ?? []);
    }
  };
  walk(new IntlMessageFormat(words, language, undefined, { ignoreTag: true }).getAst() as unknown as readonly Part[]);
  return found;
}
