// The commands of the house as Discord's: two roots with sub-commands and one level of groups, and the way back from what
// Discord sends to the words of a command.
import {
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import type { AnyCommand } from "../../src/commands/define.ts";
import { renderOptions } from "./command-options.ts";
import { commandLimits as limits } from "./limits.ts";
import { described, named, wording as usualWording, type Wording, within } from "./wording.ts";

/** What a path in Discord's tree stands for. */
export type Route = {
  /** The command's own words, as a line begins. */
  readonly words: string;
  readonly command: AnyCommand;
  /** By the option's name on Discord: its name in the command. */
  readonly options: ReadonlyMap<string, string>;
};

export type CommandTree = {
  /** What is to be registered, all of it. */
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** `cop rhythm show` -> its command; undefined for what is not registered (any more). */
  route(path: string): Route | undefined;
  /** `rhythm show` or its alias `rhythm` -> `facilitate rhythm show`; undefined for what is not said here. */
  pathOf(words: string): string | undefined;
};

export const shortcutPath = "message";

type Subcommand = APIApplicationCommandSubcommandOption;
type Group = APIApplicationCommandSubcommandGroupOption;

/**
 * Hidden commands stay out (buttons and forms say them), and so do aliases. Throws an Error that says what to do when
 * Discord's limits are exceeded or two commands would have one name.
 */
export function commandTree(commands: readonly AnyCommand[], wording: Wording = usualWording): CommandTree {
  const shown = commands.filter((command) => !command.hidden);
  const routes = new Map<string, Route>();
  const roots = (["cop", "facilitate"] as const).flatMap((root) => {
    const own = shown.filter((command) => rootsOf(command).includes(root));
    return own.length === 0 ? [] : [fittingRoot(root, own, wording, routes)];
  });
  const shortcut = shown.find((command) => command.words === "story");
  const paths = pathsByWords(routes);
  const tree = { route: (path: string) => routes.get(path), pathOf: (words: string) => paths.get(words) };
  if (!shortcut) return { ...tree, commands: roots };
  routes.set(shortcutPath, { words: shortcut.words, command: shortcut, options: new Map() });
  return { ...tree, commands: [...roots, renderShortcut(wording)] };
}

function pathsByWords(routes: ReadonlyMap<string, Route>): Map<string, string> {
  // What stands under both roots is called by the first.
  const all = [...routes].toReversed().map(([path, { command }]) => ({ path, command }));
  return new Map([
    ...all.flatMap(({ path, command }) => (command.aliases ?? []).map((alias) => [alias, path] as const)),
    ...all.map(({ path, command }) => [command.words, path] as const),
  ]);
}

/** Facilitators' and admins' words stand under a root of their own, because Discord takes 25 entries under one (design B3). */
const rootsOf = (command: AnyCommand): readonly ("cop" | "facilitate")[] =>
  command.for === "facilitator" || command.for === "admin"
    ? ["facilitate"]
    : inBoth.has(command.words)
      ? bothRoots
      : ["cop"];

/** Said by whoever will facilitate, and listed among facilitators' words; before it there are none, so anybody may say it. */
const inBoth: ReadonlySet<string> = new Set(["setup"]);
const bothRoots = ["cop", "facilitate"] as const;

const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/**
 * Discord counts all that stands under a root. What does not fit is said in fewer letters, the longest descriptions first and
 * no more than needed: help tells the whole of it.
 */
function fittingRoot(
  root: "cop" | "facilitate",
  commands: readonly AnyCommand[],
  wording: Wording,
  routes: Map<string, Route>,
): RESTPostAPIApplicationCommandsJSONBody {
  let size = 0;
  for (let longest: number = limits.description; longest >= limits.shortestDescription; longest -= 5) {
    const rendered = renderRoot(root, commands, within(wording, longest), routes);
    size = sizeOf(rendered);
    if (size <= limits.whole) return rendered;
  }
  throw new Error(
    `Discord takes ${limits.whole} characters under /${root}, and there are ${size}. Shorten summaries and options.`,
  );
}

function renderRoot(
  root: "cop" | "facilitate",
  commands: readonly AnyCommand[],
  wording: Wording,
  routes: Map<string, Route>,
): RESTPostAPIApplicationCommandsJSONBody {
  const entries = [...byFirstWord(commands)].map(([first, { alone, under }]): Subcommand | Group => {
    if (under.size === 0 && alone) {
      const name = first === "" ? nameOfBare(alone) : first;
      return renderSubcommand(`${root} ${name}`, name, alone, wording, routes);
    }
    const members = alone ? new Map([[nameInGroup(alone, under), alone], ...under]) : under;
    demandFew(`/${root} ${first}`, members.size);
    return {
      type: ApplicationCommandOptionType.SubcommandGroup,
      ...named(first, wording),
      ...described("discord.group", wording, { word: first }),
      options: [...members].map(([name, command]) =>
        renderSubcommand(`${root} ${first} ${name}`, name, command, wording, routes),
      ),
    };
  });
  demandFew(`/${root}`, entries.length);
  return {
    type: ApplicationCommandType.ChatInput,
    name: root,
    ...described(`discord.root.${root}`, wording),
    ...everywhere,
    options: withOwnTranslations(entries),
  };
}

type Branch = { alone?: AnyCommand; readonly under: Map<string, AnyCommand> };

function byFirstWord(commands: readonly AnyCommand[]): Map<string, Branch> {
  const branches = new Map<string, Branch>();
  for (const command of commands) {
    const [first = "", second] = command.words.split(" ");
    const branch = branches.get(first) ?? { under: new Map<string, AnyCommand>() };
    branches.set(first, branch);
    if (second === undefined ? branch.alone : branch.under.has(second))
      throw new Error(`Two commands are called "${command.words}".`);
    if (second === undefined) branch.alone = command;
    else branch.under.set(second, command);
  }
  return branches;
}

/** `/cop` alone cannot be said where there are sub-commands: it is `/cop now`, or what the command's alias says. */
const nameOfBare = (command: AnyCommand): string => command.aliases?.find((alias) => /^\S+$/.test(alias)) ?? "now";

/**
 * `agenda` beside `agenda add`: Discord knows a name as a command or as a group, so the word alone moves into its group,
 * under its own alias (`agenda show`) or else as what it does: `new` for what is written in a form, `show` for the rest.
 */
function nameInGroup(command: AnyCommand, taken: ReadonlyMap<string, AnyCommand>): string {
  const said = (command.aliases ?? [])
    .filter((alias) => alias.startsWith(`${command.words} `))
    .map((alias) => alias.split(" ")[1]);
  const usual = command.form ? ["new", "write", "start"] : ["show", "open", "view"];
  const free = [...said, ...usual].find((name) => name !== undefined && !taken.has(name));
  if (free === undefined)
    throw new Error(
      `"${command.words}" needs an alias such as "${command.words} all", because Discord wants a second word.`,
    );
  return free;
}

function renderSubcommand(
  path: string,
  name: string,
  command: AnyCommand,
  wording: Wording,
  routes: Map<string, Route>,
): Subcommand {
  const { options, names } = renderOptions(command, wording);
  demandFew(`/${path}`, options.length);
  routes.set(path, { words: command.words, command, options: names });
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...named(name, wording),
    ...described(command.summary, wording),
    ...(options.length > 0 ? { options } : {}),
  };
}

