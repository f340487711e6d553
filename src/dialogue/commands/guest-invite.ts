// `/cop guest invite <guest>`: the letter as it stands, with what it does not say yet. The facilitator copies it, sends it in
// their own name and says so; nothing of it is sent from here, and nothing that is missing is in the way.

import { time, words } from "../../cards/card.ts";
import { hasWords, notUnderstood, optionIn } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest } from "../../commands/define.ts";
import { choice, named } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { day, plus } from "../../time/instant.ts";
import { atWallClock, type LocalTime, plusDays, readLocalDate } from "../../time/zone.ts";
import { type Guest, invite } from "../guest.ts";
import { meantGuest, suggestGuests, taken } from "../guest-answers.ts";
import { about, button, stepTaken } from "../guest-card.ts";
import { field, formLine, guestId, settled, whoseName } from "../guest-fields.ts";
import { type LetterPart, type LetterParts, letterParts, lintLetter, termsParts, visitParts } from "../letter.ts";
import { letterText, partsFor, proposedPart } from "../letter-draft.ts";

/** Of one part of the letter, in characters. */
const longestPart = 500;
const halves = { visit: visitParts, terms: termsParts } as const;

export const guestInvite = defineCommand({
  words: "guest invite",
  for: "facilitator",
  audience: "private",
  summary: "guest.invite.summary",
  example: "guest invite Grace Hopper",
  touches: [],
  options: { guest: whoseName },
  suggest: { guest: suggestGuests(["approved", "invited"]) },
  run: async (request, { guest: given }) =>
    showLetter(request, await meantGuest(request, given, ["approved", "invited"])),
});

async function showLetter(request: MemberRequest, guest: Guest) {
  const { text, textIn, community, member } = request;
  const parts = await partsFor(request, guest);
  const lacks = lintLetter(parts);
  const missing = joined(
    lacks.map((lack) => text(`guest.lack.${lack}`)),
    "\n",
  );
  return privately({
    title: text.plain("guest.invite.title", { name: guest.name }),
    text: letterText(parts, guest, member.name, textIn(community.language)),
    fields: [
      lacks.length > 0
        ? { label: text.plain("guest.invite.lacks"), value: missing }
        : { label: text.plain("guest.invite.whole"), value: text("guest.invite.whole-text") },
      { label: text.plain("guest.invite.how"), value: text("guest.invite.how-text") },
    ],
    buttons: [
      button(request, "guest letter", "guest.button.letter-visit", { guest: guest.id, half: "visit" }),
      button(request, "guest letter", "guest.button.letter-terms", { guest: guest.id, half: "terms" }),
      ...(guest.state === "approved" ? [about(request, guest, "guest sent", "guest.button.sent")] : []),
    ],
  });
}

const part = (name: (typeof visitParts | typeof termsParts)[number]) =>
  named(`guest.letter.field.${name}`, false, longestPart);

