// Deliveries, and the keys that they and what was joined into them go by.
import type { DeliveryState, NudgeAnswer } from "../../src/ports/records/outbox.ts";
import type { Instant } from "../../src/time/instant.ts";
import type { FlagColumn, JsonColumn, SequenceColumn } from "./columns.ts";

export type DeliveryTable = {
  seq: SequenceColumn;
  id: string;
  installation: string;
  community: string;
  key: string;
  rule: string;
  covers: JsonColumn;
  topics: JsonColumn;
  to_kind: "channel" | "member";
  to_member: string | null;
  to_ref: string;
  solicited: FlagColumn;
  reason: string;
  card: JsonColumn;
  created_at: Instant;
  expires: Instant;
  state: DeliveryState;
  next_try_at: Instant;
  lease_until: Instant | null;
  tries: number;
  sent_at: Instant | null;
  receipt_channel: string | null;
  receipt_message: string | null;
  problem: string | null;
  answer: NudgeAnswer;
  answered_at: Instant | null;
};

/** One row a key, so that the database itself sees to it that nothing is sent twice. */
export type DeliveryKeyTable = { community: string; key: string; delivery: string };

export type OutboxTables = { deliveries: DeliveryTable; delivery_keys: DeliveryKeyTable };
