// The answer to the question that comes weeks later: it extends the same story, for the same readers.
import { asId, communityIfUnclear, optionIn } from "../../commands/answering.ts";
import { defineCommand } from "../../commands/define.ts";
import { choice, named } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { keptSafe } from "../own-name.ts";
import { ownStory } from "../own-story.ts";
import { fieldLimits, storyFields } from "../story.ts";
import { ownButtons, storyParts } from "../story-card.ts";
import { answer, asFact } from "../story-changes.ts";
import { asField, continueForm, readersOf } from "../story-form.ts";

export const storyContinue = defineCommand({
  words: "story continue",
  for: "member",
  audience: "private",
  summary: "value.continue.summary",
  example: 'story continue story=st_1 field=practice words="We read it aloud each evening"',
  options: {
    story: named("value.option.story", true),
    field: choice("value.option.field", true, storyFields),
    words: named("value.option.words", true, Math.max(...storyFields.map((field) => fieldLimits[field]))),
    whole: named("value.option.whole", false),
  },
  hidden: true,
  touches: ["stories"],
  form: {
    when: "missing",
    build: (text, given) =>
      continueForm(text, {
        story: asId(given.story),
        field: asField(given.field) ?? "practice",
        community: asId(given.community),
      }),
  },
  async prefill(request, form) {
    const known = await ownStory(request, optionIn(form.ref, "story") ?? "");
    const field = asField(optionIn(form.ref, "field")) ?? "practice";
    return continueForm(request.text, { story: known.id, field, known, community: communityIfUnclear(request) });
  },
  async run(request, { story, field, words, whole }) {
    const { text } = request;
    const before = await ownStory(request, story);
    const fact = asFact(words);
    const earlier = whole === "yes" ? null : before[field];
    const full = fact !== null && earlier !== null ? `${earlier}\n${fact}` : fact;
    if (full !== null && full.length > fieldLimits[field]) {
      const values = { max: fieldLimits[field] - (full.length - words.length), given: words.length };
      return { kind: "problems", fields: { words: text.plain("input.too-long", values) } };
    }
    const answered = answer(before, field, full, request.now);
    const saved = keptSafe(before, answered, request.member, request.now);
    await request.records.value.saveStory(saved);
    if (fact === null) return privately({ text: text("value.continue.not-yet") });
    return privately({
      title: text.plain("value.continue.added.title"),
      text:
        saved === answered
          ? text("value.continue.added", { readers: readersOf(text, saved.state === "draft" ? null : saved.share) })
          : text("value.continue.held-back"),
      fields: storyParts(saved, text),
      buttons: ownButtons(saved, text, communityIfUnclear(request)),
    });
  },
});
