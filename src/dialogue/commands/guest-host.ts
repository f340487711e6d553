// The visit took place: said by a facilitator, or by the buddy. Whoever was there may then give one sentence for the thanks,
// privately and with a name only if they want; the channel is asked once, because somebody pressed.

import type { Card } from "../../cards/card.ts";
import { hasWords, notUnderstood, optionIn } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { choice, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { proposalKey } from "../../rules/proposal.ts";
import { day, plus } from "../../time/instant.ts";
import { expected, type Guest, host, isOneOf, type Quote } from "../guest.ts";
import { meantGuest, presentMember, suggestGuests, taken } from "../guest-answers.ts";
import { about, nextButton, stepTaken } from "../guest-card.ts";
import { field, formLine, guestId, settled, unlessRefused, whoseName } from "../guest-fields.ts";
import { startOf } from "../visit.ts";

/** So long a sentence for the thanks is of use (domain 5: thanks within 3 days). */
const usefulFor = 3 * day;
const longestQuote = 240;

export const guestHost = defineCommand({
  words: "guest host",
  for: "facilitator",
  audience: "private",
  summary: "guest.host.summary",
  example: "guest host Grace Hopper",
  touches: ["guests"],
  options: { guest: whoseName },
  suggest: { guest: suggestGuests(expected) },
  async run(request, { guest: given }) {
    const { text } = request;
    const held = await noteHeld(request, await meantGuest(request, given, expected));
    return stepTaken(request, held, {
      text: text("guest.host.done", { name: held.name }),
      buttons: [
        ...nextButton(request, held),
        about(request, held, "guest takeaways", "guest.button.takeaways"),
        about(request, held, "guest questions", "guest.button.questions"),
      ],
    });
  },
});

/** The buddy says it. */
export const guestHeld = defineCommand({
  words: "guest held",
  for: "member",
  audience: "private",
  summary: "guest.host.summary",
  example: "guest held guest=gu_1",
  touches: ["guests"],
  hidden: true,
  options: { guest: guestId },
  async run(request, { guest: given }) {
    const { member, text } = request;
    const held = await noteHeld(request, await meantGuest(request, given, expected, (one) => one.buddy === member.id));
    return privately({ text: text("guest.held.done", { name: held.name }) });
  },
});

async function noteHeld(request: MemberRequest, guest: Guest): Promise<Guest> {
  const { records, community, member, now, text, textIn } = request;
  const startsAt = await startOf(request, guest);
  const held = taken(host(guest, startsAt ?? now, { at: now, by: member.id }), guest, text);
  await records.matters.save("guests", held);
  const spoken = textIn(community.language);
  const card: Card = {
    title: spoken.plain("guest.host.channel.title", { name: guest.name }),
    text: spoken("guest.host.channel.text", { name: guest.name }),
    buttons: [
      { id: `guest quote guest=${guest.id}`, label: spoken.plain("guest.button.quote") },
      ...((await presentMember(request, guest.noteTaker)) === undefined
        ? [{ id: `guest note guest=${guest.id}`, label: spoken.plain("guest.button.note-short") }]
        : []),
    ],
  };
  await request.send({
    key: proposalKey("guest host", community.id, guest.id, now),
    audience: { kind: "channel", channel: community.channel },
    card,
    reason: spoken.plain("guest.host.reason"),
    expires: plus(now, usefulFor),
  });
  return held;
}

/** One sentence of somebody who was there; a new one takes the place of the last. */
export const guestQuote = defineCommand({
  words: "guest quote",
  for: "member",
  audience: "private",
  summary: "guest.quote.summary",
  example: 'guest quote "I will draw it before I say it" guest=gu_1 named=no',
  touches: ["guests"],
  hidden: true,
  options: {
    words: words("guest.option.words", true, longestQuote),
    named: { ...choice("guest.option.named", false, ["yes", "no"]), named: true },
    guest: guestId,
  },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formLine("guest quote", given),
      title: text.plain("guest.quote.title"),
      intro: text.plain("guest.quote.intro"),
      submit: text.plain("guest.quote.submit"),
      fields: [
        field(text, {
          id: "words",
          label: "guest.quote.field.words",
          type: "paragraph",
          required: true,
          max: longestQuote,
        }),
        field(text, {
          id: "named",
          label: "guest.quote.field.named",
          type: "choice",
          required: true,
          choices: (["yes", "no"] as const).map((id) => ({ id, label: text.plain(`guest.quote.named.${id}`) })),
        }),
      ],
    }),
  },
  prefill: (request, form) =>
    unlessRefused(request, form, async () => {
      const guest = await meantGuest(request, optionIn(form.ref, "guest"), ["hosted"]);
      if (!isOneOf(guest, ["hosted"])) throw new Refusal("guest.quote.closed");
      return settled(request, form, { guest: guest.id });
    }),
  async run(request, { words: said, named, guest: id }) {
    const { records, member, text } = request;
    if (!hasWords(said)) return notUnderstood(request, "words", "guest.needs-words");
    const guest = await meantGuest(request, id, ["hosted"]);
    if (!isOneOf(guest, ["hosted"])) throw new Refusal("guest.quote.closed");
    const quote: Quote = { member: member.id, words: said, named: named === "yes" };
    const quotes = [...guest.quotes.filter((one) => one.member !== member.id), quote];
    await records.matters.save("guests", { ...guest, quotes });
    return privately({ text: text("guest.quote.kept", { name: guest.name, named: quote.named ? "yes" : "no" }) });
  },
});
