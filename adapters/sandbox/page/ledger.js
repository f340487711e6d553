// Decisions put in the order in which a facilitator reads them: by day, within it by room, the newest first; what one
// rule decided about many people for one reason is one entry.
import { dayKey } from "./dates.js";
import { roomOf } from "./names.js";

/** @typedef {import("./types.js").Decision} Decision */
/** @typedef {import("./types.js").Outcome} Outcome */
/** @typedef {{key: string, rule: string, outcome: Outcome, reason: string, at: string, community: string | undefined, to: string[], count: number}} Entry */
/** @typedef {{day: string, at: string, rooms: {room: string, entries: Entry[]}[]}} Day */

/** 30 days in milliseconds: the long window of the outreach budget (domain.md 7.2). */
export const windowLength = 30 * 86_400_000;

/**
 * Decisions of the last 30 days before `now`.
 * @param {readonly Decision[]} decisions
 * @param {string} now
 */
export function inWindow(decisions, now) {
  const from = new Date(Date.parse(now) - windowLength).toISOString();
  return decisions.filter((one) => one.at >= from);
}

/**
 * @param {readonly Decision[]} decisions Oldest first.
 * @param {string} zone
 * @param {number} most At most that many entries, the newest.
 * @returns {{days: Day[], more: boolean}}
 */
export function byDay(decisions, zone, most) {
  /** @type {Day[]} */
  const days = [];
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  for (let place = decisions.length - 1; place >= 0; place -= 1) {
    const one = /** @type {Decision} */ (decisions[place]);
    const day = dayKey(one.at, zone);
    const key = [day, one.community, one.rule, one.outcome, one.reason].join("\n");
    const known = entries.get(key);
    if (known) {
      known.count += 1;
      if (one.to && !known.to.includes(one.to)) known.to.push(one.to);
      continue;
    }
    if (entries.size >= most) return { days, more: true };
    const entry = {
      key,
      rule: one.rule,
      outcome: one.outcome,
      reason: one.reason,
      at: one.at,
      community: one.community,
      to: one.to ? [one.to] : [],
      count: 1,
    };
    entries.set(key, entry);
    let last = days.at(-1);
    if (last?.day !== day) {
      last = { day, at: one.at, rooms: [] };
      days.push(last);
    }
    const room = last.rooms.find((candidate) => candidate.room === roomOf(one.rule));
    if (room) room.entries.push(entry);
    else last.rooms.push({ room: roomOf(one.rule), entries: [entry] });
  }
  return { days, more: false };
}

/**
 * One message that had to wait, however often it was looked at again, and how that ended.
 * @typedef {{to: string, rule: string, since: string, reason: string, end: Decision | undefined}} Wait
 */

/**
 * Messages to people that the budget did not let through at once. What was never sent without waiting first counts too:
 * it is a wait that ended where it began.
 * @param {readonly Decision[]} decisions Oldest first.
 * @param {(ref: string) => boolean} isPerson
 * @returns {Wait[]} In the order in which they began.
 */
export function waitsOf(decisions, isPerson) {
  /** @type {Wait[]} */
  const waits = [];
  /** @type {Map<string, Wait>} */
  const open = new Map();
  for (const one of decisions) {
    if (!one.to || one.outcome === "nothing" || !isPerson(one.to)) continue;
    const key = [one.community, one.rule, one.to].join("\n");
    const waiting = open.get(key);
    if (one.outcome === "held") {
      if (waiting) waiting.reason = one.reason;
      else {
        const wait = { to: one.to, rule: one.rule, since: one.at, reason: one.reason, end: undefined };
        open.set(key, wait);
        waits.push(wait);
      }
    } else if (waiting) {
      waiting.end = one;
      open.delete(key);
    } else if (one.outcome === "skipped")
      waits.push({ to: one.to, rule: one.rule, since: one.at, reason: one.reason, end: one });
  }
  return waits;
}

/**
 * Waits by person: who had most to be spared comes first, the newest wait of each.
 * @param {readonly Wait[]} waits
 * @returns {{to: string, waits: Wait[]}[]}
 */
export function byPerson(waits) {
  /** @type {Map<string, Wait[]>} */
  const people = new Map();
  for (const wait of waits) people.set(wait.to, [wait, ...(people.get(wait.to) ?? [])]);
  return [...people]
    .map(([to, own]) => ({ to, waits: own }))
    .sort((one, other) => other.waits.length - one.waits.length);
}

/**
 * What falls due, a day at a time; the same rule at the same moment for several communities is one entry.
 * @param {readonly import("./types.js").Due[]} due
 * @param {string} zone
 * @returns {{day: string, at: string, entries: {at: string, rule: string, communities: string[]}[]}[]}
 */
export function dueByDay(due, zone) {
  /** @type {{day: string, at: string, entries: {at: string, rule: string, communities: string[]}[]}[]} */
  const days = [];
  for (const one of [...due].sort((first, second) => (first.at < second.at ? -1 : first.at > second.at ? 1 : 0))) {
    const day = dayKey(one.at, zone);
    let last = days.at(-1);
    if (last?.day !== day) {
      last = { day, at: one.at, entries: [] };
      days.push(last);
    }
    const same = last.entries.find((entry) => entry.at === one.at && entry.rule === one.rule);
    if (!same) last.entries.push({ at: one.at, rule: one.rule, communities: one.community ? [one.community] : [] });
    else if (one.community && !same.communities.includes(one.community)) same.communities.push(one.community);
  }
  return days;
}
