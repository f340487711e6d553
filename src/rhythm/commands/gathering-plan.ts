// `/cop gathering plan 2026-06-03 17:00 Summer picnic`: a gathering beside the rhythm.

import type { Form, FormField } from "../../cards/form.ts";
import { communityIfUnclear, hasWords, notUnderstood } from "../../commands/answering.ts";
import { defineCommand } from "../../commands/define.ts";
import { choice, named, number, word, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { newGathering } from "../../community/new-gathering.ts";
import type { Texts } from "../../text/texts.ts";
import { plus } from "../../time/instant.ts";
import { localDate } from "../../time/zone.ts";
import { leastDurationMinutes } from "../agenda.ts";
import { readCalendar } from "../calendar.ts";
import { furthestAhead, momentProblem } from "../change-gathering.ts";
import { formats } from "../formats.ts";
import { titleOf, whenLine } from "../gathering-card.ts";
import { usualGathering } from "../rhythm.ts";
import { button, datesField, placeField } from "../rhythm-card.ts";
import { readMoment } from "../typed-moment.ts";
import { longestPlace, readLink } from "../where.ts";
import { mostMinutes } from "./rhythm-set.ts";

export const longestTitle = 100;

export const gatheringPlan = defineCommand({
  words: "gathering plan",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.plan.summary",
  example: "gathering plan 2026-06-03 17:00 Summer picnic",
  touches: ["gatherings"],
  options: {
    date: word("rhythm.option.date", true, 40),
    time: word("rhythm.option.time", true, 20),
    title: words("rhythm.option.title", false, longestTitle),
    zone: named("rhythm.option.zone", false, 60),
    link: named("rhythm.option.link", false, 400),
    place: named("rhythm.option.place", false, longestPlace),
    minutes: number("rhythm.option.minutes", false, leastDurationMinutes, mostMinutes),
    format: choice("rhythm.option.format", false, formats),
  },
  form: { when: "missing", build: form },
  async run(request, options) {
    const { records, now, text, community } = request;
    const calendar = await readCalendar(request);
    const zone = calendar.rhythm?.zone ?? community.zone;
    const read = readMoment(`${options.date} ${options.time} ${options.zone ?? ""}`, {
      zone,
      today: localDate(now, zone),
    });
    if ("problem" in read) return momentProblem(request, read, read.problem);
    if (read.at <= now || read.at > plus(now, furthestAhead)) {
      const key = read.at <= now ? "rhythm.when.past" : "rhythm.when.far";
      return notUnderstood(request, "date", key, {
        when: { kind: "time", at: read.at, zone: read.zone, style: "full" },
      });
    }
    if (options.title !== undefined && !hasWords(options.title))
      return notUnderstood(request, "title", "rhythm.needs-words");
    const link = options.link === undefined ? undefined : readLink(options.link);
    if (options.link !== undefined && link === undefined)
      return notUnderstood(request, "link", "rhythm.where.link", { value: options.link.slice(0, 60) });
    const { rhythm } = calendar;
    const placed = link !== undefined || options.place !== undefined;
    const gathering = newGathering(request, {
      startsAt: read.at,
      durationMinutes: options.minutes ?? rhythm?.durationMinutes ?? usualGathering.durationMinutes,
      title: options.title ?? null,
      format: options.format ?? usualGathering.format,
      zone: read.zone,
      // Where people meet anyway, unless another place is named.
      link: placed ? (link ?? null) : (rhythm?.link ?? null),
      place: placed ? (options.place ?? null) : (rhythm?.place ?? null),
      networkingMinutes: rhythm?.networkingMinutes ?? usualGathering.networkingMinutes,
    });
    await records.rhythm.saveGathering(gathering);
    const place = communityIfUnclear(request);
    return privately({
      title: text.plain("rhythm.plan.title", { title: titleOf(gathering, community.name, text) }),
      text: whenLine({ gathering, text }),
      fields: [
        placeField(gathering, text),
        datesField({ ...calendar, stored: [...calendar.stored, gathering] }, now, 3, text),
      ],
      buttons: [
        button(text, `gathering change gathering=${gathering.id}`, "rhythm.button.change-it", place),
        button(text, `gathering cancel gathering=${gathering.id}`, "rhythm.button.cancel-it", place),
        button(text, "preview 14", "rhythm.button.preview", place),
      ],
    });
  },
});

function form(text: Texts): Form {
  const field = (
    id: "date" | "time" | "title" | "link" | "place",
    type: FormField["type"],
    max: number,
  ): FormField => ({
    id,
    label: text.plain(`rhythm.plan.field.${id}`),
    type,
    required: id === "date" || id === "time",
    max,
  });
  return {
    ref: "gathering plan",
    title: text.plain("rhythm.plan.form"),
    intro: text.plain("rhythm.plan.intro"),
    submit: text.plain("rhythm.set.submit"),
    fields: [
      field("date", "date", 40),
      field("time", "time", 20),
      field("title", "text", longestTitle),
      field("link", "text", 400),
      field("place", "text", longestPlace),
    ],
  };
}
