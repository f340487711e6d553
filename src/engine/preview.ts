// What would be sent if nothing changed: the same look at the same moments as the heartbeat, on ground that is given
// back afterwards. Call only on records of a rehearsal.
import { plainCard } from "../cards/plain-text.ts";
import type { PreviewEntry } from "../commands/define.ts";
import { zoneOf } from "../community/member.ts";
import type { Records } from "../ports/store.ts";
import { discreetRules, wordsBetweenReaders } from "../rules/discreet.ts";
import { textsIn } from "../text/texts.ts";
import { day, type Instant, plus } from "../time/instant.ts";
import type { House } from "./house.ts";
import { review } from "./review.ts";
import { isStillWanted } from "./still-wanted.ts";

export async function previewCommunity(
  house: House,
  records: Records,
  communityId: string,
  from: Instant,
  days: number,
): Promise<readonly PreviewEntry[]> {
  const until = plus(from, days * day);
  const entries: PreviewEntry[] = [];
  let now = from;
  while (now <= until) {
    await review(house, records, communityId, now);
    const delivered = await pretendToDeliver(records, communityId, now);
    entries.push(...delivered);
    const next = (await records.due.list(communityId)).map((due) => due.at).sort()[0];
    if (next === undefined) break;
    now = next > now ? next : plus(now, 1);
  }
  return entries;
}

/** Every message that waits, and is still wanted, counts as accepted at once. */
async function pretendToDeliver(records: Records, communityId: string, now: Instant): Promise<readonly PreviewEntry[]> {
  const community = await records.communities.get(communityId);
  if (!community) return [];
  const entries: PreviewEntry[] = [];
  for (const delivery of await records.outbox.pending(communityId)) {
    if (!(await isStillWanted(records, delivery, now))) {
      await records.outbox.save({ ...delivery, state: "withdrawn", card: {} });
      continue;
    }
    await records.outbox.save({ ...delivery, state: "sent", sentAt: now, leaseUntil: null });
    if (discreetRules.has(delivery.rule)) continue;
    const member =
      delivery.to.kind === "member" && delivery.to.member ? await records.members.get(delivery.to.member) : undefined;
    entries.push({
      at: now,
      rule: delivery.rule,
      to: delivery.to.ref,
      reason: delivery.reason,
      text: wordsBetweenReaders.has(delivery.rule)
        ? textsIn(community.language).plain("preview.between-readers")
        : plainCard(delivery.card, zoneOf(member, community)),
    });
  }
  return entries;
}
