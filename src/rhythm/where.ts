// Where people meet, as they type it: a link, a place, or both in one line.

export type Where = { readonly link: string | null; readonly place: string | null };

export type WhereReading =
  | Where
  /** `link`: it looks like an address but is none. `empty`: no words in it. `long`: more than fits. */
  | { readonly problem: "link" | "empty" | "long"; readonly value: string };

export const longestLink = 300;
export const longestPlace = 120;

const nowhere = /^(none|nowhere|off|no|-)$/i;
const joiners = /^[\s,;|]+|[\s,;|]+$/g;

/** An address that people can open, or undefined. `meet.example/abc` becomes `https://meet.example/abc`. */
export function readLink(text: string): string | undefined {
  const said = text.trim();
  const whole = /^https?:\/\//i.test(said) ? said : `https://${said}`;
  if (/[\s<>"]/.test(whole) || !URL.canParse(whole)) return undefined;
  const { hostname, username, href } = new URL(whole);
  return username === "" && /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(hostname) && href.length <= longestLink
    ? href
    : undefined;
}

/** Reads `https://meet.example/abc, Room 4`. `none` is nowhere in particular. Never throws. */
export function readWhere(text: string): WhereReading {
  const said = text.trim();
  if (nowhere.test(said)) return { link: null, place: null };
  const found = /<?\b(https?:\/\/[^\s<>"|]+)(?:\|[^>]*)?>?/i.exec(said);
  const link = found?.[1] === undefined ? undefined : readLink(found[1].replace(/[,;.]+$/, ""));
  if (found && link === undefined) return { problem: "link", value: found[0].slice(0, 60) };
  const place = (found ? said.replace(found[0], " ") : said)
    .replace(/\s+/g, " ")
    .replace(joiners, "")
    .replace(/\s+([,;])/g, "$1")
    .replace(/^(and|or|at|in)\s|\s(and|or|at|in)$/gi, "")
    .replace(joiners, "");
  // A second address, or one of another kind.
  const stray = /\S*:\/\/\S*/.exec(place)?.[0];
  if (stray !== undefined) return { problem: "link", value: stray.slice(0, 60) };
  if (place.length > longestPlace) return { problem: "long", value: String(place.length) };
  if (link === undefined && !/[\p{L}\p{N}]/u.test(place)) return { problem: "empty", value: said.slice(0, 60) };
  return { link: link ?? null, place: /[\p{L}\p{N}]/u.test(place) ? place : null };
}
