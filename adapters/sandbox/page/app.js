// The page as a whole: clock above; places, conversation and behind the scenes beside each other, or one at a time.
import { show, startAfresh } from "./actions.js";
import { Behind } from "./behind.js";
import { Clock, DateDialog } from "./clock.js";
import { Composer } from "./composer.js";
import { FormDialog } from "./form-dialog.js";
import { html } from "./html.js";
import { icons } from "./icons.js";
import { openWorld } from "./load.js";
import { MessageList } from "./message-list.js";
import { Modal } from "./modal.js";
import { byRef, placeName } from "./names.js";
import { PeopleDialog, PersonCard } from "./people.js";
import { Places } from "./places.js";
import { Thread } from "./thread.js";
import { Toasts } from "./toasts.js";
import { Tour } from "./tour.js";
import { openTour } from "./tour-progress.js";
import { unreadCounts } from "./unread.js";
import { words } from "./words.js";
import { change, useWorld } from "./world.js";

/** @typedef {import("./world.js").World} World */
/** @typedef {import("./world.js").View} View */

export function App() {
  const world = useWorld();
  // While the demo is still being played there is nobody to be; a "reset" event follows when it is ready.
  if (world.phase === "loading" || (world.phase === "ready" && !world.me))
    return html`<p class="whole" role="status">${icons.sprout()} ${words.loading}</p>`;
  if (world.phase === "failed")
    return html`<div class="whole" role="alert">${icons.sprout()}
      <p>${words.problem.failed} ${world.problem}</p>
      <button type="button" class="button primary" onClick=${() => void openWorld()}>${words.tryAgain}</button>
    </div>`;
  return html`<div class="app" data-view=${world.view} data-thread=${world.thread !== null}>
    <${SkipLinks} />
    <${TopBar} world=${world} />
    ${!world.online && html`<p class="offline" role="status">${words.problem.lost}</p>`}
    <main class="columns">
      <div class="left"><${PersonCard} world=${world} /><${Places} world=${world} /></div>
      <${Tour} world=${world} />
      <${Talk} world=${world} />
      <div class="side">${world.thread ? html`<${Thread} world=${world} />` : html`<${Behind} world=${world} />`}</div>
    </main>
    <${Tabs} world=${world} />
    <${Toasts} world=${world} />
    <p class="hidden" aria-live="polite">${world.announcement}</p>
    ${world.dialog === "people" && html`<${PeopleDialog} world=${world} />`}
    ${world.dialog === "date" && html`<${DateDialog} world=${world} />`}
    ${world.dialog === "reset" && html`<${ResetDialog} />`}
    ${world.form && html`<${FormDialog} world=${world} />`}
  </div>`;
}

function SkipLinks() {
  const jump = (/** @type {View} */ view, /** @type {string} */ id) => (/** @type {Event} */ event) => {
    event.preventDefault();
    show(view);
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  return html`<nav class="skip" aria-label=${words.skip.label}>
    <a href="#talk" onClick=${jump("talk", "talk")}>${words.skip.talk}</a>
    <a href="#compose" onClick=${jump("talk", "compose")}>${words.skip.compose}</a>
    <a href="#behind" onClick=${jump("behind", "behind")}>${words.skip.behind}</a>
  </nav>`;
}

/** @param {{world: World}} props */
function TopBar({ world }) {
  return html`<header class="top">
    <h1 class="brand" title=${words.tagline}>${icons.sprout()} <strong>${words.brand}</strong> <span class="tag">${words.sandbox}</span></h1>
    <${Clock} world=${world} />
    <div class="top-end">
      ${world.dataset === null && html`<button type="button" class="button quiet-button" id="tour-open" aria-pressed=${world.tourOpen} onClick=${() => openTour(!world.tourOpen)}>${icons.flag()} <span>${words.tour.open}</span></button>`}
      <button type="button" class="button quiet-button" aria-haspopup="dialog" title=${words.reset.open} onClick=${() => change({ dialog: "reset" })}>${icons.again()} <span>${words.reset.open}</span></button>
    </div>
  </header>`;
}

/** @param {{world: World}} props */
function Talk({ world }) {
  const channel = byRef(world.channels, world.place);
  const count = channel?.members?.length ?? 0;
  const home = world.communities.find((one) => one.channel === world.place);
  if (!channel)
    return html`<section class="talk" id="talk" tabindex="-1" aria-label=${words.tabs.talk}><p class="empty">${icons.sprout()}<span>${words.places.nowhere}</span></p></section>`;
  return html`<section class="talk" id="talk" tabindex="-1" aria-label=${words.tabs.talk}>
    <header class="talk-head">
      <h2>${home ? home.name : placeName(world, world.place)}</h2>
      <p class="quiet">${home && `${placeName(world, world.place)} · `}${channel.kind === "direct" ? words.talk.withBot : words.talk.members(count)}</p>
    </header>
    <${MessageList} world=${world} />
    <${Composer} world=${world} />
  </section>`;
}

/** @param {{world: World}} props */
function Tabs({ world }) {
  const unread = [...unreadCounts(world).values()].reduce((sum, count) => sum + count, 0);
  const tabs = /** @type {[View, () => any, string][]} */ ([
    ["places", icons.places, words.tabs.places],
    ["talk", icons.talk, words.tabs.talk],
    ["behind", icons.behind, words.tabs.behind],
  ]);
  return html`<nav class="bottom" aria-label=${words.tabs.label}>
    ${tabs.map(
      ([
        view,
        picture,
        label,
      ]) => html`<button type="button" key=${view} aria-current=${world.view === view ? "page" : undefined}
        onClick=${() => change({ view, ...(view === "behind" ? { thread: null } : {}) })}>
        ${picture()} <span>${label}</span>
        ${view === "places" && unread > 0 && html`<span class="badge" aria-hidden="true">${unread}</span><span class="hidden">${words.places.unread(unread)}</span>`}
      </button>`,
    )}
  </nav>`;
}

function ResetDialog() {
  const close = () => change({ dialog: null });
  return html`<${Modal} title=${words.reset.title} onClose=${close} tone="small">
    <p>${words.reset.text}</p>
    <footer class="modal-foot">
      <button type="button" class="button plain" data-first onClick=${close}>${words.reset.no}</button>
      <button type="button" class="button danger" onClick=${() => void startAfresh()}>${words.reset.yes}</button>
    </footer>
  <//>`;
}
