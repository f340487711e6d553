// `/cop rsvp yes`: an answer to a gathering, changed as often as one likes. What somebody answered is between them and the
// facilitators; everybody sees how many come.

import { type RichText, time } from "../../cards/card.ts";
import { communityIfUnclear, formRef } from "../../commands/answering.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { choice, named } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { meantGathering, readCalendar } from "../calendar.ts";
import { rsvpAnswers } from "../gathering.ts";
import { rsvpButtons, titleOf, topicButton, whereField } from "../gathering-card.ts";
import { keepGathering } from "../keep.ts";

export const rsvp = defineCommand({
  words: "rsvp",
  for: "member",
  audience: "private",
  summary: "rhythm.rsvp.summary",
  example: "rsvp yes",
  // Noting down what the rhythm promises anyway is news to no rule.
  touches: ["rsvps"],
  options: {
    answer: choice("rhythm.option.answer", true, rsvpAnswers),
    gathering: named("rhythm.option.gathering", false, 60),
  },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formRef("rsvp", given, ["gathering"]),
      title: text.plain("rhythm.rsvp.title"),
      submit: text.plain("rhythm.rsvp.submit"),
      fields: [
        {
          id: "answer",
          label: text.plain("rhythm.rsvp.field"),
          type: "choice",
          required: true,
          choices: rsvpAnswers.map((id) => ({ id, label: text.plain(`rhythm.rsvp.button.${id}`) })),
        },
      ],
    }),
  },
  async run(request, { answer, gathering: id }) {
    const { records, member, now, text, community } = request;
    const found = meantGathering(request, await readCalendar(request), { id }, "next");
    if (found.state !== "planned") throw new Refusal("rhythm.rsvp.off");
    if (found.startsAt <= now) throw new Refusal("rhythm.rsvp.begun");
    await keepGathering(records, found);
    await records.rhythm.saveRsvp({ gathering: found.id, member: member.id, answer, at: now });
    const place = communityIfUnclear(request);
    const view = { gathering: found, text, community: place };
    const lines: RichText[] = [
      text(`rhythm.rsvp.said.${answer}`, { when: time(found.startsAt, found.zone) }),
      text("rhythm.rsvp.change"),
    ];
    return privately({
      title: titleOf(found, community.name, text),
      text: joined(lines, " "),
      fields: answer === "no" ? [] : whereField(view),
      buttons: [
        ...rsvpButtons(
          view,
          rsvpAnswers.filter((one) => one !== answer),
        ).map(({ id: line, label }) => ({ id: line, label })),
        ...(answer === "no"
          ? []
          : [
              topicButton(view),
              {
                id: writeLine("calendar", { gathering: found.id, community: place }),
                label: text.plain("rhythm.calendar.button"),
              },
            ]),
      ],
    });
  },
});
