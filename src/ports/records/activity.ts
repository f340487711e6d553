// Who did what kind of thing when: ids, kinds and times, never words.
import type { Instant } from "../../time/instant.ts";
import type { LocalDate, Zone } from "../../time/zone.ts";

/** The kinds of domain 1.5, and one that is counted but never scored. */
export type ActivityKind =
  | "host"
  | "present"
  | "story"
  | "resource"
  | "answer"
  | "question"
  | "post"
  | "reply"
  | "attend"
  | "pair"
  | "recording"
  | "reaction"
  | "open"
  | "digest"
  | "poll"
  /** Reactions on somebody's message by people the source does not name: never scored. */
  | "acknowledged";

/** One member's count of one kind on one day of the community's calendar. */
export type ActivityDay = {
  readonly member: string;
  readonly date: LocalDate;
  readonly kind: ActivityKind;
  readonly count: number;
};

export type Activity = {
  readonly community: string;
  /** Unique in the community: a platform's retry or a second import finds it there and changes nothing. */
  readonly source: string;
  readonly member: string;
  readonly kind: ActivityKind;
  readonly at: Instant;
  readonly count: number;
  readonly channel: string | null;
  /** The source of the message that opened the thread (or was answered, or reacted to). */
  readonly about: string | null;
  /** Opened a thread channel of its own (Discord). */
  readonly opensThread: boolean;
  /** A reply inside the thread that `about` opened (Slack). False where a reply answers a message without one (Discord). */
  readonly inThread?: boolean;
  /** Member id of whom it is directed to, where the source says so itself: counts while `about` is not stored. */
  readonly toward?: string | null;
};

export type ActivityFigures = {
  readonly member: string;
  readonly messages: number;
  readonly replies: number;
  readonly threadsStarted: number;
  /** Null where the source does not name who reacted. */
  readonly reactionsGiven: number | null;
  readonly reactionsReceived: number;
  readonly activeDays: number;
  readonly distinctReplyPartners: number;
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
};

export interface ActivityRecords {
  /** Adds what is new; answers how many were. */
  addAll(activities: readonly Activity[]): Promise<number>;
  /**
   * After much was added in whatever order: marks who opened each of these thread channels, and which replies answer a
   * question. Asked twice it changes nothing more.
   */
  settle(community: string, threadChannels: readonly string[]): Promise<void>;
  /** Counts by day of the calendar in `zone`, from `since` to `until` inclusive. */
  days(community: string, since: Instant, until: Instant, zone: Zone): Promise<readonly ActivityDay[]>;
  /** The figures of `cultivate members`, of what happened up to `until`. */
  figures(community: string, until: Instant): Promise<readonly ActivityFigures[]>;
  /** One activity by its source, to tell whom a reply or a reaction is about. */
  bySource(community: string, source: string): Promise<Activity | undefined>;
  /** Everything one member did, oldest first, for export. */
  of(member: string): Promise<readonly Activity[]>;
  /** Raw events before a moment are let go (domain 6.4: 365 days). Answers how many. */
  forgetBefore(community: string, before: Instant): Promise<number>;
}
