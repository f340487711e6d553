// `/cop me delete`: everything the bot holds about a person goes, after one question.
import { words } from "../../cards/card.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { choice } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { isFacilitator, isPresent } from "../../community/member.ts";
import { allFacts } from "../../rules/snapshot.ts";

export const meDelete = defineCommand({
  words: "me delete",
  for: "member",
  audience: "private",
  summary: "me.delete.summary",
  example: "me delete",
  touches: allFacts,
  options: { sure: choice("me.option.sure", false, ["yes"]) },
  async run({ community, member, records, text }, { sure }) {
    if (isFacilitator(member)) {
      const others = (await records.members.list(community.id)).filter(
        (one) => isPresent(one) && isFacilitator(one) && one.id !== member.id,
      );
      if (others.length === 0) throw new Refusal("leave.last-facilitator");
    }
    if (sure !== "yes") {
      return privately({
        title: text.plain("me.delete.title"),
        text: text("me.delete.ask", { export: words("/cop me export") }),
        buttons: [{ id: "me delete yes", label: text.plain("me.delete.button"), style: "danger" }],
      });
    }
    await records.members.remove(member.id);
    return privately({ text: text("me.delete.done", { community: community.name }) });
  },
});
