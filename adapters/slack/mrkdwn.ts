// Rich text as Slack's mrkdwn. Whatever is not a token of ours is escaped, so nobody's words become a mention, a link
// or a command. Cut only between tokens: an escaped sign, a date or a mention stays whole.
import type { Inline, RichText } from "../../src/cards/card.ts";
import { epoch } from "../../src/time/instant.ts";
import { showTime, type TimeStyle } from "../../src/time/zone.ts";

/** The three signs that Slack reads as control signs. */
export const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A person as Slack writes one; refs from elsewhere (an import) are no mention. */
export const isPerson = (ref: string): boolean => /^[UW][A-Z0-9]{2,}$/.test(ref);

const dateFormats: Record<TimeStyle, string> = {
  full: "{date_long_pretty}, {time}",
  date: "{date_long_pretty}",
  time: "{time}",
};

/** Mrkdwn that must not be cut, or words that may be. */
type Piece = { readonly whole: string } | { readonly words: string };

function pieces(part: Inline): Piece[] {
  switch (part.kind) {
    case "words":
      return part.strong ? strong(part.words) : [{ words: part.words }];
    case "quoted":
      return [{ words: part.words }];
    case "time": {
      const fallback = escaped(showTime(part.at, part.zone, part.style)).replaceAll("|", " ");
      return [{ whole: `<!date^${Math.floor(epoch(part.at) / 1000)}^${dateFormats[part.style]}|${fallback}>` }];
    }
    case "mention":
      return [isPerson(part.ref) ? { whole: `<@${part.ref}>` } : { words: `@${part.name}` }];
    case "link":
      return link(part.url, part.label);
  }
}

/** Stars hold only around words without a line break and without space at the rims. */
function strong(words: string): Piece[] {
  return words.split(/(\n)/).flatMap((line): Piece[] => {
    const [, before = "", core = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? [];
    return core === "" || core.length > 500
      ? [{ words: line }]
      : [{ words: before }, { whole: `*${escaped(core)}*` }, { words: after }];
  });
}

function link(url: string, label: string): Piece[] {
  const safe = /^(https?|mailto):/i.test(url) && !/[\s<>|]/.test(url) && url.length <= 2000;
  const shown = label.replace(/\s+/g, " ").trim().slice(0, 500) || url;
  if (safe) return [{ whole: `<${escaped(url)}|${escaped(shown)}>` }];
  return [{ words: label === url ? url : `${label} (${url})` }];
}

/** The whole text in one string, however long. */
export const mrkdwn = (text: RichText): string =>
  text
    .flatMap(pieces)
    .map((piece) => ("whole" in piece ? piece.whole : escaped(piece.words)))
    .join("");

/** The text in strings of at most `limit` characters each, cut at a line's end or a space where there is one. */
export function mrkdwnChunks(text: RichText, limit: number): string[] {
  const chunks: string[] = [];
  let chunk = "";
  const close = () => {
    if (chunk.trim() !== "") chunks.push(chunk.trim());
    chunk = "";
  };
  for (const token of text.flatMap(pieces).flatMap((piece) => tokens(piece, limit))) {
    if (chunk.length + token.length > limit) {
      const line = chunk.lastIndexOf("\n");
      const rest = line > limit * 0.6 && !token.startsWith("\n") ? chunk.slice(line) : "";
      if (rest !== "" && rest.length + token.length <= limit) {
        chunk = chunk.slice(0, line);
        close();
        chunk = rest.trimStart();
      } else close();
    }
    chunk += token;
  }
  close();
  return chunks;
}

function tokens(piece: Piece, limit: number): string[] {
  if ("whole" in piece) return piece.whole.length <= limit ? [piece.whole] : [];
  return (piece.words.match(/\n|[^\S\n]+|\S+/g) ?? []).flatMap((word) =>
    escaped(word).length <= limit ? [escaped(word)] : cut(word, limit),
  );
}

function cut(word: string, limit: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const sign of word) {
    const written = escaped(sign);
    if (part.length + written.length > limit) {
      parts.push(part);
      part = "";
    }
    part += written;
  }
  return [...parts, part];
}

/**
 * Words for a place that takes plain text only, at most `limit` characters however Slack counts its control signs
 * (it stores `&` as `&amp;`), with `…` where something is left out.
 */
export function clip(words: string, limit: number): string {
  if (escaped(words).length <= limit) return words;
  let kept = "";
  let length = 1;
  for (const sign of words) {
    length += escaped(sign).length;
    if (length > limit) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
