// Who did what kind of thing when.
import type { ActivityKind } from "../../src/ports/records/activity.ts";
import type { Instant } from "../../src/time/instant.ts";
import type { FlagColumn } from "./columns.ts";

export type ActivityTable = {
  community: string;
  source: string;
  member: string;
  kind: ActivityKind;
  at: Instant;
  count: number;
  channel: string | null;
  about: string | null;
  /** The member whom it is directed to, where the source says so itself. Not a foreign key: they may be unknown. */
  toward: string | null;
  opens_thread: FlagColumn;
  in_thread: FlagColumn;
};

export type ActivityTables = { activities: ActivityTable };
