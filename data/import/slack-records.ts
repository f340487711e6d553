// One record of a Slack export's day file, or of its lists of people and channels. The definitions (what is a message, who
// is a bot, what is a reply) are those of docs/import.md; where it was read decides nothing, only its own ts does.

import { messageSource } from "../../src/community/activity-source.ts";
import { asksSomething } from "../../src/text/asks.ts";
import type { Instant } from "../../src/time/instant.ts";
import { readZone, type Zone } from "../../src/time/zone.ts";
import type { Acquaintances } from "./acquaintances.ts";
import { type HistoryRecord, type Message, type Person, type Place, problem, type Reaction } from "./history.ts";
import { described, type JsonObject, objectIn, shown, textIn } from "./json-value.ts";
import { momentOfTs, readTs } from "./moment.ts";

/** The subtypes that people write themselves; all others are noted by the platform or written by bots. */
const written = new Set(["file_share", "me_message", "thread_broadcast", "reply_broadcast"]);
const joins = new Set(["channel_join", "group_join"]);
const leaves = new Set(["channel_leave", "group_leave"]);
const slackbot = "USLACKBOT";

/** What the reading of one day file needs to know. */
export type SlackContext = {
  readonly channel: string;
  readonly bots: ReadonlySet<string>;
  readonly met: Acquaintances;
  readonly now: Instant;
};

/** The name that Slack shows: the display name where somebody chose one. */
function nameIn(entry: JsonObject): string | undefined {
  const profile = objectIn(entry.profile) ?? objectIn(entry.user_profile);
  return (
    textIn(profile?.display_name) ??
    textIn(profile?.real_name) ??
    textIn(entry.real_name) ??
    textIn(entry.name) ??
    textIn(profile?.name)
  );
}

const zones = new Map<string, Zone | undefined>();

/** Looking a zone up is slow, and a workspace has few of them. */
function zoneOf(text: string): Zone | undefined {
  if (!zones.has(text) && zones.size < 1000) zones.set(text, readZone(text));
  return zones.get(text);
}

/** One entry of users.json. */
export function slackPerson(entry: JsonObject, place: Place): HistoryRecord {
  const ref = textIn(entry.id);
  if (ref === undefined) return problem(place, "history.problem.missing", { field: "id" });
  const zone = zoneOf(textIn(entry.tz) ?? "");
  const person: Person = {
    kind: "person",
    ref,
    name: nameIn(entry) ?? ref,
    bot: entry.is_bot === true || ref === slackbot,
    gone: entry.deleted === true,
    listed: true,
  };
  return zone === undefined ? person : { ...person, zone };
}

/** One record of a day file: nothing, one record, or several (somebody not seen before, parts that were unreadable). */
export function slackRecords(entry: JsonObject, place: Place, context: SlackContext): HistoryRecord[] {
  const ts = readTs(entry.ts);
  if (ts === undefined) {
    if (entry.ts === undefined || entry.ts === null)
      return [problem(place, "history.problem.missing", { field: "ts" })];
    return [problem(place, "history.problem.wrong", { field: "ts", found: described(entry.ts) })];
  }
  const moment = momentOfTs(ts, context.now);
  if (moment.at === undefined) {
    return [problem(place, "history.problem.unbelievable-time", { field: "ts", found: shown(entry.ts) })];
  }
  if (typeof entry.type !== "string") return [problem(place, "history.problem.missing", { field: "type" })];
  if (entry.type !== "message") return [];
  const subtype = textIn(entry.subtype);
  const author = textIn(entry.user) ?? textIn(objectIn(entry.comment)?.user);
  if (author === undefined) return withoutAuthor(entry, place, subtype);
  const bot = author === slackbot || context.bots.has(author) || isGiven(entry.bot_id);
  if (bot) return [];
  const source = messageSource(context.channel, ts);
  const seen = introduced(author, entry, context.met);
  if (subtype !== undefined && !written.has(subtype)) {
    const what = joins.has(subtype) ? "joined" : leaves.has(subtype) ? "left" : "other";
    return [...seen, { kind: "notice", what, source, author, channel: context.channel, at: moment.at }];
  }
  const problems: HistoryRecord[] = [];
  const complain = (field: string, value: unknown) =>
    problems.push(problem(place, "history.problem.part", { field, found: described(value) }));
  const message: Message = {
    kind: "message",
    source,
    id: ts,
    author,
    channel: context.channel,
    at: moment.at,
    ...threadOf(entry, ts, context.channel, complain),
    asks: typeof entry.text === "string" && asksSomething(entry.text),
    reactions: reactionsOf(entry.reactions, complain),
  };
  const reactors = message.reactions.flatMap(({ by = [] }) =>
    by.flatMap((ref) => introduced(ref, undefined, context.met)),
  );
  return [...seen, ...reactors, message, ...problems];
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== "" && value !== false;

/** Bots and the platform itself need no author; a person's message does. */
function withoutAuthor(entry: JsonObject, place: Place, subtype: string | undefined): HistoryRecord[] {
  if (isGiven(entry.bot_id) || (subtype !== undefined && !written.has(subtype))) return [];
  if (entry.user === undefined || entry.user === null) {
    return [problem(place, "history.problem.missing", { field: "user" })];
  }
  return [problem(place, "history.problem.wrong", { field: "user", found: described(entry.user) })];
}

/** Somebody in no list of people (they left, or belong to a shared channel's other workspace). */
function introduced(ref: string, entry: JsonObject | undefined, met: Acquaintances): Person[] {
  const name = entry && nameIn({ user_profile: entry.user_profile });
  if (!met.isNewcomer(ref, name !== undefined)) return [];
  return [{ kind: "person", ref, name: name ?? ref, bot: false, gone: false, listed: false }];
}

type Complain = (field: string, value: unknown) => void;

function threadOf(
  entry: JsonObject,
  ts: string,
  channel: string,
  complain: Complain,
): Pick<Message, "reply" | "thread" | "answered"> {
  if (entry.thread_ts === undefined || entry.thread_ts === null) return { reply: false };
  const root = readTs(entry.thread_ts);
  if (root === undefined) complain("thread_ts", entry.thread_ts);
  if (root === undefined || root === ts) return { reply: false };
  const answered = textIn(entry.parent_user_id);
  return { reply: true, thread: messageSource(channel, root), ...(answered === undefined ? {} : { answered }) };
}

/** Slack names everybody who reacted, so the count is how many it names. */
function reactionsOf(value: unknown, complain: Complain): Reaction[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    complain("reactions", value);
    return [];
  }
  const byEmoji = new Map<string, Set<string>>();
  for (const reaction of value) {
    const emoji = textIn(objectIn(reaction)?.name);
    const users: unknown = objectIn(reaction)?.users;
    if (emoji === undefined || !Array.isArray(users)) {
      complain("reactions", reaction);
      continue;
    }
    const by = byEmoji.get(emoji) ?? new Set();
    for (const user of users) {
      const ref = textIn(user);
      if (ref === undefined) complain("reactions", user);
      else by.add(ref);
    }
    byEmoji.set(emoji, by);
  }
  return [...byEmoji].map(([emoji, by]) => ({ emoji, count: by.size, by: [...by] }));
}