function renderShortcut(wording: Wording): RESTPostAPIApplicationCommandsJSONBody {
  const translations = wording.translations("discord.shortcut.story");
  return {
    type: ApplicationCommandType.Message,
    name: wording.text("discord.shortcut.story").slice(0, limits.name),
    ...(Object.keys(translations).length > 0 ? { name_localizations: translations } : {}),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
}

/** Two entries that would be called the same in some language keep their English names there. */
function withOwnTranslations<T extends Subcommand | Group>(entries: readonly T[]): T[] {
  const used = (locale: string, name: string) =>
    entries.filter((entry) => (entry.name_localizations?.[locale as "de"] ?? entry.name) === name).length;
  return entries.map((entry) => {
    const own = Object.entries(entry.name_localizations ?? {}).filter(
      ([locale, name]) => used(locale, name as string) === 1,
    );
    const { name_localizations: _, ...rest } = entry;
    return (own.length > 0 ? { ...rest, name_localizations: Object.fromEntries(own) } : rest) as T;
  });
}

function demandFew(where: string, count: number): void {
  if (count > limits.entries) {
    throw new Error(
      `Discord takes ${limits.entries} entries under ${where}, and there are ${count}. Gather some in a group of two words.`,
    );
  }
}

/** As Discord counts: names, descriptions and choices, each in its longest language. */
function sizeOf(part: unknown): number {
  if (typeof part !== "object" || part === null) return 0;
  if (Array.isArray(part)) return part.reduce((sum: number, one) => sum + sizeOf(one), 0);
  const entry = part as Record<string, unknown>;
  const longest = (key: string) =>
    Math.max(
      ...[entry[key], ...Object.values((entry[`${key}_localizations`] as object | undefined) ?? {})].map((text) =>
        typeof text === "string" ? text.length : 0,
      ),
    );
  return longest("name") + longest("description") + longest("value") + sizeOf(entry.options) + sizeOf(entry.choices);
}
