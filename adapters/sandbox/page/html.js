// Where preact meets htm: every component writes html`…`. Values in it become text nodes and properties, never markup.
import htm from "htm";
import { h } from "preact";

/** @type {(strings: TemplateStringsArray, ...values: any[]) => any} */
export const html = /** @type {any} */ (htm).bind(h);
