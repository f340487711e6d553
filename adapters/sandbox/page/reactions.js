// Reactions under a message, and the few that can be added.
import { react } from "./actions.js";
import { html } from "./html.js";
import { whoIs } from "./names.js";
import { words } from "./words.js";

/** Few on purpose: agreement, growth, warmth, joy, insight. */
export const emojis = ["👍", "🌱", "❤️", "🎉", "💡"];

/** @param {{world: import("./world.js").World, message: import("./types.js").Message, tab: number}} props */
export function Reactions({ world, message, tab }) {
  if (!message.reactions || message.reactions.length === 0) return null;
  return html`<ul class="reactions">
    ${message.reactions.map((one) => {
      const names = one.by.map((ref) => whoIs(world, ref));
      const mine = one.by.includes(world.me);
      // An imported history may know how many reacted, but not who.
      const count = one.count ?? names.length;
      const label = words.talk.reacted(one.emoji, names, count);
      return html`<li key=${one.emoji}>
        <button type="button" class=${`reaction ${mine ? "mine" : ""}`} tabindex=${tab} title=${label}
          aria-label=${label} aria-pressed=${mine} onClick=${() => react(message, one.emoji)}>
          <span class="emoji">${one.emoji}</span> ${count}
        </button>
      </li>`;
    })}
  </ul>`;
}

/** @param {{message: import("./types.js").Message, onDone: () => void}} props */
export function ReactionBar({ message, onDone }) {
  return html`<div class="reaction-bar" role="group" aria-label=${words.talk.react}>
    ${emojis.map(
      (
        emoji,
      ) => html`<button type="button" key=${emoji} class="icon-button emoji" aria-label=${words.talk.reactWith(emoji)}
        onClick=${() => {
          onDone();
          void react(message, emoji);
        }}>${emoji}</button>`,
    )}
  </div>`;
}
