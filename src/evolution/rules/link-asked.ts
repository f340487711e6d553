// Another community would like to be linked: its own facilitators are asked, privately and once. Nothing stands before they
// say yes.
import { writeLine } from "../../commands/line.ts";
import { waitsForUs } from "../../community/agreement.ts";
import { facilitatorsAt } from "../../community/facilitators.ts";
import { languageOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { earliest, type Instant, plus } from "../../time/instant.ts";
import { usefulFor } from "../link.ts";

export const linkAsked = defineRule({
  id: "evolution.link-asked",
  reads: ["links", "members"],
  wokenBy: ["links"],
  settings: {},
  decide({ snapshot, now, text, textIn, key }) {
    const { community } = snapshot;
    const facilitators = facilitatorsAt(snapshot.members, community, now);
    const ahead: Instant[] = [];
    const proposals: Send[] = [];
    for (const link of snapshot.links) {
      if (link.kind !== "community" || !waitsForUs(link)) continue;
      const expires = plus(link.askedAt, usefulFor);
      if (expires <= now) continue;
      ahead.push(expires);
      const to = { link: link.id, community: community.id };
      for (const one of facilitators) {
        const own = textIn(languageOf(one, community));
        proposals.push({
          kind: "send",
          key: key(link.id, link.askedAt, one.id),
          audience: { kind: "member", member: one.id, solicited: true, topic: "link" },
          reason: own.plain("link.ask.reason", { name: link.name }),
          card: {
            title: own.plain("link.ask.title", { community: community.name }),
            text: own("link.ask.text", { name: link.name, about: link.about }),
            buttons: [
              { id: writeLine("link accept", to), label: own.plain("link.button.accept"), style: "primary" },
              { id: writeLine("link remove", to), label: own.plain("link.button.decline") },
            ],
          },
          due: link.askedAt,
          expires,
        });
      }
    }
    return { proposals, nextAt: earliest(...ahead) ?? null, note: text.plain("link.ask.none") };
  },
});
