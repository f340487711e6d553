// The figures of every member, computed in memory from a reader's records alone: proof that the records hold all that the
// definitions of docs/import.md need. Written for being compared, not for speed.
import type { HistoryRecord, Message } from "../../../data/import/history.ts";
import type { Instant } from "../../../src/time/instant.ts";

export type Figures = {
  messages: number;
  replies: number;
  threadsStarted: number;
  reactionsGiven: number | null;
  reactionsReceived: number;
  activeDays: number;
  distinctReplyPartners: number;
  firstAt: Instant;
  lastAt: Instant;
};

const order = (one: Message, other: Message): number =>
  one.at < other.at || (one.at === other.at && one.source < other.source) ? -1 : 1;

/** By member ref. */
export function figuresOf(records: Iterable<HistoryRecord>): Map<string, Figures> {
  const messages = new Map<string, Message>();
  const authors = new Map<string, string>();
  const threadChannels = new Set<string>();
  let reactorsNamed = false;
  for (const record of records) {
    if (record.kind === "origin" && record.platform === "slack") reactorsNamed = true;
    if (record.kind === "channel" && record.thread) threadChannels.add(record.ref);
    if (record.kind !== "message" && record.kind !== "notice") continue;
    if (!authors.has(record.source)) authors.set(record.source, record.author);
    if (record.kind === "message" && !messages.has(record.source)) messages.set(record.source, record);
  }
  const counted = [...messages.values()].sort(order);
  const byMember = Map.groupBy(counted, ({ author }) => author);
  const given = new Map<string, number>();
  const partners = new Map<string, Set<string>>();
  const opened = new Map<string, number>();
  const roots = new Set<string>();
  const begun = new Set<string>();
  const met = (one: string, other: string) => partners.set(one, (partners.get(one) ?? new Set()).add(other));
  for (const message of counted) {
    for (const { by } of message.reactions) {
      if (by) reactorsNamed = true;
      for (const ref of by ?? []) given.set(ref, (given.get(ref) ?? 0) + 1);
    }
    if (threadChannels.has(message.channel) && !begun.has(message.channel)) {
      begun.add(message.channel);
      opened.set(message.author, (opened.get(message.author) ?? 0) + 1);
    }
    if (message.thread !== undefined) roots.add(message.thread);
    const answered = authors.get(message.thread ?? message.answers ?? "") ?? message.answered;
    if (answered !== undefined && answered !== message.author && byMember.has(answered)) {
      met(message.author, answered);
      met(answered, message.author);
    }
  }
  for (const root of roots) {
    const author = messages.get(root)?.author;
    if (author !== undefined) opened.set(author, (opened.get(author) ?? 0) + 1);
  }
  const figures = new Map<string, Figures>();
  for (const [member, own] of byMember) {
    const [first, last] = [own[0] as Message, own.at(-1) as Message];
    figures.set(member, {
      messages: own.length,
      replies: own.filter(({ reply }) => reply).length,
      threadsStarted: opened.get(member) ?? 0,
      reactionsGiven: reactorsNamed ? (given.get(member) ?? 0) : null,
      reactionsReceived: own.flatMap(({ reactions }) => reactions).reduce((sum, { count }) => sum + count, 0),
      activeDays: new Set(own.map(({ at }) => at.slice(0, 10))).size,
      distinctReplyPartners: partners.get(member)?.size ?? 0,
      firstAt: first.at,
      lastAt: last.at,
    });
  }
  return figures;
}
