// Private places that the platform opened for a few members, read from what was asked and answered: to which community such a
// place belongs, and whom it still holds.
import type { Ref } from "../cards/card.ts";
import type { Ids } from "../ports/ids.ts";
import type { Deed, DeedAsked } from "../ports/records/deeds.ts";
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
  // Read once more by its id: that is how two who press at the same time take turns.
  for (const community of await records.communities.list(installation))
    if ((await records.deeds.of(community.id)).some((deed) => threadOf(deed) === place))
      return records.communities.get(community.id);
  return undefined;
}

type StepOut = { readonly key: string; readonly subject: string; readonly asked: DeedAsked };

/**
 * What has to be asked so that no open private place holds this member any more: of each into which they were let, or are
 * being let, and are not out of for certain. `deeds` in the order of asking. The keys of a place's steps end in their number.
 */
export const stepsOut = (member: Pick<Member, "id" | "ref">, deeds: readonly Deed[]): readonly StepOut[] =>
  deeds.flatMap((opening): readonly StepOut[] => {
    const thread = threadOf(opening);
    if (thread === undefined) return [];
    const about = deeds.filter(
      ({ asked, state }) => "thread" in asked && asked.thread === thread && state !== "withdrawn",
    );
    const isAway = about.some(({ asked }) => asked.kind === "close-thread");
    const last = [opening, ...about].findLast(({ asked }) =>
      "people" in asked ? asked.people.includes(member.id) : asked.kind === "take-out" && asked.member === member.id,
    );
    // One that waits would name nobody any more once they are erased.
    if (isAway || !last || (last.asked.kind === "take-out" && last.answer !== null)) return [];
    const { subject, key } = opening;
    const number = deeds.filter((deed) => deed.subject === subject).length + 1;
    const asked = { kind: "take-out", thread, member: null, ref: member.ref } as const;
    return [{ key: `${key.replace(/\/\d+$/, "")}/${number}`, subject, asked }];
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
  for (const step of stepsOut(member, await records.deeds.of(community.id)))
    await records.deeds.add(newDeed({ ids, community }, { ...step, dueAt: now }));
}
