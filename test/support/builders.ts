// Plain things to begin a test with; a test names only what it is about.
import type { Community } from "../../src/community/community.ts";
import { type Member, usualPreferences } from "../../src/community/member.ts";
import type { Capabilities } from "../../src/ports/chat-adapter.ts";
import { type Instant, instant } from "../../src/time/instant.ts";
import { UTC } from "../../src/time/zone.ts";

const begun: Instant = instant("2026-01-05T09:00:00Z");

export const plainCommunity = (own: Partial<Community> = {}): Community => ({
  id: "co_1",
  installation: "in_1",
  platform: "sandbox",
  name: "Practice",
  channel: "practice",
  domain: null,
  zone: UTC,
  language: "en",
  createdAt: begun,
  nudgesPaused: null,
  rules: {},
  halfLifeDays: 30,
  holidays: [],
  feedToken: `feed-token-of-${own.id ?? "co_1"}`,
  ...own,
});

export const plainMember = (own: Partial<Member> = {}): Member => ({
  id: "m_1",
  community: "co_1",
  ref: "m1",
  name: "M1",
  roles: [],
  consent: "joined",
  scored: true,
  joinedAt: begun,
  leftAt: null,
  interests: null,
  listening: false,
  pauses: [],
  preferences: usualPreferences,
  standing: { level: "peripheral", since: begun, up: 0, down: 0, evaluatedAt: null, flags: [] },
  ...own,
});

/** A platform that can do everything but keep a calendar. */
export const ableToAll: Capabilities = {
  privateReplies: true,
  threads: true,
  pictures: true,
  files: true,
  scheduledEvents: false,
  scoringByDefault: true,
};
