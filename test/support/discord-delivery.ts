// Sending to the stand-in Discord, and what came of it.
import { words } from "../../src/cards/card.ts";
import type { DeliveryProblem, Outgoing } from "../../src/ports/chat-adapter.ts";
import { isPost } from "./discord-person.ts";
import type { Fault } from "./discord-server.ts";
import type { DiscordWorld } from "./discord-world.ts";

/** `worldNow` is asked at each use, since every test has a world of its own. */
export function deliveryIn(worldNow: () => DiscordWorld) {
  const toChannel = (said: string, more: Partial<Outgoing> = {}): Outgoing => ({
    installation: worldNow().guild.id,
    to: { kind: "channel", ref: worldNow().channel.id },
    card: { text: words(said) },
    kind: "rhythm.announce",
    key: `rhythm.announce/c1/${said}`,
    ...more,
  });
  const toPerson = (ref: string, said = "Hello"): Outgoing => toChannel(said, { to: { kind: "person", ref } });
  const refusedWith = (outgoing: Outgoing): Promise<DeliveryProblem> =>
    worldNow()
      .adapter.send(outgoing)
      .then(
        () => Promise.reject(new Error("it was sent")),
        (problem: DeliveryProblem) => problem,
      );
  const said = (channel = worldNow().channel.id) =>
    worldNow()
      .server.messagesIn(channel)
      .map(({ content }) => content);
  const onPost = (fault: Omit<Fault, "when" | "times"> & { times?: number }): Fault =>
    worldNow().server.fault({ when: isPost, times: 1, ...fault });
  return { toChannel, toPerson, refusedWith, said, onPost };
}
