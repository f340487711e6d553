// Tells those who are in a round whom they meet, each privately at ten on their own clock; and kindly those for whom there is
// nobody this time, or whose partner has stepped out.
import type { Card } from "../../cards/card.ts";
import { isPresent, languageOf, type Member } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { earliest, type Instant } from "../../time/instant.ts";
import { byReader } from "../introductions/by-reader.ts";
import { introductionCard, namesOf } from "../introductions/introduction-card.ts";
import { checkedAt, endsAt, toldAt } from "../introductions/moments.ts";
import { isIn } from "../introductions/pool.ts";
import {
  haveMet,
  isLeftAlone,
  properRounds,
  type Round,
  type RoundGroup,
  takingPart,
  wentWithout,
} from "../introductions/round.ts";

export const introduce = defineRule({
  id: "spaces.introduce",
  reads: ["members", "introductionSettings", "rounds"],
  settings: {},
  decide({ snapshot, now, text, textIn, key }) {
    const { community, rounds } = snapshot;
    const on = snapshot.introductionSettings[0]?.on === true;
    const members = new Map(snapshot.members.filter(isPresent).map((member) => [member.id, member]));
    const people = (ids: readonly string[]) => ids.flatMap((id) => members.get(id) ?? []);
    const told: Send[] = [];
    const ahead: Instant[] = [];

    const tell = (round: Round, member: Member, what: string, card: (own: typeof text) => Card): void => {
      const due = toldAt(round, member, community);
      const expires = checkedAt(round, member, community);
      if (now >= expires) return;
      if (due > now) {
        ahead.push(due);
        return;
      }
      const own = textIn(languageOf(member, community));
      told.push({
        kind: "send",
        key: key(what, round.id, member.id),
        audience: { kind: "member", member: member.id, solicited: true, topic: "introductions" },
        // Facilitators read reasons: nobody's name stands in one.
        reason: own.plain("introductions.card.reason"),
        // Written only when it is sent: at each look everybody of the round is proposed anew, and almost all have been told.
        get card() {
          return card(own);
        },
        due,
        expires,
      });
    };

    const tellGroup = (round: Round, group: RoundGroup): void => {
      const here = people(takingPart(group));
      for (const member of here) {
        const others = here.filter((one) => one !== member);
        if (isLeftAlone(group, member.id)) {
          tell(round, member, "called-off", (own) => ({
            text: own("introductions.called-off", { kind: round.kind }),
          }));
        } else if (others.length > 0) {
          tell(round, member, "meet", (own) =>
            introductionCard({ round, reader: member, others, community, text: own, now }),
          );
          // Who was named and steps out later is not waited for.
          for (const gone of group.skipped.filter(({ at }) => at >= toldAt(round, member, community)))
            for (const one of people([gone.member]))
              tell(round, member, `without-${one.id}`, (own) => ({
                text: own("introductions.smaller", { name: namesOf([one]), others: namesOf(others) }),
              }));
        }
      }
    };

    for (const round of rounds) {
      if (round.kind === "imported" || (round.kind === "round" && !on) || endsAt(round, community) <= now) continue;
      for (const group of round.groups) if (!haveMet(group)) tellGroup(round, group);
      const alone = round.groups.length === 0;
      for (const member of people(round.sitOuts).filter(isIn)) {
        // Somebody who is the only one is told once, and not at every round.
        const before = properRounds(rounds).find((one) => one.date < round.date);
        if (alone && before !== undefined && before.groups.length === 0 && wentWithout(before, member.id)) continue;
        tell(round, member, "sat-out", (own) => ({
          text: own(alone ? "introductions.alone" : "introductions.sat-out"),
        }));
      }
    }
    return {
      proposals: byReader(told),
      nextAt: earliest(...ahead) ?? null,
      note: text.plain("introductions.card.none"),
    };
  },
});
