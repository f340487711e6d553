// How gatherings stand in a platform's own calendar.
import type { CalendarEntryState } from "../../src/ports/records/calendar-entries.ts";
import type { Instant } from "../../src/time/instant.ts";

export type CalendarEntryTable = {
  gathering: string;
  community: string;
  event: string | null;
  revision: number;
  state: CalendarEntryState;
  next_try_at: Instant | null;
};

export type CalendarEntryTables = { calendar_entries: CalendarEntryTable };
