// "Stay in touch": whoever says yes stands in a list that those in it and the facilitators see. Nobody else is in it.
import { communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { choice } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { keep, stagesHere } from "../here.ts";

export const alumni = defineCommand({
  words: "alumni",
  for: "member",
  audience: "private",
  summary: "stages.alumni.summary",
  example: "alumni yes",
  touches: ["stages"],
  hidden: true,
  options: { answer: choice("stages.option.alumni", false, ["yes", "no"]) },
  async run(request, { answer }) {
    const { text, member, now, records } = request;
    const known = await stagesHere(request);
    if (known.ending === null && answer !== "no") throw new Refusal("stages.refuse.not-ended");
    const others = known.alumni.filter((one) => one.member !== member.id);
    if (answer === "no") {
      if (others.length !== known.alumni.length) await keep(request, { ...known, alumni: others });
      return privately({ text: text("stages.alumni.out") });
    }
    const isIn = others.length !== known.alumni.length;
    if (answer === "yes" && !isIn)
      await keep(request, { ...known, alumni: [...others, { member: member.id, at: now }] });
    if (answer === undefined && !isIn) return privately({ text: text("stages.alumni.only") });
    const people = await Promise.all(others.map((one) => records.members.get(one.member)));
    const names = people.flatMap((one) => (one ? [one.name] : [])).sort((one, other) => one.localeCompare(other, "en"));
    return privately({
      text: joined([
        text("stages.alumni.in"),
        names.length === 0 ? text("stages.alumni.first") : text("stages.alumni.others", { names: names.join(", ") }),
      ]),
      buttons: [
        {
          id: writeLine("alumni no", { community: communityIfUnclear(request) }),
          label: text.plain("stages.button.out"),
        },
      ],
    });
  },
});
