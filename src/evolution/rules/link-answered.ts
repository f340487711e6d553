// What the other side of a link has decided: told to the facilitators here, privately and once.

import { writeLine } from "../../commands/line.ts";
import { isNews } from "../../community/agreement.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { toFacilitators } from "../../rules/to-facilitators.ts";
import { earliest, type Instant, plus } from "../../time/instant.ts";
import { usefulFor } from "../link.ts";

export const linkAnswered = defineRule({
  id: "evolution.link-answered",
  reads: ["links", "members"],
  wokenBy: ["links"],
  settings: {},
  decide(input) {
    const { snapshot, now, text } = input;
    const { community } = snapshot;
    const ahead: Instant[] = [];
    const proposals: Send[] = [];
    for (const link of snapshot.links) {
      if (link.kind !== "community" || !isNews(link)) continue;
      const expires = plus(link.theirsAt, usefulFor);
      if (expires <= now) continue;
      ahead.push(expires);
      proposals.push(
        ...toFacilitators(input, {
          about: [link.id, link.theirsAt, link.state],
          topic: "link",
          due: link.theirsAt,
          expires,
          reason: (own) => own.plain("link.news.reason", { name: link.name }),
          card: (own) => ({
            text: own(`link.news.${link.state}`, { name: link.name }),
            buttons: [
              { id: writeLine("link list", { community: community.id }), label: own.plain("link.button.list") },
            ],
          }),
        }),
      );
    }
    return { proposals, nextAt: earliest(...ahead) ?? null, note: text.plain("link.news.none") };
  },
});
