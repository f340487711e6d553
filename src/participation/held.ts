// Everything that is held about somebody: theirs to take along.
import type { Community } from "../community/community.ts";
import { names, partsOf, without } from "../community/in-matters.ts";
import { matterKinds } from "../community/matter-kinds.ts";
import type { Member } from "../community/member.ts";
import type { Activity } from "../ports/records/activity.ts";
import type { Matter } from "../ports/records/matters.ts";
import type { Records } from "../ports/store.ts";
import { type Instant, instant } from "../time/instant.ts";

/** More than anybody is ever sent, or than is kept of decisions. */
const all = 100_000;
const ever: Instant = instant(0);

/** Table by table, and of what names two people only this one's side. */
export async function everythingOf(records: Records, community: Community, member: Member) {
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
    matters: await mattersOf(records, community, member),
    decisions: (await records.decisions.since(community.id, ever, all))
      .filter((one) => one.to === member.id)
      .map(({ at, rule, outcome, reason }) => ({ at, rule, outcome, reason })),
    commands: (await records.audit.list(community.id, all))
      .filter((one) => one.by === member.ref)
      .map(({ at, command }) => ({ at, command })),
  };
}

/** Their own matters, and of the others that name them their part; nobody else stands in them. */
async function mattersOf(records: Records, community: Community, member: Member) {
  const others = (await records.members.list(community.id)).filter((one) => one.id !== member.id);
  const alone = <Value>(value: Value): Value =>
    others.reduce((left, { id }) => (names(left, id) ? without(left, id) : left), value);
  const all = await Promise.all(
    matterKinds.map(async (kind) =>
      (await records.matters.of(kind, community.id))
        .filter((one) => isTheirs(one, member.id))
        .map((one) =>
          one.owner === member.id
            ? { kind, ...alone(one) }
            : { kind, id: one.id, createdAt: one.createdAt, yours: alone(partsOf(one, member.id)) },
        ),
    ),
  );
  return [...all.flat(), ...(await toldToFacilitators(records, community, member)).map(alone)];
}

/** Words they left with facilitators, in matters that hold more than theirs; and what is held of them as a guest. */
async function toldToFacilitators({ matters }: Records, community: Community, { id: member, ref }: Member) {
  const guests = await matters.of("guests", community.id);
  const foundings = await matters.of("foundings", community.id);
  return [
    ...guests
      .filter((guest) => guest.nominatedBy === member)
      .map(({ id, createdAt, name, why, topic, field, question }) => ({
        ...{ kind: "guests", id, createdAt },
        yours: [{ name, why, topic, field, question }],
      })),
    ...guests
      .filter((guest) => guest.person === ref)
      .map(({ id, createdAt, name, topic, field, visit }) => ({
        ...{ kind: "guests", id, createdAt },
        yours: [{ name, topic, field, visit, person: ref }],
      })),
    ...foundings.flatMap(({ id, createdAt, nominations }) => {
      const yours = nominations.filter(({ by }) => by === member);
      return yours.length === 0 ? [] : [{ kind: "foundings", id, createdAt, yours }];
    }),
  ];
}

/** What belongs to somebody else says nothing of who stands in it (whom they avoid), unless a part of it is this one's own. */
const isTheirs = (matter: Matter, member: string): boolean =>
  matter.owner === null || matter.owner === member ? names(matter, member) : partsOf(matter, member).length > 0;

/** Without the other person whom an act was directed to. */
const ownSide = ({ kind, at, count, channel, source, about }: Activity) => ({
  kind,
  at,
  count,
  channel,
  source,
  about,
});
