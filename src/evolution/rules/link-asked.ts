// Another community would like to be linked: its own facilitators are asked, privately and once. Nothing stands before they
// say yes.

import { writeLine } from "../../commands/line.ts";
import { waitsForUs } from "../../community/agreement.ts";
import { defineRule } from "../../rules/define.ts";
import { type FacilitatorsWord, whileUseful } from "../../rules/to-facilitators.ts";
import { plus } from "../../time/instant.ts";
import { usefulFor } from "../link.ts";

export const linkAsked = defineRule({
  id: "evolution.link-asked",
  reads: ["links", "members"],
  wokenBy: ["links"],
  settings: {},
  decide(input) {
    const { snapshot, text } = input;
    const { community } = snapshot;
    const words = snapshot.links.flatMap((link): readonly FacilitatorsWord[] => {
      if (link.kind !== "community" || !waitsForUs(link)) return [];
      const expires = plus(link.askedAt, usefulFor);
      const to = { link: link.id, community: community.id };
      return [
        {
          about: [link.id, link.askedAt],
          topic: "link",
          due: link.askedAt,
          expires,
          reason: (own) => own.plain("link.ask.reason", { name: link.name }),
          card: (own) => ({
            title: own.plain("link.ask.title", { community: community.name }),
            text: own("link.ask.text", { name: link.name, about: link.about }),
            buttons: [
              { id: writeLine("link accept", to), label: own.plain("link.button.accept"), style: "primary" },
              { id: writeLine("link remove", to), label: own.plain("link.button.decline") },
            ],
          }),
        },
      ];
    });
    return { ...whileUseful(input, words), note: text.plain("link.ask.none") };
  },
});
