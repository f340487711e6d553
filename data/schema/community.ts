// Installations, communities and members.
import type { Installation, Platform } from "../../src/community/community.ts";
import type { Member } from "../../src/community/member.ts";
import type { Language } from "../../src/text/texts.ts";
import type { Instant } from "../../src/time/instant.ts";
import type { Zone } from "../../src/time/zone.ts";
import type { FlagColumn, JsonColumn } from "./columns.ts";

export type InstallationTable = {
  id: string;
  platform: Installation["platform"];
  ref: string;
  name: string;
  created_at: Instant;
};

export type CommunityTable = {
  id: string;
  installation: string;
  platform: Platform;
  name: string;
  channel: string;
  domain: string | null;
  zone: Zone;
  language: Language;
  created_at: Instant;
  nudges_paused_since: Instant | null;
  nudges_paused_by: "facilitator" | "opt-outs" | null;
  rules: JsonColumn;
  holidays: JsonColumn;
  half_life_days: number;
  feed_token: string;
};

export type MemberTable = {
  id: string;
  community: string;
  ref: string;
  name: string;
  roles: JsonColumn;
  consent: Member["consent"];
  scored: FlagColumn;
  joined_at: Instant;
  left_at: Instant | null;
  interests: string | null;
  listening: FlagColumn;
  pauses: JsonColumn;
  preferences: JsonColumn;
  standing: JsonColumn;
};

export type CommunityTables = {
  installations: InstallationTable;
  communities: CommunityTable;
  members: MemberTable;
};
