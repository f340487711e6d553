// What the rooms keep as a whole.
import type { MatterKind } from "../../src/ports/records/matters.ts";
import type { Instant } from "../../src/time/instant.ts";
import type { JsonColumn, SequenceColumn } from "./columns.ts";

export type MatterTable = {
  seq: SequenceColumn;
  id: string;
  community: string;
  kind: MatterKind;
  owner: string | null;
  /** All but the columns beside it. */
  body: JsonColumn;
  created_at: Instant;
};

export type MatterTables = { matters: MatterTable };
