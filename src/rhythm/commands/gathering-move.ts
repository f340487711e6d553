// One gathering on another date: `rhythm move next 2026-05-13 17:00`. Its old reminders are withdrawn, its new date has its
// own, and who had answered hears of it.
import { asId } from "../../commands/answering.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import type { RawOptions } from "../../commands/invocation.ts";
import { writeLine } from "../../commands/line.ts";
import { named, word, words } from "../../commands/options.ts";
import type { Texts } from "../../text/texts.ts";
import { localDate, localTime } from "../../time/zone.ts";
import { meantGathering, readCalendar } from "../calendar.ts";
import { moveTo } from "../change-gathering.ts";

const options = {
  which: word("rhythm.option.which", true, 60),
  to: words("rhythm.option.to", true, 120),
  gathering: named("rhythm.option.gathering", false, 60),
};

const form = (command: string) => (text: Texts, given: RawOptions) => {
  const gathering = asId(given.gathering);
  const community = asId(given.community);
  return {
    // The id says which one; the word that the command asks for besides has no field then.
    ref: writeLine(command, { gathering, which: gathering && "next", community }),
    title: text.plain("rhythm.move.title"),
    intro: text.plain("rhythm.move.intro"),
    submit: text.plain("rhythm.set.submit"),
    fields: [
      ...(gathering === undefined
        ? [
            {
              id: "which",
              label: text.plain("rhythm.move.field.which"),
              type: "text" as const,
              required: true,
              max: 60,
              value: typeof given.which === "string" ? given.which.slice(0, 60) : "next",
            },
          ]
        : []),
      {
        id: "to",
        label: text.plain("rhythm.move.field.to"),
        type: "text" as const,
        required: true,
        max: 120,
        hint: text.plain("rhythm.move.hint"),
      },
    ],
  };
};

export const rhythmMove = defineCommand({
  words: "rhythm move",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.move.summary",
  example: "rhythm move next 2026-05-13 17:00",
  touches: ["gatherings"],
  options,
  form: { when: "missing", build: form("rhythm move") },
  async run(request, { which, to, gathering }) {
    const calendar = await readCalendar(request);
    const found = meantGathering(request, calendar, { id: gathering, which }, "next");
    if (found.rhythm === null) throw new Refusal("rhythm.move.by-hand");
    return moveTo(request, calendar, found, to, "to");
  },
});

export const gatheringMove = defineCommand({
  words: "gathering move",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.gathering.move.summary",
  example: "gathering move next 2026-05-13 17:00",
  touches: ["gatherings"],
  options,
  form: { when: "missing", build: form("gathering move") },
  async prefill(request, empty) {
    const calendar = await readCalendar(request);
    const id = asId(/gathering=(\S+)/.exec(empty.ref)?.[1]);
    if (id === undefined) return empty;
    const { startsAt, zone } = meantGathering(request, calendar, { id }, "next");
    const value = `${localDate(startsAt, zone)} ${localTime(startsAt, zone)} ${zone}`;
    return { ...empty, fields: empty.fields.map((field) => (field.id === "to" ? { ...field, value } : field)) };
  },
  async run(request, { which, to, gathering }) {
    const calendar = await readCalendar(request);
    const found = meantGathering(request, calendar, { id: gathering, which }, "next");
    return moveTo(request, calendar, found, to, "to");
  },
});
