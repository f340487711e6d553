// Who has a role, for a facilitator who wants to ask people in person. Discord lists a server's members only where the Server
// Members intent is on, and never tells who is in a channel: those steps are a person's.
import { type APIGuildMember, Routes } from "discord.js";
import type { Ref } from "../../src/cards/card.ts";
import type { PeopleAnswer, PeoplePort, PeopleRequest } from "../../src/ports/people.ts";
import { textsIn } from "../../src/text/texts.ts";
import type { DiscordApi } from "./discord-api.ts";
import { asProblem } from "./errors.ts";

const aPage = 1000;
/** Members of a server that are looked through for a role [D]. */
const mostPages = 20;

export function createGathered(api: DiscordApi): PeoplePort {
  return {
    async inChannel({ language }) {
      return { kind: "human-step", step: textsIn(language).plain("discord.people.channel") };
    },

    async inGroup(request) {
      const text = textsIn(request.language);
      try {
        // Somebody who has left the server sees nobody in it.
        await api.get(Routes.guildMember(request.installation, request.asker));
      } catch (error) {
        return stepFor(error, text.plain("discord.people.gone"));
      }
      try {
        return await withRole(request);
      } catch (error) {
        return stepFor(error, text.plain("discord.people.intent"));
      }
    },
  };

  async function withRole({ installation, group, most }: PeopleRequest & { group: Ref }): Promise<PeopleAnswer> {
    const people: { ref: Ref; name: string }[] = [];
    let after = "0";
    for (let page = 0; page < mostPages; page += 1) {
      const query = new URLSearchParams({ limit: String(aPage), after });
      const members = await api.get<APIGuildMember[]>(Routes.guildMembers(installation), { query });
      for (const { user, nick, roles } of members) {
        if (user.bot === true || !roles.includes(group)) continue;
        if (people.length === most) return { kind: "people", people, more: true };
        people.push({ ref: user.id, name: nick ?? user.global_name ?? user.username });
      }
      const last = members.at(-1);
      if (last === undefined || members.length < aPage) return { kind: "people", people, more: false };
      after = last.user.id;
    }
    return { kind: "people", people, more: true };
  }
}

/** Problems that pass are thrown; what Discord forbids, or does not have, becomes a step for a person. */
function stepFor(error: unknown, step: string): PeopleAnswer {
  const problem = asProblem(error, { action: "read", needs: [] });
  if (problem.code === "try-later" || problem.code === "uncertain") throw problem;
  return { kind: "human-step", step };
}
