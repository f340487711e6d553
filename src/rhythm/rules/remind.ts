// Reminds of the next gathering, once a step, in the channel: usually a week, a day and an hour before. Whoever said yes or
// maybe can have the last one privately as well; that is off unless a facilitator wants it, so that nobody gets a thing twice.
import { type Card, time } from "../../cards/card.ts";
import { languageOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Proposal } from "../../rules/proposal.ts";
import { joined, type Texts } from "../../text/texts.ts";
import { day, earliest, elapsed, hour, type Instant, minute } from "../../time/instant.ts";
import { standingAnswers, whoAnswered } from "../attendance.ts";
import type { Gathering } from "../gathering.ts";
import {
  comingField,
  type GatheringView,
  gatheringCard,
  movedLine,
  rsvpButtons,
  titleOf,
  whereField,
} from "../gathering-card.ts";
import type { LadderStep } from "../reminders.ts";
import { mayBeTold, noteDown, privateStep, stepSend, stepSkips, viewer } from "../step.ts";
import { timetable } from "../timetable.ts";

const steps: readonly LadderStep[] = ["week", "day", "hour"];

/** How far off it is at this moment, the same for readers in every zone: `in 7 days`, `in 1 hour`. */
export function farOff(
  now: Instant,
  at: Instant,
): { readonly count: number; readonly unit: "minutes" | "hours" | "days" } {
  const away = elapsed(now, at);
  // A day before a clock change is 23 or 25 hours, and still a day.
  if (away > 22 * hour) return { count: Math.round(away / day), unit: "days" };
  if (away > 55 * minute) return { count: Math.round(away / hour), unit: "hours" };
  return { count: Math.max(1, Math.round(away / minute)), unit: "minutes" };
}

const leadLine = ({ startsAt, zone }: Gathering, now: Instant, text: Texts) =>
  text("rhythm.remind.text", {
    lead: text.plain("rhythm.lead", farOff(now, startsAt)),
    when: time(startsAt, zone),
  });

/** Shortly before, nobody needs the agenda: where it is and who comes is enough. */
function shortCard(view: GatheringView, now: Instant): Card {
  return {
    title: titleOf(view.gathering, view.communityName, view.text),
    text: joined([leadLine(view.gathering, now, view.text), ...movedLine(view)]),
    fields: [...whereField(view), ...comingField(view)],
    buttons: rsvpButtons(view),
  };
}

export const remind = defineRule({
  id: "rhythm.remind",
  reads: ["rhythm", "gatherings", "rsvps", "agenda", "members"],
  wokenBy: ["rhythm", "gatherings"],
  settings: {
    /** The last reminder also to each of those who said yes or maybe. */
    privately: false,
  },
  decide(input) {
    const { snapshot, now, settings, text, textIn } = input;
    const { entries } = timetable(snapshot, now);
    const view = viewer(snapshot, text);
    const members = new Map(snapshot.members.map((member) => [member.id, member]));
    const proposals: Proposal[] = [];
    for (const { gathering, stored, position } of entries) {
      const { wanted } = position;
      if (wanted !== null && steps.includes(wanted.step)) {
        if (!stored) proposals.push(noteDown(input, gathering));
        const shown = view(gathering);
        const reason = text.plain("rhythm.remind.reason", { step: text.plain(`rhythm.step.${wanted.step}`) });
        const card =
          wanted.step === "hour" ? shortCard(shown, now) : gatheringCard(shown, [leadLine(gathering, now, text)]);
        proposals.push(stepSend(input, gathering, wanted, { reason, card }));
        const told = settings.privately && wanted.step === "hour" ? comers(gathering) : [];
        for (const member of told.flatMap((id) => members.get(id) ?? []).filter(mayBeTold)) {
          const own = { ...shown, text: textIn(languageOf(member, snapshot.community)) };
          const because = text.plain("rhythm.remind.private-reason");
          proposals.push(privateStep(input, gathering, wanted, member, { reason: because, card: shortCard(own, now) }));
        }
      }
      proposals.push(...stepSkips(input, gathering, position, steps));
    }
    return {
      proposals,
      nextAt: earliest(...entries.map((entry) => entry.position.next ?? undefined)) ?? null,
      note: text.plain("rhythm.remind.none"),
    };

    function comers(gathering: Gathering): readonly string[] {
      return whoAnswered(gathering.id, standingAnswers(gathering, snapshot.rsvps), "yes", "maybe");
    }
  },
});
