// The left side: communities, channels and direct messages of the present person.
import { useState } from "preact/hooks";
import { goTo } from "./actions.js";
import { Avatar } from "./avatar.js";
import { html } from "./html.js";
import { channelsOf } from "./load.js";
import { byRef, placeName } from "./names.js";
import { rove } from "./roving.js";
import { unreadCounts } from "./unread.js";
import { words } from "./words.js";

/** @typedef {import("./world.js").World} World */
/** @typedef {{ref: string, name: string, under?: string, bot?: boolean, person?: string}} Place */

/** From that many channels on there is a box to find one. */
const manyChannels = 12;

/**
 * @param {World} world
 * @returns {{title: string, places: Place[]}[]}
 */
export function placeGroups(world) {
  const mine = channelsOf(world.channels, world.me);
  const homes = new Set(world.communities.map((one) => one.channel));
  const communities = world.communities.filter((one) => mine.some((channel) => channel.ref === one.channel));
  const direct = mine.filter((one) => one.kind === "direct");
  return [
    {
      title: words.places.communities,
      places: communities.map((one) => ({ ref: one.channel, name: one.name, under: placeName(world, one.channel) })),
    },
    {
      title: words.places.channels,
      places: mine
        .filter((one) => one.kind === "channel" && !homes.has(one.ref))
        .map((one) => ({ ref: one.ref, name: placeName(world, one.ref) })),
    },
    {
      title: words.places.direct,
      places: direct.map((one) => {
        const other = one.members?.find((ref) => ref !== world.me && byRef(world.personas, ref));
        return { ref: one.ref, name: placeName(world, one.ref), ...(other ? { person: other } : { bot: true }) };
      }),
    },
  ].filter((group) => group.places.length > 0);
}

/** @param {{world: World}} props */
export function Places({ world }) {
  const [wanted, setWanted] = useState("");
  const unread = unreadCounts(world);
  const groups = placeGroups(world);
  const many = groups.reduce((sum, group) => sum + group.places.length, 0) > manyChannels;
  const shown = groups
    .map((group) => ({
      ...group,
      places: group.places.filter(
        (place) => !many || `${place.name} ${place.under ?? ""}`.toLowerCase().includes(wanted.toLowerCase()),
      ),
    }))
    .filter((group) => group.places.length > 0);
  const all = shown.flatMap((group) => group.places);
  const stop = all.find((place) => place.ref === world.place)?.ref ?? all[0]?.ref;
  return html`<nav class="places" aria-label=${words.places.label}>
    ${
      many &&
      html`<input type="search" class="find" value=${wanted} placeholder=${words.places.filter} aria-label=${words.places.filter}
        onInput=${(/** @type {InputEvent} */ event) => setWanted(/** @type {HTMLInputElement} */ (event.target).value)} />`
    }
    <div class="places-list" onKeyDown=${rove}>
      ${shown.map(
        (group) => html`<section key=${group.title}>
          <h2 class="eyebrow">${group.title}</h2>
          <ul>
            ${group.places.map((place) => {
              const count = unread.get(place.ref) ?? 0;
              const here = place.ref === world.place;
              return html`<li key=${place.ref}>
                <button type="button" data-stop class=${`place ${count > 0 ? "unread" : ""}`} tabindex=${place.ref === stop ? 0 : -1}
                  aria-current=${here ? "page" : undefined} onClick=${() => goTo(place.ref)}>
                  ${(place.bot || place.person) && html`<${Avatar} name=${place.name} of=${place.person ?? place.ref} bot=${place.bot} small />`}
                  <span class="grow">${place.name}${place.under && html`<span class="under">${place.under}</span>`}</span>
                  ${count > 0 && html`<span class="badge" aria-hidden="true">${count}</span><span class="hidden">${words.places.unread(count)}</span>`}
                </button>
              </li>`;
            })}
          </ul>
        </section>`,
      )}
      ${all.length === 0 && html`<p class="quiet pad">${wanted ? words.places.none : words.places.nowhere}</p>`}
    </div>
  </nav>`;
}
