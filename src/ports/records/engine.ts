// What the engine keeps for itself: decisions, the next due moments, and the ids of what came in.
import type { Instant } from "../../time/instant.ts";

export type Outcome = "sent" | "held" | "skipped" | "nothing";

/** What a rule decided about one key, what the budget did with it, and why. */
export type Decision = {
  readonly id: string;
  readonly community: string;
  readonly at: Instant;
  readonly rule: string;
  readonly key: string;
  /** Member id, channel ref or empty. */
  readonly to: string;
  readonly outcome: Outcome;
  readonly reason: string;
  /** For held ones: when it is looked at again. */
  readonly until: Instant | null;
};

export interface DecisionRecords {
  add(decision: Decision): Promise<void>;
  /** The last decision about each of these keys. */
  lastOf(community: string, keys: readonly string[]): Promise<ReadonlyMap<string, Decision>>;
  /** Since a moment (inclusive), oldest first. */
  since(community: string | undefined, since: Instant, limit: number): Promise<readonly Decision[]>;
  forgetBefore(before: Instant): Promise<number>;
}

export type Due = { readonly community: string; readonly rule: string; readonly at: Instant };

export interface DueRecords {
  /** Sets when a rule looks at a community again; null takes it off the list. */
  set(community: string, rule: string, at: Instant | null): Promise<void>;
  /** Makes rules due at once, unless they are due earlier already. */
  wake(community: string, rules: readonly string[], at: Instant): Promise<void>;
  /**
   * A community with something due, the longest due first, that no other replica is working on; locked until the
   * transaction ends.
   */
  claimCommunity(now: Instant, except: readonly string[]): Promise<string | undefined>;
  /** Its due rules. */
  dueOf(community: string, now: Instant): Promise<readonly Due[]>;
  list(community?: string): Promise<readonly Due[]>;
  next(): Promise<Instant | undefined>;
}

export interface InboxRecords {
  /** True the first time this id comes in, false ever after. */
  receive(installation: string, id: string, at: Instant): Promise<boolean>;
  forgetBefore(before: Instant): Promise<number>;
}

export type AuditEntry = {
  readonly id: string;
  readonly community: string;
  readonly at: Instant;
  /** Member id or ref of who did it. */
  readonly by: string;
  readonly command: string;
};

export interface AuditRecords {
  add(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  list(community: string, limit: number): Promise<readonly AuditEntry[]>;
}
