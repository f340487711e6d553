// A community to grow things in: the bot, store and outbox of the house, and what a test likes to ask about them.
import { directOf } from "../../adapters/sandbox/world.ts";
import type { MatterKind, Matters } from "../../src/ports/records/matters.ts";
import { sandboxWorld } from "../support/sandbox-world.ts";

export type Growing = Awaited<ReturnType<typeof growing>>;

export async function growing(options: Parameters<typeof sandboxWorld>[0] = {}) {
  const world = await sandboxWorld(options);
  return {
    ...world,
    /** What the bot answered to somebody, privately. */
    async answer(persona: string, text: string) {
      const { reply } = await world.say(persona, text);
      if (!reply) throw new Error(`${text} was not answered with a message`);
      return reply;
    },
    /** Asks for a form and fills it in. */
    async fillIn(persona: string, text: string, values: Readonly<Record<string, string>>) {
      const { form } = await world.say(persona, text);
      if (!form) throw new Error(`${text} asked for no form`);
      return world.submit(persona, form.ref, values);
    },
    async all<Kind extends MatterKind>(kind: Kind): Promise<readonly Matters[Kind][]> {
      return world.store.read.matters.of(kind, (await world.community()).id);
    },
    async memberId(ref: string): Promise<string> {
      const found = await world.store.read.members.byRef((await world.community()).id, ref);
      if (!found) throw new Error(`no member ${ref}`);
      return found.id;
    },
    direct: (persona: string) => world.seen(directOf(persona)),
    sentBy: async (kind: string, persona: string) =>
      (await world.seen(directOf(persona))).filter((message) => message.kind === kind),
    inPublic: async () => (await world.seen()).filter((message) => message.bot && message.privateTo === undefined),
  };
}
