// What every rule decided and why: by day, within it by room, the newest first.
import { useState } from "preact/hooks";
import { dayName, timeOf } from "./dates.js";
import { html } from "./html.js";
import { OutcomeShape } from "./icons.js";
import { byDay } from "./ledger.js";
import { byRef, roomName, ruleName, ruleSummary, whoIs, zoneOf } from "./names.js";
import { words } from "./words.js";
import { change } from "./world.js";

/** @typedef {import("./world.js").World} World */
/** @typedef {import("./types.js").Outcome} Outcome */
/** @typedef {import("./types.js").Decision} Decision */

const outcomes = /** @type {Outcome[]} */ (["sent", "held", "skipped", "nothing"]);
/** Entries drawn at first, and more for each press of "older". */
const batch = 60;
/** Names that an entry shows before it offers to show them all. */
const namesShown = 3;

/** @param {{world: World, decisions: Decision[]}} props */
export function Decided({ world, decisions }) {
  const [most, setMost] = useState(batch);
  const zone = zoneOf(world);
  const shown = decisions.filter((one) => world.outcomes.includes(one.outcome));
  const { days, more } = byDay(shown, zone, most);
  const toggle = (/** @type {Outcome} */ outcome) =>
    change({
      outcomes: world.outcomes.includes(outcome)
        ? world.outcomes.filter((one) => one !== outcome)
        : [...world.outcomes, outcome],
    });
  return html`<div class="filters" role="group" aria-label=${words.behind.filter}>
      ${outcomes.map(
        (
          outcome,
        ) => html`<button type="button" key=${outcome} class="filter" aria-pressed=${world.outcomes.includes(outcome)}
          title=${words.behind.meaning[outcome]} onClick=${() => toggle(outcome)}>
          <${OutcomeShape} outcome=${outcome} /> ${words.behind.outcomes[outcome]}
          <span class="filter-count">${decisions.reduce((sum, one) => sum + (one.outcome === outcome ? 1 : 0), 0)}</span>
        </button>`,
      )}
    </div>
    ${days.length === 0 && html`<p class="empty">${decisions.length > 0 ? words.behind.decidedFiltered : words.behind.decidedNone}</p>`}
    ${days.map(
      (day) => html`<section class="ledger-day" key=${day.day}>
        <h3>${dayName(day.at, world.now, zone)}</h3>
        ${day.rooms.map(
          (room) => html`<div class="ledger-room" key=${room.room}>
            <h4>${roomName(room.room)}</h4>
            <ul>${room.entries.map((entry) => html`<${EntryView} key=${entry.key} world=${world} entry=${entry} />`)}</ul>
          </div>`,
        )}
      </section>`,
    )}
    ${more && html`<button type="button" class="button plain wide" onClick=${() => setMost(most + batch)}>${words.behind.older}</button>`}`;
}

/** @param {{world: World, entry: import("./ledger.js").Entry}} props */
function EntryView({ world, entry }) {
  const [all, setAll] = useState(false);
  const names = entry.to.map((ref) => whoIs(world, ref));
  const who = all ? names.join(", ") : words.listed(names, namesShown);
  const community =
    world.communities.length > 1 && entry.community ? byRef(world.communities, entry.community)?.name : undefined;
  const repeated = entry.count > Math.max(entry.to.length, 1);
  return html`<li class=${`entry ${entry.outcome}`}>
    <p class="entry-head">
      <${OutcomeShape} outcome=${entry.outcome} /> <strong class="outcome">${words.behind.outcomes[entry.outcome] ?? entry.outcome}</strong>
      <span class="rule" title=${ruleSummary(world, entry.rule) || entry.rule}>${ruleName(entry.rule)}</span>
      <time datetime=${entry.at}>${timeOf(entry.at, zoneOf(world))}</time>
    </p>
    ${
      (who || community) &&
      html`<p class="entry-who">
        ${who && html`<span>${entry.outcome === "sent" ? words.behind.to(who) : words.behind.about(who)}</span>`}
        ${names.length > namesShown && !all && html`<button type="button" class="link" onClick=${() => setAll(true)}>${words.behind.who(names.length)}</button>`}
        ${community && html`<span>${community}</span>`}
        ${repeated && html`<span>${words.behind.times(entry.count)}</span>`}
      </p>`
    }
    <p class="reason">${entry.reason}</p>
  </li>`;
}
