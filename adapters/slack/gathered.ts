// Who is in a channel or a user group of Slack's, for a facilitator who wants to ask people in person. Never more than they
// could look up themselves: of private channels, and for guests of the workspace, only where they are in there too.
import type { Ref } from "../../src/cards/card.ts";
import { DeliveryProblem } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { PeopleAnswer, PeoplePort, PeopleRequest } from "../../src/ports/people.ts";
import { textsIn } from "../../src/text/texts.ts";
import { epoch, hour, minute } from "../../src/time/instant.ts";
import { deliveryProblem, errorWord, neededScope } from "./errors.ts";
import type { Pace } from "./pace.ts";
import { nameOf, type SlackUser } from "./people.ts";
import { chosen, scopes } from "./scopes.ts";
import type { SlackApi } from "./slack-api.ts";

type Channel = {
  readonly is_private?: boolean;
  readonly is_im?: boolean;
  readonly is_mpim?: boolean;
  readonly context_team_id?: string;
};
type Page = { readonly members?: readonly string[]; readonly response_metadata?: { readonly next_cursor?: string } };

/** So many are asked for by name in one go; Slack gives a hundred a minute, and greetings need some of them. */
const namesAtOnce = 60;
const mostPages = 20;
const aPage = 200;
/** Names that are held meanwhile, while one go follows the other. */
const mostNames = 5000;

/** What the asker does not see, or what is not there: one word for both, so that nothing is given away. */
class Unseen extends Error {}

export function createGathered(api: SlackApi, pace: Pace, clock: Clock): PeoplePort {
  /** By workspace and person; null for programs and for accounts that are no more. */
  const names = new Map<string, { readonly until: number; readonly name: string | null }>();
  const ask = <Answer extends object>(installation: Ref, method: string, args: Record<string, unknown>) =>
    pace.unlessBlocked(installation, method, () => api.call<Answer>(installation, method, args));
  const userOf = async (installation: Ref, user: Ref): Promise<SlackUser> =>
    (await ask<{ user?: SlackUser }>(installation, "users.info", { user })).user ?? {};

  return {
    inChannel: (request) => orStep(request, () => channelOf(request)),
    inGroup: (request) => orStep(request, () => groupOf(request)),
  };

  async function channelOf(request: PeopleRequest & { channel: Ref }): Promise<readonly Ref[]> {
    const { installation, channel, asker } = request;
    const { channel: found } = await ask<{ channel?: Channel }>(installation, "conversations.info", { channel });
    if (!found || found.is_im || found.is_mpim) throw new Unseen();
    const all: Ref[] = [];
    let cursor = "";
    for (let page = 0; page < mostPages; page += 1) {
      const { members = [], response_metadata } = await ask<Page>(installation, "conversations.members", {
        ...{ channel, limit: aPage },
        ...(cursor === "" ? {} : { cursor }),
      });
      all.push(...members);
      cursor = response_metadata?.next_cursor ?? "";
      if (cursor === "") break;
    }
    const open = found.is_private !== true && !(await isGuest(installation, asker));
    if (!open && !all.includes(asker)) throw new Unseen();
    return all;
  }

  async function groupOf(request: PeopleRequest & { group: Ref }): Promise<readonly Ref[]> {
    const { installation, group, asker } = request;
    // Guests see no user groups.
    if (await isGuest(installation, asker)) throw new Unseen();
    const { users = [] } = await ask<{ users?: readonly Ref[] }>(installation, "usergroups.users.list", {
      usergroup: group,
      ...(await teamOf(request)),
    });
    return users;
  }

  /** An organisation's token has to say in which workspace: the one of the community's channel. */
  async function teamOf({ installation, home }: PeopleRequest): Promise<{ team_id?: string }> {
    if (!installation.startsWith("E")) return {};
    const { channel } = await ask<{ channel?: Channel }>(installation, "conversations.info", { channel: home });
    return channel?.context_team_id === undefined ? {} : { team_id: channel.context_team_id };
  }

  async function isGuest(installation: Ref, ref: Ref): Promise<boolean> {
    const { is_restricted, is_ultra_restricted } = await userOf(installation, ref);
    return is_restricted === true || is_ultra_restricted === true;
  }

  /** Undefined: not asked yet. */
  function known(installation: Ref, ref: Ref): string | null | undefined {
    const entry = names.get(`${installation} ${ref}`);
    return entry && entry.until > epoch(clock.now()) ? entry.name : undefined;
  }

  async function nameFrom(installation: Ref, ref: Ref): Promise<string | null> {
    let name: string | null;
    try {
      const user = await userOf(installation, ref);
      name = user.is_bot === true || user.deleted === true || ref === "USLACKBOT" ? null : nameOf(ref, user);
    } catch (error) {
      if (deliveryProblem(error).code !== "closed") throw error;
      name = null;
    }
    names.set(`${installation} ${ref}`, { until: epoch(clock.now()) + hour, name });
    if (names.size > mostNames) names.delete(names.keys().next().value ?? "");
    return name;
  }

  /** Throws `try-later` when there are more names to ask for than fit one go; those that are known are not asked for again. */
  async function named(request: PeopleRequest, all: readonly Ref[]): Promise<PeopleAnswer> {
    const { installation, most } = request;
    const people: { ref: Ref; name: string }[] = [];
    let asked = 0;
    for (const ref of all) {
      if (people.length === most) return { kind: "people", people, more: true };
      let name = known(installation, ref);
      if (name === undefined) {
        if (asked === namesAtOnce)
          throw new DeliveryProblem("try-later", "Slack is asked for more names in a minute.", {
            retryAfterMs: minute,
          });
        asked += 1;
        name = await nameFrom(installation, ref);
      }
      if (name !== null) people.push({ ref, name });
    }
    return { kind: "people", people, more: false };
  }

  async function orStep(request: PeopleRequest, list: () => Promise<readonly Ref[]>): Promise<PeopleAnswer> {
    const text = textsIn(request.language);
    try {
      return await named(request, await list());
    } catch (error) {
      if (error instanceof Unseen) return { kind: "human-step", step: text.plain("slack.people.unseen") };
      const problem = deliveryProblem(error);
      if (problem.code === "try-later" || problem.code === "uncertain") throw problem;
      const missing = errorWord(error) === "missing_scope";
      return {
        kind: "human-step",
        step: missing
          ? text.plain("slack.people.scope", { needed: neededScope(error) ?? groupScopes() })
          : text.plain("slack.people.unseen"),
      };
    }
  }
}

const groupScopes = (): string =>
  chosen(scopes, { groups: true })
    .filter((name) => !chosen(scopes, {}).includes(name))
    .join(", ");
