// A linked community would like an exchange: the facilitators here are asked, privately and once. Nothing is posted before
// they say yes and post it themselves.
import { writeLine } from "../../commands/line.ts";
import { waitsForUs } from "../../community/agreement.ts";
import { facilitatorsAt } from "../../community/facilitators.ts";
import { languageOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { earliest, type Instant, plus } from "../../time/instant.ts";
import { usefulFor } from "../exchange.ts";

export const exchangeAsked = defineRule({
  id: "dialogue.exchange-asked",
  reads: ["exchanges", "links", "members"],
  wokenBy: ["exchanges", "links"],
  settings: {},
  decide({ snapshot, now, text, textIn, key }) {
    const { community } = snapshot;
    const facilitators = facilitatorsAt(snapshot.members, community, now);
    const linked = new Set(snapshot.links.filter((one) => one.state === "standing").map((one) => one.id));
    const ahead: Instant[] = [];
    const proposals: Send[] = [];
    for (const exchange of snapshot.exchanges.filter((one) => waitsForUs(one) && linked.has(one.link))) {
      const expires = plus(exchange.askedAt, usefulFor);
      if (expires <= now) continue;
      ahead.push(expires);
      const to = { exchange: exchange.id, community: community.id };
      for (const one of facilitators) {
        const own = textIn(languageOf(one, community));
        proposals.push({
          kind: "send",
          key: key(exchange.id, one.id),
          audience: { kind: "member", member: one.id, solicited: true, topic: "exchange" },
          reason: own.plain("exchange.ask.reason", { name: exchange.name }),
          card: {
            title: own.plain("exchange.ask.title", { community: community.name }),
            text: own("exchange.ask.text", { name: exchange.name, question: exchange.question }),
            buttons: [
              { id: writeLine("exchange accept", to), label: own.plain("exchange.button.accept"), style: "primary" },
              { id: writeLine("exchange end", to), label: own.plain("exchange.button.decline") },
            ],
          },
          due: exchange.askedAt,
          expires,
        });
      }
    }
    return { proposals, nextAt: earliest(...ahead) ?? null, note: text.plain("exchange.ask.none") };
  },
});
