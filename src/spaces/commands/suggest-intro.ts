// `/cop suggest-intro @a @b why`: two others might like to meet. Each is asked privately, and whoever suggests it learns nothing
// of their answers (domain 6.2).
import { formRef } from "../../commands/answering.ts";
import { defineCommand, Refusal } from "../../commands/define.ts";
import { choice, member as memberOption, named, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { isUncountedGuest } from "../../community/guests.ts";
import { memberNamed, todayOf } from "../introductions/own.ts";
import { introductionOf } from "../introductions/plan.ts";
import { answeredBy, newSuggestion } from "../introductions/suggestion.ts";
import { isBlocked } from "../introductions/wish.ts";

const longestWhy = 300;

export const suggestIntro = defineCommand({
  words: "suggest-intro",
  for: "member",
  audience: "private",
  summary: "introductions.suggest.summary",
  example: "suggest-intro @ada @ben Both of you work on checklists",
  touches: ["introductionSuggestions"],
  options: {
    first: memberOption("introductions.option.first", true),
    second: memberOption("introductions.option.second", true),
    why: words("introductions.option.why", true, longestWhy),
  },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formRef("suggest-intro", given),
      title: text.plain("introductions.suggest.title"),
      intro: text.plain("introductions.suggest.intro"),
      fields: [
        { id: "first", label: text.plain("introductions.option.first"), type: "member", required: true },
        { id: "second", label: text.plain("introductions.option.second"), type: "member", required: true },
        {
          id: "why",
          label: text.plain("introductions.suggest.why"),
          type: "paragraph",
          required: true,
          max: longestWhy,
          hint: text.plain("introductions.suggest.hint"),
        },
      ],
    }),
  },
  async run(request, { first, second, why }) {
    const { community, member, records, ids, text, now } = request;
    const [one, other] = [await memberNamed(request, first), await memberNamed(request, second)];
    if (one.id === other.id || one.id === member.id || other.id === member.id)
      throw new Refusal("introductions.suggest.two-others");
    // Whether they are asked already, or one of them would rather not, is nobody's business: the answer is the same.
    const known = (await records.matters.of("introductionSuggestions", community.id)).some((suggestion) =>
      [one.id, other.id].every((id) => id === suggestion.first || id === suggestion.second),
    );
    const blocked = isBlocked(await records.matters.of("introductionWishes", community.id), one.id, other.id);
    const guests = await records.matters.of("guests", community.id);
    const asGuest = [one, other].some((person) => isUncountedGuest(person, guests, now));
    if (!known && !blocked && !asGuest) {
      const given = {
        id: ids.next("sg"),
        community: community.id,
        by: member.id,
        first: one.id,
        second: other.id,
        why,
      };
      await records.matters.save("introductionSuggestions", newSuggestion(given, now));
    }
    return privately({ text: text("introductions.suggest.done") });
  },
});

export const introAnswer = defineCommand({
  words: "intro answer",
  hidden: true,
  for: "member",
  audience: "private",
  summary: "introductions.answer.summary",
  example: "intro answer yes suggestion=sg_1",
  touches: ["introductionSuggestions", "rounds"],
  options: {
    answer: choice("introductions.option.answer", true, ["yes", "no"]),
    suggestion: named("introductions.option.suggestion", true, 60),
  },
  async run(request, { answer, suggestion: id }) {
    const { community, member, records, ids, text, now } = request;
    const before = await records.matters.get("introductionSuggestions", id);
    const after = before?.community === community.id ? answeredBy(before, member.id, answer, now) : undefined;
    if (!after) throw new Refusal("introductions.answer.over");
    await records.matters.save("introductionSuggestions", after.suggestion);
    if (answer === "no") return privately({ text: text("introductions.answer.no-done") });
    if (after.connect === null) return privately({ text: text("introductions.answer.yes-done") });
    const about = {
      id: ids.next("rd"),
      kind: "suggested",
      community: community.id,
      today: todayOf(request),
      now,
    } as const;
    await records.matters.save("rounds", introductionOf(after.connect, about));
    return privately({ text: text("introductions.answer.connected") });
  },
});
