// The list above the composer: commands and people that fit what is being typed, or how to go on.
import { useLayoutEffect, useRef } from "preact/hooks";
import { Avatar } from "./avatar.js";
import { html } from "./html.js";
import { rolesOf } from "./names.js";
import { bare } from "./slash.js";
import { words } from "./words.js";

/** @typedef {import("./slash.js").Offer} Offer */

/** What can be chosen. @param {Offer} offered @returns {readonly unknown[]} */
export const rowsOf = (offered) =>
  offered.mode === "list" ? offered.suggestions : offered.mode === "people" ? offered.people : [];

/**
 * The text after choosing a row.
 * @param {Offer} offered
 * @param {number} row
 * @param {string} text
 * @param {number} caret
 * @returns {{text: string, caret: number} | undefined}
 */
export function completion(offered, row, text, caret) {
  if (offered.mode === "list") {
    const line = offered.suggestions[row]?.line;
    return line === undefined ? undefined : { text: `${line} `, caret: line.length + 1 };
  }
  if (offered.mode === "people") {
    const person = offered.people[row];
    if (!person) return undefined;
    const begin = `${text.slice(0, offered.from)}@${person.ref} `;
    return { text: begin + text.slice(caret).replace(/^\s/, ""), caret: begin.length };
  }
  return undefined;
}

/** @param {{command: import("./types.js").Command, line: string, onExample: (text: string) => void}} props */
function Example({ command, line, onExample }) {
  if (!command.example) return null;
  const text = `${line.split(" ")[0]} ${bare(command.example)}`;
  return html`<p class="example"><span class="quiet">${words.composer.example}</span> <code>${text}</code>
    <button type="button" class="link" tabindex="-1" onMouseDown=${(/** @type {Event} */ event) => event.preventDefault()}
      onClick=${() => onExample(text)}>${words.composer.use}</button></p>`;
}

/**
 * @param {object} props
 * @param {Offer} props.offered
 * @param {number} props.row
 * @param {string} props.id
 * @param {(row: number) => void} props.onPick
 * @param {(text: string) => void} props.onExample
 */
export function Palette({ offered, row, id, onPick, onExample }) {
  const list = useRef(/** @type {HTMLUListElement | null} */ (null));
  useLayoutEffect(() => {
    list.current?.querySelector(".active")?.scrollIntoView({ block: "nearest" });
  }, [row, offered.mode]);
  const keep = (/** @type {Event} */ event) => event.preventDefault();
  const rest = (/** @type {import("./types.js").Command} */ command) =>
    command.usage ? bare(command.usage).replace(command.words, "").trim() : "";

  if (offered.mode === "hint") {
    const { command, line } = offered.suggestion;
    return html`<div class="palette hint" id=${id}>
      <p><code><strong>${line}</strong> ${rest(command)}</code></p>
      <p>${command.summary}</p>
      <${Example} command=${command} line=${line} onExample=${onExample} />
    </div>`;
  }
  if (offered.mode === "people")
    return html`<div class="palette">
      <ul role="listbox" id=${id} aria-label=${words.composer.people} ref=${list}>
        ${offered.people.map(
          (
            person,
            place,
          ) => html`<li key=${person.ref} id=${`${id}-${place}`} role="option" aria-selected=${place === row}
            class=${place === row ? "active" : ""} onMouseDown=${keep} onClick=${() => onPick(place)}>
            <${Avatar} name=${person.name} of=${person.ref} small /><span class="grow">${person.name}</span><span class="quiet">${rolesOf(person)}</span>
          </li>`,
        )}
      </ul>
    </div>`;
  if (offered.mode !== "list") return null;
  if (offered.suggestions.length === 0)
    return html`<div class="palette hint" id=${id}><p>${words.composer.noCommand}</p></div>`;
  const chosen = offered.suggestions[row];
  return html`<div class="palette">
    <ul role="listbox" id=${id} aria-label=${words.composer.palette} ref=${list}>
      ${offered.suggestions.map(
        (
          { command, line },
          place,
        ) => html`<li key=${command.words} id=${`${id}-${place}`} role="option" aria-selected=${place === row}
          class=${place === row ? "active" : ""} onMouseDown=${keep} onClick=${() => onPick(place)}>
          <code><strong>${line}</strong> ${rest(command)}</code>
          <span class="grow summary">${command.summary}</span>
        </li>`,
      )}
    </ul>
    ${chosen && html`<footer><${Example} command=${chosen.command} line=${chosen.line} onExample=${onExample} /><p class="keys quiet">${words.composer.keys}</p></footer>`}
  </div>`;
}
