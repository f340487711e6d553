// A form of the bot's as a dialog. Steps follow one another in the same place; what was typed is kept whatever happens.
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { submit } from "./actions.js";
import { Field } from "./form-field.js";
import { html } from "./html.js";
import { Modal } from "./modal.js";
import { announce } from "./notices.js";
import { Plain } from "./plain.js";
import { words } from "./words.js";
import { change } from "./world.js";

/** @typedef {import("./types.js").Form} Form */
/** @typedef {import("./types.js").FormValues} FormValues */

/** Forms that were put aside, by persona and form: opened again they hold what was typed. @type {Map<string, FormValues>} */
const aside = new Map();

/** @param {Form} form @returns {FormValues} */
const startOf = (form) =>
  Object.fromEntries(form.fields.map((field) => [field.id, field.value ?? (field.type === "choices" ? [] : "")]));

/** @param {{world: import("./world.js").World}} props */
export function FormDialog({ world }) {
  const form = world.form?.form;
  if (!form) return null;
  return html`<${Modal} title=${form.title} onClose=${() => change({ form: null })} lightDismiss=${false} tone="form-dialog">
    <${Step} key=${world.form?.opened} world=${world} form=${form} />
  <//>`;
}

/** @param {{world: import("./world.js").World, form: Form}} props */
function Step({ world, form }) {
  const key = `${world.me} ${form.ref}`;
  const [kept] = useState(() => aside.get(key));
  const [values, setValues] = useState(/** @type {FormValues} */ ({ ...startOf(form), ...kept }));
  const [problems, setProblems] = useState(/** @type {Record<string, string>} */ ({}));
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState(false);
  const id = useId();
  const element = useRef(/** @type {HTMLFormElement | null} */ (null));
  const fieldId = (/** @type {string} */ field) => `${id}-${field}`;

  useLayoutEffect(() => {
    // The dialog focuses the first step's first field; later steps do it here.
    const first = element.current?.querySelector(".field input, .field textarea, .field select");
    if (first instanceof HTMLElement) first.focus();
    if (world.form && world.form.step > 1) announce(words.form.step(form.title));
  }, []);
  const set = (/** @type {string} */ field, /** @type {string | string[]} */ value) => {
    const next = { ...values, [field]: value };
    aside.set(key, next);
    setValues(next);
  };
  const onSubmit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure("");
    aside.delete(key);
    try {
      const found = await submit(values);
      if (found === null) return;
      aside.set(key, values);
      setProblems(found);
      const first = form.fields.find((field) => found[field.id]);
      if (first) requestAnimationFrame(() => focusField(fieldId(first.id)));
    } catch (error) {
      aside.set(key, values);
      setFailure(error instanceof Error ? error.message : words.problem.server);
    }
    setBusy(false);
  };
  const count = Object.keys(problems).length;
  const allOptional = form.fields.every((field) => !field.required);
  const stray = Object.entries(problems).filter(([field]) => !form.fields.some((one) => one.id === field));
  return html`<form ref=${element} noValidate onSubmit=${onSubmit}>
    ${form.intro && html`<p class="intro words"><${Plain} text=${form.intro} /></p>`}
    ${kept && count === 0 && html`<p class="hint">${words.form.kept}</p>`}
    <div role="alert">
      ${count > 0 && html`<p class="alert">${words.form.problems(count)}</p>`}
      ${stray.map(([field, text]) => html`<p class="alert" key=${field}>${text}</p>`)}
      ${failure && html`<p class="alert">${failure}</p>`}
    </div>
    ${form.fields.map(
      (
        field,
      ) => html`<${Field} key=${field.id} world=${world} field=${field} value=${values[field.id] ?? ""} problem=${problems[field.id]}
        id=${fieldId(field.id)} allOptional=${allOptional} onValue=${(/** @type {string | string[]} */ value) => set(field.id, value)} />`,
    )}
    <footer class="modal-foot">
      <button type="button" class="button plain" onClick=${() => change({ form: null })}>${words.form.cancel}</button>
      <button type="submit" class="button primary" aria-disabled=${busy} aria-busy=${busy}>${busy ? words.form.busy : (form.submit ?? words.form.submit)}</button>
    </footer>
  </form>`;
}

/** The field itself, or the first choice of a group. @param {string} id */
function focusField(id) {
  const field = document.getElementById(id);
  const target = field?.matches("fieldset")
    ? (field.querySelector("input:checked") ?? field.querySelector("input"))
    : field;
  if (target instanceof HTMLElement) target.focus();
}
