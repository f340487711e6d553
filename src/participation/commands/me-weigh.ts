// `/cop me weigh [on, off]`: whether the bot looks at how somebody takes part. On Discord nobody is looked at before they
// allow it (domain section 0); everywhere anybody can say no. What it is for is said before anything is asked [ICO23].
import { defineCommand } from "../../commands/define.ts";
import { choice } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { firstStanding } from "../evaluate.ts";

export const meWeigh = defineCommand({
  words: "me weigh",
  for: "member",
  audience: "private",
  summary: "me.weigh.summary",
  example: "me weigh on",
  touches: ["members"],
  options: { state: choice("me.weigh.option.state", false, ["on", "off"]) },
  async run({ member, records, text, now }, { state }) {
    if (state === undefined) {
      return privately({
        title: text.plain(member.scored ? "me.weigh.is-on" : "me.weigh.is-off"),
        text: text("me.weigh.purpose"),
        buttons: [
          { id: "me weigh on", label: text.plain("me.weigh.yes") },
          { id: "me weigh off", label: text.plain("me.weigh.no") },
        ],
      });
    }
    const scored = state === "on";
    // Where somebody stood is not kept for later, and beginning again begins like everybody.
    const standing = scored === member.scored ? member.standing : firstStanding(now);
    await records.members.save({ ...member, scored, standing });
    return privately({ text: text(`me.weigh.${state}`) });
  },
});
