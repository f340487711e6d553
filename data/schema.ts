// All tables, as the newest migration leaves them. Both databases have the same ones: instants and dates as fixed-width
// text, flags as 0 and 1, structured values as JSON text.
import type { ActivityTables } from "./schema/activity.ts";
import type { CalendarEntryTables } from "./schema/calendar-entries.ts";
import type { CommunityTables } from "./schema/community.ts";
import type { CredentialTables } from "./schema/credentials.ts";
import type { DeedTables } from "./schema/deeds.ts";
import type { EngineTables } from "./schema/engine.ts";
import type { MatterTables } from "./schema/matters.ts";
import type { OutboxTables } from "./schema/outbox.ts";
import type { RhythmTables } from "./schema/rhythm.ts";
import type { ValueTables } from "./schema/value.ts";

export type Schema = CommunityTables &
  CalendarEntryTables &
  CredentialTables &
  DeedTables &
  EngineTables &
  MatterTables &
  OutboxTables &
  RhythmTables &
  ValueTables &
  ActivityTables;
