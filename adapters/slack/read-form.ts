// What somebody filled in, out of a submitted view; and the same view once more, with what they wrote still in it.
import type { types } from "@slack/bolt";
import type { RawOptions } from "../../src/commands/invocation.ts";
import { limits } from "./limits.ts";
import { clip, escaped } from "./mrkdwn.ts";
import { type Block, textBlock } from "./render-card.ts";

/** As much of one input's state as is read here. */
export type InputState = {
  readonly value?: string | null;
  readonly selected_option?: { readonly value?: string } | null;
  readonly selected_options?: readonly { readonly value?: string }[] | null;
  readonly selected_date?: string | null;
  readonly selected_time?: string | null;
  readonly selected_user?: string | null;
};

export type ViewState = Readonly<Record<string, Readonly<Record<string, InputState>>>>;

/** By field id. Fields that were left empty are absent; a field of several choices is a list. */
export function readForm(state: ViewState): RawOptions {
  const options: Record<string, string | readonly string[]> = {};
  for (const [field, inputs] of Object.entries(state)) {
    const [input] = Object.values(inputs);
    if (input === undefined) continue;
    if (input.selected_options) options[field] = input.selected_options.flatMap(({ value }) => value ?? []);
    const one =
      input.value ?? input.selected_option?.value ?? input.selected_date ?? input.selected_time ?? input.selected_user;
    if (typeof one === "string" && one !== "") options[field] = one;
  }
  return options;
}

/** Errors as Slack shows them at the fields; undefined when none of them belongs to a field of the view. */
export function fieldErrors(
  problems: Readonly<Record<string, string>>,
  blocks: readonly { readonly type?: string; readonly block_id?: string }[],
): Record<string, string> | undefined {
  const fields = new Set(blocks.filter(({ type }) => type === "input").map(({ block_id }) => block_id));
  const known = Object.entries(problems).filter(([field]) => fields.has(field));
  return known.length === 0 || known.length < Object.keys(problems).length
    ? undefined
    : Object.fromEntries(known.map(([field, words]) => [field, clip(words || "…", limits.fieldError)]));
}

/**
 * The view's blocks again after its answer came too late for Slack's own error marks: what was typed stands in the
 * inputs, and each problem in front of the field that it is about.
 */
export function reopenedBlocks(
  blocks: readonly Block[],
  state: ViewState,
  problems: Readonly<Record<string, string>>,
): Block[] {
  const mark = (words: string): Block => textBlock(`:warning: ${escaped(clip(words, limits.fieldError))}`);
  const fields = new Set(blocks.map((block) => block.block_id));
  const elsewhere = Object.entries(problems).filter(([field]) => !fields.has(field));
  const marked = blocks.flatMap((block): Block[] => {
    if (block.type !== "input") return [block];
    const problem = problems[block.block_id ?? ""];
    const [input] = Object.values(state[block.block_id ?? ""] ?? {});
    const filled = input === undefined ? block : ({ ...block, element: fill(block.element, input) } as Block);
    return problem === undefined ? [filled] : [mark(problem), filled];
  });
  return [...elsewhere.map(([, words]) => mark(words)), ...marked].slice(0, limits.viewBlocks);
}

function fill(element: types.InputBlock["element"], input: InputState): types.InputBlock["element"] {
  const { initial_value, initial_option, initial_options, initial_date, initial_time, initial_user, ...bare } =
    element as unknown as Record<string, unknown>;
  const value = {
    ...(input.value ? { initial_value: input.value } : {}),
    ...(input.selected_option ? { initial_option: input.selected_option } : {}),
    ...(input.selected_options?.length ? { initial_options: input.selected_options } : {}),
    ...(input.selected_date ? { initial_date: input.selected_date } : {}),
    ...(input.selected_time ? { initial_time: input.selected_time } : {}),
    ...(input.selected_user ? { initial_user: input.selected_user } : {}),
  };
  return { ...bare, ...value } as unknown as types.InputBlock["element"];
}
