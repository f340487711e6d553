// Small pictures drawn in the text's colour. Decoration: the words beside them say the same.
import { html } from "./html.js";

/** @param {any} shape */
const icon = (
  shape,
) => html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor"
  stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${shape}</svg>`;

export const icons = {
  sprout:
    () => html`<svg class="sprout" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <path d="M16 27V14" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" fill="none" />
    <path class="leaf" d="M16 16c0-5.2 3.6-8.4 9.5-8.4 0 5.6-3.7 8.4-9.5 8.4Z" />
    <path class="leaf young" d="M16 20.5c0-4.4-3-7.3-8.5-7.3 0 5 3.3 7.3 8.5 7.3Z" />
  </svg>`,
  close: () => icon(html`<path d="M5 5l10 10M15 5L5 15" />`),
  down: () => icon(html`<path d="M5 8l5 5 5-5" />`),
  right: () => icon(html`<path d="M8 5l5 5-5 5" />`),
  send: () => icon(html`<path d="M3 10l14-6-5 13-2.5-5.5L3 10Z" />`),
  slash: () => icon(html`<path d="M12.5 3.5l-5 13" />`),
  reply: () => icon(html`<path d="M4 4.5h12v8.5H9.5L6 16v-3H4Z" />`),
  smile: () =>
    icon(html`<circle cx="10" cy="10" r="7" /><path d="M7 11.5c1.5 2.2 4.5 2.2 6 0M7.5 8h.01M12.5 8h.01" />`),
  eye: () =>
    icon(
      html`<path d="M2 10c2.2-3.7 4.9-5.5 8-5.5s5.8 1.8 8 5.5c-2.2 3.7-4.9 5.5-8 5.5S4.2 13.7 2 10Z" /><circle cx="10" cy="10" r="2.4" />`,
    ),
  why: () =>
    icon(
      html`<circle cx="10" cy="10" r="7" /><path d="M8.2 8c0-2.5 3.8-2.3 3.6 0-.1 1.3-1.8 1.4-1.8 2.9M10 13.7h.01" />`,
    ),
  file: () => icon(html`<path d="M10 3v9M6.5 8.5L10 12l3.5-3.5M4 16h12" />`),
  forward: () => icon(html`<path d="M4 5l6 5-6 5ZM11 5l6 5-6 5Z" />`),
  places: () => icon(html`<path d="M4 5h12M4 10h12M4 15h7" />`),
  talk: () => icon(html`<path d="M3.5 4h13v9.5H9l-3.5 3v-3h-2Z" />`),
  behind: () =>
    icon(
      html`<path d="M10 17v-6M10 11c0-3.5 2.3-5.5 6-5.5 0 3.5-2.3 5.5-6 5.5ZM10 13.5c0-2.8-2-4.5-5.5-4.5 0 3 2 4.5 5.5 4.5ZM4 17h12" />`,
    ),
  flag: () => icon(html`<path d="M5 17V3.5M5 4h9.5l-2 3 2 3H5" />`),
  again: () => icon(html`<path d="M4.5 10a5.5 5.5 0 1 1 1.8 4.1M4 15v-3.5h3.5" />`),
  people: () =>
    icon(
      html`<circle cx="7.5" cy="7.5" r="3" /><path d="M2.5 16c.4-3 2.2-4.5 5-4.5s4.6 1.5 5 4.5M12.5 4.8a3 3 0 0 1 0 5.4M14.5 12c1.8.6 2.8 1.9 3 4" />`,
    ),
  check: () => icon(html`<path d="M4 10.5l4 4 8-9" />`),
  clock: () => icon(html`<circle cx="10" cy="10" r="7" /><path d="M10 6v4.2l2.8 1.8" />`),
};

/** A shape of its own for each outcome: a leaf, a gate, a crossed ring, a dot. @param {{outcome: string}} props */
export function OutcomeShape({ outcome }) {
  const shapes = {
    sent: html`<path class="solid" d="M3 17C3 8 8 3 17 3c0 9-5 14-14 14Z" /><path class="cut" d="M3.5 16.5L12 8" />`,
    held: html`<rect class="solid" x="3" y="3" width="14" height="14" rx="3" /><path class="cut" d="M8 7v6M12 7v6" />`,
    skipped: html`<circle class="line" cx="10" cy="10" r="6.5" /><path class="line" d="M5.5 14.5l9-9" />`,
    nothing: html`<circle class="solid" cx="10" cy="10" r="2.6" />`,
  };
  return html`<svg class=${`shape ${outcome}`} viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
    ${shapes[/** @type {keyof typeof shapes} */ (outcome)] ?? shapes.nothing}
  </svg>`;
}
