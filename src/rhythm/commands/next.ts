// `/cop next`: the next gathering, or the one that is on right now, with everything one needs to be there.

import { type RichText, time, words } from "../../cards/card.ts";
import { communityIfUnclear } from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { privately } from "../../commands/reply.ts";
import { isFacilitator, isPresent } from "../../community/member.ts";
import { plus } from "../../time/instant.ts";
import { answersOf, standingAnswers } from "../attendance.ts";
import { type Calendar, comingGatherings, readCalendar, runningGathering } from "../calendar.ts";
import type { Gathering } from "../gathering.ts";
import { gatheringCard, gatheringFields, titleOf, whenLine } from "../gathering-card.ts";
import { pauseLine } from "../rhythm-card.ts";
import { gatheringsBetween } from "../slots.ts";
import { viewOf } from "../view.ts";

export const next = defineCommand({
  words: "next",
  for: "anyone",
  audience: "private",
  summary: "rhythm.next.summary",
  example: "next",
  touches: [],
  options: {},
  async run(request) {
    const { now, text, community } = request;
    const calendar = await readCalendar(request);
    const running = runningGathering(calendar, now);
    if (running) {
      const view = await viewOf(request, running);
      return privately({
        title: titleOf(running, community.name, text),
        text: text("rhythm.next.running", {
          until: time(plus(running.startsAt, running.durationMinutes * 60_000), running.zone, "time"),
        }),
        fields: gatheringFields(view),
      });
    }
    const [coming, ...after] = comingGatherings(calendar, now, 3);
    if (coming === undefined) return nothingPlanned(request, calendar);
    const view = await viewOf(request, coming);
    const card = gatheringCard(view, [
      ...offBefore(request, calendar, coming),
      whenLine(view),
      ...ownAnswer(request, coming, view.rsvps),
    ]);
    const later = after.map((one): RichText => [time(one.startsAt, one.zone)]);
    const fields = later.length === 0 ? [] : [{ label: text.plain("rhythm.next.after"), value: withBreaks(later) }];
    return privately({ ...card, fields: [...(card.fields ?? []), ...fields] });
  },
});

const withBreaks = (lines: readonly RichText[]): RichText =>
  lines.flatMap((line, index) => (index === 0 ? line : [...words("\n"), ...line]));

function ownAnswer(
  { member, text }: CommunityRequest,
  gathering: Gathering,
  rsvps: Parameters<typeof standingAnswers>[1],
): RichText[] {
  if (member === undefined) return [];
  const own = answersOf(gathering.id, standingAnswers(gathering, rsvps)).get(member.id);
  return own === undefined ? [] : [text(`rhythm.next.own.${own.answer}`)];
}

/** Somebody who expects the beat that falls out should not have to wonder. */
function offBefore({ now, text }: CommunityRequest, { rhythm, stored }: Calendar, coming: Gathering): RichText[] {
  const off = gatheringsBetween(rhythm, stored, now, coming.startsAt).find((one) => one.state !== "planned");
  return off === undefined ? [] : [text("rhythm.next.off", { when: time(off.startsAt, off.zone, "date") })];
}

function nothingPlanned(request: CommunityRequest, { rhythm }: Calendar) {
  const { text, member, now } = request;
  if (rhythm !== null) {
    const pause = pauseLine(rhythm, now, text);
    if (pause.length > 0) return privately({ text: withBreaks(pause) });
  }
  const canSet = member !== undefined && isPresent(member) && isFacilitator(member);
  return privately({
    text: text("rhythm.next.none"),
    ...(canSet
      ? {
          buttons: [
            {
              id: writeLine("rhythm set", { community: communityIfUnclear(request) }),
              label: text.plain("rhythm.button.set"),
              style: "primary" as const,
            },
          ],
        }
      : {}),
  });
}
