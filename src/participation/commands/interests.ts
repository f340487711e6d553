// `/cop interests`: what somebody works on or wrestles with. Facilitators get to know, so that a person can answer.

import { mention, quoted } from "../../cards/card.ts";
import { formRef } from "../../commands/answering.ts";
import { defineCommand } from "../../commands/define.ts";
import { words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { facilitatorsOf } from "../../community/facilitators.ts";
import { languageOf } from "../../community/member.ts";
import { day, plus } from "../../time/instant.ts";

export const interests = defineCommand({
  words: "interests",
  for: "member",
  audience: "private",
  summary: "interests.summary",
  example: "interests letters that say no kindly",
  touches: ["members"],
  options: { what: words("interests.option.what", true, 300) },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formRef("interests", given),
      title: text.plain("interests.title"),
      fields: [{ id: "what", label: text.plain("interests.label"), type: "paragraph", required: true, max: 300 }],
    }),
  },
  prefill: async ({ member }, form) => ({
    ...form,
    fields: form.fields.map((field) => ({ ...field, value: member.interests ?? "" })),
  }),
  async run({ community, member, records, text, textIn, send, now, ids }, { what }) {
    await records.members.save({ ...member, interests: what });
    const facilitators = facilitatorsOf(await records.members.list(community.id)).filter((one) => one.id !== member.id);
    for (const facilitator of facilitators) {
      const own = textIn(languageOf(facilitator, community));
      await send({
        key: `interests/${ids.next("k")}/${facilitator.id}`,
        audience: { kind: "member", member: facilitator.id, solicited: true, topic: "interests" },
        card: { text: own("interests.note", { who: mention(member.ref, member.name), what: quoted(what) }) },
        reason: own.plain("interests.note-reason"),
        expires: plus(now, 7 * day),
      });
    }
    return privately({ text: text("interests.saved") });
  },
});