/** Half of the letter as a form: a form holds five fields at most. */
export const guestLetter = defineCommand({
  words: "guest letter",
  for: "facilitator",
  audience: "private",
  summary: "guest.letter.summary",
  example: "guest letter half=terms guest=gu_1",
  touches: ["guests"],
  hidden: true,
  options: {
    guest: guestId,
    half: { ...choice("guest.option.half", false, ["visit", "terms"]), named: true },
    why: part("why"),
    date: part("date"),
    format: part("format"),
    audience: part("audience"),
    success: part("success"),
    recording: part("recording"),
    fee: part("fee"),
    platform: part("platform"),
    reply: part("reply"),
    contact: part("contact"),
  },
  form: {
    when: "always",
    build: (text, given) => {
      const half = given.half === "terms" ? "terms" : "visit";
      return {
        ref: formLine("guest letter", { ...given, half }, ["guest", "half"]),
        title: text.plain(`guest.letter.title.${half}`),
        intro: text.plain("guest.letter.intro"),
        submit: text.plain("guest.letter.submit"),
        fields: halves[half].map((id) =>
          field(text, {
            id,
            label: `guest.letter.field.${id}`,
            type: id === "reply" || id === "contact" ? "text" : "paragraph",
            required: false,
            hint: `guest.letter.hint.${id}`,
            max: longestPart,
          }),
        ),
      };
    },
  },
  async prefill(request, form) {
    const guest = await meantGuest(request, optionIn(form.ref, "guest"), ["approved", "invited"]);
    const values: Record<string, string> = {};
    for (const { id } of form.fields) values[id] = await proposedPart(request, guest, id as LetterPart);
    return settled(request, form, { guest: guest.id }, values);
  },
  async run(request, { guest: id, half, ...written }) {
    const { records, text, now, invocation } = request;
    const guest = await meantGuest(request, id, ["approved", "invited"]);
    // A field of the form that was emptied is emptied.
    const inForm: readonly LetterPart[] = invocation.origin === "form" ? halves[half ?? "visit"] : [];
    const given = letterParts.filter((name) => inForm.includes(name) || Object.hasOwn(written, name));
    const saidIn: Partial<Record<LetterPart, string | undefined>> = written;
    const letter: Partial<LetterParts> = {
      ...guest.letter,
      ...Object.fromEntries(given.map((name) => [name, hasWords(saidIn[name]) ? saidIn[name] : null])),
    };
    const said = /\d{4}-\d{2}-\d{2}/.exec(letter.reply ?? "")?.[0];
    const replyBy = said === undefined ? null : (readLocalDate(said) ?? null);
    if (written.reply !== undefined && replyBy !== null && replyBy < now.slice(0, 10))
      return notUnderstood(request, "reply", "guest.letter.reply-past", { date: replyBy });
    const changed: Guest = { ...guest, letter, replyBy };
    await records.matters.save("guests", changed);
    const shown = await showLetter(request, changed);
    if (shown.kind !== "answer") return shown;
    const kept = text("guest.letter.kept", { again: words("/cop guest invite") });
    return { ...shown, card: { ...shown.card, fields: [...(shown.card.fields ?? []), keptField(kept, request)] } };
  },
});

const keptField = (value: ReturnType<MemberRequest["text"]>, { text }: MemberRequest) => ({
  label: text.plain("guest.letter.kept-label"),
  value,
});

/** Weeks after which it is asked: no more often than there is time until the day that the letter names. */
const askedAfter = [7 * day, 14 * day];

function awaited({ text, now, community: { zone } }: MemberRequest, { name, replyBy }: Guest) {
  if (replyBy === null) return text("guest.sent.done", { name });
  const end = atWallClock(plusDays(replyBy, 1), "00:00" as LocalTime, zone);
  const noon = atWallClock(replyBy, "12:00" as LocalTime, zone);
  const asks = askedAfter.filter((after) => plus(now, after) < end).length;
  return text("guest.sent.done-by", { name, asks, until: time(noon, zone, "date") });
}

/** The facilitator has sent the letter: a reply is awaited from now on. */
export const guestSent = defineCommand({
  words: "guest sent",
  for: "facilitator",
  audience: "private",
  summary: "guest.sent.summary",
  example: "guest sent guest=gu_1",
  touches: ["guests"],
  hidden: true,
  options: { guest: guestId },
  async run(request, { guest: id }) {
    const { records, member, now, text } = request;
    const guest = await meantGuest(request, id, ["approved"]);
    const invited = taken(invite(guest, { at: now, by: member.id }), guest, text);
    await records.matters.save("guests", invited);
    const lacks = lintLetter(await partsFor(request, invited));
    return stepTaken(request, invited, {
      text: joined([
        awaited(request, guest),
        ...(lacks.length > 0 ? [text("guest.sent.lacks", { count: lacks.length })] : []),
      ]),
      buttons: [
        about(request, invited, "guest confirm", "guest.button.confirm"),
        about(request, invited, "guest decline", "guest.button.decline"),
      ],
    });
  },
});
