// One stop for the Tab key in a list; arrows, Home and End go through it.

/**
 * Moves the focus among the elements of a list that carry `data-stop`. For `onKeyDown` of the list.
 * @param {KeyboardEvent} event
 * @param {string} [keys] `vertical` or `horizontal`.
 */
export function rove(event, keys = "vertical") {
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  const [back, on] = keys === "vertical" ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight"];
  if (![back, on, "Home", "End"].includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-stop]")]);
  const target = /** @type {HTMLElement} */ (event.target);
  const at = stops.indexOf(target);
  if (at < 0) return;
  event.preventDefault();
  const next = event.key === "Home" ? 0 : event.key === "End" ? stops.length - 1 : at + (event.key === on ? 1 : -1);
  stops[Math.max(0, Math.min(stops.length - 1, next))]?.focus();
}
