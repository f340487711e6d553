// One message record of a DiscordChatExporter file. The definitions are those of docs/import.md. Field sets of older
// versions lack nicknames, the names of reactors or references; what is not there is simply not known.

import { messageSource } from "../../src/community/activity-source.ts";
import { asksSomething } from "../../src/text/asks.ts";
import type { Instant } from "../../src/time/instant.ts";
import type { Acquaintances } from "./acquaintances.ts";
import { type HistoryRecord, type Message, type Person, type Place, problem, type Reaction } from "./history.ts";
import { described, type JsonObject, objectIn, shown, textIn } from "./json-value.ts";
import { momentOfIso } from "./moment.ts";

export type DiscordContext = {
  readonly channel: string;
  readonly met: Acquaintances;
  readonly now: Instant;
};

/** Kinds of messages that people write. The exporter writes kinds that it has no name for as a number in text. */
const written = new Set(["Default", "Reply"]);
const joins = new Set(["GuildMemberJoin", "7"]);

/** Discord shows one account, with this name, for everybody whose account is closed. */
const closedAccounts = "Deleted User";

function personOf(user: JsonObject, ref: string): Person {
  const name = textIn(user.nickname) ?? textIn(user.name) ?? ref;
  return {
    kind: "person",
    ref,
    name,
    bot: user.isBot === true,
    gone: name === closedAccounts || user.name === closedAccounts,
    listed: false,
  };
}

/** One record of `messages`: nothing, one record, or several (people not seen before, parts that were unreadable). */
export function discordRecords(entry: JsonObject, place: Place, context: DiscordContext): HistoryRecord[] {
  const id = textIn(entry.id);
  if (id === undefined) return [missingOrWrong(place, "id", entry.id)];
  const type = textIn(entry.type);
  if (type === undefined) return [missingOrWrong(place, "type", entry.type)];
  const author = objectIn(entry.author);
  const ref = textIn(author?.id);
  if (author === undefined || ref === undefined)
    return [missingOrWrong(place, "author", author ? author.id : entry.author)];
  const moment = momentOfIso(entry.timestamp, context.now);
  if (moment.at === undefined) {
    if (!moment.unbelievable) return [missingOrWrong(place, "timestamp", entry.timestamp)];
    return [problem(place, "history.problem.unbelievable-time", { field: "timestamp", found: shown(entry.timestamp) })];
  }
  const people: Person[] = [];
  const meet = (user: JsonObject, who: string) => {
    if (context.met.isNewcomer(who, true)) people.push(personOf(user, who));
  };
  meet(author, ref);
  if (author.isBot === true) return people;
  const about = { source: messageSource(context.channel, id), author: ref, channel: context.channel, at: moment.at };
  if (!written.has(type)) return [...people, { kind: "notice", what: joins.has(type) ? "joined" : "other", ...about }];
  const problems: HistoryRecord[] = [];
  const complain = (field: string, value: unknown) =>
    problems.push(problem(place, "history.problem.part", { field, found: described(value) }));
  const reference = type === "Reply" ? objectIn(entry.reference) : undefined;
  const answered = textIn(reference?.messageId);
  const message: Message = {
    kind: "message",
    id,
    ...about,
    reply: type === "Reply",
    ...(answered && { answers: messageSource(textIn(reference?.channelId) ?? context.channel, answered) }),
    asks: typeof entry.content === "string" && asksSomething(entry.content),
    reactions: reactionsOf(entry.reactions, meet, complain),
  };
  return [...people, message, ...problems];
}

const missingOrWrong = (place: Place, field: string, value: unknown): HistoryRecord =>
  value === undefined || value === null
    ? problem(place, "history.problem.missing", { field })
    : problem(place, "history.problem.wrong", { field, found: described(value) });

/** A custom emoji has an id; an ordinary one only its own character. */
const emojiOf = (reaction: JsonObject | undefined): string | undefined => {
  const emoji = objectIn(reaction?.emoji);
  return textIn(emoji?.id) ?? textIn(emoji?.name) ?? textIn(emoji?.code);
};

function reactionsOf(
  value: unknown,
  meet: (user: JsonObject, ref: string) => void,
  complain: (field: string, value: unknown) => void,
): Reaction[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    complain("reactions", value);
    return [];
  }
  const byEmoji = new Map<string, { count: number; by?: Set<string> }>();
  for (const found of value) {
    const reaction = objectIn(found);
    const emoji = emojiOf(reaction);
    const count = reaction?.count;
    if (reaction === undefined || emoji === undefined || !Number.isSafeInteger(count) || Number(count) < 0) {
      complain("reactions", found);
      continue;
    }
    const known = byEmoji.get(emoji) ?? { count: 0 };
    known.count += Number(count);
    if (Array.isArray(reaction.users)) known.by = reactorsOf(reaction.users, known.by, meet, complain);
    byEmoji.set(emoji, known);
  }
  return [...byEmoji].map(([emoji, { count, by }]) => (by ? { emoji, count, by: [...by] } : { emoji, count }));
}

function reactorsOf(
  users: readonly unknown[],
  known: Set<string> | undefined,
  meet: (user: JsonObject, ref: string) => void,
  complain: (field: string, value: unknown) => void,
): Set<string> {
  const by = known ?? new Set();
  for (const found of users) {
    const user = objectIn(found);
    const ref = textIn(user?.id);
    if (user === undefined || ref === undefined) {
      complain("reactions", found);
      continue;
    }
    by.add(ref);
    meet(user, ref);
  }
  return by;
}
