// Everything that is held about somebody goes.
import type { Community } from "../community/community.ts";
import type { Member } from "../community/member.ts";
import { letOutOfPlaces } from "../community/private-places.ts";
import type { Ids } from "../ports/ids.ts";
import type { Records } from "../ports/store.ts";
import type { Instant } from "../time/instant.ts";
import { speaksOf } from "./speaks-of.ts";

/** Inside a transaction. Rules that read members have to look again afterwards, and what the platform was asked be done. */
export async function forget(
  doing: { readonly records: Records; readonly ids: Ids; readonly now: Instant },
  community: Community,
  member: Member,
): Promise<void> {
  const { records } = doing;
  await takeBackWhatWaits(records, community, member);
  await letOutOfPlaces(doing, community, member);
  await noGuestAnyMore(records, community, member);
  await records.members.remove(member.id);
}

/** Which account a guest has stands in no list of members: whoever asks to be forgotten is forgotten there, too. */
async function noGuestAnyMore({ matters, deeds }: Records, { id }: Community, { ref }: Member): Promise<void> {
  for (const guest of await matters.of("guests", id))
    if (guest.person === ref) await matters.save("guests", { ...guest, person: null, counts: false });
  for (const deed of await deeds.of(id))
    if (deed.asked.kind === "end-access" && deed.asked.person === ref)
      await deeds.save({ ...deed, asked: { ...deed.asked, person: null } });
}

/** Messages to others that speak of this person and were not sent yet. What a rule still wants said it says anew. */
async function takeBackWhatWaits(records: Records, community: Community, member: Member): Promise<void> {
  const stories = (await records.value.of(member.id)).map((story) => story.id);
  for (const delivery of await records.outbox.pending(community.id)) {
    if (speaksOf(delivery, member, stories)) await records.outbox.save({ ...delivery, state: "withdrawn", card: {} });
  }
}
