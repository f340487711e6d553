// The side panel of one thread: the message, its replies, and a place to answer.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { openThread } from "./actions.js";
import { Composer } from "./composer.js";
import { html } from "./html.js";
import { icons } from "./icons.js";
import { MessageView } from "./message.js";
import { placeName } from "./names.js";
import { rove } from "./roving.js";
import { words } from "./words.js";

/** @param {{world: import("./world.js").World}} props */
export function Thread({ world }) {
  const [active, setActive] = useState("");
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  const { thread } = world;
  const parent = world.messages.find((one) => one.ref === thread);
  const replies = world.messages.filter((one) => one.thread === thread && one.ref !== thread);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, [thread]);
  if (!thread || !parent) return null;
  const close = () => {
    openThread(null);
    requestAnimationFrame(() => {
      /** @type {HTMLElement | null} */ (document.querySelector(`[data-ref="${CSS.escape(thread)}"]`))?.focus();
    });
  };
  const all = [parent, ...replies];
  const stop = all.some((one) => one.ref === active) ? active : parent.ref;
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  };
  return html`<section class="thread" aria-label=${words.thread.title} onKeyDown=${onKeyDown}>
    <header class="side-head">
      <h2 ref=${heading} tabindex="-1">${words.thread.title} <span class="quiet">${placeName(world, parent.channel)}</span></h2>
      <button type="button" class="icon-button" aria-label=${words.thread.close} onClick=${close}>${icons.close()}</button>
    </header>
    <div class="stream" onKeyDown=${rove}>
      <div class="stream-inside">
        ${all.map(
          (message) => html`<${MessageView} key=${message.ref} world=${world} message=${message} inThread
            active=${message.ref === stop} onActive=${() => setActive(message.ref)} />`,
        )}
      </div>
    </div>
    <${Composer} world=${world} thread=${thread} />
  </section>`;
}
