// The store: all records, read together or written in one transaction.
import type { ActivityRecords } from "./records/activity.ts";
import type { CalendarEntryRecords } from "./records/calendar-entries.ts";
import type { CommunityRecords, InstallationRecords, MemberRecords } from "./records/community.ts";
import type { CredentialRecords } from "./records/credentials.ts";
import type { DeedRecords } from "./records/deeds.ts";
import type { AuditRecords, DecisionRecords, DueRecords, InboxRecords } from "./records/engine.ts";
import type { MatterRecords } from "./records/matters.ts";
import type { OutboxRecords } from "./records/outbox.ts";
import type { RhythmRecords } from "./records/rhythm.ts";
import type { ValueRecords } from "./records/value.ts";

export type Records = {
  readonly installations: InstallationRecords;
  readonly communities: CommunityRecords;
  readonly calendarEntries: CalendarEntryRecords;
  readonly credentials: CredentialRecords;
  readonly members: MemberRecords;
  readonly activity: ActivityRecords;
  readonly rhythm: RhythmRecords;
  readonly value: ValueRecords;
  readonly matters: MatterRecords;
  readonly deeds: DeedRecords;
  readonly outbox: OutboxRecords;
  readonly decisions: DecisionRecords;
  readonly due: DueRecords;
  readonly inbox: InboxRecords;
  readonly audit: AuditRecords;
};

export interface Store {
  /** Reads without a transaction. Writing through these records, or reading inside a transaction, throws at once. */
  readonly read: Records;
  /**
   * One transaction: all of it or nothing. No network call inside. On SQLite transactions take turns; on PostgreSQL those
   * do that have read the same community (`communities.get` and `inChannel` lock it until the end, and
   * `due.claimCommunity` passes it over meanwhile), so what is read after it may be changed without losing anybody's change.
   */
  write<T>(work: (records: Records) => Promise<T>): Promise<T>;
  /** As `write`, but whatever was written is undone at the end: the ground on which a preview walks. */
  rehearse<T>(work: (records: Records) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
