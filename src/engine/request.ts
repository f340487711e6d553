// What a command may use, put together for one invocation.
import type { AnyCommand, Request } from "../commands/define.ts";
import type { Invocation } from "../commands/invocation.ts";
import { languageOf, zoneOf } from "../community/member.ts";
import type { Records } from "../ports/store.ts";
import { type Texts, textsIn } from "../text/texts.ts";
import { UTC } from "../time/zone.ts";
import type { House } from "./house.ts";
import { spokenLanguage } from "./opening.ts";
import { enqueue } from "./outgoing.ts";
import type { Place } from "./place.ts";
import { previewCommunity } from "./preview.ts";

/** In the person's own language, else the community's, else the one that the platform says. */
export const textIn = (place: Place, invocation: Invocation): Texts =>
  textsIn(
    place.member?.preferences.language ??
      (place.community ? languageOf(place.member, place.community) : spokenLanguage(invocation.person.language)),
  );

/** What a command is handed; `records` decide whether what it writes stays. */
export function buildRequest(
  house: House,
  records: Records,
  installation: string,
  invocation: Invocation,
  place: Place,
  text: Texts,
  command: AnyCommand,
): Request & Place {
  const now = house.clock.now();
  return {
    ...place,
    invocation,
    now,
    ids: house.ids,
    records,
    installation,
    scoresByDefault: house.adapters[invocation.platform]?.capabilities.scoringByDefault ?? true,
    person: invocation.person.ref,
    zone: place.community ? zoneOf(place.member, place.community) : (invocation.person.zone ?? UTC),
    text,
    textIn: textsIn,
    commands: house.commands,
    rules: house.rules,
    address: house.address,
    send: async (message) => {
      const community = place.community ?? (await records.communities.inChannel(installation, invocation.channel));
      if (!community) throw new Error(`${command.words} sends without a community`);
      await enqueue(house, records, community, command.words, { kind: "send", due: now, ...message }, now);
    },
    preview: async (days) => (place.community ? previewCommunity(house, records, place.community.id, now, days) : []),
  };
}
