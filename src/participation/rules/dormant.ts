// "Still useful?": asked privately, once a spell, then silence (domain 1.5, 7.3 sample 8, X5).
import { asCounted } from "../../community/guests.ts";
import { isFacilitator, isPresent, languageOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { day, plus } from "../../time/instant.ts";
import { takesPart } from "../evaluate.ts";

/** As long as the flag waits for an act that counts (domain 1.5). */
const awayFor = 60 * day;

export const dormant = defineRule({
  id: "participation.dormant",
  reads: ["members", "rsvps", "guests"],
  wokenBy: ["members"],
  settings: {},
  decide({ snapshot, now, text, textIn, key }) {
    const { community } = snapshot;
    const members = asCounted(snapshot.members, snapshot.guests, now);
    // Who answered to a gathering, even with "not this time", has not been away.
    const answered = new Set(snapshot.rsvps.filter((rsvp) => plus(rsvp.at, awayFor) > now).map((rsvp) => rsvp.member));
    const proposals = members
      .filter((member) => isPresent(member) && takesPart(member) && !isFacilitator(member))
      .filter((member) => !member.listening && !answered.has(member.id))
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
