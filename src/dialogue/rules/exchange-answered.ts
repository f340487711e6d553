// What the other side of an exchange has decided: told to the facilitators here, privately and once.

import { writeLine } from "../../commands/line.ts";
import { isNews } from "../../community/agreement.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { toFacilitators } from "../../rules/to-facilitators.ts";
import { earliest, type Instant, plus } from "../../time/instant.ts";
import { usefulFor } from "../exchange.ts";

export const exchangeAnswered = defineRule({
  id: "dialogue.exchange-answered",
  reads: ["exchanges", "members"],
  wokenBy: ["exchanges"],
  settings: {},
  decide(input) {
    const { snapshot, now, text } = input;
    const { community } = snapshot;
    const ahead: Instant[] = [];
    const proposals: Send[] = [];
    for (const exchange of snapshot.exchanges) {
      if (!isNews(exchange)) continue;
      const expires = plus(exchange.theirsAt, usefulFor);
      if (expires <= now) continue;
      ahead.push(expires);
      const to = { exchange: exchange.id, community: community.id };
      proposals.push(
        ...toFacilitators(input, {
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
        }),
      );
    }
    return { proposals, nextAt: earliest(...ahead) ?? null, note: text.plain("exchange.news.none") };
  },
});
