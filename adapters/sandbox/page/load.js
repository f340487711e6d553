// Brings the page up to date with the server: everything at once, or what is new since the last time.
import { api } from "./api.js";
import { authorOf, isFacilitator } from "./names.js";
import { readAll } from "./unread.js";
import { words } from "./words.js";
import { change, world } from "./world.js";

/** @typedef {import("./types.js").Message} Message */

/** Decisions that the page keeps; older ones are on the server. */
const ledgerLimit = 20_000;

/**
 * Puts messages in, a known ref in its old place: the server sends a message again when it changed.
 * @param {readonly Message[]} known
 * @param {readonly Message[]} come
 * @returns {Message[]}
 */
export function merged(known, come) {
  if (come.length === 0) return /** @type {Message[]} */ (known);
  const byRef = new Map(known.map((message) => [message.ref, message]));
  for (const message of come) byRef.set(message.ref, message);
  const all = [...byRef.values()];
  // A stable sort: messages of one moment stay in the order in which they came.
  return all.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/**
 * The channels that a person is in.
 * @param {import("./types.js").Channel[]} channels
 * @param {string} me
 */
export const channelsOf = (channels, me) =>
  channels.filter((channel) => !channel.members || channel.members.includes(me));

/**
 * Where somebody starts: where they were if they may be there, else their community's channel, else any.
 * @param {import("./types.js").State} state
 * @param {string} me
 * @param {string} wanted
 */
export function placeFor(state, me, wanted) {
  const mine = channelsOf(state.channels, me);
  if (mine.some((channel) => channel.ref === wanted)) return wanted;
  const home = state.communities.find((community) => mine.some((channel) => channel.ref === community.channel));
  return home?.channel ?? mine[0]?.ref ?? "";
}

/** Opens the world, or opens it anew after a reset or a lost connection. */
export async function openWorld() {
  try {
    const [state, { commands, rules = [] }, ledger] = await Promise.all([api.state(), api.commands(), api.decisions()]);
    const before = world();
    const me =
      state.personas.find((one) => one.ref === before.me)?.ref ??
      state.personas.find(isFacilitator)?.ref ??
      state.personas[0]?.ref ??
      "";
    const { messages, next } = me ? await api.messages(me) : { messages: [], next: undefined };
    const again = before.opened !== "" && before.opened <= state.now;
    const opened = {
      ...world(),
      phase: /** @type {const} */ ("ready"),
      online: true,
      now: state.now,
      dataset: state.dataset ?? null,
      communities: state.communities,
      personas: state.personas,
      channels: state.channels,
      me,
      place: placeFor(state, me, before.place),
      thread: before.thread && messages.some((one) => one.ref === before.thread) ? before.thread : null,
      messages: merged([], messages),
      messagesNext: next,
      decisions: ledger.decisions.slice(-ledgerLimit),
      decided: ledger.decisions.length,
      decisionsNext: ledger.next,
      due: ledger.due,
      commands,
      rules: new Map(rules.map((rule) => [rule.id, rule])),
      ...(again
        ? {}
        : { opened: state.now, fresh: new Set(), seen: new Set(), newFrom: null, waiting: {}, recent: [me] }),
    };
    change({ ...opened, seen: readAll(opened, opened.place).seen });
  } catch (error) {
    if (world().phase === "ready") change({ online: false });
    else change({ phase: "failed", problem: error instanceof Error ? error.message : words.problem.server });
  }
}

/** @type {Promise<void> | null} */
let running = null;
let wanted = false;

/** Fetches what is new. Several calls at once become one, and at most one more after it. */
export function refresh() {
  if (running) {
    wanted = true;
    return running;
  }
  running = fetchNew().finally(() => {
    running = null;
    if (wanted) {
      wanted = false;
      void refresh();
    }
  });
  return running;
}

/** As `refresh`, and settled only when everything that stood at the time of the call is in. */
export async function refreshFully() {
  if (running) await running;
  await refresh();
}

async function fetchNew() {
  const { me, messagesNext, decisionsNext, now } = world();
  try {
    const [state, ledger, mail] = await Promise.all([
      api.state(),
      api.decisions(decisionsNext),
      me ? api.messages(me, messagesNext) : Promise.resolve({ messages: [], next: undefined }),
    ]);
    if (state.now < now) return await openWorld();
    const present = world();
    change({
      online: true,
      now: state.now,
      communities: state.communities,
      personas: state.personas,
      channels: state.channels,
      decisions:
        ledger.decisions.length > 0
          ? [...present.decisions, ...ledger.decisions].slice(-ledgerLimit)
          : present.decisions,
      decided: present.decided + ledger.decisions.length,
      decisionsNext: ledger.next,
      due: ledger.due,
    });
    if (present.me === me) take(mail.messages, mail.next);
  } catch {
    change({ online: false });
  }
}

/**
 * Takes messages in for the present persona; what comes into the open place is read at once.
 * @param {readonly Message[]} come
 * @param {string | undefined} next
 */
export function take(come, next = world().messagesNext) {
  const before = world();
  const known = new Set(before.messages.map((message) => message.ref));
  const news = come.filter((message) => !known.has(message.ref));
  const arrived = {
    ...before,
    messages: merged(before.messages, come),
    fresh: news.length > 0 ? new Set([...before.fresh, ...news.map((message) => message.ref)]) : before.fresh,
  };
  const { seen } = readAll(arrived, before.place);
  const heard = before.moving
    ? undefined
    : news.findLast((one) => one.channel === before.place && one.author !== before.me);
  change({
    messages: arrived.messages,
    messagesNext: next,
    fresh: arrived.fresh,
    seen,
    ...(heard ? { announcement: words.talk.arrived(authorOf(heard), heard.text || words.talk.wordless) } : {}),
  });
}
