// Threads: in the open for an agenda, private for two or a few people who agreed.
import { type APIThreadChannel, ChannelType, Routes, ThreadAutoArchiveDuration } from "discord.js";
import type { Ref } from "../../src/cards/card.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { ThreadAnswer, ThreadPort, ThreadRequest } from "../../src/ports/threads.ts";
import { textsIn } from "../../src/text/texts.ts";
import { epoch, hour } from "../../src/time/instant.ts";
import type { DiscordApi } from "./discord-api.ts";
import { type Attempt, asProblem, code, codeOf, forbiddenWords } from "./errors.ts";
import { shortened, threadLimits } from "./limits.ts";
import { snowflakeAt } from "./outbound.ts";

export type ThreadsContext = { readonly api: DiscordApi; readonly clock: Clock; readonly self: () => Promise<Ref> };

/** A thread of the same name that the bot opened within this time was opened by a call whose answer was lost. */
const freshMs = hour;

/** Without a word for so long, Discord puts a thread away; a word brings it back. */
const aWeek = { auto_archive_duration: ThreadAutoArchiveDuration.OneWeek };

export type Threads = ThreadPort & {
  /** A thread on a message of the bot's own. Throws as Discord does. */
  hangOn(channel: Ref, message: Ref, name: string): Promise<Ref>;
};

export function createThreads({ api, clock, self }: ThreadsContext): Threads {
  return {
    hangOn,

    async open(request) {
      const attempt: Attempt =
        request.audience === "channel"
          ? { action: "thread", needs: ["public-threads"] }
          : { action: "private-thread", needs: ["private-threads", "send-in-threads"] };
      const text = textsIn(request.language ?? "en");
      try {
        const thread = await openThread(request);
        const without = request.audience === "people" ? await bringIn(thread, request.people) : [];
        return { kind: "open", thread, without } satisfies ThreadAnswer;
      } catch (error) {
        const problem = asProblem(error, attempt, text);
        if (problem.code === "forbidden") return { kind: "human-step", step: forbiddenWords(attempt, text) };
        throw problem;
      }
    },

    bringIn: ({ thread }, people) => bringIn(thread, people),

    async takeOut({ thread }, person) {
      await unlessGone(() => api.delete(Routes.threadMembers(thread, person)));
    },

    async close({ thread }) {
      await unlessGone(() => api.patch(Routes.channel(thread), { body: { archived: true } }));
    },
  };

  async function hangOn(channel: Ref, message: Ref, called: string): Promise<Ref> {
    const name = shortened(called.trim() || "…", threadLimits.name);
    try {
      return (await api.post<APIThreadChannel>(Routes.threads(channel, message), { body: { name, ...aWeek } })).id;
    } catch (error) {
      // A message has at most one thread, and it has the message's id.
      if (codeOf(error) === code.threadExists) return message;
      throw error;
    }
  }

  async function openThread(request: ThreadRequest): Promise<Ref> {
    if (request.audience === "channel" && request.message !== undefined) {
      return hangOn(request.channel, request.message, request.name);
    }
    const name = shortened(request.name.trim() || "…", threadLimits.name);
    const isPrivate = request.audience === "people";
    const type = isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread;
    const known = await freshOne(request, name, type);
    if (known !== undefined) return known;
    const body = { name, type, ...aWeek, ...(isPrivate ? { invitable: false } : {}) };
    return (await api.post<APIThreadChannel>(Routes.threads(request.channel), { body })).id;
  }

  async function freshOne(request: ThreadRequest, name: string, type: ChannelType): Promise<Ref | undefined> {
    const me = await self();
    const since = BigInt(snowflakeAt(epoch(clock.now()) - freshMs));
    const { threads } = await api.get<{ threads: APIThreadChannel[] }>(Routes.guildActiveThreads(request.installation));
    return threads.find(
      (one) =>
        one.parent_id === request.channel &&
        one.type === type &&
        one.owner_id === me &&
        one.name === name &&
        BigInt(one.id) >= since,
    )?.id;
  }

  async function bringIn(thread: Ref, people: readonly Ref[]): Promise<readonly Ref[]> {
    const without: Ref[] = [];
    for (const person of people) {
      try {
        await api.put(Routes.threadMembers(thread, person));
      } catch (error) {
        const problem = asProblem(error, { action: "private-thread", needs: ["private-threads", "send-in-threads"] });
        if (problem.code !== "gone") throw problem;
        without.push(person);
      }
    }
    return without;
  }

  async function unlessGone(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const problem = asProblem(error, { action: "thread", needs: ["public-threads"] });
      if (problem.code !== "gone") throw problem;
    }
  }
}
