import { type APIModalSubmission, ComponentType } from "discord.js";
import { describe, expect, it } from "vitest";
import { mended, readSubmission } from "../../../adapters/discord/read-form.ts";
import { fitsModal, renderForm } from "../../../adapters/discord/render-form.ts";
import type { Form, FormField } from "../../../src/cards/form.ts";
import { textsIn } from "../../../src/text/texts.ts";
import { discordDescription } from "../../support/discord-description.ts";

const text = textsIn("en");
const field = (more: Partial<FormField> = {}): FormField => ({
  id: "name",
  label: "Name",
  type: "text",
  required: true,
  ...more,
});
const form = (fields: readonly FormField[], more: Partial<Form> = {}): Form => ({
  ref: "setup",
  title: "Your community",
  fields,
  ...more,
});
const inputOf = (one: FormField) => {
  const part = renderForm(form([one]), text).components[0];
  return part?.type === ComponentType.Label ? part.component : undefined;
};
const problems = (one: Form) =>
  discordDescription().problems({
    method: "POST",
    path: "/interactions/1/token/callback",
    query: new URLSearchParams(),
    body: JSON.parse(JSON.stringify({ type: 9, data: renderForm(one, text) })),
  });

const abc = ["a", "b", "c"].map((id) => ({ id, label: id.toUpperCase() }));
const everyKind: readonly FormField[] = [
  field({ value: "Data Vis Houston", max: 60 }),
  field({ id: "domain", type: "paragraph", required: false, hint: "One or two sentences." }),
  field({ id: "share", type: "choice", choices: abc, value: "b" }),
  field({ id: "kinds", type: "choices", required: false, choices: abc, value: "a,c" }),
  field({ id: "who", type: "member", value: "123456789012345678" }),
];

describe("a form as a modal", () => {
  it("comes back with the command that it stands for", () => {
    expect(renderForm(form([field()], { ref: "story share story=st_1" }), text)).toMatchObject({
      custom_id: "story share story=st_1",
      title: "Your community",
    });
  });

  it("holds a labelled part for each kind of field", () => {
    expect(inputOf(field({ value: "Ada", max: 60 }))).toEqual({
      type: 4,
      custom_id: "name",
      style: 1,
      required: true,
      max_length: 60,
      value: "Ada",
    });
    expect(inputOf(field({ type: "paragraph", required: false }))).toEqual({
      type: 4,
      custom_id: "name",
      style: 2,
      required: false,
      max_length: 4000,
    });
    expect(inputOf(field({ type: "choice", choices: abc, value: "b" }))).toEqual({
      type: 3,
      custom_id: "name",
      required: true,
      min_values: 1,
      max_values: 1,
      options: [
        { value: "a", label: "A" },
        { value: "b", label: "B", default: true },
        { value: "c", label: "C" },
      ],
    });
    expect(inputOf(field({ type: "choices", required: false, choices: abc, value: "a,c" }))).toMatchObject({
      min_values: 0,
      max_values: 3,
    });
    expect(inputOf(field({ type: "member", value: "123456789012345678" }))).toMatchObject({
      type: 5,
      default_values: [{ id: "123456789012345678", type: "user" }],
    });
  });

  it("shows how a date, a time and a zone are written", () => {
    expect(inputOf(field({ type: "date" }))).toMatchObject({ type: 4, placeholder: "2026-05-05" });
    expect(inputOf(field({ type: "time" }))).toMatchObject({ placeholder: "16:00" });
    expect(inputOf(field({ type: "zone" }))).toMatchObject({ placeholder: "Europe/London" });
  });

  it("is typed where there is more to choose from than a list holds", () => {
    const choices = Array.from({ length: 26 }, (_, index) => ({ id: `c${index}`, label: `C ${index}` }));
    expect(inputOf(field({ type: "choice", choices }))).toMatchObject({
      type: 4,
      placeholder: expect.stringMatching(/^One or several of: c0, c1/),
    });
  });

  it("begins with its introduction, as words", () => {
    const { components } = renderForm(form([field()], { intro: "Tell *it*." }), text);
    expect(components[0]).toEqual({ type: 10, content: "Tell \\*it\\*." });
    expect(components).toHaveLength(2);
  });

  it("keeps to five parts: the sentences of the introduction stand under the labels then, the hints inside the fields", () => {
    const fields = ["a", "b", "c", "d", "e"].map((id) => field({ id, type: "paragraph", hint: `Hint ${id}` }));
    const intro =
      "Tell it in any order. Begin anywhere and stop anywhere: one part is saved as a draft, two make a story. Please leave out patients.";
    const { components } = renderForm(form(fields, { intro }), text);
    expect(components).toHaveLength(5);
    expect(components.map((part) => ("description" in part ? part.description : undefined))).toEqual([
      "Tell it in any order.",
      "Begin anywhere and stop anywhere: one part is saved as a draft, two make a story.",
      "Please leave out patients.",
      "Hint d",
      "Hint e",
    ]);
    expect("component" in (components[0] ?? {}) && (components[0] as { component: unknown }).component).toMatchObject({
      placeholder: "Hint a",
    });
  });

  it("shows a long label whole beneath its beginning", () => {
    const label = "What did you do differently back at work, and with whom?";
    expect(renderForm(form([field({ label })]), text).components[0]).toMatchObject({
      label: "What did you do differently back at work, an…",
      description: label,
    });
  });

  it("is valid by Discord's description, whatever is in it", () => {
    expect(problems(form(everyKind))).toEqual([]);
    const long = "word ".repeat(1_000);
    const fields = everyKind.map((one) => ({
      ...one,
      label: long,
      hint: long,
      value: one.type === "text" ? long : (one.value ?? ""),
    }));
    expect(problems(form(fields, { title: long, intro: long }))).toEqual([]);
    expect(problems(form(fields.slice(0, 2), { title: long, intro: long }))).toEqual([]);
  });

  it("cannot be a modal when its ref is too long to come back", () => {
    expect(fitsModal(form([field()]))).toBe(true);
    expect(fitsModal(form([field()], { ref: `setup name="${"x".repeat(100)}"` }))).toBe(false);
  });
});

describe("what a person sent", () => {
  const label = (component: object) => ({ type: 18, id: 1, component: { id: 2, ...component } });

  it("is read from labelled parts and from rows of the older kind", () => {
    const components = [
      { type: 10, id: 9 },
      label({ type: 4, custom_id: "name", value: "Ada" }),
      label({ type: 3, custom_id: "share", values: ["b"] }),
      label({ type: 3, custom_id: "kinds", values: ["a", "c"] }),
      label({ type: 3, custom_id: "none", values: [] }),
      label({ type: 5, custom_id: "who", values: ["123456789012345678"] }),
      { type: 1, id: 3, components: [{ type: 4, id: 4, custom_id: "domain", value: "" }] },
    ] as unknown as APIModalSubmission["components"];
    expect(readSubmission(components)).toEqual({
      name: "Ada",
      share: "b",
      kinds: ["a", "c"],
      none: [],
      who: "123456789012345678",
      domain: "",
    });
  });

  it("stands in the form again when something is to be mended, with a word at the field", () => {
    const again = mended(
      form(everyKind),
      { name: "Ada", kinds: ["a", "b"], share: "" },
      { name: "That name is taken." },
    );
    expect(again.fields[0]).toMatchObject({ value: "Ada", hint: "That name is taken." });
    expect(again.fields[1]).toMatchObject({ hint: "One or two sentences." });
    expect(again.fields[2]?.value).toBeUndefined();
    expect(again.fields[3]?.value).toBe("a,b");
  });
});
