// `/cop listening`: "I like listening." Quiet is a place to be, and nobody nudges a listener out of it.
import { words } from "../../cards/card.ts";
import { defineCommand } from "../../commands/define.ts";
import { choice } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";

export const listening = defineCommand({
  words: "listening",
  for: "member",
  audience: "private",
  summary: "listening.summary",
  example: "listening on",
  touches: ["members"],
  options: { state: choice("listening.option.state", false, ["on", "off"]) },
  async run({ member, records, text }, { state = "on" }) {
    await records.members.save({ ...member, listening: state === "on" });
    return privately({
      text: text(state === "on" ? "listening.on" : "listening.off", { undo: words("/cop listening off") }),
    });
  },
});
