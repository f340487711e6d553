// How long a topic is left alone with one member (domain 7.2): a while after every message, longer after a "no", and for
// ever after no answer at all.
import { day, type Instant, latest, plus } from "../time/instant.ts";
import { isIgnored, type SentNudge } from "./message-gap.ts";
import type { OutreachLimits } from "./outreach-limits.ts";

export type TopicCause = "topic-gap" | "topic-declined";
export type TopicRest = { readonly cause: TopicCause; readonly until: Instant; readonly days: number };

const on = (topic: string, ledger: readonly SentNudge[]): readonly SentNudge[] =>
  ledger.filter((sent) => sent.topics.includes(topic));

/** Was there a message on this topic that had its time and no answer? Then there is never another one. */
export const isTopicClosed = (
  topic: string,
  at: Instant,
  ledger: readonly SentNudge[],
  limits: OutreachLimits,
): boolean => on(topic, ledger).some((sent) => isIgnored(sent, at, limits));

/**
 * What keeps the bot from this topic at `at`, and until when. A "no" rests the topic that was declined, not all of them:
 * for those there are "fewer", "pause" and "stop". It counts from the answer where its moment is known.
 */
export function topicRestAt(
  topic: string,
  at: Instant,
  ledger: readonly SentNudge[],
  limits: OutreachLimits,
): TopicRest | undefined {
  const { topicGapDays, declinedDays } = limits;
  const sent = on(topic, ledger);
  const gapEnds = latest(...sent.map((one) => plus(one.at, topicGapDays * day)));
  const restEnds = latest(
    ...sent.filter((one) => one.answer === "no").map((one) => plus(one.answeredAt ?? one.at, declinedDays * day)),
  );
  if (restEnds !== undefined && restEnds > at && restEnds >= (gapEnds ?? at))
    return { cause: "topic-declined", until: restEnds, days: declinedDays };
  if (gapEnds !== undefined && gapEnds > at) return { cause: "topic-gap", until: gapEnds, days: topicGapDays };
  return undefined;
}
