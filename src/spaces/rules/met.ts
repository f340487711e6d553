// Three days before a round ends it is asked once whether people met. "No" is as good an answer (domain 6.1).
import { writeLine } from "../../commands/line.ts";
import { isPresent, languageOf, pauseOn } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { earliest, type Instant } from "../../time/instant.ts";
import { byReader } from "../introductions/by-reader.ts";
import { namesOf } from "../introductions/introduction-card.ts";
import { checkDate, endsAt, tenOn } from "../introductions/moments.ts";
import { isGone } from "../introductions/pool.ts";
import { answerOf, haveMet, takingPart } from "../introductions/round.ts";

export const met = defineRule({
  id: "spaces.met",
  reads: ["members", "introductionSettings", "rounds"],
  settings: {},
  decide({ snapshot, now, text, textIn, key }) {
    const { community, rounds } = snapshot;
    const on = snapshot.introductionSettings[0]?.on === true;
    const members = new Map(snapshot.members.map((member) => [member.id, member]));
    const proposals: Send[] = [];
    const ahead: Instant[] = [];
    for (const round of rounds) {
      const ends = endsAt(round, community);
      const asking = checkDate(round);
      if (round.kind === "imported" || (round.kind === "round" && !on) || ends <= now) continue;
      for (const group of round.groups) {
        const here = takingPart(group).flatMap((id) => members.get(id) ?? []);
        if (haveMet(group) || here.length < 2) continue;
        for (const member of here) {
          const away = !isPresent(member) || isGone(round, member) || pauseOn(member, asking) !== undefined;
          if (away || answerOf(group, member.id) !== undefined) continue;
          const due = tenOn(asking, member, community);
          if (due > now) {
            ahead.push(due);
            continue;
          }
          const own = textIn(languageOf(member, community));
          const button = (answer: "yes" | "no") => ({
            id: writeLine(`intro met ${answer}`, { round: round.id }),
            label: own.plain(`introductions.met.${answer}`),
          });
          proposals.push({
            kind: "send",
            key: key(round.id, member.id),
            audience: { kind: "member", member: member.id, solicited: true, topic: "introductions" },
            reason: own.plain("introductions.met.reason"),
            // Written only when it is sent: those who have been asked are proposed again at each look.
            get card() {
              return {
                text: own("introductions.met.text", { names: namesOf(here.filter((one) => one !== member)) }),
                buttons: [button("yes"), button("no")],
              };
            },
            due,
            expires: ends,
          });
        }
      }
    }
    return {
      proposals: byReader(proposals),
      nextAt: earliest(...ahead) ?? null,
      note: text.plain("introductions.met.none"),
    };
  },
});
