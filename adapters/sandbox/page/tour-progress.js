// Notices when one of the five things has been tried, whatever way it was done.
import { remember } from "./memory.js";
import { isFacilitator } from "./names.js";
import { words } from "./words.js";
import { change, world } from "./world.js";

/**
 * @typedef {{kind: "command", text: string, persona: import("./types.js").Persona | undefined}
 *   | {kind: "form", form: string, more: boolean}
 *   | {kind: "sent", rules: string[]}
 *   | {kind: "held"}} Tried
 */

/**
 * The steps that this counts for. Looking around takes two commands, so it has two marks of its own.
 * @param {Tried} tried
 * @returns {string[]}
 */
export function marksOf(tried) {
  switch (tried.kind) {
    case "command": {
      const line = tried.text.replace(/^\/(cop|facilitate)\s*/i, "").toLowerCase();
      const facilitates = isFacilitator(tried.persona);
      if (facilitates && /^(next\b|$)/.test(line)) return ["look.next"];
      if (facilitates && /^rhythm\b/.test(line)) return ["look.rhythm"];
      if (!facilitates && /^rsvp\b/.test(line)) return ["answer"];
      return [];
    }
    case "form":
      return /^story\b/.test(tried.form) && !tried.more ? ["story"] : [];
    case "sent":
      return tried.rules.some((rule) => /remind/.test(rule)) ? ["week"] : [];
    case "held":
      return ["held"];
  }
}

/** @param {readonly string[]} marks @param {string} step */
export const isDone = (marks, step) =>
  step === "look" ? marks.includes("look.next") && marks.includes("look.rhythm") : marks.includes(step);

/** @param {Tried} tried */
export function noteTour(tried) {
  const { tourDone } = world();
  const fresh = marksOf(tried).filter((mark) => !tourDone.includes(mark));
  if (fresh.length === 0) return;
  const marks = [...tourDone, ...fresh];
  remember("tour.done", marks);
  const ticked = words.tour.steps.find((step) => isDone(marks, step.id) && !isDone(tourDone, step.id));
  change({
    tourDone: marks,
    ...(ticked && world().tourOpen ? { announcement: `${ticked.title}: ${words.tour.done}` } : {}),
  });
}

/** @param {boolean} tourOpen */
export function openTour(tourOpen) {
  remember("tour.open", tourOpen);
  change({ tourOpen });
}
