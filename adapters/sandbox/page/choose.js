// Choosing one of many by typing: a text box with a list of what fits, after the ARIA combobox pattern.
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { html } from "./html.js";

/** @typedef {{id: string, label: string, search?: string, content?: any}} Option */

/** Rows drawn at once; typing narrows them down. */
const mostShown = 60;

/**
 * @param {readonly Option[]} options
 * @param {string} typed
 * @returns {Option[]} Every typed word begins some word of the option, or stands in it.
 */
export function fitting(options, typed) {
  const parts = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return options.filter((option) => {
    const text = `${option.label} ${option.search ?? ""}`.toLowerCase();
    return parts.every((part) => text.includes(part));
  });
}

/**
 * @param {object} props
 * @param {readonly Option[]} props.options
 * @param {(option: Option) => void} props.onPick
 * @param {string} [props.id]
 * @param {string} [props.label] Its name, where no label element points at `id`.
 * @param {string} [props.value] What the box shows before anybody types.
 * @param {(typed: string) => void} [props.onType]
 * @param {boolean} [props.always] The list stands open below the box.
 * @param {string} [props.placeholder]
 * @param {string} [props.current] The id of the present choice.
 * @param {string} props.none
 * @param {(count: number) => string} [props.more]
 * @param {Record<string, any>} [props.input] More attributes of the box.
 */
export function Choose({
  options,
  onPick,
  id,
  label,
  value = "",
  onType,
  always = false,
  placeholder,
  current,
  none,
  more,
  input = {},
}) {
  const own = useId();
  const [typed, setTyped] = useState(/** @type {string | null} */ (null));
  const [open, setOpen] = useState(always);
  const [active, setActive] = useState(0);
  const list = useRef(/** @type {HTMLUListElement | null} */ (null));
  const all = fitting(options, typed ?? "");
  const shown = all.slice(0, mostShown);
  const at = Math.min(active, shown.length - 1);
  useLayoutEffect(() => {
    list.current?.querySelector(".active")?.scrollIntoView({ block: "nearest" });
  }, [at, open]);

  const pick = (/** @type {Option} */ option) => {
    setTyped(null);
    setOpen(always);
    onPick(option);
  };
  const onInput = (/** @type {InputEvent} */ event) => {
    const text = /** @type {HTMLInputElement} */ (event.target).value;
    setTyped(text);
    setActive(0);
    setOpen(true);
    onType?.(text);
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    const option = shown[at];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) setOpen(true);
      else setActive((at + (event.key === "ArrowDown" ? 1 : -1) + shown.length) % Math.max(shown.length, 1));
    } else if (event.key === "Enter" && open && option) {
      event.preventDefault();
      pick(option);
    } else if (event.key === "Escape" && open && !always) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return html`<div class=${always ? "choose always" : "choose"}>
    <input type="text" role="combobox" autocomplete="off" spellcheck=${false} id=${id} aria-label=${label} placeholder=${placeholder}
      aria-autocomplete="list" aria-expanded=${open} aria-controls=${`${own}list`}
      aria-activedescendant=${open && shown[at] ? `${own}${at}` : undefined} value=${typed ?? value}
      onInput=${onInput} onKeyDown=${onKeyDown} onClick=${() => setOpen(true)}
      onBlur=${() => {
        if (always) return;
        setOpen(false);
      }} ...${input} />
    ${
      open &&
      html`<ul class="options" role="listbox" id=${`${own}list`} aria-label=${label ?? placeholder} ref=${list}>
        ${shown.map(
          (
            option,
            place,
          ) => html`<li key=${option.id} id=${`${own}${place}`} role="option" aria-selected=${option.id === current}
            class=${place === at ? "active" : ""} onMouseDown=${(/** @type {Event} */ event) => event.preventDefault()} onClick=${() => pick(option)}>
            ${option.content ?? option.label}
          </li>`,
        )}
        ${shown.length === 0 && html`<li class="none" role="option" aria-disabled="true" aria-selected="false">${none}</li>`}
        ${more && all.length > shown.length && html`<li class="none" role="option" aria-disabled="true" aria-selected="false">${more(all.length - shown.length)}</li>`}
      </ul>`
    }
  </div>`;
}
