// What the core asks of a chat platform, and what a platform tells the core.
import type { Card, Ref } from "../cards/card.ts";
import type { Form } from "../cards/form.ts";
import type { Suggestion } from "../commands/define.ts";
import type { Invocation, Opening } from "../commands/invocation.ts";
import type { Reply } from "../commands/reply.ts";
import type { Installation, Platform } from "../community/community.ts";
import type { Instant } from "../time/instant.ts";
import type { Zone } from "../time/zone.ts";
import type { CalendarPort } from "./calendar.ts";
import type { PeoplePort } from "./people.ts";
import type { Receipt } from "./records/outbox.ts";
import type { ThreadPort } from "./threads.ts";

/** Something happened on the platform. Reduced to ids and kinds at the door: no words come in. */
export type ChatEvent = {
  /** The platform's id of this event: the same event delivered twice has the same id. */
  readonly id: string;
  readonly installation: Ref;
  readonly channel: Ref;
  readonly person: { readonly ref: Ref; readonly name: string; readonly zone?: Zone };
  readonly at: Instant;
} & (
  | { readonly kind: "posted"; readonly message: Ref; readonly asks: boolean; readonly opensThread?: boolean }
  | { readonly kind: "replied"; readonly message: Ref; readonly thread: Ref; readonly asks: boolean }
  | { readonly kind: "reacted"; readonly message: Ref; readonly emoji: string }
  | { readonly kind: "joined-channel" }
  | { readonly kind: "left-channel" }
  /** Where people come into the whole installation at once (a Discord server); `channel` says nothing then. */
  | { readonly kind: "joined-installation" }
  | { readonly kind: "left-installation" }
  /** A soft RSVP in the platform's own calendar; `event` is the ref that `calendar.keep` answered. */
  | { readonly kind: "interest"; readonly event: Ref; readonly interested: boolean }
);

export type Destination =
  | { readonly kind: "channel"; readonly ref: Ref }
  /** One person's direct messages. */
  | { readonly kind: "person"; readonly ref: Ref };

export type Outgoing = {
  readonly installation: Ref;
  readonly to: Destination;
  readonly card: Card;
  /** Which rule or command made it. */
  readonly kind: string;
  /** Travels with the message, so that `find` can tell whether it arrived. */
  readonly key: string;
};

/** Why a platform did not take a message, and what that means for trying again. */
export class DeliveryProblem extends Error {
  override readonly name = "DeliveryProblem";
  readonly code: "try-later" | "uncertain" | "gone" | "closed" | "forbidden" | "invalid";
  /** Milliseconds the platform asks to wait. */
  readonly retryAfterMs: number | undefined;
  constructor(
    code: DeliveryProblem["code"],
    message: string,
    options: { cause?: unknown; retryAfterMs?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** What the core offers to a platform. */
export interface Inbound {
  /** Within milliseconds, without the store: run it, ask with a form first, or refuse. */
  open(invocation: Invocation): Opening;
  /** The values a form starts with (a saved draft, present settings); may take as long as the store does. */
  prefill(invocation: Invocation, form: Form): Promise<Form>;
  run(invocation: Invocation): Promise<Reply>;
  observe(event: ChatEvent): Promise<void>;
  /** What fits an option while it is typed, best first; an empty list when the command has nothing to say. */
  suggest?(invocation: Invocation, option: string, typed: string): Promise<readonly Suggestion[]>;
}

/** How somebody from outside gets in or out: done, or the exact step that a person has to take. */
export type AccessAnswer =
  | {
      readonly kind: "done";
      readonly invitation?: string /** What `endAccess` needs to find it again; opaque. */;
      readonly grant?: string;
      readonly until: Instant | null;
    }
  | { readonly kind: "human-step"; readonly step: string };

export type Capabilities = {
  /** Can show a message to one person inside a channel. */
  readonly privateReplies: boolean;
  readonly threads: boolean;
  readonly pictures: boolean;
  readonly files: boolean;
  readonly scheduledEvents: boolean;
  /** May score members who did not opt in (domain section 0). */
  readonly scoringByDefault: boolean;
};

export interface ChatAdapter {
  readonly platform: Platform;
  readonly capabilities: Capabilities;
  start(inbound: Inbound): Promise<void>;
  stop(): Promise<void>;
  /** Throws DeliveryProblem. */
  send(outgoing: Outgoing): Promise<Receipt>;
  /** Looks for a message that was perhaps accepted before: by its key, at its destination, since a moment. */
  find(outgoing: Outgoing, since: Instant): Promise<Receipt | undefined>;
  installations(): Promise<readonly Pick<Installation, "ref" | "name">[]>;
  inviteOutsider?(request: {
    installation: Ref;
    channel: Ref;
    name: string;
    email?: string;
    until: Instant | null;
  }): Promise<AccessAnswer>;
  /** By what `inviteOutsider` granted, by the person where they are known, or both. Safe to repeat. */
  endAccess?(request: {
    installation: Ref;
    channel: Ref;
    person?: Ref;
    grant?: string;
    name?: string;
  }): Promise<AccessAnswer>;
  /** Where the platform has a calendar of its own. */
  readonly calendar?: CalendarPort;
  /** Where the bot can open threads and bring people into them. */
  readonly threads?: ThreadPort;
  /** Where the bot can look who is in a channel or a group. */
  readonly people?: PeoplePort;
}
