// `/cop me export`: everything the bot holds about a person, as a file for their eyes. Also for somebody who has left, or
// is known from imported history only: what is held about them is theirs all the same.
import { defineCommand } from "../../commands/define.ts";
import { privately } from "../../commands/reply.ts";
import type { Community } from "../../community/community.ts";
import type { Member } from "../../community/member.ts";
import type { Activity } from "../../ports/records/activity.ts";
import type { Records } from "../../ports/store.ts";
import { type Instant, instant } from "../../time/instant.ts";

/** More than anybody is ever sent, or than is kept of decisions. */
const all = 100_000;
const ever: Instant = instant(0);

export const meExport = defineCommand({
  words: "me export",
  for: "anyone",
  audience: "private",
  summary: "me.export.summary",
  example: "me export",
  touches: [],
  options: {},
  async run({ community, member, records, text, now }) {
    if (!member) return privately({ text: text("me.nothing-held", { community: community.name }) });
    const held = { exportedAt: now, community: community.name, ...(await everythingOf(records, community, member)) };
    return privately({
      text: text("me.export.here"),
      file: { name: "cultivate-export.json", mime: "application/json", content: JSON.stringify(held, null, 2) },
    });
  },
});

/** Table by table, and of what names two people only this one's side. */
async function everythingOf(records: Records, community: Community, member: Member) {
  const own = (one: { readonly member: string }) => one.member === member.id;
  const gatherings = (await records.rhythm.gatherings(community.id, ever)).map((gathering) => gathering.id);
  const agendas = await Promise.all(gatherings.map((gathering) => records.rhythm.agenda(gathering)));
  return {
    member,
    activity: (await records.activity.of(member.id)).map(ownSide),
    stories: await records.value.of(member.id),
    rsvps: (await records.rhythm.rsvps(gatherings)).filter(own),
    attendance: (await records.rhythm.attendance(gatherings))
      .filter(own)
      .map(({ gathering, at }) => ({ gathering, at })),
    agendaTopics: agendas.flat().filter(own),
    hostOffers: (await records.rhythm.hostOffers(community.id)).filter(own),
    messages: (await records.outbox.sentTo(member.id, all)).map(({ sentAt, rule, reason, answer, answeredAt }) => ({
      sentAt,
      rule,
      reason,
      answer,
      answeredAt,
    })),
    decisions: (await records.decisions.since(community.id, ever, all))
      .filter((one) => one.to === member.id)
      .map(({ at, rule, outcome, reason }) => ({ at, rule, outcome, reason })),
    commands: (await records.audit.list(community.id, all))
      .filter((one) => one.by === member.ref)
      .map(({ at, command }) => ({ at, command })),
  };
}

/** Without the other person whom an act was directed to. */
const ownSide = ({ kind, at, count, channel, source, about }: Activity) => ({
  kind,
  at,
  count,
  channel,
  source,
  about,
});
