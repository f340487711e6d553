// The sandbox's platform: personas, channels and messages, in memory. It knows no community and no rule, as Slack does not.
import type { Card, Ref } from "../../src/cards/card.ts";
import type { Instant } from "../../src/time/instant.ts";
import type { Zone } from "../../src/time/zone.ts";

export type Persona = { readonly ref: Ref; readonly name: string; readonly zone?: Zone; readonly admin?: boolean };

export type Channel = {
  readonly ref: Ref;
  readonly name: string;
  readonly kind: "channel" | "direct";
  readonly members: Ref[];
};

export type Posted = {
  readonly ref: Ref;
  /** Rises by one a message; the cursor of `GET /api/messages`. */
  readonly sequence: number;
  readonly channel: Ref;
  /** A persona, or `botRef`. */
  readonly author: Ref;
  readonly at: Instant;
  readonly card: Card;
  readonly privateTo?: Ref;
  readonly thread?: Ref;
  /** The rule or command that made it, or `post`. */
  readonly kind: string;
  /** The delivery's key: what `find` looks for. */
  readonly key?: string;
  readonly reactions: Map<string, Set<Ref>>;
  /** How many more reacted, of whom an import does not say who they are. */
  readonly unnamed?: ReadonlyMap<string, number>;
};

export const botRef = "cultivate";

export type World = ReturnType<typeof createWorld>;

export function createWorld() {
  const personas = new Map<Ref, Persona>();
  const channels = new Map<Ref, Channel>();
  const messages = new Map<Ref, Posted>();
  const listeners = new Set<(message: Posted) => void>();
  let sequence = 0;
  return {
    personas,
    channels,
    addPersona(persona: Persona): void {
      personas.set(persona.ref, persona);
      const direct = directOf(persona.ref);
      channels.set(direct, { ref: direct, name: persona.name, kind: "direct", members: [persona.ref] });
    },
    addChannel(ref: Ref, name: string, members: readonly Ref[]): void {
      channels.set(ref, { ref, name, kind: "channel", members: [...members] });
    },
    post(message: Omit<Posted, "ref" | "sequence" | "reactions">): Posted {
      sequence += 1;
      const posted: Posted = { ...message, ref: `msg${sequence}`, sequence, reactions: new Map() };
      messages.set(posted.ref, posted);
      for (const listener of listeners) listener(posted);
      return posted;
    },
    /** What was posted before the world was opened: no news to anybody. `ref` stays where no other message has it. */
    recall(message: Omit<Posted, "sequence">): Posted {
      sequence += 1;
      const posted: Posted = { ...message, ref: messages.has(message.ref) ? `msg${sequence}` : message.ref, sequence };
      messages.set(posted.ref, posted);
      return posted;
    },
    message: (ref: Ref): Posted | undefined => messages.get(ref),
    byKey: (key: string): Posted | undefined => [...messages.values()].find((message) => message.key === key),
    /** Oldest first, after a sequence number. */
    after: (last: number): Posted[] => [...messages.values()].filter((message) => message.sequence > last),
    onMessage(listener: (message: Posted) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear(): void {
      personas.clear();
      channels.clear();
      messages.clear();
    },
  };
}

export const directOf = (persona: Ref): Ref => `dm-${persona}`;

export const inChannel = (channel: Channel | undefined, persona: Ref): boolean =>
  channel?.members.includes(persona) === true;

/** A persona sees the channels it is in, its own direct messages, and there what is not for another's eyes only. */
export const sees = (world: World, message: Posted, persona: Ref): boolean =>
  inChannel(world.channels.get(message.channel), persona) &&
  (message.privateTo === undefined || message.privateTo === persona);
