// The numbers of the outreach budget (domain 7.2). All are design values [D]; a day is 24 hours.
import type { Preferences } from "../community/member.ts";

export type OutreachLimits = {
  /** Between two unsolicited messages to one member, and how many of them within how many days. */
  readonly gapDays: number;
  readonly windowMessages: number;
  readonly windowDays: number;
  /** Between two messages on one topic. */
  readonly topicGapDays: number;
  /** How long a topic rests after a "no" to it. */
  readonly declinedDays: number;
  /** A message without an answer for so long was ignored. */
  readonly ignoredAfterDays: number;
  /** From this many ignored messages in a row on, the gap doubles with each, up to so many days. */
  readonly backOffFrom: number;
  readonly backOffMostDays: number;
  /** How long something may wait for quiet hours, weekends and holidays to end. */
  readonly staleHours: number;
  /** Things that one message may hold. */
  readonly mostThings: number;
};

export const usualLimits: OutreachLimits = {
  gapDays: 7,
  windowMessages: 3,
  windowDays: 30,
  topicGapDays: 28,
  declinedDays: 90,
  ignoredAfterDays: 7,
  backOffFrom: 2,
  backOffMostDays: 180,
  staleHours: 72,
  mostThings: 2,
};

/** "Fewer" is half the rate: the same number of messages in twice the time (1 in 14 days, 3 in 60). */
export const limitsFor = (nudges: Preferences["nudges"], limits: OutreachLimits = usualLimits): OutreachLimits =>
  nudges === "fewer" ? { ...limits, gapDays: 2 * limits.gapDays, windowDays: 2 * limits.windowDays } : limits;
