// Puts a proposal into the outbox, in the transaction of its reason.
import type { Community } from "../community/community.ts";
import type { Delivery } from "../ports/records/outbox.ts";
import type { Records } from "../ports/store.ts";
import type { Send } from "../rules/proposal.ts";
import type { Instant } from "../time/instant.ts";
import type { House } from "./house.ts";

/** False when it was sent (or will be) already, or when there is nobody to send it to. */
export async function enqueue(
  house: House,
  records: Records,
  community: Community,
  rule: string,
  send: Send,
  now: Instant,
  joined: { readonly covers: readonly string[]; readonly topics: readonly string[] } = { covers: [], topics: [] },
): Promise<boolean> {
  const to = await destination(records, send);
  if (!to) return false;
  return records.outbox.add({
    id: house.ids.next("d"),
    installation: community.installation,
    community: community.id,
    key: send.key,
    rule,
    covers: [send.key, ...joined.covers],
    topics: [...(send.audience.kind === "member" ? [send.audience.topic] : []), ...joined.topics],
    to,
    solicited: send.audience.kind === "channel" || send.audience.solicited,
    reason: send.reason,
    card: send.card,
    expires: send.expires,
    ...waiting(now),
  });
}

/** How every delivery begins: written now, to be tried at once, and nothing known of it yet. */
export const waiting = (now: Instant) =>
  ({
    createdAt: now,
    state: "pending",
    nextTryAt: now,
    leaseUntil: null,
    tries: 0,
    sentAt: null,
    receipt: null,
    problem: null,
    answer: "none",
    answeredAt: null,
  }) as const satisfies Partial<Delivery>;

async function destination(records: Records, send: Send): Promise<Delivery["to"] | undefined> {
  if (send.audience.kind === "channel") return { kind: "channel", ref: send.audience.channel };
  const member = await records.members.get(send.audience.member);
  return member && { kind: "member", member: member.id, ref: member.ref };
}
