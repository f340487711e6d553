// Behind the scenes: what is due, what was decided and why, what was held back. What convinces a facilitator.
import { useState } from "preact/hooks";
import { showBehind } from "./actions.js";
import { Coming } from "./coming.js";
import { Decided } from "./decided.js";
import { Held } from "./held.js";
import { html } from "./html.js";
import { OutcomeShape } from "./icons.js";
import { inWindow, waitsOf } from "./ledger.js";
import { byRef } from "./names.js";
import { rove } from "./roving.js";
import { words } from "./words.js";
import { change } from "./world.js";

/** @typedef {import("./world.js").World} World */
/** @typedef {import("./world.js").BehindTab} BehindTab */

const tabs = /** @type {BehindTab[]} */ (["coming", "decided", "held"]);

/** @param {{world: World}} props */
export function Behind({ world }) {
  const [community, setCommunity] = useState("");
  const here = (/** @type {{community?: string}} */ one) =>
    community === "" || !one.community || one.community === community;
  const decisions = world.decisions.filter(here);
  const lately = inWindow(decisions, world.now);
  const waits = waitsOf(lately, (ref) => byRef(world.personas, ref) !== undefined);
  const count = (/** @type {string[]} */ outcomes) => lately.filter((one) => outcomes.includes(one.outcome)).length;
  const pane = { coming: Coming, decided: Decided, held: Held }[world.behind];
  return html`<section class="behind" id="behind" tabindex="-1" aria-label=${words.behind.title}>
    <header class="behind-head">
      <h2>${words.behind.title}</h2>
      <p class="quiet">${words.behind.intro}</p>
      ${
        world.communities.length > 1 &&
        html`<select class="community" aria-label=${words.behind.community} value=${community}
          onChange=${(/** @type {Event} */ event) => setCommunity(/** @type {HTMLSelectElement} */ (event.target).value)}>
          <option value="">${words.behind.everywhere}</option>
          ${world.communities.map((one) => html`<option key=${one.ref} value=${one.ref}>${one.name}</option>`)}
        </select>`
      }
      <p class="eyebrow">${words.behind.window}</p>
      <div class="tiles">
        <${Tile} outcome="sent" count=${count(["sent"])} label=${words.behind.tiles.sent}
          onPress=${() => {
            change({ outcomes: ["sent"] });
            showBehind("decided");
          }} />
        <${Tile} outcome="held" count=${waits.length} label=${words.behind.tiles.held} onPress=${() => showBehind("held")} />
        <${Tile} outcome="skipped" count=${count(["skipped", "nothing"])} label=${words.behind.tiles.quiet}
          onPress=${() => {
            change({ outcomes: ["skipped", "nothing"] });
            showBehind("decided");
          }} />
      </div>
      <div class="tabs" role="tablist" aria-label=${words.behind.title} onKeyDown=${(/** @type {KeyboardEvent} */ event) => rove(event, "horizontal")}>
        ${tabs.map(
          (
            tab,
          ) => html`<button type="button" key=${tab} role="tab" data-stop id=${`tab-${tab}`} aria-controls="behind-pane"
            aria-selected=${world.behind === tab} tabindex=${world.behind === tab ? 0 : -1}
            onFocus=${() => world.behind !== tab && showBehind(tab)} onClick=${() => showBehind(tab)}>${words.behind.tabs[tab]}</button>`,
        )}
      </div>
    </header>
    <div class="behind-pane" id="behind-pane" role="tabpanel" aria-labelledby=${`tab-${world.behind}`} tabindex="0">
      <${pane} key=${world.behind} world=${world} decisions=${decisions} waits=${waits} due=${world.due.filter(here)} />
    </div>
  </section>`;
}

/** @param {{outcome: string, count: number, label: string, onPress: () => void}} props */
function Tile({ outcome, count, label, onPress }) {
  return html`<button type="button" class="tile" onClick=${onPress}>
    <span class="tile-count">${count}</span>
    <span class="tile-label"><${OutcomeShape} outcome=${outcome} /> ${label}</span>
  </button>`;
}
