// The forms of a story. Two steps, because a form holds at most five fields; step one saves the draft at once.
import type { Form, FormField } from "../cards/form.ts";
import { writeLine } from "../commands/line.ts";
import type { Texts } from "../text/texts.ts";
import { excerpt } from "./excerpt.ts";
import {
  type Cycle,
  cycles,
  fieldLimits,
  fieldOfCycle,
  type ShareLevel,
  type Story,
  type StoryField,
  shareLevels,
  storyFields,
} from "./story.ts";

export const asCycle = (given: unknown): Cycle | undefined =>
  cycles.find((cycle) => typeof given === "string" && cycle === given.trim().toLowerCase());

export const asField = (given: unknown): StoryField | undefined => storyFields.find((field) => field === given);

/** The five parts, the one that was asked for first. */
const fieldsFrom = (first: StoryField | undefined): readonly StoryField[] =>
  first === undefined ? storyFields : [first, ...storyFields.filter((field) => field !== first)];

export type StoryFormInput = {
  /** The story that it continues, when all that was written so far is in `values`. */
  readonly story?: string | undefined;
  readonly whole: boolean;
  /** `new` leaves a draft aside. */
  readonly cycle?: Cycle | "new" | undefined;
  readonly community?: string | undefined;
  readonly values: Readonly<Partial<Record<StoryField, string | null>>>;
};

/** Step one: the five parts. None is required; a submission with one word in one of them is saved. */
export function storyForm(text: Texts, input: StoryFormInput): Form {
  const cycle = input.cycle === "new" ? undefined : input.cycle;
  const question = input.whole
    ? text.plain("value.story.continued")
    : text.plain(cycle === undefined ? "value.story.free" : `value.question.${cycle}`);
  return {
    ref: writeLine("story", {
      cycle: input.cycle,
      story: input.story,
      whole: input.whole ? "yes" : undefined,
      community: input.community,
    }),
    title: text.plain("value.story.title"),
    intro: text.plain("value.story.intro", { question }),
    submit: text.plain("value.story.submit"),
    fields: fieldsFrom(cycle && fieldOfCycle[cycle]).map((field) => partField(text, field, field, input.values[field])),
  };
}

function partField(text: Texts, id: string, field: StoryField, value: string | null | undefined): FormField {
  return {
    id,
    label: text.plain(`value.field.${field}.label`),
    type: "paragraph",
    required: false,
    hint: text.plain(`value.field.${field}.prompt`),
    max: fieldLimits[field],
    ...(value ? { value: value.slice(0, fieldLimits[field]) } : {}),
  };
}

/**
 * Step two: how one could tell, the hope, and who may see it. The choice of readers has no default (domain.md X12): it
 * stands there only when the author has made it before.
 */
export function shareForm(
  text: Texts,
  input: { readonly story: string | undefined; readonly known?: Story; readonly community?: string | undefined },
): Form {
  const { known } = input;
  const field = (id: "evidence" | "hope", value: string | null | undefined): FormField => ({
    id,
    label: text.plain(`value.field.${id}.label`),
    type: "paragraph",
    required: false,
    hint: text.plain(`value.field.${id}.prompt`),
    max: fieldLimits[id],
    ...(value ? { value } : {}),
  });
  return {
    ref: writeLine("story share", { story: input.story, whole: known && "yes", community: input.community }),
    title: text.plain("value.share.title"),
    intro: text.plain(known && known.state !== "draft" ? "value.share.intro-told" : "value.share.intro-draft"),
    submit: text.plain("value.share.submit"),
    fields: [
      field("evidence", known?.evidence),
      field("hope", known?.hope?.words),
      {
        id: "share",
        label: text.plain("value.field.share.label"),
        type: "choice",
        required: true,
        hint: text.plain("value.field.share.prompt"),
        choices: shareLevels.map((level) => ({ id: level, label: text.plain(`value.share.${level}`) })),
        ...(known?.share ? { value: known.share } : {}),
      },
    ],
  };
}

/** `only you can see it`, in words that end a sentence. Null: a draft. */
export const readersOf = (text: Texts, share: ShareLevel | null): string =>
  text.plain(`value.readers.${share ?? "draft"}`);

/** One part alone: the answer to a follow-up question. */
export function continueForm(
  text: Texts,
  input: {
    readonly story: string | undefined;
    readonly field: StoryField;
    readonly community: string | undefined;
    readonly known?: Story;
  },
): Form {
  const { known } = input;
  const intro =
    known === undefined
      ? text.plain("value.continue.intro-plain")
      : text.plain("value.continue.intro", { words: excerpt(known, 120), readers: readersOf(text, known.share) });
  return {
    ref: writeLine("story continue", {
      story: input.story,
      field: input.field,
      whole: known && "yes",
      community: input.community,
    }),
    title: text.plain("value.continue.title"),
    intro,
    submit: text.plain("value.continue.submit"),
    fields: [{ ...partField(text, "words", input.field, known?.[input.field]), required: true }],
  };
}
