// Who is in a channel of the sandbox. It has no groups.
import type { PeopleAnswer, PeoplePort, PeopleRequest } from "../../src/ports/people.ts";
import { textsIn } from "../../src/text/texts.ts";
import { inChannel, type World } from "./world.ts";

const byHand = ({ language }: PeopleRequest): PeopleAnswer => ({
  kind: "human-step",
  step: textsIn(language).plain("deeds.step.list-people"),
});

export function sandboxPeople(world: World): PeoplePort {
  return {
    async inChannel(request) {
      const { channel: ref, asker, most } = request;
      const channel = world.channels.get(ref);
      if (channel?.kind !== "channel" || !inChannel(channel, asker)) return byHand(request);
      const all = channel.members.flatMap((one) => world.personas.get(one) ?? []);
      const people = all.slice(0, most).map(({ ref, name }) => ({ ref, name }));
      return { kind: "people", people, more: all.length > most };
    },
    inGroup: async (request) => byHand(request),
  };
}
