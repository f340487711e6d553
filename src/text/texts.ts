// Looks up a message by key in a person's language, with English where a catalogue has no words yet.
// Messages are ICU MessageFormat. What is put into them is escaped by default: a string is something somebody typed.
import { IntlMessageFormat } from "intl-messageformat";
import type { Inline, RichText } from "../cards/card.ts";
import { plainText } from "../cards/plain-text.ts";
import type { Zone } from "../time/zone.ts";
import { de } from "./de/index.ts";
import { en } from "./en/index.ts";

export type TextKey = keyof typeof en;
export type Catalogue = Partial<Record<TextKey, string>>;
export type Language = "en" | "de";

export const languages: Record<Language, Catalogue> = { en, de };

export type TextValue = string | number | Inline | RichText | undefined;
export type TextValues = Readonly<Record<string, TextValue>>;

export type Texts = {
  readonly language: Language;
  /** The message as rich text. Strings among the values come out as `quoted`, so that they never become markup. */
  (key: TextKey, values?: TextValues): RichText;
  /** The message as plain words, for labels, titles and reasons. Times show in `zone`, else in their own. */
  plain(key: TextKey, values?: TextValues, zone?: Zone): string;
};

const compiled = new Map<string, IntlMessageFormat>();

function messageOf(language: Language, key: TextKey): IntlMessageFormat {
  const words = languages[language][key];
  const spoken = words === undefined ? "en" : language;
  const name = `${spoken} ${key}`;
  const known = compiled.get(name);
  if (known) return known;
  const made = new IntlMessageFormat(words ?? en[key], spoken, undefined, { ignoreTag: true });
  compiled.set(name, made);
  return made;
}

/** Carries inline parts through the formatter; as a `select` argument it counts as its own words. */
class Carried {
  readonly parts: RichText;
  constructor(parts: RichText) {
    this.parts = parts;
  }
  toString(): string {
    return plainText(this.parts);
  }
}

function carried(value: TextValue): number | Carried {
  if (typeof value === "number") return value;
  if (value === undefined) return new Carried([]);
  if (typeof value === "string") return new Carried([{ kind: "quoted", words: value }]);
  return new Carried("kind" in value ? [value] : value);
}

export function textsIn(language: Language): Texts {
  const rich = (key: TextKey, values: TextValues = {}): RichText => {
    const handed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, carried(value)]));
    const formatted = messageOf(language, key).format<Carried>(handed);
    const pieces = Array.isArray(formatted) ? formatted : [formatted];
    return pieces.flatMap(
      (piece): RichText => (piece instanceof Carried ? piece.parts : [{ kind: "words", words: String(piece) }]),
    );
  };
  return Object.assign(rich, {
    language,
    plain: (key: TextKey, values?: TextValues, zone?: Zone) => plainText(rich(key, values), zone),
  });
}

/** Joins rich texts with a separator, a line break unless told otherwise. */
export function joined(texts: readonly RichText[], separator = "\n"): RichText {
  return texts.flatMap((text, index) => (index === 0 ? text : [{ kind: "words", words: separator } as const, ...text]));
}
