// Asks somebody, privately and once, whether they would like to join a circle that a member inside invited them to. It passes
// the outreach budget like everything unasked, and a "no" is told to nobody. Whoever wished never to meet is not asked.
import { writeLine } from "../../commands/line.ts";
import { isPresent, languageOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { day, plus } from "../../time/instant.ts";
import { freePlaces, isIn } from "../circle.ts";
import { isBlocked } from "../introductions/wish.ts";

/** [D] After that the invitation still stands in the list of circles. */
const askedWithin = 14 * day;

export const circleInvite = defineRule({
  id: "spaces.circle-invite",
  reads: ["circles", "members", "introductionWishes"],
  settings: {},
  decide({ snapshot, now, text, textIn, key }) {
    const { circles, members, community, introductionWishes: wishes } = snapshot;
    const here = new Map(members.filter(isPresent).map((member) => [member.id, member]));
    const asking = circles
      .filter((circle) => circle.state === "open" && freePlaces(circle) > 0)
      .flatMap((circle) => circle.invited.map((invitation) => ({ circle, ...invitation })));
    const proposals = asking.flatMap(({ circle, member: to, by, at }): readonly Send[] => {
      const [reader, host] = [here.get(to), here.get(by ?? "")];
      if (!reader || !host || !isIn(circle, host.id) || plus(at, askedWithin) <= now) return [];
      if (isBlocked(wishes, to, host.id)) return [];
      const own = textIn(languageOf(reader, community));
      return [
        {
          kind: "send",
          key: key(circle.id, to),
          audience: { kind: "member", member: to, solicited: false, topic: `circle-${circle.id}` },
          // Facilitators read reasons in the preview: no topic, and not even that it is a circle.
          reason: own.plain("circle.invite.reason"),
          card: {
            text: own("circle.invite.text", { name: host.name, topic: circle.topic }),
            buttons: [
              { id: writeLine("circle join", { circle: circle.id }), label: own.plain("circle.button.join-this") },
              { id: "nudge no", label: own.plain("circle.button.no") },
            ],
          },
          due: at,
          expires: plus(at, askedWithin),
        },
      ];
    });
    return { proposals, nextAt: null, note: text.plain("circle.invite.none") };
  },
});
