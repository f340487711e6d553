// `/cop circle leave [circle]`: one word, no question why.
import { communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { isVisibleTo, leave } from "../circle.ts";
import { afterStep, circlesOf, meantCircle, suggested } from "../find-circle.ts";

export const circleLeave = defineCommand({
  words: "circle leave",
  for: "member",
  audience: "private",
  summary: "circle.leave.summary",
  example: "circle leave plain letters",
  touches: ["circles"],
  options: { circle: words("circle.option.circle", false, 100) },
  suggest: { circle: async (request, typed) => suggested(await circlesOf(request), typed) },
  async run(request, { circle: said }) {
    const { records, member, text } = request;
    const meant = meantCircle(request, await circlesOf(request), said, "circle leave", "circle.refuse.in-none");
    if ("ask" in meant) return privately(meant.ask);
    const circle = afterStep(leave(meant.circle, member.id));
    await records.matters.save("circles", circle);
    const back = isVisibleTo(circle, member.id)
      ? [
          {
            id: writeLine("circle join", { circle: circle.id, community: communityIfUnclear(request) }),
            label: text.plain("circle.button.back"),
          },
        ]
      : [];
    return privately({
      title: circle.topic,
      text: text("circle.left", { last: circle.people.length === 0 ? "yes" : "no" }),
      buttons: back,
    });
  },
});
