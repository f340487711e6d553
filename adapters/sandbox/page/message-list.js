// The messages of the open channel: stays at the newest unless somebody reads further up.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { dayName } from "./dates.js";
import { html } from "./html.js";
import { icons } from "./icons.js";
import { MessageView, WordlessRun } from "./message.js";
import { placeName, zoneOf } from "./names.js";
import { rove } from "./roving.js";
import { itemsOf } from "./stream.js";
import { words } from "./words.js";

/** Messages drawn at first, and more for each press of "earlier". */
const batch = 120;
/** Nearer to the end than this counts as at the end, in pixels. */
const near = 80;

/** @param {{world: import("./world.js").World}} props */
export function MessageList({ world }) {
  const zone = zoneOf(world);
  const [most, setMost] = useState(batch);
  const [active, setActive] = useState("");
  const [away, setAway] = useState(false);
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const held = useRef({ end: true, top: 0, height: 0 });
  const { items, earlier } = itemsOf(world.messages, world.place, zone, world.newFrom, most);
  const stops = items.filter((item) => item.kind === "message" || item.kind === "wordless");
  const last = stops.at(-1)?.key ?? "";
  const stop = stops.some((item) => item.key === active) ? active : last;

  const toEnd = () => {
    const element = box.current;
    if (element) {
      element.scrollTop = element.scrollHeight;
      // Of a message taller than the window the beginning is shown.
      const newest = element.querySelector("article:last-of-type");
      const over = newest ? element.getBoundingClientRect().top - newest.getBoundingClientRect().top : 0;
      if (over > 0) element.scrollTop -= over;
    }
    held.current.end = true;
    setAway(false);
  };
  useLayoutEffect(() => {
    setMost(batch);
    setActive("");
    toEnd();
  }, [world.place, world.me]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const answered = world.messages.at(-1);
    if (held.current.end || answered?.author === world.me || answered?.privateTo === world.me) toEnd();
    else setAway(true);
  }, [last]);
  useLayoutEffect(() => {
    // After "earlier" the same message stays under the eye.
    const element = box.current;
    if (element && held.current.height > 0)
      element.scrollTop = held.current.top + element.scrollHeight - held.current.height;
    held.current.height = 0;
  }, [most]);
  useLayoutEffect(() => {
    // Pictures, fonts and the keyboard of a phone change the height: the end stays the end.
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => held.current.end && toEnd());
    watch.observe(element);
    if (element.firstElementChild) watch.observe(element.firstElementChild);
    return () => watch.disconnect();
  }, []);
  const onScroll = () => {
    const element = /** @type {HTMLDivElement} */ (box.current);
    held.current.end = element.scrollHeight - element.scrollTop - element.clientHeight < near;
    if (held.current.end && away) setAway(false);
  };
  const showEarlier = () => {
    const element = /** @type {HTMLDivElement} */ (box.current);
    held.current = { end: false, top: element.scrollTop, height: element.scrollHeight };
    setMost(most + batch);
  };
  return html`<div class="stream-frame">
    <div class="stream" ref=${box} onScroll=${onScroll}>
      <section class="stream-inside" aria-label=${words.talk.messages(placeName(world, world.place))} onKeyDown=${rove}>
        ${earlier > 0 && html`<button type="button" class="button plain earlier" onClick=${showEarlier}>${words.talk.earlier(earlier)}</button>`}
        ${items.length === 0 && html`<p class="empty">${icons.sprout()}<span>${words.talk.empty}</span></p>`}
        ${items.map((item) => {
          if (item.kind === "day")
            return html`<h3 key=${item.key} class="day"><span>${dayName(item.at, world.now, zone)}</span></h3>`;
          if (item.kind === "new")
            return html`<p key=${item.key} class="new-line"><span>${words.talk.fresh}</span></p>`;
          const shared = { key: item.key, world, active: item.key === stop, onActive: () => setActive(item.key) };
          return item.kind === "wordless"
            ? html`<${WordlessRun} ...${shared} messages=${item.messages} />`
            : html`<${MessageView} ...${shared} message=${item.message} follows=${item.follows} replies=${item.replies} />`;
        })}
      </section>
    </div>
    ${away && html`<button type="button" class="button primary to-newest" onClick=${toEnd}>${words.talk.toNewest} ${icons.down()}</button>`}
  </div>`;
}
