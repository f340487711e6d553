// A linked community would like an exchange: the facilitators here are asked, privately and once. Nothing is posted before
// they say yes and post it themselves.

import { writeLine } from "../../commands/line.ts";
import { waitsForUs } from "../../community/agreement.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { toFacilitators } from "../../rules/to-facilitators.ts";
import { earliest, type Instant, plus } from "../../time/instant.ts";
import { usefulFor } from "../exchange.ts";

export const exchangeAsked = defineRule({
  id: "dialogue.exchange-asked",
  reads: ["exchanges", "links", "members"],
  wokenBy: ["exchanges", "links"],
  settings: {},
  decide(input) {
    const { snapshot, now, text } = input;
    const { community } = snapshot;
    const linked = new Set(snapshot.links.filter((one) => one.state === "standing").map((one) => one.id));
    const ahead: Instant[] = [];
    const proposals: Send[] = [];
    for (const exchange of snapshot.exchanges.filter((one) => waitsForUs(one) && linked.has(one.link))) {
      const expires = plus(exchange.askedAt, usefulFor);
      if (expires <= now) continue;
      ahead.push(expires);
      const to = { exchange: exchange.id, community: community.id };
      proposals.push(
        ...toFacilitators(input, {
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
        }),
      );
    }
    return { proposals, nextAt: earliest(...ahead) ?? null, note: text.plain("exchange.ask.none") };
  },
});
