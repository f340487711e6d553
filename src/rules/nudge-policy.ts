// The outreach budget: whether and when the bot may write to one member without being asked (domain 7.2). Every feature's
// unsolicited messages pass here and nowhere else; reminders that the member asked for do not.
import { hour, type Instant, plus } from "../time/instant.ts";
import { isHeldOut } from "./hold-out.ts";
import type { SentNudge } from "./message-gap.ts";
import { limitsFor, type OutreachLimits, usualLimits } from "./outreach-limits.ts";
import type { DropReason, HoldReason, ReasonValues, SendReason } from "./outreach-reason.ts";
import { nextSlot, type Slot, type SlotPreferences } from "./outreach-slot.ts";
import { isTopicClosed } from "./topic-rest.ts";

/** Something a rule would like to tell a member unasked. */
export type Candidate = {
  readonly key: string;
  readonly rule: string;
  readonly topic: string;
  readonly reason: string;
  readonly due: Instant;
  /** Of no use from here on. */
  readonly expires: Instant;
  /** Lower goes first; 5 unless said otherwise. */
  readonly priority?: number;
  /** Asks for more, or more public, taking part: never said to somebody who likes listening. */
  readonly inward?: boolean;
};

/** The topic of the one message that may go to somebody who has not joined, where the platform permits it. */
export const welcomeTopic = "welcome";

export type OutreachInput<Kind extends Candidate = Candidate> = {
  readonly now: Instant;
  /** All for one member: those due at once, and any that still wait. */
  readonly candidates: readonly Kind[];
  /** Everything sent to this member unsolicited, of all time: a topic once ignored stays closed. */
  readonly ledger: readonly SentNudge[];
  readonly preferences: SlotPreferences;
  readonly member: {
    readonly id: string;
    /** Opted in, or acted in the bot. */
    readonly consented: boolean;
    readonly welcomeAllowed: boolean;
    readonly paused: boolean;
    readonly listening: boolean;
  };
  /** A facilitator's, or the automatic one. */
  readonly killSwitch: boolean;
  /** Shares of the tests that run, by rule: 0.1 to 0.2. None unless said otherwise. */
  readonly holdOuts?: Readonly<Record<string, number>>;
  readonly limits?: OutreachLimits;
};

export type OutreachDecision<Kind extends Candidate = Candidate> = {
  /** Together one message, first things first. */
  readonly send: readonly { readonly candidate: Kind; readonly reason: SendReason }[];
  readonly held: readonly { readonly candidate: Kind; readonly until: Instant; readonly reason: HoldReason }[];
  readonly dropped: readonly { readonly candidate: Kind; readonly reason: DropReason }[];
};

/**
 * Decides about all candidates for one member at once. What has to wait is given the first slot that fits, two things a
 * slot, as if everything before it went out and stayed without an answer; so offering it again at that moment finds it
 * free unless something more pressing came in between. Nothing is sent twice, lost, or left without a reason.
 */
export function decideOutreach<Kind extends Candidate>(input: OutreachInput<Kind>): OutreachDecision<Kind> {
  const limits = limitsFor(input.preferences.nudges, input.limits ?? usualLimits);
  const ledger = [...input.ledger].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const send: Kind[] = [];
  const held: { candidate: Kind; until: Instant; reason: HoldReason }[] = [];
  const dropped: { candidate: Kind; reason: DropReason }[] = [];

  let open: Kind[] = [];
  for (const candidate of inOrder(input.candidates)) {
    const reason = refusal(candidate, input, ledger, limits);
    if (reason) dropped.push({ candidate, reason });
    else open.push(candidate);
  }
  const planned = [...ledger];
  while (open.length > 0) {
    const fitting = open.flatMap((candidate) => {
      const slot = nextSlot(candidate, input.now, planned, input.preferences, limits);
      const reason = missed(candidate, slot, input.now, limits);
      if (reason) dropped.push({ candidate, reason });
      return reason ? [] : [{ candidate, slot }];
    });
    const at = fitting.map(({ slot }) => slot.at).sort()[0];
    if (at === undefined) break;
    const batch: Kind[] = [];
    for (const { candidate, slot } of fitting) {
      if (slot.at !== at || batch.length === limits.mostThings) continue;
      if (batch.some((other) => other.topic === candidate.topic)) continue;
      batch.push(candidate);
      if (at === input.now) send.push(candidate);
      else {
        const alone = nextSlot(candidate, input.now, ledger, input.preferences, limits);
        held.push({ candidate, until: at, reason: holdReason(slot, alone, limits) });
      }
    }
    planned.push({ at, topics: batch.map((one) => one.topic), answer: "none" });
    open = fitting.map(({ candidate }) => candidate).filter((candidate) => !batch.includes(candidate));
  }
  const code = send.length > 1 ? "joined" : "clear";
  return {
    send: send.map((candidate) => ({ candidate, reason: { outcome: "sent", code, values: {} } })),
    held,
    dropped,
  };
}

