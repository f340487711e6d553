// One message: who, when, what, and what can be done with it.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { openThread } from "./actions.js";
import { Avatar } from "./avatar.js";
import { CardView } from "./card.js";
import { timeOf } from "./dates.js";
import { html } from "./html.js";
import { icons } from "./icons.js";
import { isCard } from "./is-card.js";
import { authorOf, whoIs, zoneOf } from "./names.js";
import { Plain } from "./plain.js";
import { ReactionBar, Reactions } from "./reactions.js";
import { isWordless } from "./stream.js";
import { decisionOf, Why } from "./why.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./world.js").World} World */

/** @param {{replies: Message[], tab: number, onOpen: () => void}} props */
function Replies({ replies, tab, onOpen }) {
  const people = new Map(replies.map((one) => [one.author, one]));
  return html`<button type="button" class="replies" tabindex=${tab} onClick=${onOpen}>
    <span class="stack">${[...people.values()].slice(0, 4).map((one) => html`<${Avatar} key=${one.author} name=${authorOf(one)} of=${one.author} bot=${one.bot} small />`)}</span>
    ${words.talk.replies(replies.length)}
  </button>`;
}

/**
 * @param {object} props
 * @param {World} props.world
 * @param {Message} props.message
 * @param {boolean} [props.follows] The same person's message stands right above.
 * @param {Message[]} [props.replies]
 * @param {boolean} [props.inThread]
 * @param {boolean} props.active It is the list's one stop for the Tab key.
 * @param {() => void} [props.onActive]
 */
export function MessageView({ world, message, follows = false, replies = [], inThread = false, active, onActive }) {
  const [reacting, setReacting] = useState(false);
  const bar = useRef(/** @type {HTMLDivElement | null} */ (null));
  useLayoutEffect(() => {
    if (reacting) bar.current?.querySelector("button")?.focus();
  }, [reacting]);
  const zone = zoneOf(world);
  const name = authorOf(message);
  const tab = active ? 0 : -1;
  const decision = decisionOf(world, message);
  const secret = message.privateTo !== undefined && message.privateTo !== null;
  const open = () => openThread(message.ref);
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" || !reacting) return;
    event.stopPropagation();
    setReacting(false);
    /** @type {HTMLElement | null} */ (bar.current?.closest("article") ?? null)?.focus();
  };
  const time = html`<time datetime=${message.at}>${timeOf(message.at, zone)}</time>`;
  return html`<article class=${`message ${follows ? "follows" : ""} ${secret ? "secret" : ""} ${message.bot ? "from-bot" : ""}`}
    data-stop data-ref=${message.ref} tabindex=${tab} onFocusCapture=${onActive} onKeyDown=${onKeyDown}
    aria-label=${`${name}, ${timeOf(message.at, zone)}${secret ? `, ${words.talk.private}` : ""}`}>
    <div class="gutter">${follows ? time : html`<${Avatar} name=${name} of=${message.author} bot=${message.bot} />`}</div>
    <div class="body">
      ${
        !follows &&
        html`<p class="byline"><strong>${name}</strong>
          ${message.bot && html`<span class="tag">${words.botBadge}</span>`} ${time}
          ${secret && html`<span class="private">${icons.eye()} ${words.talk.private}</span>`}</p>`
      }
      ${message.text !== "" && !isCard(message) && html`<p class="words"><${Plain} text=${message.text} tab=${tab} /></p>`}
      ${isWordless(message) && html`<p class="wordless">${words.talk.wordless}</p>`}
      <${CardView} message=${message} tab=${tab} />
      <${Reactions} world=${world} message=${message} tab=${tab} />
      ${!inThread && replies.length > 0 && html`<${Replies} replies=${replies} tab=${tab} onOpen=${open} />`}
      ${decision && html`<${Why} decision=${decision} tab=${tab} />`}
    </div>
    ${
      !secret &&
      html`<div class="actions" ref=${bar}>
        ${
          reacting
            ? html`<${ReactionBar} message=${message} onDone=${() => setReacting(false)} />`
            : html`<button type="button" class="icon-button" tabindex=${tab} title=${words.talk.react}
                aria-label=${words.talk.react} onClick=${() => setReacting(true)}>${icons.smile()}</button>
              ${
                !inThread &&
                html`<button type="button" class="icon-button" tabindex=${tab} title=${words.talk.reply}
                  aria-label=${words.talk.reply} onClick=${open}>${icons.reply()}</button>`
              }`
        }
      </div>`
    }
  </article>`;
}

/** Several posts in a row of which only is known that somebody posted. @param {{world: World, messages: Message[], active: boolean, onActive: () => void}} props */
export function WordlessRun({ world, messages, active, onActive }) {
  const zone = zoneOf(world);
  const people = new Map(messages.map((one) => [one.author, one]));
  const names = [...people.values()].map((one) => one.authorName ?? whoIs(world, one.author));
  const first = /** @type {Message} */ (messages[0]);
  const last = /** @type {Message} */ (messages.at(-1));
  const span = messages.length > 1 ? `${timeOf(first.at, zone)}–${timeOf(last.at, zone)}` : timeOf(first.at, zone);
  const line =
    messages.length === 1 ? `${names[0]} ${words.talk.wordless}` : words.talk.wordlessMany(names, messages.length);
  return html`<article class="message run" data-stop tabindex=${active ? 0 : -1} onFocusCapture=${onActive} aria-label=${`${line}, ${span}`}>
    <span class="stack">${[...people.values()].slice(0, 5).map((one) => html`<${Avatar} key=${one.author} name=${authorOf(one)} of=${one.author} bot=${one.bot} small />`)}</span>
    <p class="wordless">${line}${messages.length > 1 && html` <span class="quiet">(${words.talk.wordsNotKept})</span>`} <time>${span}</time></p>
  </article>`;
}
