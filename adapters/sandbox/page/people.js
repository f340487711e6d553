// Who you are at the moment, and the switch to somebody else.
import { become } from "./actions.js";
import { Avatar } from "./avatar.js";
import { Choose } from "./choose.js";
import { html } from "./html.js";
import { icons } from "./icons.js";
import { Modal } from "./modal.js";
import { byRef, isFacilitator, myself, rolesOf } from "./names.js";
import { words } from "./words.js";
import { change } from "./world.js";

/** @typedef {import("./world.js").World} World */

/** Other people offered for a quick switch. */
const quick = 4;

/**
 * The last ones first, then a facilitator and the first members, so that there is always somebody to become.
 * @param {World} world
 */
export function quickPeople(world) {
  const facilitator = world.personas.find(isFacilitator);
  const news = Object.keys(world.waiting).filter((ref) => world.waiting[ref]);
  const some = world.personas.slice(0, quick + 1).map((one) => one.ref);
  const refs = new Set([...world.recent, ...(facilitator ? [facilitator.ref] : []), ...news, ...some]);
  refs.delete(world.me);
  return [...refs]
    .map((ref) => byRef(world.personas, ref))
    .filter((one) => one !== undefined)
    .slice(0, quick);
}

/** @param {{world: World}} props */
export function PersonCard({ world }) {
  const me = myself(world);
  if (!me) return null;
  return html`<section class="person" aria-label=${words.people.you}>
    <button type="button" class="person-now" aria-haspopup="dialog" onClick=${() => change({ dialog: "people" })}>
      <${Avatar} name=${me.name} of=${me.ref} />
      <span class="person-text">
        <span class="eyebrow">${words.people.you}</span>
        <strong>${me.name}</strong>
        <span class="quiet">${rolesOf(me)}</span>
      </span>
      <span class="hidden">, ${words.people.switch}</span>
      ${icons.down()}
    </button>
    <ul class="quick" aria-label=${words.people.recent}>
      ${quickPeople(world).map((one) => {
        const count = world.waiting[one.ref] ?? 0;
        const news = count > 0 ? `, ${words.people.waiting(count)}` : "";
        return html`<li key=${one.ref}>
          <button type="button" class="quick-button" title=${`${one.name}, ${rolesOf(one)}${news}`}
            aria-label=${`${words.people.be(one.name)}, ${rolesOf(one)}${news}`} onClick=${() => become(one.ref)}>
            <${Avatar} name=${one.name} of=${one.ref} small />
            ${count > 0 && html`<span class="dot" aria-hidden="true"></span>`}
          </button>
        </li>`;
      })}
      <li>
        <button type="button" class="quick-button all" title=${words.people.switch} aria-label=${words.people.switch} aria-haspopup="dialog"
          onClick=${() => change({ dialog: "people" })}>${icons.people()}</button>
      </li>
    </ul>
  </section>`;
}

/** @param {{world: World}} props */
export function PeopleDialog({ world }) {
  const close = () => change({ dialog: null });
  const facilitators = world.personas.filter(isFacilitator);
  const rest = world.personas.filter((one) => !isFacilitator(one));
  const options = [...facilitators, ...rest].map((one) => {
    const count = one.ref === world.me ? 0 : (world.waiting[one.ref] ?? 0);
    return {
      id: one.ref,
      label: one.name,
      search: rolesOf(one),
      content: html`<${Avatar} name=${one.name} of=${one.ref} small />
        <span class="grow">${one.name}</span>
        ${count > 0 && html`<span class="badge">${words.people.waiting(count)}</span>`}
        <span class="quiet">${rolesOf(one)}</span>`,
    };
  });
  return html`<${Modal} title=${words.people.title} onClose=${close} tone="people-dialog">
    <p class="quiet">${words.people.intro}</p>
    <${Choose} always options=${options} current=${world.me} label=${words.people.search} placeholder=${words.people.search}
      none=${words.people.none} more=${words.people.more} input=${{ autofocus: true }}
      onPick=${(/** @type {{id: string}} */ option) => {
        close();
        void become(option.id);
      }} />
  <//>`;
}
