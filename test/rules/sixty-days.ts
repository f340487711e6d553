// Sixty simulated days in the life of one member's outreach: candidates fall due, the policy decides, some messages are
// answered. What is held is offered again at the moment that was named, along with whatever is new.
import type { NudgeAnswer } from "../../src/ports/records/outbox.ts";
import type { SentNudge } from "../../src/rules/message-gap.ts";
import {
  type Candidate,
  decideOutreach,
  type OutreachDecision,
  type OutreachInput,
} from "../../src/rules/nudge-policy.ts";
import { hour, type Instant, plus } from "../../src/time/instant.ts";

/** What the member does with one message: nothing, or something so many hours later. */
export type Reaction = { readonly answer: NudgeAnswer; readonly afterHours: number };

export type Look = { readonly input: OutreachInput; readonly decision: OutreachDecision };

export type Life = {
  readonly looks: readonly Look[];
  /** As it stood at the end, every answer in. */
  readonly sent: readonly SentNudge[];
  readonly ends: ReadonlyMap<string, "sent" | "held" | "dropped">;
};

export function live(
  settings: Omit<OutreachInput, "now" | "candidates" | "ledger">,
  candidates: readonly Candidate[],
  reactions: readonly Reaction[],
  until: Instant,
): Life {
  const looks: Look[] = [];
  const sent: (SentNudge & { readonly reaction: Reaction })[] = [];
  const ends = new Map<string, "sent" | "held" | "dropped">();
  const next = new Map(candidates.map((candidate) => [candidate, candidate.due]));
  for (;;) {
    const now = [...next.values()].sort()[0];
    if (now === undefined || now > until) break;
    const offered = [...next].filter(([, at]) => at <= now).map(([candidate]) => candidate);
    const input = { ...settings, now, candidates: offered, ledger: asKnown(sent, now) };
    const decision = decideOutreach(input);
    looks.push({ input, decision });
    if (decision.send.length > 0) {
      const reaction = reactions[sent.length % reactions.length] ?? { answer: "none", afterHours: 0 };
      const topics = decision.send.map(({ candidate }) => candidate.topic);
      sent.push({ at: now, topics, answer: reaction.answer, reaction });
    }
    for (const { candidate } of decision.send) settle(candidate, "sent");
    for (const { candidate } of decision.dropped) settle(candidate, "dropped");
    for (const { candidate, until } of decision.held) {
      ends.set(candidate.key, "held");
      next.set(candidate, until);
    }
    function settle(candidate: Candidate, end: "sent" | "dropped") {
      ends.set(candidate.key, end);
      next.delete(candidate);
    }
  }
  return { looks, sent: sent.map(({ reaction: _, ...one }) => one), ends };
}

const asKnown = (sent: readonly (SentNudge & { readonly reaction: Reaction })[], now: Instant): readonly SentNudge[] =>
  sent.map(({ at, topics, reaction }) => {
    const answeredAt = plus(at, reaction.afterHours * hour);
    return reaction.answer === "none" || answeredAt > now
      ? { at, topics, answer: "none" }
      : { at, topics, answer: reaction.answer, answeredAt };
  });
