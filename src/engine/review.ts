// One look at one community: its due rules decide, changes are applied, proposals pass the outreach budget and reach the
// outbox, and every outcome is put on record. The preview takes the very same look.
import type { Community } from "../community/community.ts";
import { hasEnded } from "../community/ended.ts";
import type { Decision } from "../ports/records/engine.ts";
import type { Records } from "../ports/store.ts";
import type { Rule, RuleOutput } from "../rules/define.ts";
import { type Proposal, proposalKey, type Send } from "../rules/proposal.ts";
import type { FactKind, Snapshot } from "../rules/snapshot.ts";
import { textsIn } from "../text/texts.ts";
import { earliest, hour, type Instant, plus } from "../time/instant.ts";
import { applyChange } from "./apply-change.ts";
import type { House } from "./house.ts";
import { enqueue } from "./outgoing.ts";
import { type Candidate, withinBudget } from "./outreach.ts";
import { record, recordOnce } from "./record.ts";
import { readSnapshot } from "./snapshot-reader.ts";
import { wakeReaders } from "./wake.ts";

/** A change may wake other rules at the same moment; more rounds than this mean that two rules wake each other. */
const mostRounds = 8;

export async function review(house: House, records: Records, communityId: string, now: Instant): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const community = await records.communities.get(communityId);
    const due = await records.due.dueOf(communityId, now);
    if (due.length === 0) return;
    const known = due.flatMap(({ rule }) => house.rules.find((one) => one.id === rule) ?? []);
    for (const { rule } of due)
      if (!known.some((one) => one.id === rule)) await records.due.set(communityId, rule, null);
    if (!community || known.length === 0) return;
    await look(house, records, community, known, now);
  }
  house.logger.error({ community: communityId }, "rules keep waking each other; they wait an hour");
  for (const { rule } of await records.due.dueOf(communityId, now))
    await records.due.set(communityId, rule, plus(now, hour));
}

async function look(
  house: House,
  records: Records,
  community: Community,
  due: readonly Rule[],
  now: Instant,
): Promise<void> {
  const ended = hasEnded(await records.matters.of("stages", community.id), now);
  const isOff = (rule: Rule) => (ended && rule.afterEnd !== true) || community.rules[rule.id]?.on === false;
  const on = due.filter((rule) => !isOff(rule) && !rule.whenReported);
  for (const rule of due) {
    if (on.includes(rule)) continue;
    if (isOff(rule)) await withdrawUnwanted(house, records, community, rule, new Set(), now);
    await records.due.set(community.id, rule.id, null);
  }
  const snapshot = await readSnapshot(records, community, new Set(on.flatMap((rule) => rule.reads)), now);
  const candidates: Candidate[] = [];
  const nextLook = new Map<string, Instant | undefined>();
  const touched = new Set<FactKind>();
  for (const rule of on) {
    const output = decide(house, rule, community, snapshot, now);
    nextLook.set(rule.id, output.nextAt ?? undefined);
    const wanted = output.proposals.filter((one): one is Send => one.kind === "send");
    await withdrawUnwanted(house, records, community, rule, new Set(wanted.map((send) => send.key)), now);
    const sent = await records.outbox.known(
      community.id,
      output.proposals.flatMap((one) => (one.kind === "do" ? [] : [one.key])),
    );
    for (const send of wanted) {
      if (sent.has(send.key)) continue;
      if (send.audience.kind === "member" && !send.audience.solicited) candidates.push({ rule: rule.id, send });
      else await enqueue(house, records, community, rule.id, send, now);
    }
    for (const kind of await carryOut(house, records, community, rule, output.proposals, sent, now)) touched.add(kind);
    if (output.proposals.length === 0) await recordNothing(house, records, community, rule, output, now);
  }
  const outcome = await withinBudget(records, community, candidates, now);
  for (const { rule, send, covers, topics } of outcome.go)
    await enqueue(house, records, community, rule, send, now, { covers, topics });
  for (const { rule, send, until, reason } of outcome.held) {
    nextLook.set(rule, earliest(nextLook.get(rule), until));
    await recordOnce(house, records, { ...about(community, rule, send, now), outcome: "held", reason, until });
  }
  for (const { rule, send, reason } of outcome.dropped) {
    await recordOnce(house, records, { ...about(community, rule, send, now), outcome: "skipped", reason, until: null });
  }
  for (const rule of on) {
    const next = nextLook.get(rule.id);
    await records.due.set(community.id, rule.id, next ?? null);
  }
  await wakeReaders(records, house.rules, community.id, [...touched], now);
}

