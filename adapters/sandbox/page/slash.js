// What the palette offers for what has been typed so far. Pure: text in, suggestions out.
import { usualFirst } from "./usual-first.js";

/** @typedef {import("./types.js").Command} Command */
/** @typedef {{command: Command, line: string}} Suggestion `line` is the whole command as typed: `/cop rsvp`. */
/**
 * @typedef {{mode: "closed"}
 *   | {mode: "list", suggestions: Suggestion[], exact: boolean}
 *   | {mode: "hint", suggestion: Suggestion}
 *   | {mode: "people", people: import("./types.js").Persona[], from: number}} Offer
 */

const mostPeople = 8;
/** From that many letters on summaries are searched too; fewer would find nearly everything. */
const searchFrom = 3;

/** @param {Command} command */
const root = (command) => (command.for === "facilitator" || command.for === "admin" ? "/facilitate" : "/cop");

/** Without the root that some texts repeat. @param {string} text */
export const bare = (text) => text.replace(/^\/(cop|facilitate)\s*/i, "").trim();

/**
 * Commands that this person may use: the members' words before the facilitators', the usual ones first.
 * @param {readonly Command[]} commands
 * @param {readonly string[]} roles
 */
export function allowed(commands, roles) {
  const admin = roles.includes("admin");
  const facilitates = admin || roles.includes("facilitator");
  const mine = commands.filter((one) => (one.for === "admin" ? admin : one.for === "facilitator" ? facilitates : true));
  const ordered = usualFirst(mine, roles.includes("member"));
  return [...ordered.filter((one) => root(one) === "/cop"), ...ordered.filter((one) => root(one) !== "/cop")];
}

/**
 * @param {string} text Up to the caret.
 * @param {readonly Command[]} commands As `allowed` gives them.
 * @param {readonly import("./types.js").Persona[]} personas
 * @returns {Offer}
 */
export function offer(text, commands, personas) {
  const mention = /(^|\s)@([\p{L}\p{N}._-]*)$/u.exec(text);
  if (mention) return people(mention[2] ?? "", text.length - (mention[2] ?? "").length - 1, personas);
  const slash = /^\/(\S*)(\s*)(.*)$/su.exec(text);
  if (!slash) return { mode: "closed" };
  const [, first = "", space = "", said = ""] = slash;
  const typedRoot = ["cop", "facilitate"].includes(first.toLowerCase()) ? `/${first.toLowerCase()}` : undefined;
  const lineOf = (/** @type {Command} */ command) =>
    `${typedRoot && space ? typedRoot : root(command)} ${command.words}`.trim();
  const make = (/** @type {Command} */ command) => ({ command, line: lineOf(command) });
  if (!typedRoot || space === "") {
    const begun = commands.filter((one) => root(one).startsWith(`/${first.toLowerCase()}`));
    const found = begun.length > 0 ? begun : matching(commands, `${first} ${said}`.trim());
    return { mode: "list", suggestions: found.map(make), exact: false };
  }
  const rest = said.toLowerCase().trim();
  const others = matching(commands, rest);
  const longest = commands
    .filter((one) => one.words !== "" && `${rest} `.startsWith(`${one.words} `))
    .sort((one, other) => other.words.length - one.words.length)[0];
  // `rhythm` could still become `rhythm set`; `rsvp` cannot become anything but `rsvp` and what it takes.
  const open = others.some((one) => one !== longest && one.words.startsWith(rest));
  if (longest && !open) return { mode: "hint", suggestion: make(longest) };
  return { mode: "list", suggestions: others.map(make), exact: longest?.words === rest };
}

/**
 * The command called so, those that begin so, then those whose second word does, then those whose summary holds it.
 * @param {readonly Command[]} commands
 * @param {string} said
 */
function matching(commands, said) {
  const wanted = said.toLowerCase();
  if (wanted === "") return [...commands];
  const rank = (/** @type {Command} */ one) => {
    if (one.words === wanted) return -1;
    if (one.words.startsWith(wanted)) return 0;
    if (one.words.includes(` ${wanted}`)) return 1;
    return wanted.length >= searchFrom && one.summary.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return commands
    .map((command, place) => ({ command, place, rank: rank(command) }))
    .filter((one) => one.rank < 3)
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
    .map(({ command }) => command);
}

/**
 * @param {string} said
 * @param {number} from Where the `@` stands.
 * @param {readonly import("./types.js").Persona[]} personas
 * @returns {Offer}
 */
function people(said, from, personas) {
  const wanted = said.toLowerCase();
  const found = personas.filter(
    (one) =>
      one.ref.toLowerCase().startsWith(wanted) ||
      one.name
        .toLowerCase()
        .split(/\s+/)
        .some((part) => part.startsWith(wanted)),
  );
  // A finished mention needs no more help.
  if (found.length === 0 || found.some((one) => one.ref.toLowerCase() === wanted)) return { mode: "closed" };
  return { mode: "people", people: found.slice(0, mostPeople), from };
}
