// Where a person writes: plain text is said, a slash speaks to the bot, with completion. Drafts are kept per place.
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { speak } from "./actions.js";
import { html } from "./html.js";
import { icons } from "./icons.js";
import { myself, placeName } from "./names.js";
import { announce } from "./notices.js";
import { completion, Palette, rowsOf } from "./palette.js";
import { allowed, offer } from "./slash.js";
import { words } from "./words.js";

/** What stands unsent, by persona, place and thread. @type {Map<string, string>} */
const drafts = new Map();
/** The last thing sent by each persona: arrow up in an empty box brings it back. @type {Map<string, string>} */
const lastSent = new Map();

/** Puts words into the main composer, for the tour. @param {string} text */
export function prefill(text) {
  const box = /** @type {HTMLTextAreaElement | null} */ (document.getElementById("compose"));
  if (!box) return;
  box.value = text;
  box.focus();
  box.setSelectionRange(text.length, text.length);
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** @param {{world: import("./world.js").World, thread?: string}} props */
export function Composer({ world, thread }) {
  const key = `${world.me} ${world.place} ${thread ?? ""}`;
  const [text, setText] = useState(drafts.get(key) ?? "");
  const [caret, setCaret] = useState(text.length);
  const [row, setRow] = useState(0);
  const [closed, setClosed] = useState(true);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const box = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const list = useId();
  const place = placeName(world, world.place);
  const roles = myself(world)?.roles ?? [];
  const offered = closed
    ? { mode: /** @type {const} */ ("closed") }
    : offer(text.slice(0, caret), allowed(world.commands, roles), world.personas);
  const rows = rowsOf(offered);
  const at = Math.min(row, rows.length - 1);

  useLayoutEffect(() => {
    setText(drafts.get(key) ?? "");
    setClosed(true);
    setProblem("");
  }, [key]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);

  useLayoutEffect(() => {
    if (rows.length > 0) announce(words.composer.found(rows.length));
  }, [rows.length]);

  const write = (/** @type {string} */ next, position = next.length) => {
    drafts.set(key, next);
    setText(next);
    setCaret(position);
    setRow(0);
    setProblem("");
  };
  const put = (/** @type {string} */ next, position = next.length) => {
    write(next, position);
    setClosed(false);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(position, position);
    });
  };
  const complete = (/** @type {number} */ chosen) => {
    const done = completion(offered, chosen, text, caret);
    if (done) put(done.text, done.caret);
  };
  const send = async () => {
    const said = text.trim();
    if (said === "" || busy) return;
    setBusy(true);
    setClosed(true);
    try {
      await speak(text, thread);
      lastSent.set(world.me, said);
      if (drafts.get(key)?.trim() === said) write("");
    } catch (error) {
      setProblem(error instanceof Error ? error.message : words.problem.server);
    } finally {
      setBusy(false);
      box.current?.focus();
    }
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    const listing = rows.length > 0;
    const plainKey = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (event.isComposing || (!plainKey && event.key !== "Escape")) return;
    if (listing && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      setRow((at + (event.key === "ArrowDown" ? 1 : -1) + rows.length) % rows.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const finished = offered.mode === "list" && offered.exact && at === 0;
      if (listing && !finished) complete(at);
      else void send();
    } else if (event.key === "Tab" && listing) {
      event.preventDefault();
      complete(at);
    } else if (event.key === "Escape" && offered.mode !== "closed") {
      event.preventDefault();
      event.stopPropagation();
      setClosed(true);
    } else if (event.key === "ArrowUp" && text === "" && lastSent.has(world.me)) {
      event.preventDefault();
      put(/** @type {string} */ (lastSent.get(world.me)));
      setClosed(true);
    }
  };
  const onInput = (/** @type {InputEvent} */ event) => {
    const element = /** @type {HTMLTextAreaElement} */ (event.target);
    write(element.value, element.selectionStart ?? element.value.length);
    setClosed(false);
  };
  const label = thread ? words.composer.threadLabel : words.composer.label(place);
  return html`<form class="composer" onSubmit=${(/** @type {Event} */ event) => {
    event.preventDefault();
    void send();
  }}>
    ${offered.mode !== "closed" && html`<${Palette} offered=${offered} row=${at} id=${list} onPick=${complete} onExample=${put} />`}
    ${problem && html`<p class="field-problem" role="alert">${problem}</p>`}
    <div class="composer-box">
      <button type="button" class="icon-button" title=${words.composer.slash} aria-label=${words.composer.slash} onClick=${() => put("/")}>${icons.slash()}</button>
      <textarea ref=${box} id=${thread ? "compose-reply" : "compose"} rows="1" value=${text} aria-label=${label}
        placeholder=${thread ? words.composer.threadLabel : words.composer.placeholder} aria-autocomplete="list" aria-controls=${rows.length > 0 ? list : undefined} aria-busy=${busy}
        aria-activedescendant=${rows.length > 0 ? `${list}-${at}` : undefined}
        onInput=${onInput} onKeyDown=${onKeyDown} onBlur=${() => setClosed(true)}
        onSelect=${(/** @type {Event} */ event) => setCaret(/** @type {HTMLTextAreaElement} */ (event.target).selectionStart ?? 0)}></textarea>
      <button type="submit" class="button primary send" aria-label=${words.composer.send} aria-disabled=${text.trim() === "" || busy}>${icons.send()}</button>
    </div>
  </form>`;
}
