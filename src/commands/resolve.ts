// From a line to a command and its options, or to a word on what was wrong. Pure and synchronous.
import { distance } from "fastest-levenshtein";
import type { AnyCommand } from "./define.ts";
import type { RawOptions } from "./invocation.ts";
import { cut, type Token, tokens } from "./line.ts";
import { type OptionProblem, readOption } from "./options.ts";

export type Resolved =
  | { readonly kind: "unknown"; readonly said: string; readonly nearest: readonly AnyCommand[] }
  | {
      readonly kind: "known";
      readonly command: AnyCommand;
      readonly given: RawOptions;
      readonly values: Readonly<Record<string, unknown>>;
      readonly missing: readonly string[];
      readonly problems: readonly OptionProblem[];
      /** Words that no option takes, and commands that may have been meant by them. */
      readonly extra: string | undefined;
      readonly nearest: readonly AnyCommand[];
    };

const spoken = (command: AnyCommand): readonly string[] => [command.words, ...(command.aliases ?? [])];

function match(
  commands: readonly AnyCommand[],
  line: readonly Token[],
): { command: AnyCommand; length: number } | undefined {
  const said = line.slice(0, 2).map((token) => (token.name === undefined ? token.text.toLowerCase() : "="));
  for (const length of [2, 1, 0]) {
    if (said.length < length) continue;
    const words = said.slice(0, length).join(" ");
    // What an empty pair of quotes means nobody knows; the command without words is for a line without any.
    if (words === "" && said.length > 0) continue;
    const command = commands.find((one) => spoken(one).includes(words));
    if (command) return { command, length };
  }
  return undefined;
}

/** How far apart two names are, in letters; undefined when nobody could mean the one by the other. */
function apart(said: string, words: string): number | undefined {
  const letters = distance(said, words);
  // Two letters swapped are two letters changed.
  return letters <= Math.max(said.length < 4 ? 1 : 2, said.length / 3) ? letters : undefined;
}

const firstWords = (text: string, many: number): string => text.split(" ").slice(0, many).join(" ");

/** Commands that sound like what was said, nearest first, at most three. */
export function nearest(commands: readonly AnyCommand[], said: string): readonly AnyCommand[] {
  const wanted = said.toLowerCase();
  return commands
    .filter((command) => !command.hidden && command.words !== "")
    .flatMap((command) => {
      const whole = spoken(command).map((words) => apart(firstWords(wanted, words.split(" ").length), words));
      const beginning = apart(firstWords(wanted, 1), firstWords(command.words, 1));
      const all = [...whole, beginning === undefined ? undefined : beginning + 0.5].filter((far) => far !== undefined);
      return all.length === 0 ? [] : [{ command, far: Math.min(...all) }];
    })
    .sort((one, other) => one.far - other.far)
    .slice(0, 3)
    .map(({ command }) => command);
}

/** `me exprot`: its first word is a command of its own, but the second one is nearly another's. */
function meantInstead(commands: readonly AnyCommand[], line: readonly Token[]): readonly AnyCommand[] {
  const [first, second] = line.map((token) => token.text.toLowerCase());
  if (first === undefined || second === undefined) return [];
  return commands.filter(
    (command) =>
      !command.hidden &&
      spoken(command).some((words) => {
        const [group, word, ...more] = words.split(" ");
        return group === first && word !== undefined && more.length === 0 && apart(second, word) !== undefined;
      }),
  );
}

/** `colour=red` where no option is called colour: one word like any other, with what stands before its sign. */
const whole = (token: Token): Token =>
  token.name === undefined ? token : { text: `${token.name}=${token.text}`, from: token.from, until: token.until };

/** All that is left of a line but what was given by name, as it was typed; one quoted text without its quotes. */
function restOf(line: string, left: readonly Token[], named: readonly Token[]): string {
  const [first, another] = left;
  if (!first) return "";
  if (!another) return first.text;
  const pieces: string[] = [];
  let from = first.from;
  for (const token of named.filter((one) => one.from > first.from)) {
    pieces.push(line.slice(from, token.from).trim());
    from = token.until;
  }
  pieces.push(line.slice(from).trim());
  return pieces.filter((piece) => piece !== "").join(" ");
}

function collect(
  command: AnyCommand,
  line: string,
  rest: readonly Token[],
): { given: Record<string, string | readonly string[]>; extra?: string } {
  const given: Record<string, string | readonly string[]> = {};
  const byPlace: Token[] = [];
  const byName: Token[] = [];
  for (const token of rest) {
    if (token.name !== undefined && (Object.hasOwn(command.options, token.name) || token.name === "community")) {
      given[token.name] = token.text;
      byName.push(token);
    } else byPlace.push(whole(token));
  }
  for (const [name, definition] of Object.entries(command.options)) {
    if (name in given || ("named" in definition && definition.named === true)) continue;
    const token = byPlace[0];
    if (token === undefined) break;
    if (definition.kind === "words" || definition.kind === "choices") {
      given[name] = restOf(line, byPlace, byName);
      byPlace.length = 0;
    } else if (
      definition.kind === "choice" &&
      !definition.required &&
      !definition.choices.some((one) => one === token.text.toLowerCase())
    ) {
      // An optional word of choice makes way for what comes after it: `stories budget` searches, `stories applied` filters.
      const takesWords = Object.values(command.options).some((one) => one.kind === "words");
      if (!takesWords) given[name] = (byPlace.shift() as Token).text;
    } else {
      byPlace.shift();
      given[name] = token.text;
    }
  }
  return byPlace[0] === undefined ? { given } : { given, extra: restOf(line, byPlace, byName) };
}

/** `options` came typed or from a form and go before what stands in the line. */
export function resolve(
  commands: readonly AnyCommand[],
  line: string,
  options: RawOptions = {},
  mentions: Readonly<Record<string, string>> = {},
): Resolved {
  const all = tokens(line);
  const found = match(commands, all);
  if (!found) {
    const [first, second = first] = all;
    const said = first === undefined ? line.trim() : line.slice(first.from, second?.until);
    const plain = all.slice(0, 2).map((token) => token.text);
    return { kind: "unknown", said: cut(said, 60), nearest: nearest(commands, plain.join(" ")) };
  }
  const { command, length } = found;
  const fromLine = collect(command, line, all.slice(length));
  const { extra } = fromLine;
  const meant = extra === undefined || length > 1 ? [] : meantInstead(commands, all);
  const given: RawOptions = { ...fromLine.given, ...options };
  const values: Record<string, unknown> = {};
  const problems: OptionProblem[] = [];
  const missing: string[] = [];
  for (const [name, definition] of Object.entries(command.options)) {
    const raw = given[name];
    if (raw === undefined || raw.length === 0 || (typeof raw === "string" && raw.trim() === "")) {
      if (definition.required) missing.push(name);
      continue;
    }
    const read = readOption(name, definition, raw, mentions);
    if ("value" in read) values[name] = read.value;
    else problems.push(read.problem);
  }
  return { kind: "known", command, given, values, missing, problems, extra, nearest: meant };
}
