// Announces the next gathering in the channel, in good time, with buttons to answer. Everything that the rhythm has promised
// is noted down on the way, so that what was stays in the history when the rhythm changes, also what passed while the process
// was down.
import { time } from "../../cards/card.ts";
import { defineRule } from "../../rules/define.ts";
import type { Proposal } from "../../rules/proposal.ts";
import { earliest, type Instant } from "../../time/instant.ts";
import { gatheringCard, whenLine } from "../gathering-card.ts";
import { noteDown, stepSend, stepSkips, viewer } from "../step.ts";
import { type Entry, timetable } from "../timetable.ts";

/** From when on a gathering is more than a promise: with its first step, at the latest when it begins. */
const settledAt = ({ gathering, first }: Entry): Instant =>
  first !== undefined && first.due < gathering.startsAt ? first.due : gathering.startsAt;

export const announce = defineRule({
  id: "rhythm.announce",
  reads: ["rhythm", "gatherings", "rsvps", "agenda", "members"],
  wokenBy: ["rhythm", "gatherings"],
  settings: {},
  decide(input) {
    const { snapshot, now, text } = input;
    const { entries } = timetable(snapshot, now);
    const view = viewer(snapshot, text);
    const proposals: Proposal[] = [];
    for (const entry of entries) {
      const { gathering, stored, position } = entry;
      if (!stored && settledAt(entry) <= now) proposals.push(noteDown(input, gathering));
      if (position.wanted?.step === "announce") {
        const shown = view(gathering);
        proposals.push(
          stepSend(input, gathering, position.wanted, {
            reason: text.plain("rhythm.announce.reason"),
            card: {
              ...gatheringCard(shown, [whenLine(shown)]),
              thread: text.plain("rhythm.announce.thread", { when: time(gathering.startsAt, gathering.zone, "date") }),
            },
          }),
        );
      }
      proposals.push(...stepSkips(input, gathering, position, ["announce"]));
    }
    const ahead = entries.flatMap((entry) => [
      entry.position.next ?? undefined,
      entry.stored ? undefined : settledAt(entry),
    ]);
    return {
      proposals,
      nextAt: earliest(...ahead.filter((at) => at !== undefined && at > now)) ?? null,
      note: text.plain("rhythm.announce.none"),
    };
  },
});
