// Plain text as people typed it: line breaks kept, web addresses made links, nothing else understood.
import { html } from "./html.js";

const address = /(https?:\/\/[^\s<>"'“”]*[^\s<>"'“”.,;:!?)\]])/u;

/** @param {{text: string, tab?: number}} props `tab`: the tabindex of its links. */
export function Plain({ text, tab = 0 }) {
  return text
    .split(address)
    .map((part, place) =>
      place % 2 === 1
        ? html`<a href=${part} tabindex=${tab} target="_blank" rel="noopener noreferrer nofollow">${part}</a>`
        : part,
    );
}
