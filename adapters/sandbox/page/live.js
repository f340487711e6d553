// Listens to the server's events. They only say that something is new: what it is, is fetched, so that a dropped
// connection loses nothing.
import { openWorld, refresh } from "./load.js";
import { byRef } from "./names.js";
import { change, world } from "./world.js";

/** How long events are gathered before the page fetches, in milliseconds. */
const gather = 120;
const firstRetry = 1_000;
const longestRetry = 15_000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon;
const poke = () => {
  if (soon !== undefined) return;
  soon = setTimeout(() => {
    soon = undefined;
    void refresh();
  }, gather);
};

/**
 * Notes a private message for somebody else, so that the switch can say who has news.
 * @param {any} message
 */
function noteFor(message) {
  const { me, now, channels, fresh, waiting } = world();
  // An earlier message comes again when it changed (a reaction, a new count): that is no news.
  if (!message?.ref || message.at < now || fresh.has(message.ref)) return;
  const channel = byRef(channels, message.channel);
  const people = message.privateTo ? [message.privateTo] : channel?.kind === "direct" ? (channel.members ?? []) : [];
  const others = people.filter((ref) => ref !== me && ref !== message.author);
  const counts = { ...waiting };
  for (const ref of others) counts[ref] = (counts[ref] ?? 0) + 1;
  change({ fresh: new Set([...fresh, message.ref]), waiting: counts });
}

/** Starts to listen, for as long as the page lives. */
export function listen() {
  let retry = firstRetry;
  let dropped = false;
  const open = () => {
    const events = new EventSource("/api/events");
    events.onopen = () => {
      retry = firstRetry;
      change({ online: true });
      if (dropped) void openWorld();
      dropped = false;
    };
    events.addEventListener("message", (event) => {
      try {
        noteFor(JSON.parse(event.data));
      } catch {
        // Not a message's JSON: then it is only a poke.
      }
      poke();
    });
    // From now on news come by themselves; what was said since the page asked for all of it did not.
    events.addEventListener("hello", poke);
    events.addEventListener("decision", poke);
    events.addEventListener("clock", poke);
    events.addEventListener("reset", () => {
      change({ opened: "" });
      void openWorld();
    });
    events.onerror = () => {
      dropped = true;
      change({ online: false });
      if (events.readyState !== EventSource.CLOSED) return;
      setTimeout(open, retry);
      retry = Math.min(retry * 2, longestRetry);
    };
  };
  open();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") poke();
  });
}
