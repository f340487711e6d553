// `/cop circle join <circle>`: by words of its topic, or by a button.
import { defineCommand } from "../../commands/define.ts";
import { words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { isIn, join } from "../circle.ts";
import { circleCard, viewFor } from "../circle-card.ts";
import { afterStep, circlesFor, meantCircle, suggested } from "../find-circle.ts";

export const circleJoin = defineCommand({
  words: "circle join",
  for: "member",
  audience: "private",
  summary: "circle.join.summary",
  example: "circle join plain letters",
  touches: ["circles"],
  options: { circle: words("circle.option.circle", false, 100) },
  suggest: {
    circle: async (request, typed) =>
      suggested(
        (await circlesFor(request)).filter((circle) => !isIn(circle, request.member.id)),
        typed,
      ),
  },
  async run(request, { circle: said }) {
    const known = await circlesFor(request);
    const others = known.filter((circle) => !isIn(circle, request.member.id));
    const meant = meantCircle(
      request,
      said === undefined ? others : known,
      said,
      "circle join",
      "circle.refuse.unknown",
    );
    if ("ask" in meant) return privately(meant.ask);
    const circle = afterStep(join(meant.circle, request.member.id, request.now));
    await request.records.matters.save("circles", circle);
    return privately(circleCard(await viewFor(request), circle, "joined"));
  },
});
