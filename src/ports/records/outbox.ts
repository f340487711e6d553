// The outbox: what will be sent, is being sent and was sent. Written in the same transaction as the reason for it.
import type { Card, Ref } from "../../cards/card.ts";
import type { Platform } from "../../community/community.ts";
import type { Instant } from "../../time/instant.ts";

export type DeliveryState = "pending" | "sent" | "dead" | "withdrawn" | "expired";

/** What a member did with something the bot sent unasked. */
export type NudgeAnswer = "none" | "yes" | "no" | "acted";

export type Receipt = { readonly channel: Ref; readonly message: Ref };

export type Delivery = {
  readonly id: string;
  readonly installation: string;
  readonly community: string;
  /** Unique: the same reason is sent once. */
  readonly key: string;
  readonly rule: string;
  /** Keys of all proposals that were joined into this one message, its own included. */
  readonly covers: readonly string[];
  readonly topics: readonly string[];
  readonly to:
    | { readonly kind: "channel"; readonly ref: Ref }
    | {
        readonly kind: "member" /** Null for somebody who has not joined (a welcome). */;
        readonly member: string | null;
        readonly ref: Ref;
      };
  readonly solicited: boolean;
  readonly reason: string;
  /** Empty once it was sent or will not be: what it said is on the platform, or nowhere. */
  readonly card: Card;
  readonly createdAt: Instant;
  readonly expires: Instant;
  readonly state: DeliveryState;
  /** Not tried before this moment. */
  readonly nextTryAt: Instant;
  readonly leaseUntil: Instant | null;
  readonly tries: number;
  readonly sentAt: Instant | null;
  readonly receipt: Receipt | null;
  readonly problem: string | null;
  readonly answer: NudgeAnswer;
  readonly answeredAt: Instant | null;
};

export interface OutboxRecords {
  /** False when the key (or one it covers) is known already: then nothing is written. A withdrawn one gives its keys free. */
  add(delivery: Delivery): Promise<boolean>;
  get(id: string): Promise<Delivery | undefined>;
  /** Which of these keys are known, alone or as part of a joined message. */
  known(community: string, keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** All pending ones of a community, in the order in which they would be sent. */
  pending(community: string): Promise<readonly Delivery[]>;
  /** Pending ones of a rule, for withdrawal. */
  pendingOf(community: string, rule: string): Promise<readonly Delivery[]>;
  /**
   * Takes up to `limit` due deliveries for `leaseMs` and counts the try: pending, `nextTryAt` reached, no live lease, and nothing older
   * pending for the same destination. Safe on several replicas at once.
   */
  claim(
    now: Instant,
    leaseMs: number,
    limit: number,
    /** Only for installations of these: a process leaves alone what another one has to send. All, if not given. */
    platforms?: readonly Platform[],
  ): Promise<readonly Delivery[]>;
  /** One that is gone, because its member or installation was erased meanwhile, stays gone. */
  save(delivery: Delivery): Promise<void>;
  /** What was sent or still will be to one member unasked since a moment, oldest first. */
  unsolicitedTo(member: string, since: Instant): Promise<readonly Delivery[]>;
  /** All that was sent to one member, newest first. */
  sentTo(member: string, limit: number): Promise<readonly Delivery[]>;
  /** All sent ones of a community since a moment, oldest first. */
  sentSince(community: string, since: Instant): Promise<readonly Delivery[]>;
  /** By where it landed, to know which message a button belongs to. */
  byReceipt(installation: string, receipt: Receipt): Promise<Delivery | undefined>;
  /** The earliest moment at which something pending may be tried. */
  nextDue(): Promise<Instant | undefined>;
}
