// After two rounds the facilitators of each side are asked, privately and once, whether to go on (domain 5).

import { writeLine } from "../../commands/line.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { toFacilitators } from "../../rules/to-facilitators.ts";
import { earliest, type Instant, plus } from "../../time/instant.ts";
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
    const { snapshot, now, settings, text } = input;
    const { community } = snapshot;
    const linked = new Set(snapshot.links.filter((one) => one.state === "standing").map((one) => one.id));
    const ahead: Instant[] = [];
    const proposals: Send[] = [];
    for (const exchange of snapshot.exchanges.filter((one) => linked.has(one.link))) {
      const since = lookBackSince(exchange, settings.rounds);
      const expires = since && plus(since, usefulFor);
      if (since === null || expires === null || expires <= now) continue;
      ahead.push(expires);
      const to = { exchange: exchange.id, community: community.id };
      proposals.push(
        ...toFacilitators(input, {
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
        }),
      );
    }
    return { proposals, nextAt: earliest(...ahead) ?? null, note: text.plain("exchange.review.none") };
  },
});
