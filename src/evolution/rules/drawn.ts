// Whoever asked who is in a channel or a group reads privately that the list is there to look through. No name stands in the
// message: names are shown in the answer to its button, and to nobody else.
import { writeLine } from "../../commands/line.ts";
import { isFacilitator, isPresent, languageOf } from "../../community/member.ts";
import { listedFor } from "../../community/new-deed.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { earliest, type Instant, plus } from "../../time/instant.ts";
import { type Draw, isDraw, leftOf, placeName } from "../drawn.ts";

export const drawn = defineRule({
  id: "evolution.drawn",
  reads: ["deeds", "members"],
  wokenBy: ["deeds"],
  settings: {},
  decide({ snapshot, now, text, textIn, key }) {
    const { community, deeds, members } = snapshot;
    const moments: Instant[] = [];
    const proposals = deeds.filter(isDraw).flatMap((draw: Draw): readonly Send[] => {
      const { answer, answeredAt } = draw;
      const asker = members.find((one) => one.id === draw.asked.by);
      // An answer without a list was looked through, or forgotten; one with an empty list has something to say.
      if (answer?.kind !== "done" || answer.people === undefined || answeredAt === null) return [];
      if (!asker || !isPresent(asker) || !isFacilitator(asker)) return [];
      const expires = plus(answeredAt, listedFor);
      if (expires <= now) return [];
      moments.push(expires);
      const own = textIn(languageOf(asker, community));
      const [name, many] = [placeName(draw), leftOf(draw).length];
      const button = (line: string, label: "founding.button.look" | "founding.button.pass") => ({
        id: writeLine(line, { draw: draw.id, community: community.id }),
        label: own.plain(label),
      });
      return [
        {
          kind: "send",
          key: key(draw.id, asker.id),
          audience: { kind: "member", member: asker.id, solicited: true, topic: "founding" },
          reason: own.plain("founding.drawn.reason"),
          card:
            many === 0
              ? { title: own.plain("founding.drawn.title", { name }), text: own("founding.drawn.nobody") }
              : {
                  title: own.plain("founding.drawn.title", { name }),
                  text: own("founding.drawn", { many, more: answer.more ? "yes" : "no" }),
                  buttons: [
                    button("founding pick", "founding.button.look"),
                    button("founding pass", "founding.button.pass"),
                  ],
                },
          due: answeredAt,
          expires,
        },
      ];
    });
    return { proposals, nextAt: earliest(...moments) ?? null, note: text.plain("founding.drawn.none") };
  },
});
