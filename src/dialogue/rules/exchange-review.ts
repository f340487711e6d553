// After two rounds the facilitators of each side are asked, privately and once, whether to go on (domain 5).

import { writeLine } from "../../commands/line.ts";
import { defineRule } from "../../rules/define.ts";
import { type FacilitatorsWord, whileUseful } from "../../rules/to-facilitators.ts";
import { plus } from "../../time/instant.ts";
import { lookBackSince, usefulFor } from "../exchange.ts";

export const exchangeReview = defineRule({
  id: "dialogue.exchange-review",
  reads: ["exchanges", "links", "members"],
  wokenBy: ["exchanges", "links"],
  settings: {
    /** A round ends with something that came back (domain 5: after two). */
    rounds: 2,
  },
  decide(input) {
    const { snapshot, settings, text } = input;
    const { community } = snapshot;
    const linked = new Set(snapshot.links.filter((one) => one.state === "standing").map((one) => one.id));
    const words = snapshot.exchanges.flatMap((exchange): readonly FacilitatorsWord[] => {
      const since = lookBackSince(exchange, settings.rounds);
      if (since === null || !linked.has(exchange.link)) return [];
      const expires = plus(since, usefulFor);
      const to = { exchange: exchange.id, community: community.id };
      return [
        {
          about: [exchange.id, String(exchange.reviewed)],
          topic: "exchange",
          due: since,
          expires,
          reason: (own) => own.plain("exchange.review.reason", { name: exchange.name }),
          card: (own) => ({
            title: own.plain("exchange.review.title", { name: exchange.name }),
            text: own("exchange.review.text", { question: exchange.question }),
            buttons: [
              { id: writeLine("exchange show", to), label: own.plain("exchange.button.show") },
              { id: writeLine("exchange continue", to), label: own.plain("exchange.button.continue") },
              { id: writeLine("exchange end", to), label: own.plain("exchange.button.end") },
            ],
          }),
        },
      ];
    });
    return { ...whileUseful(input, words), note: text.plain("exchange.review.none") };
  },
});
