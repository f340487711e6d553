// `/cop leave`: one word, no question why. What was shared stays shared; `me delete` takes everything.
import { words } from "../../cards/card.ts";
import { defineCommand } from "../../commands/define.ts";
import { privately } from "../../commands/reply.ts";
import { refuseLastFacilitator } from "../last-facilitator.ts";

export const leave = defineCommand({
  words: "leave",
  for: "member",
  audience: "private",
  summary: "leave.summary",
  example: "leave",
  touches: ["members"],
  options: {},
  async run({ community, member, records, text, now }) {
    await refuseLastFacilitator(records, community, member);
    const roles = member.roles.filter((role) => role === "admin");
    await records.members.save({ ...member, roles, leftAt: now });
    return privately({
      text: text("leave.done", { community: community.name, join: words("/cop join"), erase: words("/cop me delete") }),
    });
  },
});
