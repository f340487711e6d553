// What a sandbox shows of a history: its channels and the newest messages, gathered while the history is imported. Bounded,
// however long the history is.

import type { PastChannel, PastMessage } from "../../adapters/sandbox/past.ts";
import type { Channel, HistoryRecord, Message } from "../../data/import/history.ts";
import type { History } from "../../data/import/open-history.ts";
import { type Instant, latest } from "../time/instant.ts";

/** Newest messages of a channel, and of all channels together: what a page can hold without growing slow. */
const mostOfChannel = 300;
const mostOfAll = 6000;

type Seen = {
  name: string;
  thread: boolean;
  messages: number;
  readonly people: Set<string>;
  readonly newest: Map<string, Message>;
};

export class Glimpse {
  readonly #channels = new Map<string, Seen>();
  /** Of the last thing that happened, if anything did. */
  last: Instant | undefined;

  /** The same history, looked at while it is read. */
  of(history: History): History {
    const note = (record: HistoryRecord) => this.#note(record);
    return {
      ...history,
      records: async function* () {
        for await (const record of history.records()) {
          note(record);
          yield record;
        }
      },
    };
  }

  /** The busiest first; conversations that were opened as threads of another channel come last. */
  channels(): readonly PastChannel[] {
    return [...this.#channels]
      .sort(([, one], [, other]) => Number(one.thread) - Number(other.thread) || other.messages - one.messages)
      .map(([ref, { name, people }]) => ({ ref, name, members: [...people] }));
  }

  /** Oldest first; of busy channels only the newest where all of them together are too many. */
  messages(): readonly PastMessage[] {
    const channels = [...this.#channels.values()].map(({ newest }) => newestOf(newest, mostOfChannel));
    const most = share(channels.map((messages) => messages.length));
    return channels
      .flatMap((messages) => withThreads(messages.slice(-most)))
      .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  }

  #note(record: HistoryRecord): void {
    switch (record.kind) {
      case "channel":
        this.#named(record);
        break;
      case "notice":
        this.#in(record.channel).people.add(record.author);
        break;
      case "message":
        this.#spoken(record);
        break;
      case "attendance":
      case "pairing":
        this.last = latest(this.last, record.at);
        break;
    }
  }

  #named({ ref, name, thread }: Channel): void {
    const seen = this.#in(ref);
    seen.name = name;
    seen.thread = thread;
  }

  #in(ref: string): Seen {
    const known = this.#channels.get(ref);
    if (known) return known;
    const seen: Seen = { name: ref, thread: false, messages: 0, people: new Set(), newest: new Map() };
    this.#channels.set(ref, seen);
    return seen;
  }

  #spoken(message: Message): void {
    this.last = latest(this.last, message.at);
    const seen = this.#in(message.channel);
    const { people, newest } = seen;
    people.add(message.author);
    for (const { by = [] } of message.reactions) for (const ref of by) people.add(ref);
    if (newest.has(message.source)) return;
    seen.messages += 1;
    newest.set(message.source, message);
    if (newest.size < 2 * mostOfChannel) return;
    const kept = newestOf(newest, mostOfChannel);
    newest.clear();
    for (const one of kept) newest.set(one.source, one);
  }
}

function newestOf(messages: ReadonlyMap<string, Message>, most: number): readonly Message[] {
  return [...messages.values()].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)).slice(-most);
}

/** How many messages a channel may show so that all together stay within bounds. */
function share(lengths: readonly number[]): number {
  let most = mostOfChannel;
  while (most > 1 && lengths.reduce((sum, length) => sum + Math.min(length, most), 0) > mostOfAll) most -= 1;
  return most;
}

/** A reply stands in the thread of the message with which the conversation began, if that one is shown. */
function withThreads(messages: readonly Message[]): PastMessage[] {
  const bySource = new Map(messages.map((message) => [message.source, message]));
  const about = ({ thread, answers }: Message) => bySource.get(thread ?? answers ?? "");
  const rootOf = (message: Message): Message => {
    const passed = new Set([message]);
    let root = message;
    for (let next = about(root); next && !passed.has(next); next = about(root)) {
      passed.add(next);
      root = next;
    }
    return root;
  };
  return messages.map((message) => {
    const root = rootOf(message);
    return {
      id: message.id,
      channel: message.channel,
      author: message.author,
      at: message.at,
      thread: root === message ? undefined : root.id,
      reactions: message.reactions.map(({ emoji, count, by = [] }) => ({
        emoji,
        by,
        unnamed: Math.max(0, count - by.length),
      })),
    };
  });
}
