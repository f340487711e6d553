// Deeds: what only a platform can do and no message says, such as opening a private thread or letting somebody in from
// outside. Asked for in the transaction of its reason, carried out after it, once; the answer is a fact that rules read.
import type { Ref } from "../../cards/card.ts";
import type { Platform } from "../../community/community.ts";
import type { Instant } from "../../time/instant.ts";

/** Somebody in a channel or a group that was looked through, who has not joined. `member`: known from imported history. */
export type ListedPerson = { readonly ref: Ref; readonly member: string | null; readonly name: string };

export type DeedAsked =
  /** A private place for a few members who agreed to it. `people` are member ids. */
  | {
      readonly kind: "open-thread";
      readonly name: string;
      readonly people: readonly string[] /** A place to come back to, and not one conversation. */;
      readonly lasting: boolean;
    }
  | { readonly kind: "bring-in"; readonly thread: Ref; readonly people: readonly string[] }
  /** `ref`: of somebody who is being erased, and whom no member id finds any more; kept until this is done. */
  | { readonly kind: "take-out"; readonly thread: Ref; readonly member: string | null; readonly ref?: Ref }
  | { readonly kind: "close-thread"; readonly thread: Ref }
  /** Lets one person from outside into the community's channel until a moment. */
  | { readonly kind: "invite-outsider"; readonly name: string; readonly email: string | null; readonly until: Instant }
  /** Ends what `invite-outsider` began. `grant` is what that deed's answer held; `person` where they are known. */
  | { readonly kind: "end-access"; readonly grant: string | null; readonly person: Ref | null; readonly name: string }
  /** Who is in a channel or a group, for the one facilitator who asked: `by` is their member id. */
  | {
      readonly kind: "list-people";
      readonly from: { readonly kind: "channel" | "group"; readonly ref: Ref; readonly name: string };
      readonly by: string | null;
    }
  /** The end of what `list-people` answered: `of` is that deed's id. No platform is asked. */
  | { readonly kind: "forget-people"; readonly of: string };

export type DeedAnswer =
  | {
      readonly kind: "done";
      readonly thread?: Ref;
      /** Member ids of those who could not be let in, such as guests of single channels. */
      readonly without?: readonly string[];
      readonly invitation?: string;
      readonly grant?: string;
      /** Kept until whoever asked has looked at them, and at most seven days. */
      readonly people?: readonly ListedPerson[];
      /** There are more than were listed. */
      readonly more?: boolean;
    }
  /** The platform (or its rights) cannot: the exact step that a person has to take, told to the facilitators. */
  | { readonly kind: "human-step"; readonly step: string };

export type Deed = {
  readonly id: string;
  readonly community: string;
  /** Unique: the same reason is done once. `guest/<guest>/invite`. */
  readonly key: string;
  /** What it is about, for whoever asked: a guest's id, a circle's, a pairing's. */
  readonly subject: string;
  readonly asked: DeedAsked;
  /** Not before this moment: the end of a guest's access is asked for when it is given. */
  readonly dueAt: Instant;
  /** While one process is at it, and after a refusal for now: not tried before this moment. */
  readonly nextTryAt: Instant;
  readonly state: "pending" | "done" | "withdrawn";
  readonly tries: number;
  readonly answer: DeedAnswer | null;
  readonly answeredAt: Instant | null;
};

export interface DeedRecords {
  /** False when the key is known: it was asked for already. */
  add(deed: Deed): Promise<boolean>;
  /** All of a community, earliest due first. */
  of(community: string): Promise<readonly Deed[]>;
  get(id: string): Promise<Deed | undefined>;
  /** By its id. */
  save(deed: Deed): Promise<void>;
  /** Takes what is due in communities of these platforms: nobody else gets it for `leaseMs` milliseconds. */
  claim(platforms: readonly Platform[], now: Instant, leaseMs: number, limit: number): Promise<readonly Deed[]>;
  nextDue(): Promise<Instant | undefined>;
}
