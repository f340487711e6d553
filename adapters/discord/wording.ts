// The catalogues as Discord wants them: an English text, and translations by Discord's locale where a catalogue has words.
import { Locale, type LocalizationMap } from "discord.js";
import { commandNames } from "../../src/text/command-names.ts";
import { type Language, languages, type TextKey, textsIn } from "../../src/text/texts.ts";
import { commandLimits, shortened } from "./limits.ts";

export type Wording = {
  text(key: TextKey, values?: Readonly<Record<string, string>>): string;
  translations(key: TextKey, values?: Readonly<Record<string, string>>): LocalizationMap;
  /** What a command or option is called elsewhere. */
  names(word: string): LocalizationMap;
};

/** Discord's locales of a language of ours. */
const locales: Readonly<Record<Exclude<Language, "en">, readonly Locale[]>> = {
  de: [Locale.German],
};

const foreign = Object.entries(locales) as [Exclude<Language, "en">, readonly Locale[]][];

const describe = (language: Language, key: TextKey, values: Readonly<Record<string, string>>) =>
  shortened(textsIn(language).plain(key, values).replace(/\s+/g, " ").trim(), commandLimits.description);

export const wording: Wording = {
  text: (key, values = {}) => describe("en", key, values),
  translations: (key, values = {}) =>
    Object.fromEntries(
      foreign.flatMap(([language, names]) =>
        languages[language][key] === undefined ? [] : names.map((name) => [name, describe(language, key, values)]),
      ),
    ),
  names: (word) =>
    Object.fromEntries(
      foreign.flatMap(([language, names]) => {
        const called = commandNames[language]?.[word];
        return called === undefined || !isCommandName(called) ? [] : names.map((name) => [name, called]);
      }),
    ),
};

/** The same with no text longer than so many letters. */
export const within = (wording: Wording, longest: number): Wording => ({
  ...wording,
  text: (key, values) => shortened(wording.text(key, values), longest),
  translations: (key, values) =>
    Object.fromEntries(
      Object.entries(wording.translations(key, values)).map(([locale, text]) => [
        locale,
        text && shortened(text, longest),
      ]),
    ),
});

/** Discord's own pattern for the names of commands and options. */
export const isCommandName = (name: string): boolean =>
  /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(name) && name === name.toLowerCase();

/** The name of a command, group or option. Throws what to do when Discord could not take it. */
export function named(name: string, wording: Wording) {
  if (!isCommandName(name))
    throw new Error(`"${name}" cannot be a name on Discord: small letters, digits and -, at most 32.`);
  const translations = wording.names(name);
  return Object.keys(translations).length > 0 ? { name, name_localizations: translations } : { name };
}

export function described(
  key: Parameters<Wording["text"]>[0],
  wording: Wording,
  values?: Readonly<Record<string, string>>,
) {
  const description = wording.text(key, values);
  const translations = wording.translations(key, values);
  return Object.keys(translations).length > 0
    ? { description, description_localizations: translations }
    : { description };
}
