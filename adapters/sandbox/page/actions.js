// What a person does on the page: switching, opening, saying, pressing, answering forms.
import { api } from "./api.js";
import { openWorld, placeFor, refresh, take } from "./load.js";
import { remember } from "./memory.js";
import { myself, placeName } from "./names.js";
import { notice, problem } from "./notices.js";
import { noteTour } from "./tour-progress.js";
import { readAll } from "./unread.js";
import { words } from "./words.js";
import { change, world } from "./world.js";

/** @typedef {import("./types.js").Answer} Answer */

/** Forms opened so far. */
let opened = 0;

/** Opens a channel and reads it. @param {string} place */
export function goTo(place) {
  const { seen, first } = readAll(world(), place);
  remember("place", place);
  change({ place, seen, newFrom: first, thread: null, view: "talk" });
}

/** @param {string | null} thread */
export const openThread = (thread) => change({ thread, view: "talk" });

/** @param {import("./world.js").View} view */
export const show = (view) => change({ view });

/** @param {import("./world.js").BehindTab} behind */
export function showBehind(behind) {
  change({ behind, view: "behind", thread: null });
  if (behind === "held") noteTour({ kind: "held" });
}

/**
 * Becomes another person. The open channel stays open if they are in it.
 * @param {string} ref
 * @param {string} [place] Where to go as that person.
 */
export async function become(ref, place = world().place) {
  const before = world();
  if (ref === before.me) {
    if (place !== before.place) goTo(place);
    return;
  }
  try {
    const { messages, next } = await api.messages(ref);
    const present = world();
    const waiting = { ...present.waiting };
    delete waiting[ref];
    remember("me", ref);
    change({
      me: ref,
      messages: [],
      messagesNext: undefined,
      thread: null,
      waiting,
      recent: [ref, ...present.recent.filter((one) => one !== ref)].slice(0, 5),
    });
    const opened = placeFor(present, ref, place);
    // Unread marks are for what came before: what is fetched now is not news by itself.
    change({ messages, messagesNext: next });
    goTo(opened);
  } catch (error) {
    problem(error);
  }
}

/** @param {import("./world.js").Goal} goal */
export async function follow(goal) {
  if (goal.behind) return showBehind(goal.behind);
  if (goal.me) return become(goal.me, goal.place);
  if (goal.place) goTo(goal.place);
}

/**
 * What came back: a reply to read, a form to fill in.
 * @param {Answer} answer
 * @param {string} channel Where it was asked.
 * @param {number} [step] The form's place among steps that follow one another.
 */
function receive(answer, channel, step = 1) {
  if (answer.reply) {
    const { reply } = answer;
    take([{ ...reply, channel: reply.channel ?? channel, text: reply.text ?? "" }]);
    if (reply.channel && reply.channel !== world().place)
      notice(words.talk.elsewhere(placeName(world(), reply.channel)), [
        { text: words.talk.go, goal: { place: reply.channel } },
      ]);
  }
  if (answer.form) {
    opened += 1;
    change({ form: { form: answer.form, channel, opened, step } });
  }
  void refresh();
}

/**
 * Says it, or has the bot do it when it is a command. Throws, so that the composer keeps the words.
 * @param {string} text As typed: a space in front of a slash makes it plain words.
 * @param {string} [thread]
 */
export async function speak(text, thread) {
  const { me, place } = world();
  const command = /^\/(cop|facilitate)(\s|$)/i.test(text);
  if (text.startsWith("/") && !command) throw new Error(words.composer.notCommand);
  if (command) {
    receive(await api.command({ persona: me, channel: place, text }), place);
    noteTour({ kind: "command", text, persona: myself(world()) });
  } else {
    const said = text.trim();
    const { message } = await api.say({ persona: me, channel: place, text: said, ...(thread ? { thread } : {}) });
    if (message) take([message]);
    void refresh();
  }
}

/**
 * @param {import("./types.js").Message} message
 * @param {string} button
 */
export async function press(message, button) {
  try {
    receive(await api.press({ persona: world().me, message: message.ref, button }), message.channel);
    noteTour({ kind: "command", text: `/cop ${button}`, persona: myself(world()) });
  } catch (error) {
    problem(error);
  }
}

/**
 * Sends the open form. The next step takes its place; problems come back for the fields.
 * @param {import("./types.js").FormValues} values
 * @returns {Promise<Record<string, string> | null>} Problems, or null when it was taken. Throws ApiProblem.
 */
export async function submit(values) {
  const open = world().form;
  if (!open) return null;
  const answer = await api.submit({ persona: world().me, channel: open.channel, form: open.form.ref, values });
  if (answer.problems) return answer.problems;
  noteTour({ kind: "form", form: open.form.ref, more: Boolean(answer.form) });
  change({ form: null });
  receive({ reply: answer.reply ?? null, form: answer.form ?? null }, open.channel, open.step + 1);
  return null;
}

/**
 * @param {import("./types.js").Message} message
 * @param {string} emoji
 */
export async function react(message, emoji) {
  try {
    const answer = await api.react({ persona: world().me, message: message.ref, emoji });
    if (answer.message) take([answer.message]);
    void refresh();
  } catch (error) {
    problem(error);
  }
}

/** A fresh world, with the same data as this one. */
export async function startAfresh() {
  try {
    const { dataset } = world();
    await api.reset(dataset ? { dataset } : {});
    change({ dialog: null, opened: "", thread: null, form: null, toasts: [] });
    await openWorld();
    notice(words.reset.done, []);
  } catch (error) {
    problem(error);
  }
}
