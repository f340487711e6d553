// Rich text as Discord's markdown. Whatever is words (the catalogue's or a person's) is escaped, so that no markdown, no
// mention, no masked link and no time token comes to life but those that are meant.

import type { Inline, RichText } from "../../src/cards/card.ts";
import { plainText } from "../../src/cards/plain-text.ts";
import { epoch } from "../../src/time/instant.ts";
import type { SpokenCommands } from "./spoken-commands.ts";

export type Rendered = { readonly text: string /** Something was left out at the end. */; readonly cut: boolean };

const timeStyles = { full: "F", date: "D", time: "t" } as const;

/** Renders at most `max` characters; never cuts inside a mention, a link, a time or an escape. */
export function renderText(text: RichText, max: number, commands?: SpokenCommands): Rendered {
  const show = (part: Inline) => renderPart(part, commands);
  const whole = text.map(show).join("");
  if (whole.length <= max) return { text: whole, cut: false };
  let kept = "";
  for (const part of text) {
    const shown = show(part);
    const room = max - 1 - kept.length;
    if (shown.length > room) {
      kept += divisible(part) ? beginning(part, room, show) : "";
      break;
    }
    kept += shown;
  }
  return { text: `${kept.trimEnd()}…`, cut: true };
}

/** The catalogue's words with their commands as Discord says them; what a person typed is left as it is. */
function withCommands(words: string, commands: SpokenCommands | undefined): string {
  let out = "";
  let from = 0;
  for (const command of commands?.find(words) ?? []) {
    out += escaped(words.slice(from, command.from)) + command.shown;
    from = command.to;
  }
  return out + escaped(words.slice(from));
}

type Words = Inline & { kind: "words" | "quoted" };

const divisible = (part: Inline): part is Words => part.kind === "words" || part.kind === "quoted";

function renderPart(part: Inline, commands: SpokenCommands | undefined): string {
  switch (part.kind) {
    case "words": {
      const said = withCommands(part.words, commands);
      return part.strong ? strong(said) : said;
    }
    case "quoted":
      return escaped(part.words);
    case "time":
      return `<t:${Math.floor(epoch(part.at) / 1000)}:${timeStyles[part.style]}>`;
    case "mention":
      return /^\d+$/.test(part.ref) ? `<@${part.ref}>` : escaped(plainText([part]));
    case "link":
      return renderLink(part.url, part.label);
  }
}

/** The longest beginning of the words, whole characters only, whose escaped form fits into `room`. */
function beginning(part: Words, room: number, show: (part: Words) => string): string {
  const ends = [...new Intl.Segmenter().segment(part.words.slice(0, room * 2))].map(({ index }) => index);
  const shown = (end: number) => show({ ...part, words: part.words.slice(0, end) });
  let [fits, tooLong] = [0, ends.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (shown(ends[middle] ?? 0).length <= room) fits = middle;
    else tooLong = middle;
  }
  return shown(ends[fits] ?? 0);
}

/** Discord does not take `** this **` for bold: the spaces stand outside. */
const strong = (text: string): string =>
  text.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_, before, inner, after) =>
    inner === "" ? text : `${before}**${inner}**${after}`,
  );

function renderLink(url: string, label: string): string {
  const address = safeAddress(url);
  if (address === undefined) return escaped(plainText([{ kind: "link", url, label }]));
  return label === url || label.trim() === "" ? `<${address}>` : `[${escaped(label)}](<${address}>)`;
}

/** An address that can stand inside a link's brackets, or undefined for what is no web address. */
export function safeAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const read = new URL(url);
  if (read.protocol !== "https:" && read.protocol !== "http:") return undefined;
  return read.href.replace(/[\s()<>[\]]/g, (sign) => encodeURIComponent(sign).replace("(", "%28").replace(")", "%29"));
}

const zeroWidth = "\u200b";

/** Characters without a width and those that turn the direction of writing: they can hide what a text really says. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

/** Signs of a web address that mean nothing in markdown; anything else ends it and is escaped. */
const address = /https?:\/\/[A-Za-z0-9](?:(?!@(?:everyone|here)|~~)[A-Za-z0-9\-._~:/?#@!$&'()+,;=%])*/g;

/** Words as words: what Discord shows is what was written, and nothing more happens. */
export function escaped(words: string): string {
  const text = words.replaceAll("\r\n", "\n").replace(invisible, "");
  let out = "";
  let from = 0;
  for (const match of text.matchAll(address)) {
    out += escapedSigns(text.slice(from, match.index), from === 0);
    out += match[0];
    from = match.index + match[0].length;
  }
  return out + escapedSigns(text.slice(from), from === 0);
}

function escapedSigns(text: string, opens: boolean): string {
  return text
    .replace(/[\\*_~`|[\]]/g, "\\$&")
    .replace(/<(?=\S|$)/g, `\\<${zeroWidth}`)
    .replace(/<(?=\s)/g, "\\<")
    .replace(/@(?=everyone|here|[!&]?\d|$)/g, `@${zeroWidth}`)
    .replace(
      opens ? /^([^\S\n]*)(#{1,3}|-#|[-+>]|\d{1,9}(?=[.)]))/gm : /(?<=\n)([^\S\n]*)(#{1,3}|-#|[-+>]|\d{1,9}(?=[.)]))/g,
      (_, space: string, sign: string) => (/\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`),
    );
}

/** As `escaped`, for Discord's titles and labels in embeds, which know markdown but no lists. */
export const escapedLine = (words: string): string => escaped(words.replace(/\s+/g, " ").trim());
