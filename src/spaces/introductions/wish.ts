// What a member wants of introductions, beyond the one switch in their preferences: a pause, a round left out, whom never to
// meet, and an introduction asked for now. Theirs alone: nobody else reads it, not even in an export.
import type { Matter } from "../../ports/records/matters.ts";
import { day, type Instant, plus } from "../../time/instant.ts";
import type { LocalDate } from "../../time/zone.ts";

export type IntroductionWish = Matter & {
  readonly owner: string;
  /** When introductions were last switched on by `intro on`; null when never: they have not been told how it works. */
  readonly onSince: Instant | null;
  /** Back in the rounds from this date on. */
  readonly pausedUntil: LocalDate | null;
  /** The date of the one round that is left out. */
  readonly skips: LocalDate | null;
  /** Rather in a group of three (domain 6.1: a stranger alone is a strain for some). */
  readonly trio: boolean;
  /** Since when an introduction outside the rounds is asked for. */
  readonly nowSince: Instant | null;
  /** Member ids of those with whom they are never introduced. */
  readonly blocks: readonly string[];
};

/** How long somebody waits who asked for an introduction now. [D] */
const waits = 7 * day;

export const wishId = (member: string): string => `iw_${member}`;

export const noWish = (community: string, member: string, now: Instant): IntroductionWish => ({
  id: wishId(member),
  community,
  owner: member,
  createdAt: now,
  onSince: null,
  pausedUntil: null,
  skips: null,
  trio: false,
  nowSince: null,
  blocks: [],
});

export const waitsUntil = (since: Instant): Instant => plus(since, waits);

/** Whether they wait for an introduction outside the rounds at this moment. */
export const isWaiting = ({ nowSince }: IntroductionWish, now: Instant): boolean =>
  nowSince !== null && waitsUntil(nowSince) > now;

/** Back in: no pause, and no round left out. */
export const switchedOn = (wish: IntroductionWish, now: Instant): IntroductionWish => ({
  ...wish,
  onSince: now,
  pausedUntil: null,
  skips: null,
});

/** All that was asked for ends; what they wish to avoid stays. */
export const switchedOff = (wish: IntroductionWish): IntroductionWish => ({
  ...wish,
  pausedUntil: null,
  skips: null,
  nowSince: null,
});

export const blocking = (wish: IntroductionWish, other: string): IntroductionWish => ({
  ...wish,
  blocks: [...wish.blocks.filter((one) => one !== other), other],
});

export const unblocking = (wish: IntroductionWish, other: string): IntroductionWish => ({
  ...wish,
  blocks: wish.blocks.filter((one) => one !== other),
});

/** All pairs that are never introduced to each other, whichever of the two wished it. */
export const blockedPairs = (wishes: readonly IntroductionWish[]): readonly (readonly [string, string])[] =>
  wishes.flatMap(({ owner, blocks }) => blocks.map((other) => [owner, other] as const));

export const isBlocked = (wishes: readonly IntroductionWish[], one: string, other: string): boolean =>
  blockedPairs(wishes).some(([a, b]) => (a === one && b === other) || (a === other && b === one));
