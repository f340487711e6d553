// What the outreach budget held back: for whom, why, and what it spared them.
import { Avatar } from "./avatar.js";
import { shortDay, timeOf } from "./dates.js";
import { html } from "./html.js";
import { OutcomeShape } from "./icons.js";
import { sparedPeople } from "./ledger.js";
import { byRef, ruleName, whoIs, zoneOf } from "./names.js";
import { words } from "./words.js";

/** @param {{world: import("./world.js").World, lately: import("./types.js").Decision[]}} props */
export function Held({ world, lately }) {
  const zone = zoneOf(world);
  const people = sparedPeople(lately, (ref) => byRef(world.personas, ref) !== undefined);
  const held = people.reduce((sum, person) => sum + person.held, 0);
  const dropped = people.reduce((sum, person) => sum + person.spared.length - person.held, 0);
  return html`<div class="budget">
      <h3>${words.behind.heldTitle}</h3>
      <p>${words.behind.heldIntro}</p>
    </div>
    ${people.length === 0 ? html`<p class="empty">${words.behind.heldNone}</p>` : html`<p class="held-sum">${words.behind.heldSum(held, dropped, people.length)}</p>`}
    <ul class="spared">
      ${people.map((person) => {
        const name = whoIs(world, person.to);
        return html`<li key=${person.to}>
          <header><${Avatar} name=${name} of=${person.to} small /><strong class="grow">${name}</strong>
            <span class="quiet">${words.behind.got(person.sent)}</span></header>
          <ul>
            ${person.spared.map(
              (one, place) => html`<li key=${place} class=${`entry ${one.outcome}`}>
                <p class="entry-head"><${OutcomeShape} outcome=${one.outcome} /> <strong class="outcome">${words.behind.outcomes[one.outcome]}</strong>
                  <span class="rule">${ruleName(one.rule)}</span>
                  <time datetime=${one.at}>${shortDay(one.at, world.now, zone)}, ${timeOf(one.at, zone)}</time></p>
                <p class="reason">${one.reason}</p>
              </li>`,
            )}
          </ul>
        </li>`;
      })}
    </ul>`;
}
