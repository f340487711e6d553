// `/cop circle close [circle]`: for all who are in it, so it asks once.
import { communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { choice, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { isPresent, languageOf } from "../../community/member.ts";
import { day, plus } from "../../time/instant.ts";
import { close, isIn, mayClose } from "../circle.ts";
import { afterStep, circlesOf, meantCircle, suggested } from "../find-circle.ts";

export const circleClose = defineCommand({
  words: "circle close",
  for: "member",
  audience: "private",
  summary: "circle.close.summary",
  example: "circle close plain letters",
  touches: ["circles"],
  options: {
    sure: { ...choice("circle.option.sure", false, ["yes"]), named: true },
    circle: words("circle.option.circle", false, 100),
  },
  suggest: {
    circle: async (request, typed) =>
      suggested(
        (await circlesOf(request)).filter((circle) => mayClose(circle, request.member.id)),
        typed,
      ),
  },
  async run(request, { circle: said, sure }) {
    const { records, member, text, community, now, textIn, send } = request;
    const meant = meantCircle(request, await circlesOf(request), said, "circle close", "circle.refuse.in-none");
    if ("ask" in meant) return privately(meant.ask);
    const circle = afterStep(close(meant.circle, member.id));
    const others = (await records.members.list(community.id)).filter(
      (one) => one.id !== member.id && isPresent(one) && isIn(circle, one.id),
    );
    if (sure !== "yes" && others.length > 0) {
      const again = { circle: circle.id, sure: "yes", community: communityIfUnclear(request) };
      return privately({
        title: circle.topic,
        text: text("circle.close.sure"),
        buttons: [{ id: writeLine("circle close", again), label: text.plain("circle.button.close"), style: "danger" }],
      });
    }
    await records.matters.save("circles", circle);
    for (const other of others) {
      const own = textIn(languageOf(other, community));
      await send({
        key: `circle-closed/${circle.id}/${other.id}`,
        audience: { kind: "member", member: other.id, solicited: true, topic: "circle" },
        card: { text: own("circle.close.told", { topic: circle.topic }) },
        reason: own.plain("circle.close.reason"),
        expires: plus(now, 7 * day),
      });
    }
    return privately({ title: circle.topic, text: text("circle.close.done") });
  },
});
