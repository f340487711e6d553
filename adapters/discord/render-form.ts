// A form as a Discord modal: five labelled parts at most, each a text field or something to choose from.
import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextDisplayComponent,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from "discord.js";
import type { Form, FormField } from "../../src/cards/form.ts";
import type { Texts } from "../../src/text/texts.ts";
import { lineToId } from "./button-id.ts";
import { modalLimits as limits, shortened } from "./limits.ts";
import { escaped } from "./render-text.ts";

type Part = APILabelComponent | APITextDisplayComponent;

/** Whether a modal can carry the form at all: its ref has to come back as the modal's id. */
export const fitsModal = (form: Form): boolean => lineToId(form.ref).length <= 100 && form.fields.length > 0;

/** `said`: how the commands in its words are said on Discord. */
export function renderForm(
  form: Form,
  text: Texts,
  said: (words: string) => string = (words) => words,
): APIModalInteractionResponseCallbackData {
  return render(
    {
      ...form,
      ...(form.intro === undefined ? {} : { intro: said(form.intro) }),
      fields: form.fields.map((field) => (field.hint === undefined ? field : { ...field, hint: said(field.hint) })),
    },
    text,
  );
}

function render(form: Form, text: Texts): APIModalInteractionResponseCallbackData {
  const fields = form.fields.slice(0, limits.parts);
  const intro = form.intro?.trim() ?? "";
  const alone = intro !== "" && fields.length < limits.parts;
  const beside = alone || intro === "" ? [] : inPieces(intro, limits.description);
  const display: Part = { type: ComponentType.TextDisplay, content: shortened(escaped(intro), limits.display) };
  return {
    custom_id: lineToId(form.ref),
    title: shortened(form.title.trim() || "…", limits.title),
    components: [...(alone ? [display] : []), ...fields.map((field, index) => renderField(field, beside[index], text))],
  };
}

/** Where five fields leave no room for the introduction, its sentences stand under the first labels. */
function inPieces(intro: string, max: number): string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(intro)) {
    const last = pieces.at(-1);
    if (last !== undefined && `${last} ${segment.trim()}`.length <= max)
      pieces[pieces.length - 1] = `${last} ${segment.trim()}`;
    else pieces.push(shortened(segment.trim(), max));
  }
  return pieces.filter((piece) => piece !== "");
}

function renderField(field: FormField, intro: string | undefined, text: Texts): APILabelComponent {
  const wholeLabel = field.label.length > limits.label ? field.label : undefined;
  const beside = [wholeLabel, intro, intro === undefined ? field.hint : undefined].filter(
    (one) => one !== undefined && one !== "",
  );
  const component = renderInput(field, intro === undefined ? undefined : field.hint, text);
  return {
    type: ComponentType.Label,
    label: shortened(field.label.trim() || "…", limits.label),
    ...(beside.length > 0 ? { description: shortened(beside.join(" "), limits.description) } : {}),
    component,
  };
}

function renderInput(field: FormField, hint: string | undefined, text: Texts): APIComponentInLabel {
  const { choices = [] } = field;
  if (field.type === "member") return memberSelect(field);
  if ((field.type === "choice" || field.type === "choices") && choices.length > 0 && choices.length <= limits.choices) {
    return choiceSelect(field, choices);
  }
  const max = Math.min(field.max ?? limits.text, limits.text);
  const placeholder = hint ?? usualHint(field, text);
  return {
    type: ComponentType.TextInput,
    custom_id: field.id,
    style: field.type === "paragraph" ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: field.required,
    max_length: max,
    ...(placeholder ? { placeholder: shortened(placeholder, limits.placeholder) } : {}),
    ...(field.value ? { value: field.value.slice(0, max) } : {}),
  };
}

function choiceSelect(field: FormField, choices: NonNullable<FormField["choices"]>): APIComponentInLabel {
  const chosen = new Set(
    field.type === "choices" ? field.value?.split(/[\s,]+/) : field.value === undefined ? [] : [field.value],
  );
  return {
    type: ComponentType.StringSelect,
    custom_id: field.id,
    required: field.required,
    min_values: field.required ? 1 : 0,
    max_values: field.type === "choices" ? choices.length : 1,
    options: choices.map((one) => ({
      value: one.id,
      label: shortened(one.label.trim() || "…", 100),
      ...(chosen.has(one.id) ? { default: true } : {}),
    })),
  };
}

const memberSelect = (field: FormField): APIComponentInLabel => ({
  type: ComponentType.UserSelect,
  custom_id: field.id,
  required: field.required,
  min_values: field.required ? 1 : 0,
  max_values: 1,
  ...(field.value && /^\d+$/.test(field.value)
    ? { default_values: [{ id: field.value, type: SelectMenuDefaultValueType.User }] }
    : {}),
});

/** How a date, a time or a zone is written, and what can be chosen where there is too much for a list. */
function usualHint(field: FormField, text: Texts): string | undefined {
  if (field.type === "date" || field.type === "time" || field.type === "zone")
    return text.plain(`discord.form.${field.type}`);
  const choices = field.choices?.map((one) => one.id).join(", ");
  return choices ? text.plain("discord.form.choices", { choices }) : undefined;
}
