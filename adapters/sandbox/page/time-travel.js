// Moves the sandbox's clock and tells what was sent on the way.
import { api } from "./api.js";
import { shortDay, timeOf } from "./dates.js";
import { refresh, refreshFully } from "./load.js";
import { byRef, myself, ruleName, whoIs, zoneOf } from "./names.js";
import { notice, problem } from "./notices.js";
import { noteTour } from "./tour-progress.js";
import { words } from "./words.js";
import { change, world } from "./world.js";

/** @typedef {import("./types.js").Decision} Decision */
/** @typedef {import("./world.js").World} World */

/** Lines in the notice; the rest stands behind the scenes. */
const linesShown = 4;
/** How often the page looks while time passes, in milliseconds. */
const glance = 700;

/** The next moment at which something falls due. @param {World} world */
export const nextDue = ({ due, now }) => {
  let next;
  for (const one of due) if (one.at > now && (!next || one.at < next.at)) next = one;
  return next;
};

/**
 * Where somebody can see what was sent: the channel, or the recipient's direct messages with the bot.
 * @param {World} world
 * @param {string | null | undefined} to
 * @returns {import("./world.js").Goal | undefined}
 */
export function goalOf(world, to) {
  if (!to) return undefined;
  const channel = byRef(world.channels, to);
  if (channel?.kind === "channel") {
    const mine = !channel.members || channel.members.includes(world.me);
    const reader = mine ? world.me : channel.members?.[0];
    return reader ? { me: reader, place: to } : undefined;
  }
  const person = channel ? channel.members?.find((ref) => byRef(world.personas, ref)) : to;
  if (!person || !byRef(world.personas, person)) return undefined;
  const direct =
    channel ??
    world.channels.find(
      (one) =>
        one.kind === "direct" &&
        one.members?.includes(person) &&
        one.members.filter((ref) => byRef(world.personas, ref)).length === 1,
    );
  return direct ? { me: person, place: direct.ref } : { me: person };
}

/**
 * One line a rule: what was sent, to whom, and where to see it.
 * @param {World} world
 * @param {readonly Decision[]} sent
 * @returns {import("./world.js").Toast["lines"]}
 */
export function deliveryLines(world, sent) {
  /** @type {Map<string, Decision[]>} */
  const byRule = new Map();
  for (const one of sent) byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one]);
  const all = [...byRule].map(([rule, decisions]) => {
    const names = [...new Set(decisions.map((one) => whoIs(world, one.to)).filter(Boolean))];
    const last = decisions.findLast((one) => one.to === world.me) ?? decisions.at(-1);
    const goal = goalOf(world, last?.to);
    const what = decisions.length > 1 ? words.clock.several(ruleName(rule), decisions.length) : ruleName(rule);
    return { text: [what, words.listed(names)].filter(Boolean).join(" → "), ...(goal ? { goal } : {}) };
  });
  if (all.length <= linesShown) return all;
  const rest = all.length - linesShown;
  return [...all.slice(0, linesShown), { text: words.clock.andMore(rest), goal: { behind: "decided" } }];
}

/**
 * @param {{to: string} | {by: string}} step
 * @returns {Promise<boolean>} Whether the clock moved.
 */
export async function moveClock(step) {
  if (world().moving) return false;
  const before = world().decided;
  // What was news at an earlier time is none any more.
  const toasts = world().toasts.filter((toast) => toast.kind === "problem");
  change({ moving: true, announcement: words.clock.moving, toasts });
  const watch = setInterval(() => void refresh(), glance);
  try {
    await api.advance(step);
    await refreshFully();
    const present = world();
    const news = present.decisions.slice(present.decisions.length - (present.decided - before));
    const sent = present.decided > before ? news.filter((one) => one.outcome === "sent") : [];
    noteTour({ kind: "sent", rules: sent.map((one) => one.rule) });
    const zone = zoneOf(present);
    const time = words.clock.moved(`${shortDay(present.now, present.now, zone)}, ${timeOf(present.now, zone)}`);
    const happened = sent.length > 0 ? words.clock.delivered(sent.length) : words.clock.quiet;
    notice(`${time} ${happened}`, myself(present) ? deliveryLines(present, sent) : []);
    return true;
  } catch (error) {
    problem(error);
    return false;
  } finally {
    clearInterval(watch);
    change({ moving: false });
  }
}
