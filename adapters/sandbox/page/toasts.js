// Notices at the edge of the page. They go by themselves, but never while somebody is at them.
import { useEffect, useState } from "preact/hooks";
import { follow } from "./actions.js";
import { html } from "./html.js";
import { icons } from "./icons.js";
import { dismiss } from "./notices.js";
import { words } from "./words.js";

/** How long a notice stays, in milliseconds; problems stay until dismissed. */
const stay = 12_000;

/** @param {{world: import("./world.js").World}} props */
export function Toasts({ world }) {
  return html`<div class="toasts" role="region" aria-label=${words.toast.label}>
    ${world.toasts.map((toast) => html`<${ToastView} key=${toast.id} toast=${toast} />`)}
  </div>`;
}

/** @param {{toast: import("./world.js").Toast}} props */
function ToastView({ toast }) {
  const [here, setHere] = useState(false);
  useEffect(() => {
    if (here || toast.kind === "problem") return;
    const timer = setTimeout(() => dismiss(toast.id), stay);
    return () => clearTimeout(timer);
  }, [here]);
  return html`<div class=${`toast ${toast.kind}`} onMouseEnter=${() => setHere(true)} onMouseLeave=${() => setHere(false)}
    onFocusIn=${() => setHere(true)} onFocusOut=${() => setHere(false)}>
    <div class="grow">
      <p><strong>${toast.title}</strong></p>
      ${
        toast.lines.length > 0 &&
        html`<ul>
          ${toast.lines.map(
            (line, place) => html`<li key=${place}>
              ${line.goal ? html`<button type="button" class="link" onClick=${() => line.goal && void follow(line.goal)}>${line.text}</button>` : line.text}
            </li>`,
          )}
        </ul>`
      }
    </div>
    <button type="button" class="icon-button" aria-label=${words.toast.dismiss} onClick=${() => dismiss(toast.id)}>${icons.close()}</button>
  </div>`;
}
