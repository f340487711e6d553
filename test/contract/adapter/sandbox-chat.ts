// The sandbox as a platform of the contract.
import { directOf } from "../../../adapters/sandbox/world.ts";
import { buttonIdLimit } from "../../../src/cards/card.ts";
import { lifelikeIds, sandboxWorld } from "../../support/sandbox-world.ts";
import { type ChatWorld, type OpenForm, personas, type Seen, type Shown } from "./chat-world.ts";

type World = Awaited<ReturnType<typeof sandboxWorld>>;
type Answer = Awaited<ReturnType<World["submit"]>>;
type Message = Awaited<ReturnType<World["seen"]>>[number];

const seenOf = (message: Message): Seen => ({
  text: message.text,
  buttons: message.card.buttons,
  picture: message.card.image?.alt,
  private: message.privateTo !== undefined,
  handle: message.ref,
});

function shownOf(answer: Answer): Shown {
  if ("problems" in answer) return { problems: answer.problems };
  if (answer.form) {
    const { ref, title, fields } = answer.form;
    if (ref.length > buttonIdLimit || fields.length > 5) throw new Error(`too much for a Discord modal: ${ref}`);
    const form: OpenForm = {
      title,
      handle: ref,
      fields: Object.fromEntries(fields.map(({ id, value }) => [id, value])),
    };
    return { form };
  }
  if (answer.reply) return { reply: seenOf(answer.reply as Message) };
  throw new Error("nothing was shown");
}

export async function sandboxChat(): Promise<ChatWorld> {
  const world = await sandboxWorld({ members: 3, ids: lifelikeIds() });
  const { visitor } = world.sandbox;
  const { channel } = world;
  return {
    store: world.store,
    adapter: world.adapter,
    installation: "sandbox",
    channel,
    now: world.now,
    refOf: (persona) => persona,
    typedName: (persona) => `@${persona}`,
    say: async (persona, line) => shownOf(await world.say(persona, `/cop ${line}`)),
    press: async (persona, seen, button) => shownOf(await world.press(persona, String(seen.handle), button)),
    submit: async (persona, form, values) => {
      const filled = Object.entries({ ...form.fields, ...values }).filter(
        (one): one is [string, string] => one[1] !== undefined,
      );
      return shownOf(await world.submit(persona, String(form.handle), Object.fromEntries(filled)));
    },
    public: async () =>
      (await world.seen()).filter((one) => one.bot && one.privateTo === undefined).map((one) => seenOf(one)),
    direct: async (persona) =>
      (await world.seen(directOf(persona)))
        .filter((one) => one.bot && one.privateTo === undefined)
        .map((one) => seenOf(one)),
    posts: async (persona, words) => (await visitor.say({ persona, channel, text: words })).ref,
    replies: async (persona, to, words) => (await visitor.say({ persona, channel, text: words, thread: to })).ref,
    answers: async (persona, to, words) =>
      void (await visitor.say({ persona, channel, text: words, thread: String(to.handle) })),
    reacts: async (persona, to) => void (await visitor.react({ persona, message: to, emoji: "tada" })),
    places: async () =>
      [...world.world.channels.values()]
        .filter(({ ref, kind }) => kind === "channel" && ref !== channel)
        .map(({ ref, members }) => ({ ref, people: personas.filter((persona) => members.includes(persona)) })),
    postsIn: async (persona, place, words) =>
      void (await visitor.say({ persona, channel: place.ref, text: words, thread: undefined })),
    advanceTo: async (to) => void (await world.advanceTo(to)),
    files: async (persona) =>
      world.world
        .after(0)
        .flatMap(({ card, privateTo }) => (privateTo === persona && card.file ? [card.file.name] : [])),
    async close() {
      const buttons = world.world.after(0).map(({ card }) => (card.buttons ?? []).map(({ id }) => id));
      await world.close();
      // Discord shows no button whose id is longer, and no two alike.
      for (const ids of buttons) {
        const long = ids.find((id) => id.length > buttonIdLimit);
        if (long !== undefined) throw new Error(`a button says more than ${buttonIdLimit} characters: ${long}`);
        if (new Set(ids).size !== ids.length) throw new Error(`two buttons say the same: ${ids.join(", ")}`);
      }
    },
  };
}
