// What the other side of an exchange has decided: told to the facilitators here, privately and once.

import { writeLine } from "../../commands/line.ts";
import { isNews } from "../../community/agreement.ts";
import { defineRule } from "../../rules/define.ts";
import { type FacilitatorsWord, whileUseful } from "../../rules/to-facilitators.ts";
import { plus } from "../../time/instant.ts";
import { usefulFor } from "../exchange.ts";

export const exchangeAnswered = defineRule({
  id: "dialogue.exchange-answered",
  reads: ["exchanges", "members"],
  wokenBy: ["exchanges"],
  settings: {},
  decide(input) {
    const { snapshot, text } = input;
    const { community } = snapshot;
    const words = snapshot.exchanges.flatMap((exchange): readonly FacilitatorsWord[] => {
      if (!isNews(exchange)) return [];
      const expires = plus(exchange.theirsAt, usefulFor);
      const to = { exchange: exchange.id, community: community.id };
      return [
        {
          about: [exchange.id, exchange.theirsAt, exchange.state],
          topic: "exchange",
          due: exchange.theirsAt,
          expires,
          reason: (own) => own.plain("exchange.news.reason", { name: exchange.name }),
          card: (own) => ({
            text: own(`exchange.news.${exchange.state}`, { name: exchange.name, question: exchange.question }),
            buttons:
              exchange.state === "standing"
                ? [{ id: writeLine("exchange post", to), label: own.plain("exchange.button.post"), style: "primary" }]
                : [],
          }),
        },
      ];
    });
    return { ...whileUseful(input, words), note: text.plain("exchange.news.none") };
  },
});
