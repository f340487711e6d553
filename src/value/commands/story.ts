// `/cop story [cycle]`: a story as a form in two steps. What is submitted is saved at once, even a single part.
import { asId, communityIfUnclear, optionIn } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest } from "../../commands/define.ts";
import { choice, named } from "../../commands/options.ts";
import { announce } from "../announce.ts";
import { keptSafe } from "../own-name.ts";
import { ownStory } from "../own-story.ts";
import {
  cycleOfField,
  cycles,
  fieldLimits,
  filledFields,
  isWhole,
  newStory,
  type Story,
  type StoryField,
  storyFields,
} from "../story.ts";
import { write } from "../story-changes.ts";
import { asCycle, shareForm, storyForm } from "../story-form.ts";
import { suggestOwnStories } from "../suggest-stories.ts";

const part = (field: StoryField) => named(`value.field.${field}.label`, false, fieldLimits[field]);

export const story = defineCommand({
  words: "story",
  for: "member",
  audience: "private",
  summary: "value.story.summary",
  example: "story applied",
  options: {
    cycle: choice("value.option.cycle", false, [...cycles, "new"]),
    story: named("value.option.story", false),
    whole: named("value.option.whole", false),
    activity: part("activity"),
    gain: part("gain"),
    practice: part("practice"),
    outcome: part("outcome"),
    redefinition: part("redefinition"),
  },
  touches: ["stories"],
  form: {
    when: "always",
    build: (text, given) =>
      storyForm(text, {
        story: asId(given.story),
        whole: false,
        cycle: given.cycle === "new" ? "new" : asCycle(given.cycle),
        community: asId(given.community),
        values: Object.fromEntries(
          storyFields.flatMap((field) => (typeof given[field] === "string" ? [[field, given[field]]] : [])),
        ),
      }),
  },
  /** Continues the story that is meant, else the draft that was left, unless a new one was asked for. */
  async prefill(request, form) {
    const asked = optionIn(form.ref, "cycle");
    const cycle = asked === "new" ? "new" : asCycle(asked);
    const id = optionIn(form.ref, "story");
    const known = id !== undefined ? await ownStory(request, id) : await draftOf(request, cycle);
    const typed = Object.fromEntries(form.fields.flatMap((field) => (field.value ? [[field.id, field.value]] : [])));
    return storyForm(request.text, {
      story: known?.id,
      whole: known !== undefined,
      cycle,
      community: communityIfUnclear(request),
      values: { ...known, ...typed },
    });
  },
  suggest: { story: suggestOwnStories },
  async run(request, options) {
    const given = Object.fromEntries(
      storyFields.flatMap((field) =>
        options[field] !== undefined || options.whole === "yes" ? [[field, options[field] ?? null]] : [],
      ),
    );
    const before = await continued(request, options.story);
    const now = request.now;
    const base =
      before ??
      newStory({
        id: request.ids.next("st"),
        community: request.community.id,
        author: request.member.id,
        begunIn: options.cycle === undefined || options.cycle === "new" ? "immediate" : options.cycle,
        createdAt: now,
      });
    const written = write(base, given, now);
    const first = filledFields(written)[0];
    if (first === undefined) return problem("activity", request.text.plain("value.story.empty"));
    if (written.state !== "draft" && !isWhole(written)) {
      const gap = storyFields.find((field) => written[field] === null) ?? "gain";
      return problem(gap, request.text.plain("value.story.keep-two"));
    }
    const begunFreely = !before && (options.cycle === undefined || options.cycle === "new");
    const begun: Story = begunFreely ? { ...written, begunIn: cycleOfField[first] } : written;
    const saved = keptSafe(base, begun, request.member, now);
    await request.records.value.saveStory(saved);
    if (begun.state === "shared") await announce(request, saved);
    // Readers who were taken away for safety are chosen anew, not confirmed.
    const known: Story = saved === begun ? saved : { ...saved, share: null };
    const community = communityIfUnclear(request);
    return { kind: "ask", form: shareForm(request.text, { story: saved.id, known, community }) };
  },
});

const problem = (field: StoryField, words: string) => ({ kind: "problems", fields: { [field]: words } }) as const;

const draftOf = async (request: MemberRequest, cycle: unknown): Promise<Story | undefined> =>
  cycle === "new" ? undefined : request.records.value.draft(request.member.id);

/** The story that the form was about. One that was taken back meanwhile makes way for a new one: no words are lost. */
async function continued(request: MemberRequest, id: string | undefined): Promise<Story | undefined> {
  if (id === undefined) return undefined;
  const known = await request.records.value.story(id);
  if (known?.state === "retired" && known.author === request.member.id) return undefined;
  return ownStory(request, id);
}
