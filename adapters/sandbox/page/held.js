// What the outreach budget held back: for whom, why, and how it ended.
import { Avatar } from "./avatar.js";
import { shortDay, timeOf } from "./dates.js";
import { html } from "./html.js";
import { OutcomeShape } from "./icons.js";
import { byPerson } from "./ledger.js";
import { ruleName, whoIs, zoneOf } from "./names.js";
import { words } from "./words.js";

/** @typedef {import("./world.js").World} World */
/** @typedef {import("./ledger.js").Wait} Wait */

/** @param {{world: World, waits: Wait[]}} props */
export function Held({ world, waits }) {
  const ended = (/** @type {string | undefined} */ outcome) =>
    waits.filter((wait) => wait.end?.outcome === outcome).length;
  const people = byPerson(waits);
  return html`<div class="budget">
      <h3>${words.behind.heldTitle}</h3>
      <p>${words.behind.heldIntro}</p>
    </div>
    ${
      waits.length === 0
        ? html`<p class="empty">${words.behind.heldNone}</p>`
        : html`<p class="held-sum">${words.behind.heldSum(people.length, ended("sent"), ended("skipped"), ended(undefined))}</p>`
    }
    <ul class="spared">
      ${people.map((person) => {
        const name = whoIs(world, person.to);
        return html`<li key=${person.to}>
          <header><${Avatar} name=${name} of=${person.to} small /><strong>${name}</strong></header>
          <ul>${person.waits.map((wait) => html`<${WaitView} key=${`${wait.rule} ${wait.since}`} world=${world} wait=${wait} />`)}</ul>
        </li>`;
      })}
    </ul>`;
}

/** @param {{world: World, wait: Wait}} props */
function WaitView({ world, wait }) {
  const zone = zoneOf(world);
  const moment = (/** @type {string} */ at) => `${shortDay(at, world.now, zone)}, ${timeOf(at, zone)}`;
  const { end } = wait;
  const waited = end !== undefined && end.at !== wait.since;
  return html`<li class="entry held">
    <p class="entry-head">
      <strong class="rule">${ruleName(wait.rule)}</strong>
      <time datetime=${wait.since}>${moment(wait.since)}</time>
    </p>
    <p class="reason">${wait.reason}</p>
    <p class="ending">
      <${OutcomeShape} outcome=${end?.outcome ?? "held"} />
      ${
        end === undefined
          ? words.behind.stillWaiting
          : end.outcome === "sent"
            ? words.behind.sentAt(moment(end.at))
            : waited
              ? words.behind.letGoAt(moment(end.at), end.reason)
              : words.behind.notSent
      }
    </p>
  </li>`;
}
