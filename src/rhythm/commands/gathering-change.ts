// `/cop gathering change next title="Charts that lie" minutes=90`: what one gathering has of its own, whatever its rhythm says.

import type { Form, FormField } from "../../cards/form.ts";
import { communityIfUnclear, hasWords, notUnderstood } from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { choice, named, number, word } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import type { Texts } from "../../text/texts.ts";
import { leastDurationMinutes } from "../agenda.ts";
import { meantGathering, readCalendar } from "../calendar.ts";
import { mustBeAhead } from "../change-gathering.ts";
import { formats } from "../formats.ts";
import type { Gathering } from "../gathering.ts";
import { titleOf, whenLine } from "../gathering-card.ts";
import { placeField } from "../rhythm-card.ts";
import { longestPlace, readLink } from "../where.ts";
import { longestTitle } from "./gathering-plan.ts";
import { mostMinutes } from "./rhythm-set.ts";

export const gatheringChange = defineCommand({
  words: "gathering change",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.change.summary",
  example: 'gathering change next title="Charts that lie" minutes=90',
  touches: ["gatherings"],
  options: {
    which: word("rhythm.option.which", false, 60),
    title: named("rhythm.option.title", false, longestTitle),
    link: named("rhythm.option.link", false, 400),
    place: named("rhythm.option.place", false, longestPlace),
    minutes: { ...number("rhythm.option.minutes", false, leastDurationMinutes, mostMinutes), named: true },
    format: { ...choice("rhythm.option.format", false, formats), named: true },
    gathering: named("rhythm.option.gathering", false, 60),
    whole: named("rhythm.option.whole", false, 10),
  },
  form: { when: "empty", build: (text) => form(text) },
  async prefill(request, _empty) {
    return form(request.text, meantGathering(request, await readCalendar(request), {}, "next"), request);
  },
  async run(request, { which, gathering, whole, ...given }) {
    const { records, text, community } = request;
    const found = meantGathering(request, await readCalendar(request), { id: gathering, which }, "next");
    mustBeAhead(request, found);
    if (whole !== "yes" && Object.values(given).every((value) => value === undefined))
      return { kind: "ask", form: form(text, found, request) };
    if (given.title !== undefined && !hasWords(given.title))
      return notUnderstood(request, "title", "rhythm.needs-words");
    const link = given.link === undefined ? undefined : readLink(given.link);
    if (given.link !== undefined && link === undefined)
      return notUnderstood(request, "link", "rhythm.where.link", { value: given.link.slice(0, 60) });
    const kept = (now: string | null) => (whole === "yes" ? null : now);
    const changed: Gathering = {
      ...found,
      title: given.title ?? kept(found.title),
      link: link ?? kept(found.link),
      place: given.place ?? kept(found.place),
      durationMinutes: given.minutes ?? found.durationMinutes,
      format: given.format ?? found.format,
      revision: found.revision + 1,
    };
    await records.rhythm.saveGathering(changed);
    return privately({
      title: text.plain("rhythm.plan.title", { title: titleOf(changed, community.name, text) }),
      text: whenLine({ gathering: changed, text }),
      fields: [placeField(changed, text)],
    });
  },
});

/** With everything that is known of it: what is left empty then is meant to be empty. */
function form(text: Texts, known?: Gathering, request?: CommunityRequest): Form {
  const field = (id: "title" | "link" | "place" | "minutes", max: number, value: string | null = ""): FormField => ({
    id,
    label: text.plain(`rhythm.plan.field.${id}`),
    type: "text",
    required: false,
    max,
    ...(value ? { value } : {}),
  });
  const community = request && communityIfUnclear(request);
  return {
    ref: writeLine("gathering change", { gathering: known?.id, whole: known && "yes", community }),
    title: text.plain("rhythm.change.form"),
    submit: text.plain("rhythm.set.submit"),
    fields: [
      field("title", longestTitle, known?.title),
      field("link", 400, known?.link),
      field("place", longestPlace, known?.place),
      field("minutes", 3, known && String(known.durationMinutes)),
      {
        id: "format",
        label: text.plain("rhythm.set.field.format"),
        type: "choice",
        required: false,
        choices: formats.map((one) => ({ id: one, label: text.plain(`rhythm.format.${one}`) })),
        ...(known ? { value: known.format } : {}),
      },
    ],
  };
}
