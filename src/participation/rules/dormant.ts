// "Still useful?": asked privately, once a spell, then silence (domain 1.5, 7.3 sample 8, X5).
import { isFacilitator, isPresent, languageOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { day, plus } from "../../time/instant.ts";
import { takesPart } from "../evaluate.ts";

export const dormant = defineRule({
  id: "participation.dormant",
  reads: ["members"],
  settings: {},
  decide({ snapshot, now, text, textIn, key }) {
    const { community, members } = snapshot;
    const proposals = members
      .filter((member) => isPresent(member) && takesPart(member) && !isFacilitator(member) && !member.listening)
      .flatMap((member): readonly Send[] => {
        const since = member.standing.flags.includes("dormant") ? member.standing.flaggedAt?.dormant : undefined;
        if (since === undefined || plus(since, 28 * day) <= now) return [];
        const own = textIn(languageOf(member, community));
        return [
          {
            kind: "send",
            key: key(member.id, since.slice(0, 10)),
            audience: { kind: "member", member: member.id, solicited: false, topic: "dormant" },
            reason: own.plain("dormant.reason", { community: community.name }),
            card: {
              text: own("dormant.text"),
              buttons: [
                { id: "nudge no", label: own.plain("dormant.stay") },
                { id: 'me pause "6 months"', label: own.plain("dormant.pause") },
                { id: "leave", label: own.plain("dormant.leave") },
              ],
            },
            due: since,
            expires: plus(since, 28 * day),
          },
        ];
      });
    return { proposals, nextAt: null, note: text.plain("dormant.none") };
  },
});
