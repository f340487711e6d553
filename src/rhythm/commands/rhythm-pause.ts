// `/cop rhythm pause [until]` and `resume`: a rest for everybody. While the rhythm is paused the bot says nothing about it.
import { communityIfUnclear, notUnderstood } from "../../commands/answering.ts";
import { defineCommand } from "../../commands/define.ts";
import { words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { atWallClock, type LocalTime, localDate } from "../../time/zone.ts";
import { readCalendar, rhythmOf } from "../calendar.ts";
import { changeRhythm } from "../change-rhythm.ts";
import { paused, pausedAt, resumed } from "../rhythm.ts";
import { button, datesField, offLine, pauseLine } from "../rhythm-card.ts";
import { readTypedDate } from "../typed-moment.ts";
import { saidBack } from "./rhythm-set.ts";

const midnight = "00:00" as LocalTime;

export const rhythmPause = defineCommand({
  words: "rhythm pause",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.pause.summary",
  example: "rhythm pause 2026-09-01",
  touches: ["rhythm", "gatherings", "agenda"],
  options: { until: words("rhythm.option.until", false, 60) },
  async run(request, { until }) {
    const { now, text } = request;
    const calendar = await readCalendar(request);
    const before = rhythmOf(calendar);
    const date =
      until === undefined
        ? null
        : readTypedDate(until.replace(/^(until|till|to)\s+/i, ""), localDate(now, before.zone));
    if (date === undefined)
      return notUnderstood(request, "until", "rhythm.pause.until-unknown", { given: until ?? "" });
    const end = date === null ? null : atWallClock(date, midnight, before.zone);
    if (end !== null && end <= now)
      return notUnderstood(request, "until", "rhythm.pause.until-past", { date: date ?? "" });
    const from = pausedAt(before, now) && before.pausedFrom !== null ? before.pausedFrom : now;
    const after = paused(before, from, end);
    const changed = await changeRhythm(request, calendar, before, after);
    return privately({
      title: text.plain("rhythm.pause.title"),
      text: joined([...pauseLine(after, now, text), ...offLine(changed.off, text)]),
      fields: [datesField(changed.calendar, now, 3, text)],
      buttons: [button(text, "rhythm resume", "rhythm.button.resume", communityIfUnclear(request))],
    });
  },
});

export const rhythmResume = defineCommand({
  words: "rhythm resume",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.resume.summary",
  example: "rhythm resume",
  touches: ["rhythm", "gatherings", "agenda"],
  options: {},
  async run(request) {
    const calendar = await readCalendar(request);
    const before = rhythmOf(calendar);
    if (before.pausedFrom === null || !(pausedAt(before, request.now) || before.pausedFrom > request.now))
      return saidBack(request, { calendar, off: [] }, before, "rhythm.resume.was-on");
    const after = resumed(before, request.now);
    const changed = await changeRhythm(request, calendar, before, after);
    return saidBack(request, changed, after, "rhythm.resume.title");
  },
});
