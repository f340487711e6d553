// Guests: a single-use invitation that expires and brings a guest role with it, and the role taken back when the time is over.
import { type APIInvite, type APIRole, OverwriteType, Routes } from "discord.js";
import type { Ref } from "../../src/cards/card.ts";
import type { AccessAnswer, ChatAdapter } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { textsIn } from "../../src/text/texts.ts";
import { elapsed, type Instant, minute } from "../../src/time/instant.ts";
import type { DiscordApi } from "./discord-api.ts";
import { asProblem, code, codeOf } from "./errors.ts";
import { inviteLimits, roleLimits, shortened } from "./limits.ts";
import { bitsOf, permissionNames } from "./permissions.ts";

export type Outsiders = Required<Pick<ChatAdapter, "inviteOutsider" | "endAccess">>;

const text = textsIn("en");

/** Every guest has a role of their own, with their name behind this: it is enough to delete it to end their access. */
export const guestRole = "Cultivate guest";

export function createOutsiders(api: DiscordApi, clock: Clock): Outsiders {
  return {
    async inviteOutsider({ installation, channel, name, until }) {
      const called = roleName(name, until);
      const step = text.plain("discord.guest.invite-step", {
        name,
        role: called,
        permissions: permissionNames(["invite", "roles"]),
      });
      return orHumanStep(step, async () => {
        // One of this name was made by a call whose answer was lost.
        const role = (await guestRoles(installation)).find((one) => one.name === called) ?? (await makeRole());
        await letInto(channel, role.id);
        const left = until === null ? inviteLimits.seconds : Math.floor(elapsed(clock.now(), until) / 1000);
        const body = {
          max_uses: 1,
          // Zero would mean for ever.
          max_age: Math.max(minute / 1000, Math.min(left, inviteLimits.seconds)),
          unique: true,
          temporary: false,
          role_ids: [role.id],
        };
        const { code: invitation } = await api.post<APIInvite>(Routes.channelInvites(channel), { body });
        return {
          kind: "done",
          invitation: `https://discord.gg/${invitation}`,
          grant: `${role.id}/${invitation}`,
          until,
        };
      });

      function makeRole(): Promise<APIRole> {
        const body = { name: called, permissions: 0, mentionable: false, hoist: false };
        return api.post<APIRole>(Routes.guildRoles(installation), { body });
      }
    },

    async endAccess({ installation, name, grant, person }) {
      const step = text.plain("discord.guest.end-step", {
        role: name === undefined ? guestRole : roleName(name, null),
        permissions: permissionNames(["roles"]),
      });
      return orHumanStep(step, async () => {
        if (grant !== undefined) await endGrant(installation, grant);
        if (person !== undefined) {
          // Not what another community of this server gave them.
          for (const { id } of await guestRoles(installation, name)) {
            await unlessGone(() => api.delete(Routes.guildMemberRole(installation, person, id)));
          }
        }
        return { kind: "done", until: null };
      });
    },
  };

  /** Of the guest of that name; without a name, of all guests. */
  async function guestRoles(installation: Ref, name?: string): Promise<readonly APIRole[]> {
    const roles = await api.get<APIRole[]>(Routes.guildRoles(installation));
    const begins = name === undefined ? guestRole : `${guestRole}: ${name}`.slice(0, roleLimits.name - 1).trimEnd();
    return roles.filter((role) => role.name.startsWith(begins));
  }

  /** Guests reach the community's channel even where not everybody does. */
  async function letInto(channel: Ref, role: Ref): Promise<void> {
    const allow = Number(bitsOf(["view", "send", "send-in-threads", "history"]));
    await api.put(Routes.channelPermission(channel, role), { body: { type: OverwriteType.Role, allow, deny: 0 } });
  }

  /** With the role goes what it opened, whoever has it; an invitation that nobody took brings nobody in any more. */
  async function endGrant(installation: Ref, grant: string): Promise<void> {
    const [role = "", invitation = ""] = grant.split("/");
    await unlessGone(() => api.delete(Routes.guildRole(installation, role)));
    try {
      await unlessGone(() => api.delete(Routes.invite(invitation)));
    } catch (error) {
      // It has brought no role since that is gone, and it ends by itself: no reason to trouble anybody.
      if (asProblem(error, { action: "invite", needs: ["invite"] }).code !== "forbidden") throw error;
    }
  }
}

/** With the last day, so that two guests of one name are two. */
const roleName = (name: string, until: Instant | null): string =>
  shortened(`${guestRole}: ${name}${until === null ? "" : ` (${until.slice(0, 10)})`}`, roleLimits.name);

/** Whatever is not there any more needs no end. */
async function unlessGone(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!gone.has(codeOf(error))) throw error;
  }
}

const gone: ReadonlySet<unknown> = new Set([
  code.unknownMember,
  code.unknownUser,
  code.unknownRole,
  code.unknownInvite,
]);

async function orHumanStep(step: string, work: () => Promise<AccessAnswer>): Promise<AccessAnswer> {
  try {
    return await work();
  } catch (error) {
    const problem = asProblem(error, { action: "invite", needs: ["invite", "roles"] });
    if (problem.code === "forbidden" || problem.code === "invalid") return { kind: "human-step", step };
    throw problem;
  }
}
