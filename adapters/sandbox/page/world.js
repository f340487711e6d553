// All that the page knows, in one place. Components read it; only load.js, live.js and actions.js change it.
import { useEffect, useState } from "preact/hooks";
import { recall } from "./memory.js";

/** @typedef {{me?: string, place?: string, behind?: BehindTab}} Goal Where a notice leads. */
/** @typedef {{id: number, kind: "news" | "problem", title: string, lines: {text: string, goal?: Goal}[]}} Toast */
/** @typedef {"places" | "talk" | "behind"} View */
/** @typedef {"coming" | "decided" | "held"} BehindTab */
/**
 * @typedef {object} World
 * @property {"loading" | "ready" | "failed"} phase
 * @property {string} problem
 * @property {string} now
 * @property {string | null} dataset
 * @property {import("./types.js").Community[]} communities
 * @property {import("./types.js").Persona[]} personas
 * @property {import("./types.js").Channel[]} channels
 * @property {string} me The present persona.
 * @property {string} place The open channel.
 * @property {string | null} thread The message whose thread is open.
 * @property {View} view What a narrow screen shows.
 * @property {BehindTab} behind
 * @property {import("./types.js").Outcome[]} outcomes The outcomes that the pane shows.
 * @property {import("./types.js").Message[]} messages All that the present persona sees, oldest first.
 * @property {string | undefined} messagesNext
 * @property {import("./types.js").Decision[]} decisions Oldest first.
 * @property {string | undefined} decisionsNext
 * @property {number} decided How many decisions ever came in.
 * @property {import("./types.js").Due[]} due
 * @property {import("./types.js").Command[]} commands
 * @property {Map<string, import("./types.js").Rule>} rules
 * @property {boolean} moving Time is passing.
 * @property {boolean} online
 * @property {string} opened The sandbox's time when the page opened: what is older counts as read.
 * @property {ReadonlySet<string>} fresh Messages that came while the page was open.
 * @property {ReadonlySet<string>} seen Newer messages that somebody has read, as `persona message`.
 * @property {string | null} newFrom The first unread message when the place was opened.
 * @property {Record<string, number>} waiting How many private messages came for each other persona.
 * @property {string[]} recent Personas, the last one first.
 * @property {Toast[]} toasts
 * @property {string} announcement For screen readers.
 * @property {{form: import("./types.js").Form, channel: string, opened: number, step: number} | null} form `opened`: a number of its own.
 * @property {"people" | "date" | "reset" | null} dialog
 * @property {string[]} tourDone
 * @property {boolean} tourOpen
 */

/** @type {World} */
let current = {
  phase: "loading",
  problem: "",
  now: "",
  dataset: null,
  communities: [],
  personas: [],
  channels: [],
  me: recall("me", ""),
  place: recall("place", ""),
  thread: null,
  view: "talk",
  behind: "coming",
  outcomes: ["sent", "held", "skipped"],
  messages: [],
  messagesNext: undefined,
  decisions: [],
  decisionsNext: undefined,
  decided: 0,
  due: [],
  commands: [],
  rules: new Map(),
  moving: false,
  online: true,
  opened: "",
  fresh: new Set(),
  seen: new Set(),
  newFrom: null,
  waiting: {},
  recent: [],
  toasts: [],
  announcement: "",
  form: null,
  dialog: null,
  tourDone: recall("tour.done", /** @type {string[]} */ ([])),
  tourOpen: recall("tour.open", true),
};

/** @type {Set<() => void>} */
const watchers = new Set();

export const world = () => current;

/** @param {Partial<World>} part */
export function change(part) {
  current = { ...current, ...part };
  for (const watcher of watchers) watcher();
}

/** The world, for a component that is drawn anew when it changes. */
export function useWorld() {
  const [, draw] = useState(0);
  useEffect(() => {
    const watcher = () => draw((count) => count + 1);
    watchers.add(watcher);
    watcher();
    return () => void watchers.delete(watcher);
  }, []);
  return current;
}