/** Most pressing first, then oldest; the key makes the order complete. */
const inOrder = <Kind extends Candidate>(candidates: readonly Kind[]): readonly Kind[] =>
  [...candidates].sort(
    (one, other) =>
      (one.priority ?? 5) - (other.priority ?? 5) ||
      (one.due < other.due ? -1 : one.due > other.due ? 1 : one.key < other.key ? -1 : 1),
  );

/** What no waiting can mend. */
function refusal(
  candidate: Candidate,
  { now, preferences, member, killSwitch, holdOuts }: OutreachInput,
  ledger: readonly SentNudge[],
  limits: OutreachLimits,
): DropReason | undefined {
  const drop = (
    code: Exclude<DropReason["code"], "too-late" | "out-of-time">,
    values: ReasonValues = {},
  ): DropReason => ({
    ...{ outcome: "dropped", code, values },
  });
  if (killSwitch) return drop("kill-switch");
  if (preferences.nudges === "stopped") return drop("stopped");
  const welcome = candidate.topic === welcomeTopic;
  if (!member.consented && !(welcome && member.welcomeAllowed)) return drop("no-consent");
  if (welcome && ledger.some((sent) => sent.topics.includes(welcomeTopic))) return drop("welcomed");
  if (member.paused) return drop("member-paused");
  if (preferences.nudges === "paused" && preferences.nudgesPausedUntil === null) return drop("nudges-paused-openly");
  if (member.listening && candidate.inward) return drop("listening");
  if (candidate.expires <= now) return drop("expired", { until: candidate.expires });
  if (isTopicClosed(candidate.topic, now, ledger, limits)) return drop("topic-closed");
  return isHeldOut(member.id, candidate.rule, holdOuts?.[candidate.rule]) ? drop("hold-out") : undefined;
}

/** A slot that comes too late: after the thing's own end, or after waiting out more quiet hours than it is worth. */
function missed(candidate: Candidate, slot: Slot, now: Instant, limits: OutreachLimits): DropReason | undefined {
  const cause = slot.wait?.code ?? "late-run";
  const values = { ...slot.wait?.values, until: slot.at, hours: limits.staleHours };
  if (slot.at >= candidate.expires) return { outcome: "dropped", code: "out-of-time", cause, values };
  if (slot.at > plus(slot.ready, limits.staleHours * hour))
    return { outcome: "dropped", code: "too-late", cause: slot.at === now ? "late-run" : cause, values };
  return undefined;
}

/** `alone`: the slot it would have had without what goes before it. */
function holdReason(slot: Slot, alone: Slot, limits: OutreachLimits): HoldReason {
  const wait = slot.wait;
  const own = alone.at === slot.at || wait?.code === "topic-gap" || wait?.code === "topic-declined";
  return wait && own
    ? { outcome: "held", code: wait.code, values: { ...wait.values, until: slot.at } }
    : { outcome: "held", code: "message-full", values: { count: limits.mostThings, until: slot.at } };
}
