// `/cop me delete`: everything the bot holds about a person goes, after one question. Also for somebody who has left, or is
// known from imported history only.
import { words } from "../../cards/card.ts";
import { defineCommand } from "../../commands/define.ts";
import { choice } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { allFacts } from "../../rules/snapshot.ts";
import { forget } from "../forget.ts";
import { refuseLastFacilitator } from "../last-facilitator.ts";

export const meDelete = defineCommand({
  words: "me delete",
  for: "anyone",
  audience: "private",
  summary: "me.delete.summary",
  example: "me delete",
  touches: allFacts,
  options: { sure: choice("me.option.sure", false, ["yes"]) },
  async run(request, { sure }) {
    const { community, member, records, text } = request;
    if (!member) return privately({ text: text("me.nothing-held", { community: community.name }) });
    await refuseLastFacilitator(records, community, member);
    if (sure !== "yes") {
      return privately({
        title: text.plain("me.delete.title"),
        text: text("me.delete.ask", { export: words("/cop me export") }),
        buttons: [{ id: "me delete yes", label: text.plain("me.delete.button"), style: "danger" }],
      });
    }
    await forget(request, community, member);
    return privately({ text: text("me.delete.done", { community: community.name }) });
  },
});
