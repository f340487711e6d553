// A command line as typed: words, "quoted words" and name=value.
export type Token = {
  /** Without its quotes. */
  readonly text: string;
  readonly name?: string;
  /** Where it begins in the line, and where it has ended. */
  readonly from: number;
  readonly until: number;
};

/** Splits a line. An open quote runs to the end of the line: people forget to close them. */
export function tokens(line: string): Token[] {
  const found: Token[] = [];
  const pattern = /(?:([a-z][a-z0-9-]*)=)?(?:["“]([^"“”]*)(?:["”]|$)|(\S+))/gu;
  for (const match of line.matchAll(pattern)) {
    const text = match[2] ?? match[3] ?? "";
    const place = { from: match.index, until: match.index + match[0].length };
    found.push(match[1] === undefined ? { text, ...place } : { text, name: match[1], ...place });
  }
  return found;
}

/** Writes an option so that `tokens` reads the same back. */
export const writeOption = (name: string, value: string): string =>
  `${name}=${/[\s"“”]/.test(value) || value === "" ? `"${value.replace(/["“”]/g, "'")}"` : value}`;

/** A command with those options that are given, as a button says it: `rsvp yes gathering=g_1`. */
export const writeLine = (words: string, options: Readonly<Record<string, string | undefined>>): string =>
  [
    words,
    ...Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [writeOption(name, value)])),
  ].join(" ");

/** What somebody typed, as an answer says it back: at most so many characters. Whole characters, emoji too. */
export function cut(typed: string, most: number): string {
  const characters = [...typed];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : typed;
}
