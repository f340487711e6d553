// `/cop rhythm place https://meet.example/abc, Room 4`: online, in person or both, for every gathering that has no place of
// its own.
import { notUnderstood } from "../../commands/answering.ts";
import { defineCommand } from "../../commands/define.ts";
import { words } from "../../commands/options.ts";
import { readCalendar, rhythmOf } from "../calendar.ts";
import { changeRhythm } from "../change-rhythm.ts";
import { readWhere } from "../where.ts";
import { saidBack } from "./rhythm-set.ts";

export const rhythmPlace = defineCommand({
  words: "rhythm place",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.place.summary",
  example: "rhythm place https://meet.example/abc, Room 4",
  touches: ["rhythm", "gatherings", "agenda"],
  options: { where: words("rhythm.option.where", true, 450) },
  form: {
    when: "missing",
    build: (text) => ({
      ref: "rhythm place",
      title: text.plain("rhythm.place.title"),
      submit: text.plain("rhythm.set.submit"),
      fields: [
        {
          id: "where",
          label: text.plain("rhythm.place.field"),
          type: "text",
          required: true,
          max: 450,
          hint: text.plain("rhythm.place.hint"),
        },
      ],
    }),
  },
  async prefill(request, form) {
    const { rhythm } = await readCalendar(request);
    const value = [rhythm?.link, rhythm?.place].filter(Boolean).join(", ");
    return { ...form, fields: form.fields.map((field) => ({ ...field, value })) };
  },
  async run(request, { where }) {
    const read = readWhere(where);
    if ("problem" in read)
      return notUnderstood(request, "where", `rhythm.where.${read.problem}`, { value: read.value });
    const calendar = await readCalendar(request);
    const before = rhythmOf(calendar);
    const after = { ...before, ...read };
    return saidBack(request, await changeRhythm(request, calendar, before, after), after, "rhythm.place.saved");
  },
});
