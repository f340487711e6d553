// The arguments of a debate, grouped by side: at a glance, or one side page by page.
import { communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand } from "../../commands/define.ts";
import { choice, named } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { sides } from "../debate.ts";
import { overviewCard, pageCard } from "../debate-card.ts";
import { argumentsIn, debateById, namesOf } from "../debates-of.ts";

export const argueShow = defineCommand({
  words: "argue show",
  for: "member",
  audience: "private",
  summary: "debate.argue.show.summary",
  example: "argue show debate=db_1",
  touches: [],
  hidden: true,
  options: {
    debate: named("debate.option.debate", true, 40),
    side: choice("debate.option.side", false, [...sides, "mind"]),
    from: named("debate.option.from", false, 5),
  },
  async run(request, { debate: id, side, from }) {
    const debate = await debateById(request, id);
    const all = await argumentsIn(request, debate.id);
    const reader = {
      text: request.text,
      community: communityIfUnclear(request),
      member: request.member.id,
      names: await namesOf(request, all),
    };
    if (side === undefined) return privately(overviewCard(debate, all, reader));
    const first = /^\d{1,4}$/.test(from ?? "") ? Number(from) : 0;
    return privately(pageCard(debate, all, side, first, reader));
  },
});
