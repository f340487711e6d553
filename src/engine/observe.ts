// What the platform reports, counted: that somebody posted, replied or reacted, with ids and times. Only members count;
// whoever did not join leaves no trace here.

import { messageSource, reactionSource } from "../community/activity-source.ts";
import type { Community, Platform } from "../community/community.ts";
import { guestBehind, isUncountedGuest } from "../community/guests.ts";
import { isPresent, type Member } from "../community/member.ts";
import type { ChatEvent } from "../ports/chat-adapter.ts";
import type { ActivityKind } from "../ports/records/activity.ts";
import type { Records } from "../ports/store.ts";
import { proposalKey } from "../rules/proposal.ts";
import { textsIn } from "../text/texts.ts";
import { day, plus } from "../time/instant.ts";
import { installationOf } from "./enrol.ts";
import type { House } from "./house.ts";
import { waiting } from "./outgoing.ts";
import { wakeReaders } from "./wake.ts";

export async function observe(house: House, platform: Platform, event: ChatEvent): Promise<void> {
  await house.store.write(async (records) => {
    const now = house.clock.now();
    const installation = await installationOf(house, records, platform, event.installation, now);
    if (!(await records.inbox.receive(installation.id, event.id, now))) return;
    if (event.kind === "joined-installation" || event.kind === "left-installation") {
      return cameOrWent(house, records, installation.id, event);
    }
    if (event.kind === "interest") return softRsvp(house, records, installation.id, event);
    const community = await records.communities.inChannel(installation.id, event.channel);
    if (!community) return;
    const member = await records.members.byRef(community.id, event.person.ref);
    switch (event.kind) {
      case "joined-channel":
        return member && isPresent(member) ? undefined : welcome(house, records, community, event);
      case "left-channel":
        return member && isPresent(member) ? leave(house, records, community, member) : undefined;
      default:
        return member && isPresent(member) ? count(records, community, member, event) : undefined;
    }
  });
}

/** Interest in the platform's own calendar counts as "maybe" for a member who has not answered; it never undoes an answer. */
async function softRsvp(
  house: House,
  records: Records,
  installation: string,
  event: ChatEvent & { kind: "interest" },
): Promise<void> {
  const entry = event.interested ? await records.calendarEntries.byEvent(installation, event.event) : undefined;
  const member = entry && (await records.members.byRef(entry.community, event.person.ref));
  if (!entry || !member || !isPresent(member)) return;
  const answered = (await records.rhythm.rsvps([entry.gathering])).some((rsvp) => rsvp.member === member.id);
  if (answered) return;
  await records.rhythm.saveRsvp({ gathering: entry.gathering, member: member.id, answer: "maybe", at: event.at });
  await wakeReaders(records, house.rules, entry.community, ["rsvps"], house.clock.now());
}

type Counted = ChatEvent & { kind: "posted" | "replied" | "reacted" };

async function count(records: Records, community: Community, member: Member, event: Counted): Promise<void> {
  if (!member.scored) return;
  if (isUncountedGuest(member, await records.matters.of("guests", community.id), event.at)) return;
  const message = messageSource(event.channel, event.message);
  const about =
    event.kind === "reacted" ? message : event.kind === "replied" ? messageSource(event.channel, event.thread) : null;
  await records.activity.addAll([
    {
      community: community.id,
      source:
        event.kind === "reacted"
          ? reactionSource(event.channel, event.message, event.emoji, event.person.ref)
          : message,
      member: member.id,
      kind: await kindOf(records, community, member, event, about),
      at: event.at,
      count: 1,
      channel: event.channel,
      about,
      opensThread: event.kind === "posted" && event.opensThread === true,
      // Slack's replies, and the sandbox's, stand in a thread; Discord's answer a message or stand in a channel of its own.
      inThread: event.kind === "replied" && community.platform !== "discord",
    },
  ]);
}

/** A reply to somebody else's question is an answer (domain 1.5). */
async function kindOf(
  records: Records,
  community: Community,
  member: Member,
  event: Counted,
  about: string | null,
): Promise<ActivityKind> {
  if (event.kind === "reacted") return "reaction";
  if (event.kind === "posted") return event.asks ? "question" : "post";
  const asked = about === null ? undefined : await records.activity.bySource(community.id, about);
  return asked?.kind === "question" && asked.member !== member.id ? "answer" : "reply";
}

/** Stands in the participation room, to be seen and switched off. */
const inviteRule = "participation.invite";

/** The one welcome that may come unasked (domain 7.2); it invites, and says that nothing is expected. */
async function welcome(house: House, records: Records, community: Community, event: ChatEvent): Promise<void> {
  if (community.nudgesPaused !== null || community.rules[inviteRule]?.on === false) return;
  // A guest came for their visit; whether they stay is asked afterwards, by a person.
  if (guestBehind(event.person.ref, await records.matters.of("guests", community.id))) return;
  const now = house.clock.now();
  const text = textsIn(community.language);
  const key = proposalKey(inviteRule, community.id, event.person.ref);
  await records.outbox.add({
    id: house.ids.next("d"),
    installation: community.installation,
    community: community.id,
    key,
    rule: inviteRule,
    covers: [key],
    topics: ["welcome"],
    to: { kind: "member", member: null, ref: event.person.ref },
    solicited: false,
    reason: text.plain("invite.reason", { community: community.name }),
    card: {
      text: text("invite.text", { name: event.person.name, community: community.name }),
      buttons: [
        {
          id: `join community=${community.id}`,
          label: text.plain("invite.join", { community: community.name }),
          style: "primary",
        },
      ],
    },
    expires: plus(now, 3 * day),
    ...waiting(now),
  });
}

/**
 * Where people join the whole installation at once: they are welcomed if one community lives there (with several, nobody
 * knows for which they came), and who goes leaves them all.
 */
async function cameOrWent(house: House, records: Records, installation: string, event: ChatEvent): Promise<void> {
  const communities = await records.communities.list(installation);
  const known = (await records.members.of(installation, event.person.ref)).filter(isPresent);
  if (event.kind === "joined-installation") {
    const [only, another] = communities;
    if (only && !another && known.length === 0) await welcome(house, records, only, event);
    return;
  }
  for (const member of known) {
    const community = communities.find(({ id }) => id === member.community);
    if (community) await leave(house, records, community, member);
  }
}

async function leave(house: House, records: Records, community: Community, member: Member): Promise<void> {
  const now = house.clock.now();
  await records.members.save({ ...member, leftAt: now });
  await wakeReaders(records, house.rules, community.id, ["members"], now);
}
