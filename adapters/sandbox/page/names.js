// What people, places and rules are called.
import { browserZone } from "./dates.js";
import { words } from "./words.js";

/** @typedef {import("./world.js").World} World */

/** @type {WeakMap<readonly {ref: string}[], Map<string, any>>} */
const indexes = new WeakMap();

/**
 * The one with that ref. Lists never change in place, so each is indexed once: an imported world has hundreds of people.
 * @template {{ref: string}} T
 * @param {readonly T[]} list
 * @param {string} ref
 * @returns {T | undefined}
 */
export function byRef(list, ref) {
  let index = indexes.get(list);
  if (!index) {
    index = new Map(list.map((one) => [one.ref, one]));
    indexes.set(list, index);
  }
  return index.get(ref);
}

/** @param {World} world */
export const myself = (world) => byRef(world.personas, world.me);

/** The zone in which the present persona reads times. @param {World} world */
export const zoneOf = (world) => myself(world)?.zone ?? browserZone();

/** @param {import("./types.js").Persona | undefined} persona */
export const isFacilitator = (persona) =>
  persona?.roles.some((role) => role === "facilitator" || role === "admin") ?? false;

/** @param {import("./types.js").Persona} persona */
export const rolesOf = (persona) => {
  const shown = persona.roles.length > 1 ? persona.roles.filter((role) => role !== "member") : persona.roles;
  return shown.map((role) => words.people.roles[role] ?? role).join(", ") || words.people.noRole;
};

/**
 * `#water-practice`, or the other people of a direct channel (the bot when there is nobody else).
 * @param {World} world
 * @param {string} ref
 */
export function placeName(world, ref) {
  const channel = byRef(world.channels, ref);
  if (!channel) return ref;
  if (channel.kind === "channel") return `#${channel.name.replace(/^#/, "")}`;
  const others = (channel.members ?? []).filter((one) => one !== world.me).map((one) => personName(world, one));
  const known = others.filter((name) => name !== undefined);
  return known.length > 0 ? words.listed(/** @type {string[]} */ (known)) : words.bot;
}

/**
 * @param {World} world
 * @param {string} ref
 */
export const personName = (world, ref) => byRef(world.personas, ref)?.name;

/**
 * Whom or what a decision was about: a person, a channel, a community, else the text itself.
 * @param {World} world
 * @param {string | null | undefined} ref
 */
export function whoIs(world, ref) {
  if (!ref) return "";
  const channel = byRef(world.channels, ref);
  if (channel?.kind === "direct") {
    const member = channel.members?.map((one) => personName(world, one)).find(Boolean);
    if (member) return member;
  }
  return (
    personName(world, ref) ??
    (channel ? placeName(world, ref) : undefined) ??
    byRef(world.communities, ref)?.name ??
    ref
  );
}

/** @param {import("./types.js").Message} message */
export const authorOf = (message) => message.authorName ?? (message.bot ? words.bot : message.author);

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** `follow-up` becomes `Follow up`. @param {string} id */
const spoken = (id) => capital(id.replace(/[-_.]+/g, " ").trim());

/** The room of a rule: `rhythm` of `rhythm.announce`. What has no room was asked for by command. @param {string} rule */
export const roomOf = (rule) => (rule.includes(".") ? (rule.split(".")[0] ?? rule) : "asked");

/** @param {string} room */
export const roomName = (room) => words.behind.rooms[room] ?? spoken(room);

/** @param {string} rule */
export const ruleName = (rule) =>
  words.behind.rules[rule] ?? spoken(rule.includes(".") ? rule.slice(rule.indexOf(".") + 1) : rule);

/** What the rule does, in one sentence, as the bot's own catalogue says it. @param {World} world @param {string} rule */
export const ruleSummary = (world, rule) => capital(world.rules.get(rule)?.summary ?? "");
