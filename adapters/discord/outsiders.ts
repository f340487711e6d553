// Guests: a single-use invitation that expires and brings a guest role with it, and the role taken back when the time is over.
import { type APIInvite, type APIRole, OverwriteType, Routes } from "discord.js";
import type { Ref } from "../../src/cards/card.ts";
import type { AccessAnswer, ChatAdapter } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { textsIn } from "../../src/text/texts.ts";
import { elapsed, minute } from "../../src/time/instant.ts";
import type { DiscordApi } from "./discord-api.ts";
import { asProblem, code, codeOf } from "./errors.ts";
import { inviteLimits } from "./limits.ts";
import { bitsOf, permissionNames } from "./permissions.ts";

export type Outsiders = Required<Pick<ChatAdapter, "inviteOutsider" | "endAccess">>;

const text = textsIn("en");

/** By this name the role is found again; an admin may colour and place it, and give it what guests may see. */
export const guestRole = "Cultivate guest";

export function createOutsiders(api: DiscordApi, clock: Clock): Outsiders {
  return {
    async inviteOutsider({ installation, channel, name, until }) {
      const step = text.plain("discord.guest.invite-step", {
        name,
        role: guestRole,
        permissions: permissionNames(["invite", "roles"]),
      });
      return orHumanStep(step, async () => {
        const role = (await findRole(installation)) ?? (await makeRole(installation));
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
        return { kind: "done", invitation: `https://discord.gg/${invitation}`, until };
      });
    },

    async endAccess({ installation, person }) {
      const step = text.plain("discord.guest.end-step", { role: guestRole, permissions: permissionNames(["roles"]) });
      return orHumanStep(step, async () => {
        const role = await findRole(installation);
        if (role) await takeBack(installation, person, role.id);
        return { kind: "done", until: null };
      });
    },
  };

  async function findRole(installation: Ref): Promise<APIRole | undefined> {
    const roles = await api.get<APIRole[]>(Routes.guildRoles(installation));
    return roles.find((role) => role.name === guestRole);
  }

  function makeRole(installation: Ref): Promise<APIRole> {
    const body = { name: guestRole, permissions: 0, mentionable: false, hoist: false };
    return api.post<APIRole>(Routes.guildRoles(installation), { body });
  }

  /** Guests reach the community's channel even where not everybody does. */
  async function letInto(channel: Ref, role: Ref): Promise<void> {
    const allow = Number(bitsOf(["view", "send", "send-in-threads", "history"]));
    await api.put(Routes.channelPermission(channel, role), { body: { type: OverwriteType.Role, allow, deny: 0 } });
  }

  async function takeBack(installation: Ref, person: Ref, role: Ref): Promise<void> {
    try {
      await api.delete(Routes.guildMemberRole(installation, person, role));
    } catch (error) {
      // Whoever has left has no access to end.
      if (codeOf(error) !== code.unknownMember && codeOf(error) !== code.unknownUser) throw error;
    }
  }
}

async function orHumanStep(step: string, work: () => Promise<AccessAnswer>): Promise<AccessAnswer> {
  try {
    return await work();
  } catch (error) {
    const problem = asProblem(error, { action: "invite", needs: ["invite", "roles"] });
    if (problem.code === "forbidden" || problem.code === "invalid") return { kind: "human-step", step };
    throw problem;
  }
}
