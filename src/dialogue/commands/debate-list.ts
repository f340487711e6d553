// `/cop debate list`: the community's debates, newest first.
import { quoted, time } from "../../cards/card.ts";
import { communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand } from "../../commands/define.ts";
import { cut, writeLine } from "../../commands/line.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { debatesOf } from "../debates-of.ts";

const shown = 10;
/** Two buttons each, and Discord shows 25. */
const withButtons = 5;

export const debateList = defineCommand({
  words: "debate list",
  aliases: ["debate"],
  for: "facilitator",
  audience: "private",
  summary: "debate.list.summary",
  example: "debate list",
  touches: [],
  options: {},
  async run(request) {
    const { text, zone } = request;
    const newest = [...(await debatesOf(request))].reverse().slice(0, shown);
    const community = communityIfUnclear(request);
    return privately({
      title: text.plain("debate.list.title"),
      text: text(newest.length === 0 ? "debate.list.none" : "debate.list.intro"),
      fields: newest.map((one, index) => ({
        label: text.plain(`debate.list.${one.state}`, { number: index + 1 }),
        value: joined([
          [quoted(one.question)],
          text(one.summary === null ? "debate.list.since" : "debate.list.summed-up", {
            date: time(one.openedAt, zone, "date"),
          }),
        ]),
      })),
      buttons: [
        ...newest.slice(0, withButtons).flatMap((one, index) => [
          {
            id: writeLine("argue show", { debate: one.id, community }),
            label: text.plain("debate.button.read", { number: index + 1, question: cut(one.question, 40) }),
          },
          {
            id: writeLine(one.state === "open" ? "debate summary" : "debate reopen", { debate: one.id, community }),
            label: text.plain(`debate.button.list-${one.state}`, { number: index + 1 }),
          },
        ]),
        { id: writeLine("debate open", { community }), label: text.plain("debate.button.open"), style: "primary" },
      ],
    });
  },
});
