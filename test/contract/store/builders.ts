// Rows to test with: whole and plausible, each with what a test wants to be different.
import type { Community, Installation } from "../../../src/community/community.ts";
import { type Member, usualPreferences } from "../../../src/community/member.ts";
import type { Activity } from "../../../src/ports/records/activity.ts";
import type { Deed } from "../../../src/ports/records/deeds.ts";
import type { Decision } from "../../../src/ports/records/engine.ts";
import type { Delivery } from "../../../src/ports/records/outbox.ts";
import type { Records } from "../../../src/ports/store.ts";
import type { Gathering } from "../../../src/rhythm/gathering.ts";
import { newRhythm, type Rhythm } from "../../../src/rhythm/rhythm.ts";
import { type Instant, instant, minute, plus } from "../../../src/time/instant.ts";
import type { LocalTime, Zone } from "../../../src/time/zone.ts";
import { newStory, type Story } from "../../../src/value/story.ts";

/** The moment at which everything here takes place: Tuesday 5 May 2026, three in the afternoon UTC. */
export const now = instant("2026-05-05T15:00:00.000Z");
/** Minutes after it. */
export const later = (minutes: number): Instant => plus(now, minutes * minute);
export const london = "Europe/London" as Zone;

export const installationOf = (id = "in1", different: Partial<Installation> = {}): Installation => ({
  id,
  platform: "slack",
  ref: `T-${id}`,
  name: "Guild of Bakers",
  createdAt: now,
  ...different,
});

export const communityOf = (id = "co1", different: Partial<Community> = {}): Community => ({
  id,
  installation: "in1",
  platform: "slack",
  name: "Sourdough",
  channel: `C-${id}`,
  domain: null,
  zone: london,
  language: "en",
  createdAt: now,
  nudgesPaused: null,
  rules: {},
  halfLifeDays: 30,
  feedToken: `feed-${id}`,
  holidays: [],
  ...different,
});

export const memberOf = (id = "ada", different: Partial<Member> = {}): Member => ({
  id,
  community: "co1",
  ref: `U-${id}`,
  name: id,
  roles: [],
  consent: "joined",
  scored: true,
  joinedAt: now,
  leftAt: null,
  interests: null,
  listening: false,
  pauses: [],
  preferences: usualPreferences,
  standing: { level: "peripheral", since: now, up: 0, down: 0, evaluatedAt: null, flags: [] },
  ...different,
});

export const deliveryOf = (id: string, different: Partial<Delivery> = {}): Delivery => {
  const key = different.key ?? `rhythm.remind/co1/${id}`;
  return {
    id,
    installation: "in1",
    community: "co1",
    key,
    rule: "rhythm.remind",
    covers: [key],
    topics: [],
    to: { kind: "channel", ref: `C-${id}` },
    solicited: true,
    reason: "because it was asked for",
    card: { title: "Tomorrow" },
    createdAt: now,
    expires: later(60),
    state: "pending",
    nextTryAt: now,
    leaseUntil: null,
    tries: 0,
    sentAt: null,
    receipt: null,
    problem: null,
    answer: "none",
    answeredAt: null,
    ...different,
  };
};

export const decisionOf = (id: string, different: Partial<Decision> = {}): Decision => ({
  id,
  community: "co1",
  at: now,
  rule: "rhythm.remind",
  key: `rhythm.remind/co1/${id}`,
  to: "ada",
  outcome: "sent",
  reason: "a day before",
  until: null,
  ...different,
});

export const rhythmOf = (id = "rh1", different: Partial<Rhythm> = {}): Rhythm => ({
  ...newRhythm(
    {
      id,
      community: "co1",
      pattern: { kind: "weekly", every: 2, weekday: 2 },
      time: "16:00" as LocalTime,
      zone: london,
    },
    now,
  ),
  ...different,
});

export const gatheringOf = (id = "ga1", different: Partial<Gathering> = {}): Gathering => ({
  id,
  community: "co1",
  rhythm: "rh1",
  slot: later(60),
  startsAt: later(60),
  durationMinutes: 60,
  title: null,
  format: "meetup",
  zone: london,
  link: "https://example.org/meet",
  place: null,
  networkingMinutes: 10,
  state: "planned",
  movedFrom: null,
  notes: null,
  host: null,
  datedAt: now,
  revision: 0,
  createdAt: now,
  ...different,
});

export const storyOf = (id: string, different: Partial<Story> = {}): Story => ({
  ...newStory({ id, community: "co1", author: "ada", begunIn: "immediate", createdAt: now }),
  ...different,
});

/** Told to the whole community. */
export const sharedStoryOf = (id: string, different: Partial<Story> = {}): Story =>
  storyOf(id, { state: "shared", share: "community", toldAt: now, sharedAt: now, ...different });

export const activityOf = (source: string, different: Partial<Activity> = {}): Activity => ({
  community: "co1",
  source,
  member: "ada",
  kind: "post",
  at: now,
  count: 1,
  channel: "general",
  about: null,
  opensThread: false,
  inThread: false,
  toward: null,
  ...different,
});

/** An installation with a community and these members: what every other row needs. */
export async function settle(records: Records, ...members: readonly string[]): Promise<void> {
  await records.installations.add(installationOf());
  await records.communities.save(communityOf());
  await records.members.saveAll(members.map((id) => memberOf(id)));
}

export const deedOf = (id: string, own: Partial<Deed> = {}): Deed => ({
  id,
  community: "co1",
  key: `reason of ${id}`,
  subject: "gu1",
  asked: { kind: "invite-outsider", name: "Grace", email: null, until: later(600) },
  dueAt: now,
  nextTryAt: now,
  state: "pending",
  tries: 0,
  answer: null,
  answeredAt: null,
  ...own,
});
