// A community whose members start small circles: what they see, and what the sandbox's places look like.
import type { Deed } from "../../src/ports/records/deeds.ts";
import type { Store } from "../../src/ports/store.ts";
import { type Circle as Village, circle as village } from "../participation/circle.ts";

export type Commons = Awaited<ReturnType<typeof commons>>;

/** `fay` facilitates, `m1` to `mN` have joined. */
export async function commons(members = 4, store?: Store) {
  const here: Village = await village({ members, ...(store ? { store } : {}) });
  const { world } = here;
  return {
    ...here,
    /** Private places there are, each with who is in it. */
    places: () =>
      [...world.channels.values()]
        .filter((channel) => channel.kind === "channel" && channel.ref !== here.channel)
        .map(({ ref, name, members: inside }) => ({ ref, name, members: [...inside].toSorted() })),
    /** What circles made the bot write to somebody. */
    aboutCircles: async (persona: string) =>
      (await here.unasked(persona)).filter(({ kind }) => /^(spaces\.|circle|engine\.)/.test(kind)),
    deeds: async (): Promise<readonly Deed[]> => here.store.read.deeds.of((await here.community()).id),
    circles: async () => here.store.read.matters.of("circles", (await here.community()).id),
    /** Presses the button that begins so, in the newest message that somebody was shown. */
    async pressIn(
      persona: string,
      message: { ref: string; card: { buttons: readonly { id: string }[] } },
      begin: string,
    ) {
      const button = message.card.buttons.find(({ id }) => id.startsWith(begin));
      if (!button) throw new Error(`no button ${begin} but ${message.card.buttons.map(({ id }) => id).join(", ")}`);
      return here.press(persona, message.ref, button.id);
    },
  };
}
