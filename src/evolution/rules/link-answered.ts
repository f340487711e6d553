// What the other side of a link has decided: told to the facilitators here, privately and once.

import { writeLine } from "../../commands/line.ts";
import { isNews } from "../../community/agreement.ts";
import { defineRule } from "../../rules/define.ts";
import { type FacilitatorsWord, whileUseful } from "../../rules/to-facilitators.ts";
import { plus } from "../../time/instant.ts";
import { usefulFor } from "../link.ts";

export const linkAnswered = defineRule({
  id: "evolution.link-answered",
  reads: ["links", "members"],
  wokenBy: ["links"],
  settings: {},
  decide(input) {
    const { snapshot, text } = input;
    const { community } = snapshot;
    const words = snapshot.links.flatMap((link): readonly FacilitatorsWord[] => {
      if (link.kind !== "community" || !isNews(link)) return [];
      const expires = plus(link.theirsAt, usefulFor);
      return [
        {
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
        },
      ];
    });
    return { ...whileUseful(input, words), note: text.plain("link.news.none") };
  },
});
