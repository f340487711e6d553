// `/cop preferences`: what the bot may send, when, in which language and time zone.

import { time } from "../../cards/card.ts";
import type { FormField } from "../../cards/form.ts";
import { formRef } from "../../commands/answering.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { choice, named, zone as zoneOption } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { languageOf, zoneOf } from "../../community/member.ts";
import { type Language, languages } from "../../text/texts.ts";
import { readLocalTime } from "../../time/zone.ts";
import { nudgesNow } from "../nudge-wish.ts";
import { pauseIfManyOptOut } from "../opt-outs.ts";

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
    build: (text, given) => ({
      ref: formRef("preferences", given),
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
  async prefill({ member, community, now }, form) {
    const { quietFrom, quietUntil, introductions, language } = member.preferences;
    const nudges = nudgesNow(member.preferences, now);
    const known: Record<string, string | undefined> = {
      // A pause is none of the choices: left alone, it goes on.
      nudges: nudges === "paused" ? undefined : nudges,
      quiet: `${quietFrom}-${quietUntil}`,
      zone: zoneOf(member, community),
      introductions: introductions ? "on" : "off",
      language: language ?? community.language,
    };
    return { ...form, fields: form.fields.map((field) => withValue(field, known[field.id])) };
  },
  async run(request, { nudges, quiet, zone, introductions, language }) {
    const { member, community, records, text, textIn, now, invocation } = request;
    const hours = quiet === undefined || quiet === "" ? {} : readQuiet(quiet);
    if (hours === undefined) {
      const given = quiet ?? "";
      if (invocation.origin !== "form") throw new Refusal("preferences.bad-quiet", { given });
      return { kind: "problems", fields: { quiet: text.plain("preferences.bad-quiet", { given }) } };
    }
    const preferences = {
      ...member.preferences,
      ...(nudges === undefined ? {} : { nudges, nudgesPausedUntil: null }),
      ...hours,
      ...(zone === undefined ? {} : { zone }),
      ...(introductions === undefined ? {} : { introductions: introductions === "on" }),
      ...(language === undefined ? {} : { language }),
    };
    await records.members.save({ ...member, preferences });
    if (nudges === "stopped" && member.preferences.nudges !== "stopped") await pauseIfManyOptOut(request);
    const own = textIn(languageOf({ ...member, preferences }, community));
    const reader = zoneOf({ ...member, preferences }, community);
    return privately({
      title: own.plain("preferences.saved"),
      text: own("preferences.now", {
        nudges: own(`preferences.nudges.${nudgesNow(preferences, now)}`),
        quiet: `${preferences.quietFrom}–${preferences.quietUntil}`,
        zone: reader,
        time: time(now, reader, "time"),
      }),
    });
  },
});

/** Undefined when it does not read as two times of day. */
function readQuiet(text: string) {
  const [from, until, ...rest] = text.split(/\s*(?:-|–|to)\s*/).map((part) => readLocalTime(part.trim()));
  return from && until && rest.length === 0 ? { quietFrom: from, quietUntil: until } : undefined;
}

function withValue({ value: _, ...field }: FormField, value: string | undefined): FormField {
  return value === undefined ? field : { ...field, value };
}
