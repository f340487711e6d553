// A delivery as a row and back.
import type { Insertable, Selectable } from "kysely";
import type { Delivery } from "../../src/ports/records/outbox.ts";
import { flag } from "../schema/columns.ts";
import type { DeliveryTable } from "../schema/outbox.ts";
import { readCard, writeCard } from "./card.ts";

export const readDelivery = (row: Selectable<DeliveryTable>): Delivery => ({
  id: row.id,
  installation: row.installation,
  community: row.community,
  key: row.key,
  rule: row.rule,
  covers: JSON.parse(row.covers),
  topics: JSON.parse(row.topics),
  to:
    row.to_kind === "channel"
      ? { kind: "channel", ref: row.to_ref }
      : { kind: "member", member: row.to_member, ref: row.to_ref },
  solicited: row.solicited === 1,
  reason: row.reason,
  card: readCard(row.card),
  createdAt: row.created_at,
  expires: row.expires,
  state: row.state,
  nextTryAt: row.next_try_at,
  leaseUntil: row.lease_until,
  tries: row.tries,
  sentAt: row.sent_at,
  receipt:
    row.receipt_channel !== null && row.receipt_message !== null
      ? { channel: row.receipt_channel, message: row.receipt_message }
      : null,
  problem: row.problem,
  answer: row.answer,
  answeredAt: row.answered_at,
});

export const deliveryRow = (delivery: Delivery): Insertable<DeliveryTable> => ({
  id: delivery.id,
  installation: delivery.installation,
  community: delivery.community,
  key: delivery.key,
  rule: delivery.rule,
  covers: JSON.stringify(delivery.covers),
  topics: JSON.stringify(delivery.topics),
  to_kind: delivery.to.kind,
  to_member: delivery.to.kind === "member" ? delivery.to.member : null,
  to_ref: delivery.to.ref,
  solicited: flag(delivery.solicited),
  reason: delivery.reason,
  card: writeCard(delivery.card),
  created_at: delivery.createdAt,
  expires: delivery.expires,
  state: delivery.state,
  next_try_at: delivery.nextTryAt,
  lease_until: delivery.leaseUntil,
  tries: delivery.tries,
  sent_at: delivery.sentAt,
  receipt_channel: delivery.receipt?.channel ?? null,
  receipt_message: delivery.receipt?.message ?? null,
  problem: delivery.problem,
  answer: delivery.answer,
  answered_at: delivery.answeredAt,
});
