// The rhythm, its gatherings, and who comes to them.
import type { Gathering, RsvpAnswer } from "../../src/rhythm/gathering.ts";
import type { Instant } from "../../src/time/instant.ts";
import type { LocalDate, LocalTime, Zone } from "../../src/time/zone.ts";
import type { JsonColumn, SequenceColumn } from "./columns.ts";

/** A community has one. */
export type RhythmTable = {
  community: string;
  id: string;
  pattern: JsonColumn;
  time: LocalTime;
  zone: Zone;
  anchor: LocalDate;
  alternate_time: LocalTime | null;
  alternate_zone: Zone | null;
  duration_minutes: number;
  format: string;
  link: string | null;
  place: string | null;
  networking_minutes: number;
  paused_from: Instant | null;
  paused_until: Instant | null;
  reminders: JsonColumn;
  dated_at: Instant;
  created_at: Instant;
};

export type GatheringTable = {
  id: string;
  community: string;
  rhythm: string | null;
  slot: Instant | null;
  starts_at: Instant;
  duration_minutes: number;
  title: string | null;
  format: string;
  zone: Zone;
  link: string | null;
  place: string | null;
  networking_minutes: number;
  state: Gathering["state"];
  moved_from: Instant | null;
  notes: string | null;
  host: string | null;
  dated_at: Instant;
  revision: number;
  created_at: Instant;
};

export type RsvpTable = { gathering: string; member: string; answer: RsvpAnswer; at: Instant };

export type AttendanceTable = { gathering: string; member: string; by: string; at: Instant };

export type AgendaTable = {
  seq: SequenceColumn;
  id: string;
  gathering: string;
  member: string;
  topic: string;
  at: Instant;
};

export type HostOfferTable = {
  seq: SequenceColumn;
  id: string;
  community: string;
  member: string;
  format: string;
  note: string | null;
  at: Instant;
};

export type RhythmTables = {
  rhythms: RhythmTable;
  gatherings: GatheringTable;
  rsvps: RsvpTable;
  attendance: AttendanceTable;
  agenda_items: AgendaTable;
  host_offers: HostOfferTable;
};
