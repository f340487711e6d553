// What a person sent from a modal, as options; and the form that they get back when something in it needs mending.
import { type APIModalSubmission, ComponentType } from "discord.js";
import type { Form } from "../../src/cards/form.ts";
import type { RawOptions } from "../../src/commands/invocation.ts";

type Sent = APIModalSubmission["components"][number];
type Input = { readonly custom_id: string; readonly value?: unknown; readonly values?: readonly string[] };

/** By field: a text, or the chosen ones. What was left empty is there as an empty text, so that it can be emptied. */
export function readSubmission(components: readonly Sent[]): RawOptions {
  return Object.fromEntries(components.flatMap(inputsOf).map((input) => [input.custom_id, saidIn(input)]));
}

function inputsOf(part: Sent): readonly Input[] {
  switch (part.type) {
    case ComponentType.Label:
      return [part.component as Input];
    case ComponentType.ActionRow:
      return part.components as readonly Input[];
    default:
      return [];
  }
}

function saidIn(input: Input): string | readonly string[] {
  if (input.values !== undefined) return input.values.length === 1 ? (input.values[0] ?? "") : input.values;
  return input.value === undefined || input.value === null ? "" : String(input.value);
}

/** The same form with what was written in it, and at each field what is to be mended. */
export const mended = (form: Form, given: RawOptions, problems: Readonly<Record<string, string>>): Form => ({
  ...form,
  fields: form.fields.map((field) => {
    const said = given[field.id];
    const hint = problems[field.id] ?? field.hint;
    const { value: _, ...rest } = field;
    return {
      ...rest,
      ...(hint === undefined ? {} : { hint }),
      ...(said === undefined || said.length === 0 ? {} : { value: typeof said === "string" ? said : said.join(",") }),
    };
  }),
});
