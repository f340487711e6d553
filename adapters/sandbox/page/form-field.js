// One field of a form, with its hint and its problem tied to it for screen readers.
import { Choose } from "./choose.js";
import { html } from "./html.js";
import { byRef } from "./names.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").FormField} FormField */
/** @typedef {import("./world.js").World} World */

/** Up to that many choices are all shown; more are a drop-down. */
const fewChoices = 6;

/** @param {FormField} field @returns {import("./types.js").Choice[]} */
const choicesOf = (field) =>
  (field.choices ?? []).map((one) => (typeof one === "string" ? { id: one, label: one } : one));

/** @param {InputEvent | Event} event */
const typed = (event) => /** @type {HTMLInputElement} */ (event.target).value;

/**
 * @param {object} props
 * @param {World} props.world
 * @param {FormField} props.field
 * @param {string | string[]} props.value
 * @param {string | undefined} props.problem
 * @param {string} props.id
 * @param {boolean} props.allOptional The whole form is optional, so that no field has to say so.
 * @param {(value: string | string[]) => void} props.onValue
 */
export function Field({ world, field, value, problem, id, allOptional, onValue }) {
  const group = field.type === "choices" || (field.type === "choice" && choicesOf(field).length <= fewChoices);
  const described = [field.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ") || undefined;
  const common = {
    "aria-describedby": described,
    "aria-invalid": problem ? "true" : undefined,
    "aria-required": field.required ? "true" : undefined,
  };
  const label = html`${field.label}${!field.required && !allOptional && html` <span class="quiet">(${words.form.optional})</span>`}`;
  const notes = html`
    ${field.hint && html`<p class="hint" id=${`${id}-hint`}>${field.hint}</p>`}
    ${problem && html`<p class="field-problem" id=${`${id}-problem`}>${problem}</p>`}`;
  if (group)
    return html`<fieldset class=${`field ${problem ? "bad" : ""}`} id=${id} tabindex="-1" ...${common} role=${field.type === "choice" ? "radiogroup" : undefined}>
      <legend>${label}</legend>
      ${notes}
      ${choicesOf(field).map((choice) => {
        const many = field.type === "choices";
        const all = Array.isArray(value) ? value : value ? [value] : [];
        const checked = all.includes(choice.id);
        const next = () =>
          onValue(many ? (checked ? all.filter((one) => one !== choice.id) : [...all, choice.id]) : choice.id);
        return html`<label class="choice" key=${choice.id}>
          <input type=${many ? "checkbox" : "radio"} name=${id} value=${choice.id} checked=${checked} onChange=${next} /> <span>${choice.label}</span>
        </label>`;
      })}
    </fieldset>`;
  return html`<div class=${`field ${problem ? "bad" : ""}`}>
    <label for=${id}>${label}</label>
    <${Control} world=${world} field=${field} value=${Array.isArray(value) ? value.join(", ") : value} id=${id} common=${common} onValue=${onValue} />
    ${notes}
    ${field.max && (field.type === "text" || field.type === "paragraph") && html`<${Count} left=${field.max - String(value).length} of=${field.max} />`}
  </div>`;
}

/** Shown only near the limit, so that it never reads as a quota. @param {{left: number, of: number}} props */
function Count({ left, of }) {
  if (left > of / 5) return null;
  return html`<p class=${left < 0 ? "field-problem" : "hint"}>${left < 0 ? words.form.over(-left) : words.form.left(left)}</p>`;
}

/** @param {{world: World, field: FormField, value: string, id: string, common: Record<string, any>, onValue: (value: string) => void}} props */
function Control({ world, field, value, id, common, onValue }) {
  const onInput = (/** @type {Event} */ event) => onValue(typed(event));
  switch (field.type) {
    case "paragraph":
      return html`<textarea id=${id} rows="4" value=${value} ...${common} onInput=${onInput}></textarea>`;
    case "choice":
    case "choices":
      return html`<select id=${id} value=${value} ...${common} onChange=${onInput}>
        <option value="">${words.form.choose}</option>
        ${choicesOf(field).map((choice) => html`<option key=${choice.id} value=${choice.id} selected=${choice.id === value}>${choice.label}</option>`)}
      </select>`;
    case "date":
    case "time":
      return html`<input id=${id} type=${field.type} value=${value} ...${common} onInput=${onInput} />`;
    case "zone": {
      const options = Intl.supportedValuesOf("timeZone").map((zone) => ({
        id: zone,
        label: zone,
        search: zone.replace(/[_/]/g, " "),
      }));
      return html`<${Choose} id=${id} options=${[{ id: "UTC", label: "UTC" }, ...options]} value=${value} current=${value} none=${words.form.none}
        placeholder=${words.form.zone} input=${common} onType=${onValue} onPick=${(/** @type {{id: string}} */ option) => onValue(option.id)} />`;
    }
    case "member": {
      const options = world.personas.map((one) => ({ id: one.ref, label: one.name, search: one.ref }));
      return html`<${Choose} id=${id} options=${options} value=${byRef(world.personas, value)?.name ?? value} current=${value} none=${words.form.none}
        placeholder=${words.form.member} input=${common} onType=${onValue} onPick=${(/** @type {{id: string}} */ option) => onValue(option.id)} />`;
    }
    default:
      return html`<input id=${id} type="text" value=${value} autocomplete="off" ...${common} onInput=${onInput} />`;
  }
}
