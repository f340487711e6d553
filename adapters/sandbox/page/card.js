// A card of the bot's: title, text, fields, picture, file and buttons.
import { useState } from "preact/hooks";
import { press } from "./actions.js";
import { html } from "./html.js";
import { icons } from "./icons.js";
import { isCard } from "./is-card.js";
import { Plain } from "./plain.js";
import { words } from "./words.js";

/** Only what cannot run in the page. @param {string} url */
const isPicture = (url) => /^(data:image\/|https?:\/\/|\/)/i.test(url);
/** @param {string} url */
const isFile = (url) => /^(data:text\/|https?:\/\/|\/)/i.test(url);

/** @param {{message: import("./types.js").Message, tab: number}} props `tab`: the tabindex of what can be pressed. */
export function CardView({ message, tab }) {
  const [busy, setBusy] = useState("");
  const { card } = message;
  if (!card || !isCard(message)) return null;
  const { image, file } = card;
  const onPress = async (/** @type {string} */ button) => {
    if (busy) return;
    setBusy(button);
    await press(message, button);
    setBusy("");
  };
  return html`<div class="card">
    ${card.title && html`<h4>${card.title}</h4>`}
    ${card.text && html`<p class="words"><${Plain} text=${card.text} tab=${tab} /></p>`}
    ${
      card.fields &&
      card.fields.length > 0 &&
      html`<dl class="fields">
        ${card.fields.map((field, place) => html`<div key=${place}><dt>${field.label}</dt><dd class="words"><${Plain} text=${field.value} tab=${tab} /></dd></div>`)}
      </dl>`
    }
    ${image && isPicture(image.url) && html`<img src=${image.url} alt=${image.alt ?? ""} loading="lazy" />`}
    ${
      ((card.buttons?.length ?? 0) > 0 || file) &&
      html`<div class="buttons">
        ${card.buttons?.map(
          (
            button,
          ) => html`<button type="button" key=${button.id} class=${`button ${button.style ?? "plain"}`} tabindex=${tab}
            aria-disabled=${busy !== ""} aria-busy=${busy === button.id} onClick=${() => onPress(button.id)}>${button.label}</button>`,
        )}
        ${file && isFile(file.url) && html`<a class="button plain" href=${file.url} download=${file.name} tabindex=${tab}>${icons.file()} ${words.talk.file(file.name)}</a>`}
      </div>`
    }
  </div>`;
}
