// Sends what stands in the outbox. The crash table of the house (docs/architecture.md) is this file: a lease that ran out
// means that the message was perhaps accepted, so it is looked for before it is sent again.
import type { Installation } from "../community/community.ts";
import { type ChatAdapter, DeliveryProblem, type Outgoing } from "../ports/chat-adapter.ts";
import type { Delivery, Receipt } from "../ports/records/outbox.ts";
import type { Records } from "../ports/store.ts";
import { textsIn } from "../text/texts.ts";
import { day, hour, type Instant, minute, plus, second } from "../time/instant.ts";
import type { House } from "./house.ts";
import { record } from "./record.ts";
import { isStillWanted } from "./still-wanted.ts";
import { noteUndeliverable } from "./undeliverable.ts";

/** Longer than any platform call may take; a process that dies leaves its claims for this long. */
export const leaseMs = minute;
const batch = 20;
const firstPause = 5 * second;
const longestPause = hour;
/** A message that could be sent for this long and never was accepted is given up. */
const longestLife = 3 * day;

/** After so long the rules are looked at in between: a round of introductions may have thousands to write to. */
const longestTurn = 30 * second;

/** Sends what is due, for half a minute at most; answers what was sent. One message at a time and destination, oldest first. */
export async function deliver(house: House): Promise<readonly Delivery[]> {
  const sent: Delivery[] = [];
  const platforms = Object.values(house.adapters).flatMap((adapter) => (adapter ? [adapter.platform] : []));
  if (platforms.length === 0) return sent;
  const ends = plus(house.clock.now(), longestTurn);
  for (;;) {
    // Asked anew for each batch: a lease that was counted from long ago would be over before it began.
    const now = house.clock.now();
    if (now >= ends) return sent;
    const claimed = await house.store.write((records) => records.outbox.claim(now, leaseMs, batch, platforms));
    if (claimed.length === 0) return sent;
    for (const delivery of claimed) {
      // What is left when the lease is over may be another process's by now.
      if (house.clock.now() >= plus(now, leaseMs)) break;
      const done = await deliverOne(house, delivery, now);
      if (done) sent.push(done);
    }
  }
}

async function deliverOne(house: House, delivery: Delivery, now: Instant): Promise<Delivery | undefined> {
  if (delivery.expires <= now) {
    await close(house, delivery, { state: "expired" }, "decision.expired", now);
    return undefined;
  }
  const installation = await house.store.read.installations.get(delivery.installation);
  const adapter = installation && house.adapters[installation.platform];
  if (!installation || !adapter) return undefined;
  const wanted = await isStillWanted(house.store.read, delivery, now);
  let receipt: Receipt | undefined;
  try {
    receipt = await send(adapter, installation, delivery, wanted);
  } catch (error) {
    await tryLaterOrGiveUp(house, delivery, error, now);
    return undefined;
  }
  if (receipt === undefined) {
    await close(house, delivery, { state: "withdrawn" }, "decision.unwanted", now);
    return undefined;
  }
  // Should the store fail here, the lease ends, and the message is looked for before it is sent again.
  await close(house, delivery, { state: "sent", sentAt: now, receipt }, undefined, now);
  return { ...delivery, state: "sent", sentAt: now, receipt };
}

/** Undefined when it is not wanted any more, and did not arrive before either. */
async function send(
  adapter: ChatAdapter,
  installation: Installation,
  delivery: Delivery,
  wanted: boolean,
): Promise<Receipt | undefined> {
  const outgoing: Outgoing = {
    installation: installation.ref,
    to:
      delivery.to.kind === "channel"
        ? { kind: "channel", ref: delivery.to.ref }
        : { kind: "person", ref: delivery.to.ref },
    card: delivery.card,
    kind: delivery.rule,
    key: delivery.key,
  };
  const triedBefore = delivery.tries > 1;
  const found = triedBefore ? await adapter.find(outgoing, delivery.createdAt) : undefined;
  return found ?? (wanted ? adapter.send(outgoing) : undefined);
}

async function close(
  house: House,
  delivery: Delivery,
  end: Partial<Delivery>,
  reason:
    | "decision.expired"
    | "decision.unwanted"
    | "decision.gone"
    | "decision.closed"
    | "decision.forbidden"
    | "decision.invalid"
    | undefined,
  now: Instant,
): Promise<Delivery> {
  // What it said is on the platform, or nowhere: nothing that people wrote stays in the outbox longer than it has to.
  const closed: Delivery = { ...delivery, ...end, leaseUntil: null, card: {} };
  await house.store.write(async (records) => {
    await records.outbox.save(closed);
    const community = await records.communities.get(delivery.community);
    const text = textsIn(community?.language ?? "en");
    for (const key of closed.covers) {
      await record(house, records, {
        community: delivery.community,
        at: now,
        rule: key === delivery.key ? delivery.rule : (key.split("/")[0] ?? delivery.rule),
        key,
        to: delivery.to.kind === "member" ? (delivery.to.member ?? delivery.to.ref) : delivery.to.ref,
        outcome: closed.state === "sent" ? "sent" : "skipped",
        reason: reason === undefined ? delivery.reason : text.plain(reason, { reason: delivery.reason }),
        until: null,
      });
    }
    if (closed.state === "dead" && community) await noteUndeliverable(house, records, community, closed, now);
  });
  return closed;
}

async function tryLaterOrGiveUp(house: House, delivery: Delivery, error: unknown, now: Instant): Promise<void> {
  const problem =
    error instanceof DeliveryProblem ? error : new DeliveryProblem("uncertain", "unexpected", { cause: error });
  house.logger.warn(
    { delivery: delivery.id, rule: delivery.rule, code: problem.code, tries: delivery.tries, error },
    "a delivery was not accepted",
  );
  const final =
    problem.code === "gone" || problem.code === "closed" || problem.code === "forbidden" || problem.code === "invalid";
  if (final) {
    await close(
      house,
      delivery,
      { state: "dead", problem: `${problem.code}: ${problem.message}` },
      `decision.${problem.code as "gone" | "closed" | "forbidden" | "invalid"}`,
      now,
    );
    return;
  }
  const nextTryAt = plus(now, problem.retryAfterMs ?? pause(delivery));
  if (nextTryAt >= delivery.expires || nextTryAt >= plus(delivery.createdAt, longestLife)) {
    await close(house, delivery, { state: "expired", problem: problem.message }, "decision.expired", now);
    return;
  }
  await house.store.write((records: Records) =>
    records.outbox.save({ ...delivery, leaseUntil: null, nextTryAt, problem: `${problem.code}: ${problem.message}` }),
  );
}

/** Doubles from five seconds to an hour, with a share of jitter drawn from the delivery itself, so that it can be tested. */
function pause(delivery: Delivery): number {
  const doubled = Math.min(longestPause, firstPause * 2 ** Math.min(delivery.tries - 1, 16));
  const lot =
    [...`${delivery.id}${delivery.tries}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1009, 7) / 1009;
  return Math.round(doubled * (0.75 + lot / 2));
}
