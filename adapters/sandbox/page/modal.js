// A dialog above the page: the browser keeps the focus inside; closing gives it back to where it was.
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { html } from "./html.js";
import { icons } from "./icons.js";
import { words } from "./words.js";

/**
 * @param {{title: string, onClose: () => void, children: any, tone?: string, lightDismiss?: boolean}} props
 * `lightDismiss`: a click beside it closes it; not for what somebody is typing into.
 */
export function Modal({ title, onClose, children, tone = "", lightDismiss = true }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const heading = useId();
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    // The browser would take the close button, which stands first.
    const first = element?.querySelector("[data-first], input, textarea, select") ?? element?.querySelector("h2");
    if (first instanceof HTMLElement) first.focus();
    return () => {
      element?.close();
      const back = opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : null;
      (back ?? document.getElementById("compose"))?.focus();
    };
  }, []);
  const onClick = (/** @type {MouseEvent} */ event) => {
    if (lightDismiss && event.target === dialog.current) close.current();
  };
  const onCancel = (/** @type {Event} */ event) => {
    event.preventDefault();
    close.current();
  };
  return html`<dialog ref=${dialog} class=${`modal ${tone}`} aria-labelledby=${heading} onCancel=${onCancel}
    onClose=${() => close.current()} onClick=${onClick}>
    <div class="modal-inside">
      <header class="modal-head">
        <h2 id=${heading} tabindex="-1">${title}</h2>
        <button type="button" class="icon-button" aria-label=${words.close} onClick=${() => close.current()}>${icons.close()}</button>
      </header>
      ${children}
    </div>
  </dialog>`;
}
