// Private places in Slack: a private channel where people come and go, a group message for one conversation. Every call may be
// made again after its answer was lost.
import { createHash } from "node:crypto";
import type { Ref } from "../../src/cards/card.ts";
import { DeliveryProblem } from "../../src/ports/chat-adapter.ts";
import type { ThreadAnswer, ThreadPort, ThreadRequest } from "../../src/ports/threads.ts";
import { textsIn } from "../../src/text/texts.ts";
import { deliveryProblem, errorWord, neededScope } from "./errors.ts";
import { limits } from "./limits.ts";
import type { Pace } from "./pace.ts";
import { chosen, scopes } from "./scopes.ts";
import type { SlackApi } from "./slack-api.ts";

type Channel = { readonly id: string; readonly name?: string; readonly context_team_id?: string };

/** There is nothing left to do. */
const insideAlready = new Set(["already_in_channel", "cant_invite_self"]);
const outAlready = new Set(["not_in_channel", "user_not_in_channel", "user_not_found"]);
/** A group message has no end: Slack keeps it like any other conversation. */
const awayAlready = new Set(["already_archived", "method_not_supported_for_channel_type"]);
/** This one person cannot be in there: gone, or a guest of single channels. */
const cannotBeInvited = new Set([
  ..."user_not_found users_not_found user_disabled user_is_restricted user_is_ultra_restricted".split(" "),
  ..."ura_max_channels cant_invite cant_invite_user user_team_not_in_channel no_external_invite_permission".split(" "),
  ..."invitee_cant_see_channel".split(" "),
]);
/** Slack is stricter about names than its documentation. */
const unfitName = /^invalid_name/;
/** The name of an earlier call may belong to a channel that was put away since. */
const mostNames = 4;
const mostPages = 20;

export function createThreads(api: SlackApi, pace: Pace): ThreadPort {
  const ask = <Answer extends object>(installation: Ref, method: string, args: Record<string, unknown>) =>
    pace.unlessBlocked(installation, method, () => api.call<Answer>(installation, method, args));

  return {
    async open(request) {
      const text = textsIn(request.language ?? "en");
      if (request.audience === "channel")
        return { kind: "human-step", step: text.plain("slack.place.replies") } satisfies ThreadAnswer;
      const { installation, people } = request;
      try {
        if (request.lasting !== true && people.length <= limits.groupMessagePeople)
          return { kind: "open", thread: await groupMessage(installation, people), without: [] };
        const thread = await privateChannel(request);
        return { kind: "open", thread, without: await bringIn(installation, thread, people) };
      } catch (error) {
        const problem = deliveryProblem(error);
        if (problem.code !== "forbidden") throw problem;
        return { kind: "human-step", step: stepAfter(error, text) };
      }
    },

    bringIn: ({ installation, thread }, people) => bringIn(installation, thread, people),

    async takeOut({ installation, thread }, person) {
      await unless(outAlready, () => ask(installation, "conversations.kick", { channel: thread, user: person }));
    },

    async close({ installation, thread }) {
      await unless(awayAlready, () => ask(installation, "conversations.archive", { channel: thread }));
    },
  };

  /** The same people have the same group message, however often it is opened. */
  async function groupMessage(installation: Ref, people: readonly Ref[]): Promise<Ref> {
    const users = people.join(",");
    return (await ask<{ channel: Channel }>(installation, "conversations.open", { users })).channel.id;
  }

  async function privateChannel(request: ThreadRequest & { audience: "people" }): Promise<Ref> {
    const mark = markOf(request);
    const team = await teamOf(request);
    try {
      return await namedChannel(request.installation, channelName(request.name, mark), team);
    } catch (error) {
      if (!unfitName.test(errorWord(error) ?? "")) throw error;
      return namedChannel(request.installation, plainName(mark), team);
    }
  }

  async function namedChannel(installation: Ref, base: string, team: { team_id?: string }): Promise<Ref> {
    for (let number = 1; number <= mostNames; number += 1) {
      const name = number === 1 ? base : `${base}-${number}`;
      try {
        const args = { name, is_private: true, ...team };
        return (await ask<{ channel: Channel }>(installation, "conversations.create", args)).channel.id;
      } catch (error) {
        if (errorWord(error) !== "name_taken") throw error;
        // Only a call of our own can have taken a name with this mark.
        const known = await find(installation, name, team);
        if (known !== undefined) return known;
      }
    }
    throw new DeliveryProblem("invalid", `Slack has ${base} and ${mostNames - 1} more of that name, all out of reach.`);
  }

  /** An organisation's token has to say in which workspace: the one of the community's channel. */
  async function teamOf({ installation, channel }: ThreadRequest): Promise<{ team_id?: string }> {
    if (!installation.startsWith("E")) return {};
    const { channel: found } = await ask<{ channel?: Channel }>(installation, "conversations.info", { channel });
    return found?.context_team_id === undefined ? {} : { team_id: found.context_team_id };
  }

  /** Of private channels the bot sees only those that it is in. */
  async function find(installation: Ref, name: string, team: { team_id?: string }): Promise<Ref | undefined> {
    let cursor = "";
    for (let page = 0; page < mostPages; page += 1) {
      const { channels = [], response_metadata } = await ask<{
        channels?: Channel[];
        response_metadata?: { next_cursor?: string };
      }>(installation, "conversations.list", {
        ...{ types: "private_channel", exclude_archived: true, limit: 200, ...team },
        ...(cursor === "" ? {} : { cursor }),
      });
      const found = channels.find((channel) => channel.name === name);
      if (found) return found.id;
      cursor = response_metadata?.next_cursor ?? "";
      if (cursor === "") return undefined;
    }
    return undefined;
  }

  /** One after the other: a call for several fails as a whole when one of them cannot be invited. */
  async function bringIn(installation: Ref, channel: Ref, people: readonly Ref[]): Promise<readonly Ref[]> {
    const without: Ref[] = [];
    for (const users of people) {
      try {
        await ask(installation, "conversations.invite", { channel, users });
      } catch (error) {
        const word = errorWord(error) ?? "";
        if (insideAlready.has(word)) continue;
        if (!cannotBeInvited.has(word)) throw deliveryProblem(error);
        without.push(users);
      }
    }
    return without;
  }

  async function unless(fine: ReadonlySet<string>, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const problem = deliveryProblem(error);
      if (!fine.has(errorWord(error) ?? "") && problem.code !== "gone") throw problem;
    }
  }
}

/** What an admin does about it, with Slack's own word for what is wrong. */
function stepAfter(error: unknown, text: ReturnType<typeof textsIn>): string {
  const reason = errorWord(error) ?? deliveryProblem(error).message;
  const all = chosen(scopes, { circles: true }).filter((name) => !chosen(scopes, {}).includes(name));
  return reason === "missing_scope"
    ? text.plain("slack.place.scope", { needed: neededScope(error) ?? all.join(", "), all: all.join(", ") })
    : text.plain("slack.place.step", { reason });
}

/** The same for the same reason, and for nothing else: a name with it can only be ours. */
function markOf({ key, name, people }: ThreadRequest & { audience: "people" }): string {
  const reason = key ?? [name, ...people.toSorted()].join(" ");
  return createHash("sha256").update(reason).digest("hex").slice(0, 6);
}

const plainName = (mark: string): string => `place-${mark}`;

/** Lower-case letters, digits and hyphens, at most 80, as Slack documents it. */
export function channelName(name: string, mark: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, limits.channelName - mark.length - 5)
    .replace(/^-|-$/g, "");
  return words === "" ? plainName(mark) : `${words}-${mark}`;
}
