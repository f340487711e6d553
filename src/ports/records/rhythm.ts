// What the records of the rhythm room can do.
import type { AgendaItem, Attendance, Gathering, HostOffer, Rsvp } from "../../rhythm/gathering.ts";
import type { Rhythm } from "../../rhythm/rhythm.ts";
import type { Instant } from "../../time/instant.ts";

export interface RhythmRecords {
  rhythm(community: string): Promise<Rhythm | undefined>;
  saveRhythm(rhythm: Rhythm): Promise<void>;
  gathering(id: string): Promise<Gathering | undefined>;
  /** Those that start at or after `from`, earliest first; moved ones under their new date. */
  gatherings(community: string, from: Instant): Promise<readonly Gathering[]>;
  saveGathering(gathering: Gathering): Promise<void>;
  removeGathering(id: string): Promise<void>;
  rsvps(gatherings: readonly string[]): Promise<readonly Rsvp[]>;
  saveRsvp(rsvp: Rsvp): Promise<void>;
  attendance(gatherings: readonly string[]): Promise<readonly Attendance[]>;
  saveAttendance(attendance: Attendance): Promise<void>;
  removeAttendance(gathering: string, member: string): Promise<void>;
  agenda(gathering: string): Promise<readonly AgendaItem[]>;
  addTopic(item: AgendaItem): Promise<void>;
  removeTopic(id: string): Promise<void>;
  hostOffers(community: string): Promise<readonly HostOffer[]>;
  addHostOffer(offer: HostOffer): Promise<void>;
  /** Taken back or taken up: nothing of it stays. */
  removeHostOffer(id: string): Promise<void>;
}
