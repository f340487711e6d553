// The button "Tell the channel": the only way in which a circle's topic is ever posted for everybody, once, by whoever
// started it. It names nobody.
import { defineCommand } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { named } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { day, plus } from "../../time/instant.ts";
import { tellChannel } from "../circle.ts";
import { afterStep, circlesOf, meantCircle } from "../find-circle.ts";

export const circleTell = defineCommand({
  words: "circle tell",
  hidden: true,
  for: "member",
  audience: "private",
  summary: "circle.tell.summary",
  example: "circle tell circle=ci_1",
  touches: ["circles"],
  options: { circle: named("circle.option.circle", true) },
  async run(request, { circle: id }) {
    const { records, member, text, community, now, send, textIn } = request;
    const meant = meantCircle(request, await circlesOf(request), id, "circle tell", "circle.refuse.in-none");
    if ("ask" in meant) return privately(meant.ask);
    const circle = afterStep(tellChannel(meant.circle, member.id, now));
    await records.matters.save("circles", circle);
    const open = textIn(community.language);
    await send({
      key: `circle-told/${circle.id}`,
      audience: { kind: "channel", channel: community.channel },
      card: {
        text: open("circle.told.channel", { topic: circle.topic }),
        buttons: [
          { id: writeLine("circle join", { circle: circle.id }), label: open.plain("circle.button.join-this") },
        ],
      },
      reason: open.plain("circle.told.reason"),
      expires: plus(now, 3 * day),
    });
    return privately({ title: circle.topic, text: text("circle.told") });
  },
});
