// `/cop circle`: the circles one may join, and one's own. Facilitators see what every member sees.
import { defineCommand } from "../../commands/define.ts";
import { privately } from "../../commands/reply.ts";
import { circleList, viewFor } from "../circle-card.ts";
import { circlesFor } from "../find-circle.ts";

export const circleListed = defineCommand({
  words: "circle list",
  aliases: ["circle"],
  for: "member",
  audience: "private",
  summary: "circle.list.summary",
  example: "circle list",
  touches: [],
  options: {},
  async run(request) {
    return privately(circleList(await viewFor(request), await circlesFor(request)));
  },
});
