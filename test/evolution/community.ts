// A community in numbers, to try the evidence on: so many members, gatherings they came to, and what they wrote.
import type { Level, Member } from "../../src/community/member.ts";
import type { Seen } from "../../src/evolution/evidence.ts";
import type { LookedAt } from "../../src/evolution/look.ts";
import type { ActivityDay, ActivityKind } from "../../src/ports/records/activity.ts";
import type { Gathering } from "../../src/rhythm/gathering.ts";
import { day, type Instant, instant, plus } from "../../src/time/instant.ts";
import { localDate, UTC } from "../../src/time/zone.ts";
import { gatheringOf } from "../rhythm/builders.ts";
import { plainCommunity, plainMember } from "../support/builders.ts";

/** Monday 1 June 2026, nine in the morning UTC: the monthly look. */
export const june: Instant = instant("2026-06-01T09:00:00Z");
export const daysBefore = (days: number): Instant => plus(june, -days * day);

export type Drawn = {
  readonly members: number;
  /** Days before June on which the community was founded, and everybody joined who is in no other list. */
  readonly age: number;
  /** Days before June on which single members joined instead. */
  readonly joined?: readonly number[];
  /** Days before June of gatherings, and how many came (the facilitator, then the others in turn). */
  readonly gatherings?: readonly (readonly [daysBefore: number, came: number])[];
  readonly hosts?: number;
  /** Messages by the first members: 30 days back. */
  readonly written?: readonly (readonly [kind: ActivityKind, by: number, count: number])[];
  readonly core?: number;
  readonly months?: Seen["months"];
  readonly purposeMet?: boolean | null;
};

const idOf = (index: number) => `m_${index}`;

export function membersOf({ members, age, joined = [], core = 2 }: Drawn): readonly Member[] {
  return Array.from({ length: members }, (_, index) => {
    const late = joined[members - 1 - index];
    return plainMember({
      id: idOf(index),
      ref: `m${index}`,
      name: `M${index}`,
      roles: index === 0 ? ["facilitator"] : [],
      joinedAt: daysBefore(late ?? age),
      standing: {
        level: (index < core ? "core" : "active") satisfies Level,
        since: daysBefore(age),
        up: 0,
        down: 0,
        evaluatedAt: daysBefore(1),
        flags: [],
      },
    });
  });
}

const gatheringsOf = ({ gatherings = [], hosts = 0 }: Drawn): readonly Gathering[] =>
  gatherings.map(([days], index) =>
    gatheringOf({
      id: `g_${index}`,
      startsAt: daysBefore(days),
      host: index < hosts ? idOf(index + 1) : null,
    }),
  );

const act = (index: number, days: number, kind: ActivityKind, count = 1): ActivityDay => ({
  member: idOf(index),
  date: localDate(daysBefore(days), UTC),
  kind,
  count,
});

const activityOf = ({ gatherings = [], written = [], members }: Drawn): readonly ActivityDay[] => [
  // Everybody's turn comes; the facilitator is always there.
  ...gatherings.flatMap(([days, came], turn) =>
    Array.from({ length: Math.min(came, members) }, (_, index) =>
      act(index === 0 ? 0 : 1 + ((index - 1 + turn) % Math.max(1, members - 1)), days, "attend"),
    ),
  ),
  ...written.map(([kind, by, count]) => act(by, 30, kind, count)),
];

export const community = (drawn: Drawn) => plainCommunity({ createdAt: daysBefore(drawn.age) });

export const seenOf = (drawn: Drawn): Seen => ({
  now: june,
  zone: UTC,
  foundedAt: daysBefore(drawn.age),
  members: membersOf(drawn),
  gatherings: gatheringsOf(drawn),
  activity: activityOf(drawn),
  pairings: [],
  months: drawn.months ?? [],
  heldBefore: 0,
  purposeMet: drawn.purposeMet ?? null,
});

export const factsOf = (drawn: Drawn): LookedAt => ({
  community: community(drawn),
  members: membersOf(drawn),
  rhythm: null,
  gatherings: gatheringsOf(drawn),
  activity: activityOf(drawn),
  stories: [],
  foundings: [],
  rounds: [],
  guests: [],
  circles: [],
  projects: [],
  shelf: [],
});

/** Communities that fit each stage, at 10 members and at 60. */
export const monthly = [10, 40, 70, 100] as const;
export const drawn = {
  potential: (size: 10 | 60): Drawn => ({ members: size, age: 30, gatherings: [[10, 4]] }),
  coalescing: (size: 10 | 60): Drawn => ({
    members: size,
    age: 120,
    gatherings: monthly.map((days) => [days, size * 0.6] as const),
    written: [
      ["question", 2, 3],
      ["answer", 3, 2],
    ],
  }),
  maturing: (size: 10 | 60): Drawn => ({
    members: size,
    age: 200,
    joined: Array.from({ length: size / 5 }, (_, index) => 5 + index),
    gatherings: monthly.map((days) => [days, size * 0.6] as const),
    hosts: 3,
  }),
  stewardship: (size: 10 | 60): Drawn => ({
    members: size,
    age: 400,
    gatherings: monthly.map((days) => [days, size * 0.6] as const),
    written: Array.from({ length: size }, (_, index) => ["post", index, index < size / 6 ? 40 : 1] as const),
  }),
  transformation: (size: 10 | 60): Drawn => ({
    members: size,
    age: 800,
    core: 1,
    gatherings: [[20, size / 5]],
    written: [["post", 1, 2]],
    months: [
      {
        slot: instant("2025-06-02T09:00:00Z"),
        members: size,
        attended: size * 2,
        threads: size,
        held: ["stewardship"],
      },
    ],
  }),
} as const;
