// A linked community would like an exchange: the facilitators here are asked, privately and once. Nothing is posted before
// they say yes and post it themselves.

import { writeLine } from "../../commands/line.ts";
import { waitsForUs } from "../../community/agreement.ts";
import { defineRule } from "../../rules/define.ts";
import { type FacilitatorsWord, whileUseful } from "../../rules/to-facilitators.ts";
import { plus } from "../../time/instant.ts";
import { usefulFor } from "../exchange.ts";

export const exchangeAsked = defineRule({
  id: "dialogue.exchange-asked",
  reads: ["exchanges", "links", "members"],
  wokenBy: ["exchanges", "links"],
  settings: {},
  decide(input) {
    const { snapshot, text } = input;
    const { community } = snapshot;
    const linked = new Set(snapshot.links.filter((one) => one.state === "standing").map((one) => one.id));
    const words = snapshot.exchanges.flatMap((exchange): readonly FacilitatorsWord[] => {
      if (!waitsForUs(exchange) || !linked.has(exchange.link)) return [];
      const expires = plus(exchange.askedAt, usefulFor);
      const to = { exchange: exchange.id, community: community.id };
      return [
        {
          about: [exchange.id],
          topic: "exchange",
          due: exchange.askedAt,
          expires,
          reason: (own) => own.plain("exchange.ask.reason", { name: exchange.name }),
          card: (own) => ({
            title: own.plain("exchange.ask.title", { community: community.name }),
            text: own("exchange.ask.text", { name: exchange.name, question: exchange.question }),
            buttons: [
              { id: writeLine("exchange accept", to), label: own.plain("exchange.button.accept"), style: "primary" },
              { id: writeLine("exchange end", to), label: own.plain("exchange.button.decline") },
            ],
          }),
        },
      ];
    });
    return { ...whileUseful(input, words), note: text.plain("exchange.ask.none") };
  },
});
