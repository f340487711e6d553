// What the engine keeps for itself.
import type { Outcome } from "../../src/ports/records/engine.ts";
import type { Instant } from "../../src/time/instant.ts";
import type { SequenceColumn } from "./columns.ts";

export type DecisionTable = {
  seq: SequenceColumn;
  id: string;
  community: string;
  at: Instant;
  rule: string;
  key: string;
  recipient: string;
  outcome: Outcome;
  reason: string;
  until: Instant | null;
};

export type DueTable = { community: string; rule: string; at: Instant };

export type InboxTable = { installation: string; id: string; at: Instant };

export type AuditTable = {
  seq: SequenceColumn;
  id: string;
  community: string;
  at: Instant;
  by: string;
  command: string;
};

export type EngineTables = {
  decisions: DecisionTable;
  due: DueTable;
  inbox: InboxTable;
  audit: AuditTable;
};
