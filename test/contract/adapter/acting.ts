// What scenarios do again and again in a world: say, press the button that begins with a command, fill a form in, and look
// for what the bot wrote.
import type { ChatWorld, OpenForm, Persona, Seen, Shown } from "./chat-world.ts";

export const reply = (shown: Shown): Seen => {
  if (!("reply" in shown)) throw new Error(`no answer but ${JSON.stringify(shown)}`);
  return shown.reply;
};

export const form = (shown: Shown): OpenForm => {
  if (!("form" in shown)) throw new Error(`no form but ${JSON.stringify(shown)}`);
  return shown.form;
};

export type Acting = ReturnType<typeof acting>;

export function acting(world: ChatWorld) {
  /** Presses the first button whose command begins so, and says all of these options. */
  const press = async (who: Persona, seen: Seen | undefined, begin: string, ...says: string[]): Promise<Shown> => {
    const found = seen?.buttons.find(({ id }) => id.startsWith(begin) && says.every((one) => id.includes(one)));
    if (!seen || !found)
      throw new Error(`no button ${[begin, ...says].join(" ")} but ${seen?.buttons.map(({ id }) => id).join(", ")}`);
    return world.press(who, seen, found.id);
  };
  return {
    press,
    pressed: async (who: Persona, seen: Seen | undefined, begin: string, ...says: string[]): Promise<Seen> =>
      reply(await press(who, seen, begin, ...says)),
    told: async (who: Persona, line: string): Promise<Seen> => reply(await world.say(who, line)),
    fill: async (who: Persona, shown: Shown, values: Readonly<Record<string, string>>): Promise<Seen> =>
      reply(await world.submit(who, form(shown), values)),
    lastTo: async (who: Persona, words: string): Promise<Seen | undefined> =>
      (await world.direct(who)).findLast(({ text }) => text.includes(words)),
    allTo: async (who: Persona, words: string): Promise<readonly Seen[]> =>
      (await world.direct(who)).filter(({ text }) => text.includes(words)),
    lastPublic: async (words: string): Promise<Seen | undefined> =>
      (await world.public()).findLast(({ text }) => text.includes(words)),
  };
}
