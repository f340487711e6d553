// Afterwards: thanks to everybody who came, and two light buttons. Nobody is asked why they were not there (domain 9, X2).
import { time } from "../../cards/card.ts";
import { writeLine } from "../../commands/line.ts";
import { defineRule } from "../../rules/define.ts";
import type { Proposal } from "../../rules/proposal.ts";
import { earliest } from "../../time/instant.ts";
import { titleOf } from "../gathering-card.ts";
import { stepSend, stepSkips } from "../step.ts";
import { timetable } from "../timetable.ts";

export const followUp = defineRule({
  id: "rhythm.follow-up",
  reads: ["rhythm", "gatherings"],
  settings: {},
  decide(input) {
    const { snapshot, now, text } = input;
    const { entries } = timetable(snapshot, now);
    const proposals: Proposal[] = [];
    for (const { gathering, position } of entries) {
      if (position.wanted?.step === "followup") {
        proposals.push(
          stepSend(input, gathering, position.wanted, {
            reason: text.plain("rhythm.follow-up.reason"),
            card: {
              title: text.plain("rhythm.follow-up.title", { title: titleOf(gathering, snapshot.community.name, text) }),
              text: text("rhythm.follow-up.text", { date: time(gathering.startsAt, gathering.zone, "date") }),
              buttons: [
                {
                  id: writeLine("gathering there", { gathering: gathering.id }),
                  label: text.plain("rhythm.follow-up.button.there"),
                },
                { id: "story", label: text.plain("rhythm.follow-up.button.story") },
              ],
            },
          }),
        );
      }
      proposals.push(...stepSkips(input, gathering, position, ["followup"]));
    }
    return {
      proposals,
      nextAt: earliest(...entries.map((entry) => entry.position.next ?? undefined)) ?? null,
      note: text.plain("rhythm.follow-up.none"),
    };
  },
});
