// Why a message of the bot's was sent: the decision behind it.
import { useId, useState } from "preact/hooks";
import { showBehind } from "./actions.js";
import { html } from "./html.js";
import { icons } from "./icons.js";
import { byRef, ruleName } from "./names.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Message} Message */

/**
 * The decision that sent it: the same rule, the same recipient, at that moment or the last one before.
 * @param {import("./world.js").World} world
 * @param {Message} message
 */
export function decisionOf(world, message) {
  if (!message.bot || message.privateTo) return undefined;
  const readers = byRef(world.channels, message.channel)?.members ?? [];
  const direct = byRef(world.channels, message.channel)?.kind === "direct";
  return world.decisions.findLast(
    (one) =>
      one.rule === message.kind &&
      one.outcome === "sent" &&
      one.at <= message.at &&
      (one.to === message.channel || (direct && readers.includes(one.to ?? ""))),
  );
}

/** @param {{decision: import("./types.js").Decision, tab: number}} props */
export function Why({ decision, tab }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return html`<div class="why">
    <button type="button" class="link" tabindex=${tab} aria-expanded=${open} aria-controls=${id} onClick=${() => setOpen(!open)}>
      ${icons.why()} ${words.talk.why}
    </button>
    <div id=${id} hidden=${!open}>
      ${
        open &&
        html`<p><strong>${ruleName(decision.rule)}</strong> ${decision.reason}
          ${" "}<button type="button" class="link" tabindex=${tab} onClick=${() => showBehind("decided")}>${words.talk.whyMore}</button></p>`
      }
    </div>
  </div>`;
}
