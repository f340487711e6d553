// Why something unasked went out, waits or was let go: a code for programs and a sentence for people.
import { type RichText, time } from "../cards/card.ts";
import type { Texts } from "../text/texts.ts";
import type { Instant } from "../time/instant.ts";
import type { Zone } from "../time/zone.ts";
import type { GapCause } from "./message-gap.ts";
import type { QuietCause } from "./quiet-hours.ts";
import type { TopicCause } from "./topic-rest.ts";

/** What makes something wait. */
export type HoldCode =
  | GapCause
  | TopicCause
  | QuietCause
  | "do-not-disturb"
  | "nudges-paused"
  | "message-full"
  | "not-due";

/** What lets something go at once, whatever the hour. */
export type DropCode =
  | "kill-switch"
  | "stopped"
  | "no-consent"
  | "welcomed"
  | "member-paused"
  | "nudges-paused-openly"
  | "listening"
  | "expired"
  | "topic-closed"
  | "hold-out";

export type ReasonValues = {
  readonly until?: Instant;
  readonly days?: number;
  readonly count?: number;
  readonly hours?: number;
};

export type SendReason = { readonly outcome: "sent"; readonly code: "clear" | "joined"; readonly values: ReasonValues };
export type HoldReason = { readonly outcome: "held"; readonly code: HoldCode; readonly values: ReasonValues };
export type DropReason =
  | { readonly outcome: "dropped"; readonly code: DropCode; readonly values: ReasonValues }
  /** It would have had to wait, because of `cause`, until it was late (stale) or of no use (past its own end). */
  | {
      readonly outcome: "dropped";
      readonly code: "too-late" | "out-of-time";
      readonly cause: HoldCode | "late-run";
      readonly values: ReasonValues;
    };

export type OutreachReason = SendReason | HoldReason | DropReason;

/** The sentence for `why`, `preview` and the pane. Times show in `zone` where a platform knows no better. */
export function outreachSentence(reason: OutreachReason, zone: Zone, texts: Texts): RichText {
  const { until, ...numbers } = reason.values;
  const values = { ...numbers, until: until && time(until, zone) };
  if (reason.outcome === "sent") return texts(`outreach.sent.${reason.code}`, values);
  if ("cause" in reason)
    return texts(`outreach.${reason.code}`, { ...values, because: texts(`outreach.because.${reason.cause}`, values) });
  return texts(`outreach.${reason.outcome}`, { ...values, because: texts(`outreach.because.${reason.code}`, values) });
}
