// A community to try the participation room in: the real bot, store and outbox, and people who do what people do.
import { expect } from "vitest";
import { directOf } from "../../adapters/sandbox/world.ts";
import type { Member } from "../../src/community/member.ts";
import type { Logger } from "../../src/ports/logger.ts";
import type { Store } from "../../src/ports/store.ts";
import type { Instant } from "../../src/time/instant.ts";
import type { Zone } from "../../src/time/zone.ts";
import { sandboxWorld } from "../support/sandbox-world.ts";

export type Circle = Awaited<ReturnType<typeof circle>>;

/** Monday 2 March 2026, 10:00 UTC, unless said otherwise: `fay` facilitates, `m1` to `mN` have just joined. */
export async function circle(
  options: { members?: number; communities?: number; start?: Instant; store?: Store; logger?: Logger } = {},
) {
  const world = await sandboxWorld(options);
  const { visitor } = world.sandbox;
  const direct = (persona: string) => world.seen(directOf(persona));
  return {
    ...world,
    /** Somebody new in the channel, who has not joined. */
    comesIn(ref: string, name: string, zone?: string): void {
      world.world.addPersona({ ref, name, ...(zone === undefined ? {} : { zone: zone as Zone }) });
      world.world.channels.get(world.channel)?.members.push(ref);
    },
    member: async (ref: string): Promise<Member> => {
      const found = await world.store.read.members.byRef((await world.community()).id, ref);
      if (!found) throw new Error(`no member ${ref}`);
      return found;
    },
    /** The text of the private answer to a command. */
    async told(persona: string, text: string, where?: string): Promise<string> {
      const { reply } = await world.say(persona, text, where);
      if (!reply) throw new Error(`${text} was not answered with a message`);
      expect(reply.privateTo).toBe(persona);
      return reply.text;
    },
    post: (persona: string, text: string, thread?: string) =>
      visitor.say({ persona, channel: world.channel, text, thread }),
    react: (persona: string, message: string, emoji = "+1") => visitor.react({ persona, message, emoji }),
    direct,
    /** What a rule has sent somebody, oldest first. */
    sentBy: async (rule: string, persona: string) => (await direct(persona)).filter((message) => message.kind === rule),
    /** All that rules have sent somebody directly. */
    unasked: async (persona: string) =>
      (await direct(persona)).filter((message) => message.bot && message.privateTo === undefined),
    /** What the bot has said for everybody in the channel. */
    inPublic: async () => (await world.seen()).filter((message) => message.bot && message.privateTo === undefined),
    standing: async (ref: string) => {
      const community = await world.community();
      return (await world.store.read.members.byRef(community.id, ref))?.standing;
    },
  };
}
