// The sandbox's clock, in big, and the ways to move it on.
import { useState } from "preact/hooks";
import { atWallClock, dayKey, fromNow, longDay, shortDay, timeOf } from "./dates.js";
import { html } from "./html.js";
import { icons } from "./icons.js";
import { Modal } from "./modal.js";
import { ruleName, zoneOf } from "./names.js";
import { moveClock, nextDue } from "./time-travel.js";
import { words } from "./words.js";
import { change } from "./world.js";

/** @typedef {import("./world.js").World} World */

/** @param {{world: World}} props */
export function Clock({ world }) {
  const zone = zoneOf(world);
  const due = nextDue(world);
  const { moving } = world;
  const move = (/** @type {Parameters<typeof moveClock>[0] | undefined} */ step) => () => {
    if (step && !moving) void moveClock(step);
  };
  const what = due ? ruleName(due.rule) : "";
  const nextLabel = due
    ? words.clock.nextFull(`${shortDay(due.at, world.now, zone)} ${timeOf(due.at, zone)}`, what)
    : words.clock.nothingDue;
  return html`<section class=${`clock ${moving ? "moving" : ""}`} aria-label=${words.clock.label} aria-busy=${moving}>
    <p class="now" title=${words.clock.zone(zone)}>
      <span class="now-day">${longDay(world.now, zone)}</span>
      <span class="now-day short" aria-hidden="true">${shortDay(world.now, world.now, zone)}</span>
      <span class="now-time">${timeOf(world.now, zone)}</span>
      <span class="now-zone quiet">${moving ? words.clock.moving : zone.replaceAll("_", " ")}</span>
    </p>
    <div class="clock-buttons" role="group" aria-label=${words.clock.more}>
      <button type="button" class="button primary next" aria-disabled=${moving || !due} title=${nextLabel}
        onClick=${move(due && { to: due.at })}>
        ${moving ? html`<span class="spinner" aria-hidden="true"></span>` : icons.forward()}
        <span class="two-lines"><span>${words.clock.next}</span>${due && html`<small>${fromNow(due.at, world.now, zone)}</small>`}</span>
      </button>
      <button type="button" class="button plain" aria-disabled=${moving} title=${words.clock.dayFull} onClick=${move({ by: "P1D" })}>${words.clock.day}</button>
      <button type="button" class="button plain" id="clock-week" aria-disabled=${moving} title=${words.clock.weekFull} onClick=${move({ by: "P7D" })}>${words.clock.week}</button>
      <button type="button" class="button plain" aria-disabled=${moving} aria-haspopup="dialog" onClick=${() => !moving && change({ dialog: "date" })}>${words.clock.date}</button>
    </div>
  </section>`;
}

/** @param {{world: World}} props */
export function DateDialog({ world }) {
  const zone = zoneOf(world);
  const [date, setDate] = useState(dayKey(new Date(Date.parse(world.now) + 86_400_000).toISOString(), zone));
  const [time, setTime] = useState("09:00");
  const [problem, setProblem] = useState("");
  const close = () => change({ dialog: null });
  const onSubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return setProblem(words.clock.noDate);
    const to = atWallClock(date, time || "09:00", zone);
    if (to <= world.now) return setProblem(words.clock.past);
    close();
    void moveClock({ to });
  };
  const value = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target).value;
  const bad = problem ? { "aria-invalid": "true", "aria-describedby": "date-problem" } : {};
  return html`<${Modal} title=${words.clock.dateTitle} onClose=${close} tone="small">
    <form noValidate onSubmit=${onSubmit}>
      <p class="quiet">${words.clock.dateIntro}</p>
      <div class="row">
        <div class="field"><label for="date-date">${words.clock.dateField}</label>
          <input id="date-date" type="date" min=${dayKey(world.now, zone)} value=${date} ...${bad} onInput=${(/** @type {Event} */ event) => setDate(value(event))} /></div>
        <div class="field"><label for="date-time">${words.clock.timeField}</label>
          <input id="date-time" type="time" value=${time} ...${bad} onInput=${(/** @type {Event} */ event) => setTime(value(event))} /></div>
      </div>
      <p class="hint">${words.clock.zone(zone.replaceAll("_", " "))}</p>
      <p class="field-problem" id="date-problem" role="alert">${problem}</p>
      <footer class="modal-foot">
        <button type="button" class="button plain" onClick=${close}>${words.form.cancel}</button>
        <button type="submit" class="button primary">${words.clock.go}</button>
      </footer>
    </form>
  <//>`;
}
