// Private places that the platform opened for a few members, read from what was asked and answered: to which community such a
// place belongs, and whom it still holds.
import type { Ref } from "../cards/card.ts";
import type { Ids } from "../ports/ids.ts";
import type { Deed } from "../ports/records/deeds.ts";
import type { Records } from "../ports/store.ts";
import type { Instant } from "../time/instant.ts";
import type { Community } from "./community.ts";
import type { Member } from "./member.ts";
import { newDeed } from "./new-deed.ts";

const threadOf = ({ asked, answer }: Deed): Ref | undefined =>
  asked.kind === "open-thread" && answer?.kind === "done" ? answer.thread : undefined;

/** The community for whose members this private place was opened; commands said there are meant for it. */
export async function communityOfPlace(
  records: Pick<Records, "communities" | "deeds">,
  installation: string,
  place: Ref,
): Promise<Community | undefined> {
  for (const community of await records.communities.list(installation))
    if ((await records.deeds.of(community.id)).some((deed) => threadOf(deed) === place)) return community;
  return undefined;
}

/** Open private places into which this member was let, or is being let, and not out again. `deeds` in the order of asking. */
export const placesHolding = (member: string, deeds: readonly Deed[]): readonly Ref[] =>
  deeds.flatMap((opening) => {
    const thread = threadOf(opening);
    if (thread === undefined) return [];
    const about = deeds.filter(
      ({ asked, state }) => "thread" in asked && asked.thread === thread && state !== "withdrawn",
    );
    const isAway = about.some(({ asked }) => asked.kind === "close-thread");
    const last = [opening, ...about].findLast(({ asked }) =>
      "people" in asked ? asked.people.includes(member) : asked.kind === "take-out" && asked.member === member,
    );
    return !isAway && last && last.asked.kind !== "take-out" ? [thread] : [];
  });

/**
 * Asks the platform to let somebody out of all private places, before the bot forgets who they are: the deed holds their ref
 * until it is carried out, and not longer.
 */
export async function letOutOfPlaces(
  { records, ids, now }: { readonly records: Pick<Records, "deeds">; readonly ids: Ids; readonly now: Instant },
  community: Community,
  member: Member,
): Promise<void> {
  for (const thread of placesHolding(member.id, await records.deeds.of(community.id))) {
    const asked = { kind: "take-out", thread, member: null, ref: member.ref } as const;
    const id = ids.next("out");
    await records.deeds.add(newDeed({ ids, community }, { key: `out/${id}`, subject: id, asked, dueAt: now }));
  }
}
