// What the other side of a link has decided: told to the facilitators here, privately and once.
import { writeLine } from "../../commands/line.ts";
import { isNews } from "../../community/agreement.ts";
import { facilitatorsAt } from "../../community/facilitators.ts";
import { languageOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { earliest, type Instant, plus } from "../../time/instant.ts";
import { usefulFor } from "../link.ts";

export const linkAnswered = defineRule({
  id: "evolution.link-answered",
  reads: ["links", "members"],
  wokenBy: ["links"],
  settings: {},
  decide({ snapshot, now, text, textIn, key }) {
    const { community } = snapshot;
    const facilitators = facilitatorsAt(snapshot.members, community, now);
    const ahead: Instant[] = [];
    const proposals: Send[] = [];
    for (const link of snapshot.links) {
      if (link.kind !== "community" || !isNews(link)) continue;
      const expires = plus(link.theirsAt, usefulFor);
      if (expires <= now) continue;
      ahead.push(expires);
      for (const one of facilitators) {
        const own = textIn(languageOf(one, community));
        proposals.push({
          kind: "send",
          key: key(link.id, link.theirsAt, link.state, one.id),
          audience: { kind: "member", member: one.id, solicited: true, topic: "link" },
          reason: own.plain("link.news.reason", { name: link.name }),
          card: {
            text: own(`link.news.${link.state}`, { name: link.name }),
            buttons: [
              { id: writeLine("link list", { community: community.id }), label: own.plain("link.button.list") },
            ],
          },
          due: link.theirsAt,
          expires,
        });
      }
    }
    return { proposals, nextAt: earliest(...ahead) ?? null, note: text.plain("link.news.none") };
  },
});
