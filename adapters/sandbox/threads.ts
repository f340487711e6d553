// Private places of the sandbox: a channel that only a few are in.
import type { Ref } from "../../src/cards/card.ts";
import { DeliveryProblem } from "../../src/ports/chat-adapter.ts";
import type { ThreadPort } from "../../src/ports/threads.ts";
import type { Channel, World } from "./world.ts";

export function sandboxThreads(world: World): ThreadPort {
  const placeOf = (thread: Ref): Channel => {
    const found = world.channels.get(thread);
    if (!found) throw new DeliveryProblem("gone", `no channel ${thread}`);
    return found;
  };
  const bringIn = (thread: Ref, people: readonly Ref[]): readonly Ref[] => {
    const { members } = placeOf(thread);
    const known = people.filter((one) => world.personas.has(one));
    members.push(...known.filter((one) => !members.includes(one)));
    return people.filter((one) => !world.personas.has(one));
  };
  return {
    async open({ name, channel, ...request }) {
      const people = request.audience === "people" ? request.people : (world.channels.get(channel)?.members ?? []);
      const ref = `${channel}-${world.channels.size + 1}`;
      world.addChannel(ref, name, []);
      return { kind: "open", thread: ref, without: bringIn(ref, people) };
    },
    bringIn: async ({ thread }, people) => bringIn(thread, people),
    async takeOut({ thread }, person) {
      const { members } = placeOf(thread);
      if (members.includes(person)) members.splice(members.indexOf(person), 1);
    },
    async close({ thread }) {
      world.channels.delete(thread);
    },
  };
}