function decide(house: House, rule: Rule, community: Community, snapshot: Snapshot, now: Instant): RuleOutput {
  const output = rule.decide({
    snapshot,
    now,
    settings: { ...rule.settings, ...community.rules[rule.id]?.settings },
    text: textsIn(community.language),
    textIn: textsIn,
    key: (...parts) => proposalKey(rule.id, community.id, ...parts),
    says: (words) => house.commands.some((command) => command.words === words || command.aliases?.includes(words)),
  });
  if (output.nextAt === null || output.nextAt > now) return output;
  // A rule that is due again at the very moment it was asked would be asked for ever.
  house.logger.error({ rule: rule.id, community: community.id }, "a rule named a next moment that is not ahead");
  return { ...output, nextAt: plus(now, hour) };
}

/** What waits under a reason that is gone (a gathering was moved, a rule switched off) is taken back before it is sent. */
async function withdrawUnwanted(
  house: House,
  records: Records,
  community: Community,
  rule: Rule,
  wanted: ReadonlySet<string>,
  now: Instant,
) {
  for (const delivery of await records.outbox.pendingOf(community.id, rule.id)) {
    if (delivery.covers.some((key) => wanted.has(key))) continue;
    await records.outbox.save({ ...delivery, state: "withdrawn", card: {} });
    const reason = textsIn(community.language).plain("decision.withdrawn");
    const to = delivery.to.kind === "member" ? (delivery.to.member ?? delivery.to.ref) : delivery.to.ref;
    await record(house, records, {
      community: community.id,
      at: now,
      rule: rule.id,
      key: delivery.key,
      to,
      outcome: "skipped",
      reason,
      until: null,
    });
  }
}

async function carryOut(
  house: House,
  records: Records,
  community: Community,
  rule: Rule,
  proposals: readonly Proposal[],
  sent: ReadonlySet<string>,
  now: Instant,
) {
  const touched: FactKind[] = [];
  for (const proposal of proposals) {
    if (proposal.kind === "do") touched.push(...(await applyChange(records, community.id, proposal.change)));
    // A step that was sent while it was due was not skipped, whatever has overtaken it since.
    if (proposal.kind === "skip" && !sent.has(proposal.key)) {
      await recordOnce(house, records, {
        community: community.id,
        at: now,
        rule: rule.id,
        key: proposal.key,
        to: proposal.to,
        outcome: "skipped",
        reason: proposal.reason,
        until: null,
      });
    }
  }
  return touched;
}

async function recordNothing(
  house: House,
  records: Records,
  community: Community,
  rule: Rule,
  output: RuleOutput,
  now: Instant,
) {
  const text = textsIn(community.language);
  const reason = output.note ?? text.plain("decision.nothing");
  await recordOnce(house, records, {
    community: community.id,
    at: now,
    rule: rule.id,
    key: proposalKey(rule.id, community.id),
    to: "",
    outcome: "nothing",
    reason,
    until: null,
  });
}

const about = (
  community: Community,
  rule: string,
  send: Send,
  now: Instant,
): Omit<Decision, "id" | "outcome" | "reason" | "until"> => ({
  community: community.id,
  at: now,
  rule,
  key: send.key,
  to: send.audience.kind === "channel" ? send.audience.channel : send.audience.member,
});
