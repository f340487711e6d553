// A past that a world has had before anybody opened it: who was where and spoke when, without a word of what was said.
import type { Ref } from "../../src/cards/card.ts";
import type { Instant } from "../../src/time/instant.ts";
import { showEmoji } from "./emoji.ts";
import type { Persona, World } from "./world.ts";

export type PastChannel = { readonly ref: Ref; readonly name: string; readonly members: readonly Ref[] };

export type PastMessage = {
  /** The id that its platform gave it. */
  readonly id: Ref;
  readonly channel: Ref;
  readonly author: Ref;
  readonly at: Instant;
  /** The id of the message whose thread it stands in; of the same channel. */
  readonly thread?: Ref | undefined;
  readonly reactions: readonly PastReaction[];
};

/** `unnamed`: how many more there were, of whom the history does not say who they are. */
export type PastReaction = { readonly emoji: string; readonly by: readonly Ref[]; readonly unnamed: number };

export type Past = {
  readonly people: readonly Persona[];
  /** In the order of the page; somebody's first one is where they begin. */
  readonly channels: readonly PastChannel[];
  /** Oldest first. */
  readonly messages: readonly PastMessage[];
};

/** Puts it into an empty world, where the messages keep their ids: an answer to one of them is known to be one. */
export function recallPast(world: World, past: Past): void {
  for (const persona of past.people) world.addPersona(persona);
  for (const { ref, name, members } of past.channels) {
    world.addChannel(
      ref,
      name,
      members.filter((member) => world.personas.has(member)),
    );
  }
  /** Slack's ids are unique in their channel only. */
  const refs = new Map<string, Ref>();
  const place = (message: Pick<PastMessage, "channel">, id: Ref) => `${message.channel} ${id}`;
  for (const message of past.messages) {
    const thread = message.thread === undefined ? undefined : refs.get(place(message, message.thread));
    const { named, unnamed } = gathered(message.reactions, world);
    const posted = world.recall({
      ref: message.id,
      channel: message.channel,
      author: message.author,
      at: message.at,
      card: {},
      kind: "post",
      ...(thread === undefined ? {} : { thread }),
      reactions: named,
      ...(unnamed.size > 0 ? { unnamed } : {}),
    });
    refs.set(place(message, message.id), posted.ref);
  }
}

/** Two names of one emoji are one reaction; bots, who are nobody here, have none. */
function gathered(reactions: readonly PastReaction[], { personas }: World) {
  const named = new Map<string, Set<Ref>>();
  const unnamed = new Map<string, number>();
  for (const reaction of reactions) {
    const emoji = showEmoji(reaction.emoji);
    const by = reaction.by.filter((ref) => personas.has(ref));
    if (by.length > 0 || reaction.unnamed > 0) named.set(emoji, new Set([...(named.get(emoji) ?? []), ...by]));
    if (reaction.unnamed > 0) unnamed.set(emoji, (unnamed.get(emoji) ?? 0) + reaction.unnamed);
  }
  return { named, unnamed };
}
