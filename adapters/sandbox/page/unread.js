// What somebody has not read yet. Older than the opening of the page counts as read; so does what you wrote yourself.

/** @typedef {import("./world.js").World} World */
/** @typedef {import("./types.js").Message} Message */

/** @param {string} me @param {Message} message */
export const seenMark = (me, message) => `${me} ${message.ref}`;

/** @param {World} world @param {Message} message */
export const isUnread = (world, message) =>
  message.author !== world.me &&
  (message.at > world.opened || world.fresh.has(message.ref)) &&
  !world.seen.has(seenMark(world.me, message));

/**
 * How many unread messages each channel has.
 * @param {World} world
 * @returns {Map<string, number>}
 */
export function unreadCounts(world) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const message of world.messages)
    if (isUnread(world, message)) counts.set(message.channel, (counts.get(message.channel) ?? 0) + 1);
  return counts;
}

/**
 * The seen marks when everything in a channel has been read, and the first message that was not.
 * @param {World} world
 * @param {string} channel
 * @returns {{seen: ReadonlySet<string>, first: string | null}}
 */
export function readAll(world, channel) {
  const unread = world.messages.filter((message) => message.channel === channel && isUnread(world, message));
  if (unread.length === 0) return { seen: world.seen, first: null };
  return {
    seen: new Set([...world.seen, ...unread.map((message) => seenMark(world.me, message))]),
    first: unread.find((message) => !message.thread)?.ref ?? null,
  };
}
