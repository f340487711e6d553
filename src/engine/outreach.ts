// The one outreach budget: everything unsolicited that rules propose for a member passes here, all features together.
import { words } from "../cards/card.ts";
import { plainText } from "../cards/plain-text.ts";
import type { Community } from "../community/community.ts";
import { isPresent, type Member, pauseOn, zoneOf } from "../community/member.ts";
import type { Records } from "../ports/store.ts";
import { decideOutreach, type Candidate as NudgeCandidate } from "../rules/nudge-policy.ts";
import { outreachSentence } from "../rules/outreach-reason.ts";
import type { Send } from "../rules/proposal.ts";
import { joined, textsIn } from "../text/texts.ts";
import { type Instant, instant } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";

export type Candidate = { readonly rule: string; readonly send: Send };

export type Outreach = {
  /** Ready to be sent; two that were joined are one of these. */
  readonly go: readonly (Candidate & { readonly covers: readonly string[]; readonly topics: readonly string[] })[];
  readonly held: readonly (Candidate & { readonly until: Instant; readonly reason: string })[];
  readonly dropped: readonly (Candidate & { readonly reason: string })[];
};

type Wrapped = NudgeCandidate & { readonly candidate: Candidate };

export async function withinBudget(
  records: Records,
  community: Community,
  candidates: readonly Candidate[],
  now: Instant,
): Promise<Outreach> {
  const go: Outreach["go"][number][] = [];
  const held: Outreach["held"][number][] = [];
  const dropped: Outreach["dropped"][number][] = [];
  for (const [memberId, own] of byMember(candidates)) {
    const member = await records.members.get(memberId);
    if (!member) continue;
    const decision = decideOutreach<Wrapped>({
      now,
      candidates: own.map(wrap),
      ledger: (await records.outbox.unsolicitedTo(memberId, instant(0))).map((delivery) => ({
        at: delivery.sentAt ?? delivery.createdAt,
        topics: delivery.topics,
        answer: delivery.answer,
        answeredAt: delivery.answeredAt,
      })),
      preferences: { ...member.preferences, zone: zoneOf(member, community), holidays: community.holidays },
      member: {
        id: member.id,
        consented: isPresent(member),
        welcomeAllowed: false,
        paused: pauseOn(member, localDate(now, community.zone)) !== undefined,
        listening: member.listening,
      },
      killSwitch: community.nudgesPaused !== null,
    });
    const text = textsIn(community.language);
    const because = (candidate: Candidate, reason: Parameters<typeof outreachSentence>[0]) =>
      text.plain("decision.because", {
        reason: words(candidate.send.reason),
        because: words(plainText(outreachSentence(reason, community.zone, text))),
      });
    if (decision.send.length > 0)
      go.push(
        asOneMessage(
          member,
          community,
          decision.send.map((one) => one.candidate.candidate),
        ),
      );
    held.push(
      ...decision.held.map(({ candidate, until, reason }) => ({
        ...candidate.candidate,
        until,
        reason: because(candidate.candidate, reason),
      })),
    );
    dropped.push(
      ...decision.dropped.map(({ candidate, reason }) => ({
        ...candidate.candidate,
        reason: because(candidate.candidate, reason),
      })),
    );
  }
  return { go, held, dropped };
}

const topicOf = (send: Send): string => (send.audience.kind === "member" ? send.audience.topic : "");

function wrap(candidate: Candidate): Wrapped {
  const { send, rule } = candidate;
  return {
    candidate,
    key: send.key,
    rule,
    topic: topicOf(send),
    reason: send.reason,
    due: send.due,
    expires: send.expires,
    ...(send.priority === undefined ? {} : { priority: send.priority }),
    ...(send.inward === undefined ? {} : { inward: send.inward }),
  };
}

function byMember(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.send.audience.kind !== "member") continue;
    const { member } = candidate.send.audience;
    groups.set(member, [...(groups.get(member) ?? []), candidate]);
  }
  return groups;
}

/** Two things at once are one message; every message carries "fewer", "pause" and "stop". */
function asOneMessage(member: Member, community: Community, parts: readonly Candidate[]): Outreach["go"][number] {
  const [first, ...others] = parts as [Candidate, ...Candidate[]];
  const text = textsIn(member.preferences.language ?? community.language);
  const cards = parts.map((part) => part.send.card);
  const image = cards.find((card) => card.image)?.image;
  return {
    rule: first.rule,
    send: {
      ...first.send,
      reason: parts.map((part) => part.send.reason).join(" "),
      card: {
        ...(first.send.card.title === undefined ? {} : { title: first.send.card.title }),
        text: joined(
          cards.map((card, index) =>
            index > 0 && card.title !== undefined ? joined([words(card.title), card.text ?? []]) : (card.text ?? []),
          ),
          "\n\n",
        ),
        ...(cards.some((card) => card.fields) ? { fields: cards.flatMap((card) => card.fields ?? []) } : {}),
        buttons: [
          ...cards.flatMap((card) => card.buttons ?? []),
          { id: "nudge fewer", label: text.plain("nudge.fewer") },
          { id: "nudge pause", label: text.plain("nudge.pause") },
          { id: "nudge stop", label: text.plain("nudge.stop") },
        ],
        ...(image ? { image } : {}),
      },
    },
    covers: others.map((part) => part.send.key),
    topics: others.map((part) => topicOf(part.send)),
  };
}
