// How Discord's clients read a message: escapes resolved, and a list of everything that took effect. Written from Discord's
// help pages on markdown and the developer documentation on message formatting, not from the adapter.

export type Shown = { readonly text: string; readonly tokens: readonly string[] };

const meant: readonly [string, RegExp][] = [
  ["mention", /<@!?\d+>/g],
  ["role", /<@&\d+>/g],
  ["channel", /<#\d+>/g],
  ["command", /<\/[^:>]+:\d+>/g],
  ["time", /<t:-?\d+(?::[a-zA-Z])?>/g],
  ["emoji", /<a?:\w+:\d+>/g],
  ["guide", /<id:\w+>/g],
  ["quiet link", /<https?:\/\/[^ >]+>/g],
  ["everyone", /@(?:everyone|here)/g],
  ["masked link", /\[[^\]]+\]\(<?https?:\/\/[^)]+\)/g],
  ["code", /`[^`]+`/g],
  ["bold", /\*\*[\s\S]+?\*\*/g],
  ["italics", /\*[^*\s][^*]*\*|\b_[^_]+_\b/g],
  ["underline", /__[\s\S]+?__/g],
  ["struck", /~~[\s\S]+?~~/g],
  ["spoiler", /\|\|[\s\S]+?\|\|/g],
  ["heading", /^\s*#{1,3} /gm],
  ["subtext", /^\s*-# /gm],
  ["quotation", /^\s*>(?:>>)? /gm],
  ["list", /^\s*(?:[-*+]|\d+\.) /gm],
];

export function shownByDiscord(markdown: string): Shown {
  // Escaped signs step aside into Unicode's private area, so that they count as letters for every rule.
  const aside = markdown.replace(/\\([^0-9A-Za-z\s])/g, (_, sign: string) =>
    String.fromCharCode(0xe000 + sign.charCodeAt(0)),
  );
  const withoutAddresses = aside.replace(/(?<!<)https?:\/\/[^\s<]+/g, "");
  const tokens = meant.flatMap(([kind, pattern]) => [...withoutAddresses.matchAll(pattern)].map(() => kind));
  const text = aside
    .replace(/[\ue000-\ue0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000))
    .replaceAll("\u200b", "");
  return { text, tokens };
}
