// What falls due next, day by day, and the way there.
import { dayKey, dayName, daysBetween, daysFromNow, timeOf } from "./dates.js";
import { html } from "./html.js";
import { icons } from "./icons.js";
import { dueByDay } from "./ledger.js";
import { byRef, roomName, roomOf, ruleName, ruleSummary, zoneOf } from "./names.js";
import { moveClock } from "./time-travel.js";
import { words } from "./words.js";

/** Days ahead that are listed; the rest is too far off to be sure of. */
const daysShown = 14;

/** @param {{world: import("./world.js").World, due: import("./types.js").Due[]}} props */
export function Coming({ world, due }) {
  const zone = zoneOf(world);
  const ahead = due.filter((one) => one.at > world.now);
  if (ahead.length === 0) return html`<p class="empty">${words.behind.comingNone}</p>`;
  const several = world.communities.length > 1;
  return html`<p class="quiet intro">${words.behind.comingIntro}</p>
    ${dueByDay(ahead, zone)
      .slice(0, daysShown)
      .map(
        (day, place) => html`<section class="ledger-day" key=${day.day}>
          <h3>${dayName(day.at, world.now, zone)} ${
            daysBetween(dayKey(world.now, zone), day.day) > 1 &&
            html` <span class="quiet">${daysFromNow(day.at, world.now, zone)}</span>`
          }</h3>
          <ol class="due">
            ${day.entries.map(
              (
                entry,
                row,
              ) => html`<li key=${`${entry.at} ${entry.rule}`} class=${place === 0 && row === 0 ? "first" : ""}>
                <time datetime=${entry.at}>${timeOf(entry.at, zone)}</time>
                <div>
                  <p><strong>${ruleName(entry.rule)}</strong></p>
                  <p class="quiet">${[roomName(roomOf(entry.rule)), ruleSummary(world, entry.rule)].filter(Boolean).join(". ")}</p>
                  ${several && entry.communities.length > 0 && html`<p class="quiet">${words.listed(entry.communities.map((ref) => byRef(world.communities, ref)?.name ?? ref))}</p>`}
                  ${
                    place === 0 &&
                    row === 0 &&
                    html`<button type="button" class="button primary" aria-disabled=${world.moving} onClick=${() => void moveClock({ to: entry.at })}>
                      ${icons.forward()} ${words.behind.goThere}</button>`
                  }
                </div>
              </li>`,
            )}
          </ol>
        </section>`,
      )}`;
}
