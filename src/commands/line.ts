// A command line as typed: words, "quoted words" and name=value.
export type Token = {
  readonly text: string;
  readonly name?: string /** Where it begins in the line. */;
  readonly from: number;
};

/** Splits a line. An open quote runs to the end of the line: people forget to close them. */
export function tokens(line: string): Token[] {
  const found: Token[] = [];
  const pattern = /(?:([a-z][a-z0-9-]*)=)?(?:["“]([^"“”]*)(?:["”]|$)|(\S+))/gu;
  for (const match of line.matchAll(pattern)) {
    const text = match[2] ?? match[3] ?? "";
    found.push(match[1] === undefined ? { text, from: match.index } : { text, name: match[1], from: match.index });
  }
  return found;
}

/** Writes an option so that `tokens` reads the same back. */
export const writeOption = (name: string, value: string): string =>
  `${name}=${/[\s"“”]/.test(value) || value === "" ? `"${value.replace(/["“”]/g, "'")}"` : value}`;
