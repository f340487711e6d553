// Five things to try, with a tick for each; the next one stands open.
import { useEffect, useState } from "preact/hooks";
import { become, goTo, show, showBehind } from "./actions.js";
import { prefill } from "./composer.js";
import { html } from "./html.js";
import { icons } from "./icons.js";
import { channelsOf } from "./load.js";
import { isFacilitator, myself } from "./names.js";
import { rove } from "./roving.js";
import { isDone, openTour } from "./tour-progress.js";
import { words } from "./words.js";
import { world as present } from "./world.js";

/** @typedef {import("./world.js").World} World */

const settle = () => new Promise((resolve) => setTimeout(resolve, 60));

/** Becomes somebody of that kind, unless one is it already; a member who is in some community. @param {boolean} facilitator */
async function be(facilitator) {
  const world = present();
  const fits = (/** @type {import("./types.js").Persona} */ one) =>
    isFacilitator(one) === facilitator && (facilitator || one.roles.includes("member"));
  const me = myself(world);
  if (me && fits(me)) return;
  const other =
    world.recent.map((ref) => world.personas.find((one) => one.ref === ref)).find((one) => one && fits(one)) ??
    world.personas.find(fits);
  if (other) await become(other.ref);
}

/** The channel of the person's community. */
function goHome() {
  const world = present();
  const mine = channelsOf(world.channels, world.me);
  const home = world.communities.find((one) => mine.some((channel) => channel.ref === one.channel));
  if (home) goTo(home.channel);
}

/** What "show me" does: brings you to where the step begins, and leaves the deed to you. @type {Record<string, () => Promise<void>>} */
const guides = {
  look: async () => {
    await be(true);
    goHome();
    await settle();
    prefill(present().tourDone.includes("look.next") ? "/facilitate rhythm show" : "/cop next");
  },
  answer: async () => {
    await be(false);
    goHome();
    await settle();
    const buttons = [...document.querySelectorAll(".talk .card .buttons .button")];
    const message = present().messages.findLast(
      (one) => one.channel === present().place && one.card?.buttons?.some((button) => button.id.startsWith("rsvp")),
    );
    const card = message && document.querySelector(`[data-ref="${CSS.escape(message.ref)}"]`);
    const button = buttons.find((one) => card?.contains(one));
    if (button instanceof HTMLElement) {
      button.scrollIntoView({ block: "center" });
      button.focus();
    } else prefill("/cop rsvp yes");
  },
  story: async () => {
    await be(false);
    goHome();
    await settle();
    prefill("/cop story");
  },
  week: async () => {
    show("talk");
    await settle();
    document.getElementById("clock-week")?.focus();
  },
  held: async () => {
    showBehind("held");
    await settle();
    document.getElementById("behind-pane")?.focus();
  },
};

/** @param {{world: World}} props */
export function Tour({ world }) {
  const [chosen, setChosen] = useState("");
  useEffect(() => setChosen(""), [world.tourDone]);
  // The five things are about the demo; an imported history has neither its people nor its rhythm.
  if (!world.tourOpen || world.dataset !== null) return null;
  const { steps } = words.tour;
  const done = (/** @type {string} */ step) => isDone(world.tourDone, step);
  const next = steps.find((step) => !done(step.id));
  const shown = steps.find((step) => step.id === chosen) ?? next;
  const close = () => {
    openTour(false);
    document.getElementById("tour-open")?.focus();
  };
  return html`<section class="tour" aria-label=${words.tour.title}>
    <header>
      <h2>${words.tour.title}</h2>
      <ol aria-label=${words.tour.list} onKeyDown=${(/** @type {KeyboardEvent} */ event) => rove(event, "horizontal")}>
        ${steps.map(
          (step, place) => html`<li key=${step.id}>
            <button type="button" data-stop class=${`tick ${done(step.id) ? "ticked" : ""}`} tabindex=${step === (shown ?? steps[0]) ? 0 : -1}
              aria-current=${step === shown ? "step" : undefined} title=${step.title} onClick=${() => setChosen(step.id)}
              aria-label=${words.tour.step(place + 1, step.title) + (done(step.id) ? `, ${words.tour.done}` : "")}>
              ${done(step.id) ? icons.check() : place + 1}
            </button>
          </li>`,
        )}
      </ol>
      <button type="button" class="icon-button" aria-label=${words.tour.close} onClick=${close}>${icons.close()}</button>
    </header>
    ${
      shown
        ? html`<div class="tour-step">
            <div class="grow">
              <p><strong>${shown.title}</strong></p>
              <p class="quiet">${shown.text}</p>
            </div>
            <button type="button" class="button primary" onClick=${() => void guides[shown.id]?.()}>${words.tour.show}</button>
          </div>`
        : html`<p class="tour-step">${words.tour.finished}</p>`
    }
    <p class="hidden">${words.tour.progress(steps.filter((step) => done(step.id)).length, steps.length)}</p>
  </section>`;
}
