// A person's initials on a colour that is always theirs; the bot's sprout.
import { html } from "./html.js";
import { icons } from "./icons.js";

/** As many as style.css has `.hue-…` classes. */
const hues = 12;

/** @param {string} name `Hester van Dijk` gives `HD`. */
export function initials(name) {
  const parts = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const first = [...(parts[0] ?? "?")][0] ?? "?";
  const last = parts.length > 1 ? ([...(parts.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toUpperCase();
}

/** The same for the same ref, on every machine (FNV-1a). @param {string} ref */
export function hueOf(ref) {
  let hash = 2_166_136_261;
  for (const letter of ref) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return ((hash ^ (hash >>> 13)) >>> 0) % hues;
}

/** @param {{name: string, of: string, bot?: boolean, small?: boolean}} props */
export function Avatar({ name, of, bot = false, small = false }) {
  const size = small ? "small" : "";
  if (bot) return html`<span class=${`avatar bot ${size}`} aria-hidden="true">${icons.sprout()}</span>`;
  return html`<span class=${`avatar hue-${hueOf(of)} ${size}`} data-initials=${initials(name)} aria-hidden="true"></span>`;
}
