// `/cop preferences`: what the bot may send, when, in which language and time zone.
import { time } from "../../cards/card.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { choice, named, zone as zoneOption } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { zoneOf } from "../../community/member.ts";
import { type Language, languages } from "../../text/texts.ts";
import { readLocalTime, type Zone } from "../../time/zone.ts";

const languageNames = Object.keys(languages) as [Language, ...Language[]];

export const preferences = defineCommand({
  words: "preferences",
  for: "member",
  audience: "private",
  summary: "preferences.summary",
  example: "preferences nudges=fewer",
  touches: ["members"],
  options: {
    nudges: { ...choice("preferences.option.nudges", false, ["normal", "fewer", "stopped"]), named: true },
    quiet: named("preferences.option.quiet", false, 20),
    zone: zoneOption("preferences.option.zone", false),
    introductions: choice("preferences.option.introductions", false, ["on", "off"]),
    language: choice("preferences.option.language", false, languageNames),
  },
  form: {
    when: "empty",
    build: (text) => ({
      ref: "preferences",
      title: text.plain("preferences.title"),
      submit: text.plain("preferences.submit"),
      fields: [
        {
          id: "nudges",
          label: text.plain("preferences.nudges"),
          type: "choice",
          required: false,
          choices: (["normal", "fewer", "stopped"] as const).map((id) => ({
            id,
            label: text.plain(`preferences.nudges.${id}`),
          })),
        },
        {
          id: "quiet",
          label: text.plain("preferences.quiet"),
          type: "text",
          required: false,
          hint: text.plain("preferences.quiet-hint"),
          max: 20,
        },
        {
          id: "zone",
          label: text.plain("preferences.zone"),
          type: "zone",
          required: false,
          hint: text.plain("preferences.zone-hint"),
        },
        {
          id: "introductions",
          label: text.plain("preferences.introductions"),
          type: "choice",
          required: false,
          choices: (["on", "off"] as const).map((id) => ({ id, label: text.plain(`preferences.introductions.${id}`) })),
        },
        {
          id: "language",
          label: text.plain("preferences.language"),
          type: "choice",
          required: false,
          choices: languageNames.map((id) => ({ id, label: text.plain(`preferences.language.${id}`) })),
        },
      ],
    }),
  },
  async prefill({ member, community }, form) {
    const { nudges, quietFrom, quietUntil, introductions, language } = member.preferences;
    const known: Record<string, string> = {
      nudges: nudges === "paused" ? "normal" : nudges,
      quiet: `${quietFrom}-${quietUntil}`,
      zone: zoneOf(member, community),
      introductions: introductions ? "on" : "off",
      language: language ?? community.language,
    };
    return { ...form, fields: form.fields.map((field) => ({ ...field, value: known[field.id] ?? "" })) };
  },
  async run({ member, community, records, text, now }, { nudges, quiet, zone, introductions, language }) {
    const hours = quiet === undefined || quiet === "" ? undefined : readQuiet(quiet);
    const settled = {
      ...member.preferences,
      ...(nudges === undefined ? {} : { nudges, nudgesPausedUntil: null }),
      ...hours,
      ...(zone === undefined ? {} : { zone }),
      ...(introductions === undefined ? {} : { introductions: introductions === "on" }),
      ...(language === undefined ? {} : { language }),
    };
    await records.members.save({ ...member, preferences: settled });
    const reader: Zone = settled.zone ?? community.zone;
    return privately({
      title: text.plain("preferences.saved"),
      text: text("preferences.now", {
        nudges: text(`preferences.nudges.${settled.nudges}`),
        quiet: `${settled.quietFrom}–${settled.quietUntil}`,
        zone: reader,
        time: time(now, reader, "time"),
      }),
    });
  },
});

function readQuiet(text: string) {
  const [from, until, ...rest] = text.split(/\s*(?:-|–|to)\s*/).map((part) => readLocalTime(part.trim()));
  if (!from || !until || rest.length > 0) throw new Refusal("preferences.bad-quiet", { given: text });
  return { quietFrom: from, quietUntil: until };
}
