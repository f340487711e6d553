// Short notices at the edge of the page, and the same words for screen readers.
import { words } from "./words.js";
import { change, world } from "./world.js";

/** @typedef {import("./world.js").Toast} Toast */

/** Notices that stand at once; the oldest makes way. */
const most = 3;
let count = 0;

/** @param {string} announcement */
export const announce = (announcement) => change({ announcement });

/**
 * @param {string} title
 * @param {Toast["lines"]} lines
 * @param {Toast["kind"]} [kind]
 */
export function notice(title, lines, kind = "news") {
  count += 1;
  const toast = { id: count, kind, title, lines };
  change({
    toasts: [...world().toasts, toast].slice(-most),
    announcement: [title, ...lines.map((line) => line.text)].join(". "),
  });
}

/** @param {unknown} error */
export const problem = (error) => notice(error instanceof Error ? error.message : words.problem.server, [], "problem");

/** @param {number} id */
export const dismiss = (id) => change({ toasts: world().toasts.filter((toast) => toast.id !== id) });
