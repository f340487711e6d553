// `/cop circle invite @name [circle]`: the member is asked privately, and their answer is theirs.
import { defineCommand, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { member as memberOption, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { isPresent } from "../../community/member.ts";
import { invite } from "../circle.ts";
import { afterStep, circlesOf, meantCircle, suggested } from "../find-circle.ts";

export const circleInvite = defineCommand({
  words: "circle invite",
  for: "member",
  audience: "private",
  summary: "circle.invite.summary",
  example: "circle invite @ada plain letters",
  touches: ["circles"],
  options: {
    who: memberOption("circle.option.who", true),
    circle: words("circle.option.circle", false, 100),
  },
  suggest: { circle: async (request, typed) => suggested(await circlesOf(request), typed) },
  async run(request, { who, circle: said }) {
    const { records, community, member, text, now } = request;
    const asked = await records.members.byRef(community.id, who);
    if (!asked || !isPresent(asked)) throw new Refusal("circle.refuse.not-member");
    const line = writeLine("circle invite", { who });
    const meant = meantCircle(request, await circlesOf(request), said, line, "circle.refuse.in-none");
    if ("ask" in meant) return privately(meant.ask);
    const step = invite(meant.circle, { by: member.id, member: asked.id, at: now });
    if ("refused" in step && step.refused === "inside") throw new Refusal("circle.refuse.there");
    await records.matters.save("circles", afterStep(step));
    return privately({ title: meant.circle.topic, text: text("circle.invited", { name: asked.name }) });
  },
});
