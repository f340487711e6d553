// How often the bot may write to one member unasked: a gap, a number in a window, and more and more patience while nothing
// comes back (domain 7.2). All features count together.
import type { NudgeAnswer } from "../ports/records/outbox.ts";
import { day, type Instant, latest, plus } from "../time/instant.ts";
import type { OutreachLimits } from "./outreach-limits.ts";

/** One unsolicited message that was sent, or stands in the outbox to be sent. */
export type SentNudge = {
  readonly at: Instant;
  /** Of all things it held; an answer to it answers all of them. */
  readonly topics: readonly string[];
  readonly answer: NudgeAnswer;
  readonly answeredAt?: Instant | null;
};

export type GapCause = "weekly-budget" | "monthly-budget" | "back-off";
export type Gap = { readonly cause: GapCause; readonly until: Instant; readonly count: number; readonly days: number };

export const isIgnored = (sent: SentNudge, at: Instant, limits: OutreachLimits): boolean =>
  sent.answer === "none" && plus(sent.at, limits.ignoredAfterDays * day) <= at;

/** The latest messages in a row that had their time and no answer. One that may still be answered is passed over. */
function ignoredInARow(ledger: readonly SentNudge[], at: Instant, limits: OutreachLimits): number {
  const answered = ledger.findLastIndex((sent) => sent.answer !== "none");
  return ledger.slice(answered + 1).filter((sent) => isIgnored(sent, at, limits)).length;
}

/**
 * What keeps the bot from writing at `at`, and until when: the longest of the three; undefined when nothing does.
 * `ledger` oldest first. What doubles in the back-off is the gap between messages, of any topic: 14 days after two ignored
 * ones in a row, then 28, 56, 112, and 180 from there on.
 */
export function gapAt(at: Instant, ledger: readonly SentNudge[], limits: OutreachLimits): Gap | undefined {
  const last = ledger.at(-1);
  if (!last) return undefined;
  const { gapDays, windowDays, windowMessages } = limits;
  const ignored = ignoredInARow(ledger, at, limits);
  const patience = Math.min(limits.backOffMostDays, gapDays * 2 ** Math.max(0, ignored - limits.backOffFrom + 1));
  const oldest = ledger.at(-windowMessages);
  const gaps: Gap[] = [
    { cause: "weekly-budget", until: plus(last.at, gapDays * day), count: 1, days: gapDays },
    ...(oldest
      ? [
          {
            cause: "monthly-budget" as const,
            until: plus(oldest.at, windowDays * day),
            count: windowMessages,
            days: windowDays,
          },
        ]
      : []),
    ...(ignored >= limits.backOffFrom
      ? [{ cause: "back-off" as const, until: plus(last.at, patience * day), count: ignored, days: patience }]
      : []),
  ];
  const until = latest(...gaps.map((gap) => gap.until));
  return until !== undefined && until > at ? gaps.find((gap) => gap.until === until) : undefined;
}
