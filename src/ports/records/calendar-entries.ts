// How gatherings stand in a platform's own calendar, where it has one.
import type { Ref } from "../../cards/card.ts";
import type { Platform } from "../../community/community.ts";
import type { Gathering } from "../../rhythm/gathering.ts";
import type { Instant } from "../../time/instant.ts";

export type CalendarEntryState = "kept" | "withdrawn" | "past" | "human-step";

export type CalendarEntryRecord = {
  readonly gathering: string;
  readonly community: string;
  /** By what the platform knows it; null when it never got in. */
  readonly event: Ref | null;
  /** The gathering's revision that the entry shows. */
  readonly revision: number;
  readonly state: CalendarEntryState;
  /** After a refusal for now: not tried before this moment. */
  readonly nextTryAt: Instant | null;
};

export interface CalendarEntryRecords {
  /** Gatherings ahead, in communities of these platforms, that the calendar does not show as they are. Earliest first. */
  behind(
    platforms: readonly Platform[],
    now: Instant,
    limit: number,
  ): Promise<readonly { readonly gathering: Gathering; readonly entry: CalendarEntryRecord | undefined }[]>;
  /** By the platform's id of it, within one installation. */
  byEvent(installation: string, event: Ref): Promise<CalendarEntryRecord | undefined>;
  save(entry: CalendarEntryRecord): Promise<void>;
}
