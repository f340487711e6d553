// The plainest rule there is: says one thing in the channel, and one privately to each facilitator, once.
import { words } from "../../src/cards/card.ts";
import { isFacilitator } from "../../src/community/member.ts";
import { defineRule } from "../../src/rules/define.ts";
import { day, plus } from "../../src/time/instant.ts";

export const announcing = defineRule({
  id: "test.announce",
  reads: ["members"],
  settings: {},
  decide({ snapshot, key }) {
    const { community } = snapshot;
    const common = {
      kind: "send" as const,
      reason: "It is time.",
      card: { text: words("Hear, hear.") },
      due: community.createdAt,
      expires: plus(community.createdAt, 30 * day),
    };
    return {
      proposals: [
        { ...common, key: key("channel"), audience: { kind: "channel", channel: community.channel } },
        ...snapshot.members.filter(isFacilitator).map((one) => ({
          ...common,
          key: key(one.id),
          audience: { kind: "member" as const, member: one.id, solicited: true, topic: "test" },
        })),
      ],
      nextAt: null,
    };
  },
});
