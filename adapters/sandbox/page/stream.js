// A channel's messages as items to show: days, messages, runs of posts whose words are not kept.

import { dayKey } from "./dates.js";
import { isCard } from "./is-card.js";

/** @typedef {import("./types.js").Message} Message */
/**
 * @typedef {{kind: "day", key: string, at: string}
 *   | {kind: "new", key: string}
 *   | {kind: "message", key: string, message: Message, follows: boolean, replies: Message[]}
 *   | {kind: "wordless", key: string, messages: Message[]}} Item
 */

/** Posts of one person within this many milliseconds share one name. */
const together = 5 * 60_000;

/** A post from an import or the generator: that somebody posted is known, the words are not. @param {Message} message */
export const isWordless = (message) => message.kind === "post" && message.text === "" && !isCard(message);

/** @param {Message} message */
const isReply = (message) => Boolean(message.thread) && message.thread !== message.ref;

/**
 * @param {readonly Message[]} messages All of the persona's, oldest first.
 * @param {string} channel
 * @param {string} zone
 * @param {string | null} newFrom The first unread message.
 * @param {number} most At most that many messages, the newest.
 * @returns {{items: Item[], earlier: number}}
 */
export function itemsOf(messages, channel, zone, newFrom, most) {
  /** @type {Map<string, Message[]>} */
  const replies = new Map();
  /** @type {Message[]} */
  const talk = [];
  for (const message of messages) {
    if (message.channel !== channel) continue;
    if (!isReply(message)) talk.push(message);
    else {
      const thread = /** @type {string} */ (message.thread);
      replies.set(thread, [...(replies.get(thread) ?? []), message]);
    }
  }
  const shown = talk.slice(-most);
  /** @type {Item[]} */
  const items = [];
  let day = "";
  for (const message of shown) {
    const today = dayKey(message.at, zone);
    if (today !== day) items.push({ kind: "day", key: `day ${today}`, at: message.at });
    day = today;
    if (message.ref === newFrom) items.push({ kind: "new", key: "new" });
    const last = items.at(-1);
    const answers = replies.get(message.ref) ?? [];
    const plain = isWordless(message) && answers.length === 0 && !message.reactions?.length;
    if (plain && last?.kind === "wordless") last.messages.push(message);
    else if (plain) items.push({ kind: "wordless", key: message.ref, messages: [message] });
    else {
      const before = last?.kind === "message" ? last.message : undefined;
      const follows =
        before?.author === message.author &&
        before.privateTo === message.privateTo &&
        !isCard(message) &&
        !isCard(before) &&
        Date.parse(message.at) - Date.parse(before.at) < together;
      items.push({ kind: "message", key: message.ref, message, follows, replies: answers });
    }
  }
  return { items, earlier: talk.length - shown.length };
}
