// `/cop guest questions <guest>`: what members would like to know, by theme. Facilitators may name themes anew, move questions,
// and note which answer met which; whoever asked reads that, and nobody reads who asked without a name.
import { hasWords, notUnderstood, optionIn } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { named, words } from "../../commands/options.ts";
import { privately, type Reply } from "../../commands/reply.ts";
import { isPresent } from "../../community/member.ts";
import type { Texts } from "../../text/texts.ts";
import { expected, type Guest, isOneOf, visited } from "../guest.ts";
import { meantGuest, suggestGuests } from "../guest-answers.ts";
import { button } from "../guest-card.ts";
import { field, formLine, inItsCommunity, settled, whoseName } from "../guest-fields.ts";
import { asRead, type GuestQuestion } from "../guest-question.ts";
import { longestTheme, type NumberedTheme, numberedThemes, themeFields } from "../question-list.ts";

const longestAnswer = 500;
const withQuestions = [...expected, ...visited] as const;

export const guestQuestions = defineCommand({
  words: "guest questions",
  for: "facilitator",
  audience: "private",
  summary: "guest.questions.summary",
  example: "guest questions Grace Hopper",
  touches: [],
  options: { guest: whoseName },
  suggest: { guest: suggestGuests(withQuestions) },
  run: async (request, { guest: given }) => showQuestions(request, await meantGuest(request, given, expected)),
});

async function showQuestions(request: MemberRequest, guest: Guest): Promise<Reply> {
  const { records, community, text } = request;
  const themes = await themesOf(request, guest);
  if (themes.length === 0) return privately({ text: text("guest.questions.none", { name: guest.name }) });
  // Whoever has left is not named any more.
  const here = (await records.members.list(community.id)).filter(isPresent);
  const names = new Map(here.map((one) => [one.id, one.name]));
  const held = isOneOf(guest, visited);
  return privately({
    title: text.plain("guest.questions.title", { name: guest.name }),
    text: text(held ? "guest.questions.after" : "guest.questions.before"),
    fields: themeFields(themes, names, text),
    buttons: themes.slice(0, 10).map(({ label, questions }) => {
      const of = { question: questions[0]?.id };
      return held
        ? button(request, "guest answered", "guest.button.answered", of, { theme: label })
        : button(request, "guest theme", "guest.button.theme", of, { theme: label });
    }),
  });
}

async function themesOf(
  { records, community, textIn }: MemberRequest,
  guest: Guest,
): Promise<readonly NumberedTheme[]> {
  const all = await records.matters.of("guestquestions", community.id);
  return numberedThemes(asRead(all, guest.id), textIn(community.language));
}

type Meant = {
  readonly guest: Guest;
  readonly themes: readonly NumberedTheme[];
  readonly theme: NumberedTheme;
  /** The whole theme, or those that were numbered. */
  readonly questions: readonly string[];
};

/** `question` is any one of the theme; `which` numbers some of the list. */
async function meantQuestions(
  request: MemberRequest,
  question: string,
  which: string | undefined,
): Promise<Meant | { readonly problem: Reply }> {
  const { records, community } = request;
  const found = await records.matters.get("guestquestions", question);
  const guest = found?.community === community.id ? await records.matters.get("guests", found.guest) : undefined;
  const themes = guest ? await themesOf(request, guest) : [];
  const theme = themes.find((one) => one.questions.some(({ id }) => id === question));
  if (!guest || !theme) throw new Refusal("guest.questions.gone");
  if (!hasWords(which)) return { guest, themes, theme, questions: theme.questions.map(({ id }) => id) };
  const all = themes.flatMap((one) => one.questions);
  const numbers = which.split(/[\s,;]+/).filter(Boolean);
  const questions = numbers.flatMap((said) => all.find(({ number }) => String(number) === said)?.id ?? []);
  if (questions.length < numbers.length)
    return {
      problem: notUnderstood(request, "which", "guest.questions.no-number", { given: which, most: all.length }),
    };
  return { guest, themes, theme, questions };
}

/** So that nothing else moves with it, every question stays where it stands. */
async function settle({ records }: MemberRequest, { themes }: Meant, changed: (id: string) => Partial<GuestQuestion>) {
  for (const { label, questions } of themes)
    for (const { id } of questions) {
      const stored = await records.matters.get("guestquestions", id);
      if (stored) await records.matters.save("guestquestions", { ...stored, theme: label, ...changed(id) });
    }
}

const questionId = named("guest.option.question-id", true, 40);
const whichNumbers = named("guest.option.which", false, 60);

const whichField = (text: Texts) =>
  field(text, {
    id: "which",
    label: "guest.theme.field.which",
    type: "text",
    required: false,
    hint: "guest.theme.hint.which",
    max: 60,
  });

/** A theme is named anew, or some questions move to another one. Named back, it is as before. */
export const guestTheme = defineCommand({
  words: "guest theme",
  for: "facilitator",
  audience: "private",
  summary: "guest.theme.summary",
  example: "guest theme question=gq_1 name=Costs",
  touches: ["guestquestions"],
  hidden: true,
  options: { name: words("guest.option.theme", true, longestTheme), question: questionId, which: whichNumbers },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formLine("guest theme", given, ["question"]),
      title: text.plain("guest.theme.title"),
      intro: text.plain("guest.theme.intro"),
      submit: text.plain("guest.theme.submit"),
      fields: [
        field(text, { id: "name", label: "guest.theme.field.name", type: "text", required: true, max: longestTheme }),
        whichField(text),
      ],
    }),
  },
  async prefill(request, form) {
    const meant = await meantQuestions(request, optionIn(form.ref, "question") ?? "", undefined);
    return settled(request, form, {}, "problem" in meant ? {} : { name: meant.theme.label });
  },
  async run(request, { name, question, which }) {
    if (!hasWords(name)) return notUnderstood(request, "name", "guest.needs-words");
    const meant = await meantQuestions(request, question, which);
    if ("problem" in meant) return meant.problem;
    await settle(request, meant, (id) => (meant.questions.includes(id) ? { theme: name } : {}));
    return showQuestions(request, meant.guest);
  },
});

/** Which answer met these questions; each asker is told privately. */
export const guestAnswered = defineCommand({
  words: "guest answered",
  for: "facilitator",
  audience: "private",
  summary: "guest.answered.summary",
  example: 'guest answered "Begin with the smallest true sentence" question=gq_1',
  touches: ["guestquestions"],
  hidden: true,
  options: { words: words("guest.option.answer", true, longestAnswer), question: questionId, which: whichNumbers },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formLine("guest answered", given, ["question"]),
      title: text.plain("guest.answered.title"),
      intro: text.plain("guest.answered.intro"),
      submit: text.plain("guest.answered.submit"),
      fields: [
        field(text, {
          id: "words",
          label: "guest.answered.field.words",
          type: "paragraph",
          required: true,
          max: longestAnswer,
        }),
        whichField(text),
      ],
    }),
  },
  prefill: inItsCommunity,
  async run(request, { words: said, question, which }) {
    if (!hasWords(said)) return notUnderstood(request, "words", "guest.needs-words");
    const meant = await meantQuestions(request, question, which);
    if ("problem" in meant) return meant.problem;
    if (!isOneOf(meant.guest, visited)) throw new Refusal("guest.answered.not-yet", { name: meant.guest.name });
    const answer = { words: said, at: request.now };
    await settle(request, meant, (id) => (meant.questions.includes(id) ? { answer } : {}));
    return showQuestions(request, meant.guest);
  },
});
