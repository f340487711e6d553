// What a platform is asked to do.
import type { Deed } from "../../src/ports/records/deeds.ts";
import type { Instant } from "../../src/time/instant.ts";
import type { JsonColumn, SequenceColumn } from "./columns.ts";

export type DeedTable = {
  seq: SequenceColumn;
  id: string;
  community: string;
  key: string;
  subject: string;
  asked: JsonColumn;
  due_at: Instant;
  next_try_at: Instant;
  state: Deed["state"];
  tries: number;
  answer: JsonColumn | null;
  answered_at: Instant | null;
};

export type DeedTables = { deeds: DeedTable };
