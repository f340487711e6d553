// `/cop guest ask`: a question for a guest who is expected, with or without one's name. Open only while questions are taken.

import { quoted, time } from "../../cards/card.ts";
import { hasWords, notUnderstood, optionIn } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { choice, named, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { expected, type Guest, isOneOf, reachedAt } from "../guest.ts";
import { allGuests } from "../guest-answers.ts";
import { button } from "../guest-card.ts";
import { field, formLine, guestId, settled, unlessRefused } from "../guest-fields.ts";
import { type GuestQuestion, isOpen, type QuestionWindow, questionWindow, usualWindow } from "../guest-question.ts";
import { gatheringOf } from "../visit.ts";

export const longestQuestion = 400;
/** Of one member for one guest [D]. */
const mostQuestions = 5;

export type OpenGuest = { readonly guest: Guest; readonly window: QuestionWindow };

/** Guests for whom questions are taken now, the next visit first. */
export async function openGuests(request: MemberRequest): Promise<readonly OpenGuest[]> {
  const { records, community, now } = request;
  const settings = { ...usualWindow, ...community.rules["dialogue.questions"]?.settings };
  const found: (OpenGuest & { readonly at: string })[] = [];
  for (const guest of (await allGuests(request)).filter((one) => isOneOf(one, expected))) {
    const stored = guest.visit && (await records.rhythm.gathering(guest.visit.gathering));
    const gathering = stored && gatheringOf(guest, [stored]);
    if (!gathering) continue;
    const window = questionWindow(gathering, reachedAt(guest, "confirmed") ?? guest.createdAt, settings);
    if (isOpen(window, now)) found.push({ guest, window, at: gathering.startsAt });
  }
  return found.sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** The one that a button names, else the next. */
async function openGuest(request: MemberRequest, id: string | undefined): Promise<OpenGuest> {
  const open = await openGuests(request);
  const meant = id === undefined ? open[0] : open.find(({ guest }) => guest.id === id);
  if (!meant) throw new Refusal("guest.ask.closed");
  return meant;
}

export const guestAsk = defineCommand({
  words: "guest ask",
  for: "member",
  audience: "private",
  summary: "guest.ask.summary",
  example: 'guest ask "How do you begin a hard conversation?" anonymous=yes',
  touches: ["guestquestions"],
  options: {
    words: words("guest.option.words", true, longestQuestion),
    anonymous: choice("guest.option.anonymous", false, ["yes", "no"]),
    guest: guestId,
  },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formLine("guest ask", given),
      title: text.plain("guest.ask.title"),
      intro: text.plain("guest.ask.intro"),
      submit: text.plain("guest.ask.submit"),
      fields: [
        field(text, {
          id: "words",
          label: "guest.ask.field.words",
          type: "paragraph",
          required: true,
          max: longestQuestion,
        }),
        field(text, {
          id: "anonymous",
          label: "guest.ask.field.anonymous",
          type: "choice",
          required: true,
          choices: (["yes", "no"] as const).map((id) => ({ id, label: text.plain(`guest.ask.anonymous.${id}`) })),
        }),
      ],
    }),
  },
  prefill: (request, form) =>
    unlessRefused(request, form, async () => {
      const { guest } = await openGuest(request, optionIn(form.ref, "guest"));
      return settled(request, form, { guest: guest.id });
    }),
  async run(request, { words: asked, anonymous, guest: id }) {
    const { records, community, member, ids, now, text } = request;
    if (!hasWords(asked)) return notUnderstood(request, "words", "guest.needs-words");
    const { guest, window } = await openGuest(request, id);
    const own = (await records.matters.of("guestquestions", community.id)).filter(
      (one) => one.owner === member.id && one.guest === guest.id,
    );
    if (own.length >= mostQuestions) throw new Refusal("guest.ask.enough", { most: mostQuestions });
    const question: GuestQuestion = {
      id: ids.next("gq"),
      community: community.id,
      owner: member.id,
      createdAt: now,
      guest: guest.id,
      words: asked,
      // Who does not say it is not named: a name can be given later, and not be taken back.
      anonymous: anonymous !== "no",
      theme: null,
      answer: null,
    };
    await records.matters.save("guestquestions", question);
    return privately({
      title: text.plain("guest.ask.thanks"),
      text: text(question.anonymous ? "guest.ask.kept-anonymous" : "guest.ask.kept", {
        name: guest.name,
        until: time(window.closesAt, community.zone),
      }),
      fields: [{ label: text.plain("guest.ask.yours"), value: [quoted(question.words)] }],
      buttons: [button(request, "guest unask", "guest.button.unask", { question: question.id })],
    });
  },
});

/** One's own question is taken back without a trace, as long as it was not handed over. */
export const guestUnask = defineCommand({
  words: "guest unask",
  for: "member",
  audience: "private",
  summary: "guest.unask.summary",
  example: "guest unask question=gq_1",
  touches: ["guestquestions"],
  hidden: true,
  options: { question: named("guest.option.question-id", true, 40) },
  async run(request, { question: id }) {
    const { records, community, member, text } = request;
    const question = await records.matters.get("guestquestions", id);
    if (!question || question.community !== community.id || question.owner !== member.id)
      throw new Refusal("guest.unask.none");
    await records.matters.remove("guestquestions", id);
    return privately({ text: text("guest.unask.done") });
  },
});
