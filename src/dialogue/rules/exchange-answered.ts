// What the other side of an exchange has decided: told to the facilitators here, privately and once.
import { writeLine } from "../../commands/line.ts";
import { isNews } from "../../community/agreement.ts";
import { facilitatorsAt } from "../../community/facilitators.ts";
import { languageOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { earliest, type Instant, plus } from "../../time/instant.ts";
import { usefulFor } from "../exchange.ts";

export const exchangeAnswered = defineRule({
  id: "dialogue.exchange-answered",
  reads: ["exchanges", "members"],
  wokenBy: ["exchanges"],
  settings: {},
  decide({ snapshot, now, text, textIn, key }) {
    const { community } = snapshot;
    const facilitators = facilitatorsAt(snapshot.members, community, now);
    const ahead: Instant[] = [];
    const proposals: Send[] = [];
    for (const exchange of snapshot.exchanges) {
      if (!isNews(exchange)) continue;
      const expires = plus(exchange.theirsAt, usefulFor);
      if (expires <= now) continue;
      ahead.push(expires);
      const to = { exchange: exchange.id, community: community.id };
      for (const one of facilitators) {
        const own = textIn(languageOf(one, community));
        proposals.push({
          kind: "send",
          key: key(exchange.id, exchange.theirsAt, exchange.state, one.id),
          audience: { kind: "member", member: one.id, solicited: true, topic: "exchange" },
          reason: own.plain("exchange.news.reason", { name: exchange.name }),
          card: {
            text: own(`exchange.news.${exchange.state}`, { name: exchange.name, question: exchange.question }),
            buttons:
              exchange.state === "standing"
                ? [{ id: writeLine("exchange post", to), label: own.plain("exchange.button.post"), style: "primary" }]
                : [],
          },
          due: exchange.theirsAt,
          expires,
        });
      }
    }
    return { proposals, nextAt: earliest(...ahead) ?? null, note: text.plain("exchange.news.none") };
  },
});
