// A day after joining: one welcome that expects nothing (domain 7.3, sample 1). Invite early, never repeat [MH18].
import { isFacilitator, isPresent, languageOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { day, earliest, hour, plus } from "../../time/instant.ts";

export const newcomer = defineRule({
  id: "participation.newcomer",
  reads: ["members"],
  settings: { hours: 24 },
  decide({ snapshot, now, settings, text, textIn, key }) {
    const { community, members } = snapshot;
    const guide = members.find((member) => isPresent(member) && isFacilitator(member));
    const fresh = members
      .filter((member) => isPresent(member) && !isFacilitator(member))
      .map((member) => ({
        member,
        due: plus(member.joinedAt, settings.hours * hour),
        expires: plus(member.joinedAt, 14 * day),
      }))
      .filter(({ expires }) => expires > now);
    const proposals = fresh
      .filter(({ due }) => due <= now)
      .map(({ member, due, expires }): Send => {
        const own = textIn(languageOf(member, community));
        return {
          kind: "send",
          // Without a date: whoever leaves and comes back is no stranger.
          key: key(member.id),
          audience: { kind: "member", member: member.id, solicited: false, topic: "newcomer" },
          reason: own.plain("newcomer.reason", { community: community.name }),
          card: {
            text: own("newcomer.text", { name: member.name, guide: guide?.name ?? own.plain("newcomer.somebody") }),
            buttons: [
              { id: "interests", label: own.plain("newcomer.tell") },
              { id: "listening on", label: own.plain("newcomer.look") },
            ],
          },
          due,
          expires,
          priority: 1,
        };
      });
    const nextAt = earliest(...fresh.map(({ due }) => due).filter((due) => due > now)) ?? null;
    return { proposals, nextAt, note: text.plain("newcomer.none") };
  },
});
