// A form as a modal. What the form will say when it is submitted, and where its answer belongs, travels in the view's
// private metadata, so nothing has to be remembered here while somebody is writing.
import type { types } from "@slack/bolt";
import type { Form, FormField } from "../../src/cards/form.ts";
import type { Texts } from "../../src/text/texts.ts";
import { limits } from "./limits.ts";
import { clip, escaped, isPerson, mrkdwnChunks } from "./mrkdwn.ts";
import { type Block, textBlock } from "./render-card.ts";
import { choiceElement, zoneElement } from "./render-options.ts";

/** Modals of ours; another version's are told apart by the number. */
export const formCallback = "cultivate.form.1";
export const cardCallback = "cultivate.card.1";

/** Where an answer belongs, and what the form says. Kept short: Slack allows 3,000 characters. */
export type FormMeta = {
  /** The line that a submission says. */
  readonly line: string;
  readonly channel: string;
  readonly direct: boolean;
  readonly message?: string | undefined;
  readonly thread?: string | undefined;
  /** Takes answers until a moment in milliseconds since 1970. */
  readonly respond?: { readonly url: string; readonly until: number } | undefined;
  /** Opened from App Home, which shows the change afterwards. */
  readonly home?: boolean | undefined;
  /** How often the view was replaced; inputs whose value changed get a new action id, or Slack keeps the old value. */
  readonly round: number;
};

export function writeMeta(meta: FormMeta): string {
  const whole = JSON.stringify(meta);
  if (whole.length <= limits.privateMetadata) return whole;
  return JSON.stringify({ ...meta, respond: undefined });
}

/** Undefined for a view that was not made by this version. */
export function readMeta(written: string | undefined): FormMeta | undefined {
  try {
    const read: unknown = JSON.parse(written ?? "");
    const meta = read as Partial<FormMeta> | null;
    return typeof meta?.line === "string" && typeof meta.channel === "string" && typeof meta.round === "number"
      ? ({ ...meta, direct: meta.direct === true } as FormMeta)
      : undefined;
  } catch {
    return undefined;
  }
}

export type FormView = {
  readonly form: Form;
  readonly meta: FormMeta;
  readonly text: Texts;
  /** The form as it was shown before; inputs with the same value keep what was typed meanwhile. */
  readonly before?: Form | undefined;
};

export function renderForm({ form, meta, text, before }: FormView): types.ModalView {
  const title = form.title.trim() || text.plain("slack.view.title");
  const cutTitle = clip(title, limits.viewTitle) !== title || (form.fields.length === 0 && !form.intro?.trim());
  const lead = [...(cutTitle ? paragraphs(title) : []), ...paragraphs(form.intro ?? "")];
  const fields = form.fields.map((field) => fieldBlock(field, meta.round, sameBefore(before, field), text));
  return {
    type: "modal",
    callback_id: formCallback,
    private_metadata: writeMeta({ ...meta, line: form.ref }),
    title: { type: "plain_text", text: clip(title, limits.viewTitle), emoji: false },
    submit: button(form.submit ?? text.plain("slack.form.submit")),
    close: button(text.plain("slack.form.close")),
    blocks: [...lead.slice(0, limits.viewBlocks - fields.length), ...fields],
  };
}

const button = (words: string): types.PlainTextElement => ({
  type: "plain_text",
  text: clip(words.trim() || "OK", limits.viewButton),
  emoji: false,
});

const paragraphs = (words: string): Block[] =>
  mrkdwnChunks([{ kind: "words", words }], limits.sectionText).map(textBlock);

const sameBefore = (before: Form | undefined, field: FormField): boolean =>
  before?.fields.some((one) => one.id === field.id && one.type === field.type && one.value === field.value) ?? false;

/** Action ids end with the round in which the input got its value. */
export const actionId = (round: number): string => `value:${round}`;

function fieldBlock(field: FormField, round: number, same: boolean, text: Texts): Block {
  const label = clip(field.label.trim() || field.id, limits.inputLabel);
  const element = fieldElement(field, actionId(same ? 0 : round));
  if (element === undefined) return textBlock(`*${escaped(label)}*\n${escaped(text.plain("slack.form.nothing"))}`);
  return {
    type: "input",
    block_id: field.id.slice(0, limits.blockId),
    label: { type: "plain_text", text: label, emoji: false },
    ...(field.hint?.trim()
      ? { hint: { type: "plain_text", text: clip(field.hint, limits.inputHint), emoji: false } as const }
      : {}),
    optional: !field.required,
    element,
  };
}

function fieldElement(field: FormField, action_id: string): types.InputBlock["element"] | undefined {
  const { value } = field;
  switch (field.type) {
    case "text":
    case "paragraph": {
      const most = Math.max(1, Math.min(field.max ?? limits.textInput, limits.textInput));
      return {
        type: "plain_text_input",
        action_id,
        multiline: field.type === "paragraph",
        max_length: most,
        ...(value === undefined ? {} : { initial_value: cutAt(value, most) }),
      };
    }
    case "choice":
    case "choices":
      return choiceElement(field, action_id);
    case "zone":
      return zoneElement(value, action_id);
    case "date":
      return {
        type: "datepicker",
        action_id,
        ...(value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? { initial_date: value } : {}),
      };
    case "time":
      return {
        type: "timepicker",
        action_id,
        ...(value !== undefined && /^\d{2}:\d{2}$/.test(value) ? { initial_time: value } : {}),
      };
    case "member":
      return {
        type: "users_select",
        action_id,
        ...(value !== undefined && isPerson(value) ? { initial_user: value } : {}),
      };
  }
}

/** At most so many UTF-16 units, without half a sign at the end. */
const cutAt = (words: string, most: number): string => words.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
