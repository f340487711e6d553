import type { types } from "@slack/bolt";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldErrors, readForm, reopenedBlocks } from "../../../adapters/slack/read-form.ts";
import { type FormMeta, readMeta, renderForm, writeMeta } from "../../../adapters/slack/render-form.ts";
import type { Form, FormField } from "../../../src/cards/form.ts";
import { textsIn } from "../../../src/text/texts.ts";
import { viewProblems } from "../../support/slack-limits.ts";

const text = textsIn("en");
const meta: FormMeta = { line: "story", channel: "C1", direct: false, round: 0 };
const form = (...fields: FormField[]): Form => ({ ref: "story share story=s1", title: "Your story", fields });
const element = (view: types.ModalView, index = 0) => (view.blocks[index] as types.InputBlock).element;

describe("A form on Slack", () => {
  it("is a modal that carries its line and where its answer belongs", () => {
    const view = renderForm({ form: form({ id: "what", label: "What?", type: "text", required: true }), meta, text });
    expect(view.callback_id).toBe("cultivate.form.1");
    expect(readMeta(view.private_metadata)).toEqual({ ...meta, line: "story share story=s1" });
    expect(view.blocks[0]).toEqual({
      type: "input",
      block_id: "what",
      label: { type: "plain_text", text: "What?", emoji: false },
      optional: false,
      element: { type: "plain_text_input", action_id: "value:0", multiline: false, max_length: 3000 },
    });
  });

  it("begins with the values it was given, whatever the kind of field", () => {
    const choices = [
      { id: "a", label: "First" },
      { id: "b", label: "Second" },
    ];
    const fields: FormField[] = [
      { id: "words", label: "w", type: "paragraph", required: false, max: 5, value: "1234567" },
      { id: "one", label: "o", type: "choice", required: false, choices, value: "b" },
      { id: "many", label: "m", type: "choices", required: false, choices, value: "a, b" },
      { id: "day", label: "d", type: "date", required: false, value: "2026-05-05" },
      { id: "hour", label: "h", type: "time", required: false, value: "16:00" },
      { id: "zone", label: "z", type: "zone", required: false, value: "Europe/London" },
      { id: "who", label: "p", type: "member", required: false, value: "U0ADA" },
    ];
    const view = renderForm({ form: form(...fields), meta, text });
    expect(viewProblems(view as never)).toEqual([]);
    const all = view.blocks.map((block) => (block as types.InputBlock).element as unknown as Record<string, unknown>);
    expect(all[0]).toMatchObject({ initial_value: "12345", multiline: true, max_length: 5 });
    expect(all[1]).toMatchObject({ type: "static_select", initial_option: { value: "b" } });
    expect(all[2]).toMatchObject({ type: "checkboxes", initial_options: [{ value: "a" }, { value: "b" }] });
    expect(all[3]).toMatchObject({ initial_date: "2026-05-05" });
    expect(all[4]).toMatchObject({ initial_time: "16:00" });
    expect(all[5]).toMatchObject({ initial_option: { value: "Europe/London" } });
    expect(all[6]).toMatchObject({ type: "users_select", initial_user: "U0ADA" });
  });

  it("gives an input a new name only when its value came later, so that what is typed meanwhile stays", () => {
    const before = form(
      { id: "kept", label: "k", type: "text", required: false },
      { id: "known", label: "n", type: "text", required: false },
    );
    const filled = form(
      { id: "kept", label: "k", type: "text", required: false },
      { id: "known", label: "n", type: "text", required: false, value: "from the store" },
    );
    const view = renderForm({ form: filled, meta: { ...meta, round: 1 }, text, before });
    expect([element(view, 0), element(view, 1)].map((one) => "action_id" in one && one.action_id)).toEqual([
      "value:0",
      "value:1",
    ]);
  });

  it("says so where there is nothing to choose from, instead of a menu that Slack refuses", () => {
    const view = renderForm({ form: form({ id: "x", label: "Which", type: "choice", required: true }), meta, text });
    expect(view.blocks[0]).toMatchObject({ type: "section" });
    expect(viewProblems(view as never)).toEqual([]);
  });

  it("keeps within Slack's limits whatever the form holds", () => {
    const words = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.constantFrom("", "&".repeat(3000), "😀".repeat(2000), "line\n".repeat(700)),
    );
    const field: fc.Arbitrary<FormField> = fc.record(
      {
        id: fc.string({ minLength: 1, maxLength: 40 }),
        label: words,
        type: fc.constantFrom("text", "paragraph", "choice", "choices", "date", "time", "zone", "member"),
        required: fc.boolean(),
        hint: words,
        choices: fc.array(fc.record({ id: fc.string({ maxLength: 90 }), label: words }), { maxLength: 130 }),
        max: fc.integer({ min: 0, max: 10_000 }),
        value: words,
      },
      { requiredKeys: ["id", "label", "type", "required"] },
    ) as fc.Arbitrary<FormField>;
    const any = fc.record(
      {
        ref: fc.string({ maxLength: 200 }),
        title: words,
        intro: words,
        submit: words,
        fields: fc.uniqueArray(field, { maxLength: 5, selector: ({ id }) => id }),
      },
      { requiredKeys: ["ref", "title", "fields"] },
    );
    fc.assert(
      fc.property(any, (made) => {
        expect(viewProblems(renderForm({ form: made as Form, meta, text }) as never)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("The metadata of a form", () => {
  it("gives up the answer's address before it grows too long for Slack", () => {
    const respond = { url: `https://hooks.example/${"x".repeat(2950)}`, until: 1 };
    expect(readMeta(writeMeta({ ...meta, respond }))?.respond).toBeUndefined();
  });

  it.each([undefined, "", "story share", "{}", "null", '{"line":1}'])(
    "is unreadable when another version wrote it: %s",
    (written) => {
      expect(readMeta(written)).toBeUndefined();
    },
  );
});

describe("A submitted form", () => {
  const state = {
    words: { "value:0": { type: "plain_text_input", value: "said" } },
    empty: { "value:0": { type: "plain_text_input", value: null } },
    one: {
      "value:1": { type: "static_select", selected_option: { value: "b", text: { type: "plain_text", text: "B" } } },
    },
    many: { "value:0": { type: "checkboxes", selected_options: [{ value: "a" }, { value: "c" }] } },
    none: { "value:0": { type: "checkboxes", selected_options: [] } },
    day: { "value:0": { type: "datepicker", selected_date: "2026-05-05" } },
    who: { "value:0": { type: "users_select", selected_user: "U0ADA" } },
  };

  it("becomes the options of its command", () => {
    expect(readForm(state)).toEqual({
      words: "said",
      one: "b",
      many: ["a", "c"],
      none: [],
      day: "2026-05-05",
      who: "U0ADA",
    });
  });

  it("shows problems at their fields, as long as every one has its field", () => {
    const blocks = [{ type: "input", block_id: "words" }];
    expect(fieldErrors({ words: "Too long." }, blocks)).toEqual({ words: "Too long." });
    expect(fieldErrors({ words: "Too long.", other: "Missing." }, blocks)).toBeUndefined();
    expect(fieldErrors({}, blocks)).toBeUndefined();
  });

  it("comes back with everything that was typed when its answer is late, each problem before its field", () => {
    const fields: FormField[] = [
      { id: "words", label: "Words", type: "text", required: true, value: "first" },
      {
        id: "one",
        label: "One",
        type: "choice",
        required: true,
        choices: [
          { id: "a", label: "A" },
          { id: "b", label: "B" },
        ],
      },
    ];
    const view = renderForm({ form: form(...fields), meta, text });
    const again = reopenedBlocks(view.blocks as types.KnownBlock[], state, {
      one: "Choose <another>.",
      gone: "Also this.",
    });
    expect(again).toMatchObject([
      { type: "section", text: { text: ":warning: Also this." } },
      { type: "input", element: { initial_value: "said" } },
      { type: "section", text: { text: ":warning: Choose &lt;another&gt;." } },
      { type: "input", element: { initial_option: { value: "b" } } },
    ]);
  });
});
