// A record of a history as what the community counts: who did what kind of thing when.
import { reactionSource } from "../../src/community/activity-source.ts";
import type { Activity, ActivityKind } from "../../src/ports/records/activity.ts";
import type { Attendance, Message, Pairing } from "./history.ts";
import type { People } from "./people.ts";

/** Whether a reply answers a question is settled when all is stored (`ActivityRecords.settle`). */
const kindOf = (message: Message): ActivityKind => (message.reply ? "reply" : message.asks ? "question" : "post");

/**
 * A message and the reactions on it. `noted` tells whom a notice of the platform was about, for a reply to one. Exports do
 * not say when somebody reacted: it counts on the day of the message.
 */
export function messageActivities(
  community: string,
  message: Message,
  people: People,
  noted: (source: string) => string | undefined,
): Activity[] {
  const { source, channel, at, author } = message;
  const member = people.seen(author, at);
  if (member === undefined) return [];
  const about = message.thread ?? message.answers ?? null;
  const toward = message.answered ?? (about === null ? undefined : noted(about));
  const common = { community, at, channel, opensThread: false };
  const activities: Activity[] = [
    {
      ...common,
      source,
      member,
      kind: kindOf(message),
      count: 1,
      about,
      inThread: message.thread !== undefined,
      toward: (toward && people.named(toward)) ?? null,
    },
  ];
  for (const { emoji, count, by = [] } of message.reactions) {
    let unnamed = count;
    for (const ref of by) {
      const reactor = people.seen(ref, at);
      if (reactor === undefined) continue;
      unnamed -= 1;
      activities.push({
        ...common,
        source: reactionSource(channel, message.id, emoji, ref),
        member: reactor,
        kind: "reaction",
        count: 1,
        about: source,
        toward: member,
      });
    }
    if (unnamed > 0) {
      const reaction = reactionSource(channel, message.id, emoji, "");
      activities.push({ ...common, source: reaction, member, kind: "acknowledged", count: unnamed, about: source });
    }
  }
  return activities;
}

/** Who came, hosted or presented. Undefined where a name fits several members. */
export function attendanceActivities(community: string, row: Attendance, people: People): Activity[] | undefined {
  const member = people.meant(row.member, row.at);
  if (member === "several") return undefined;
  if (member === undefined || !row.attended) return [];
  return [plain(community, row.source, member, row.role, row)];
}

/** One for each of those who met; a pairing of which that is not said counts for nothing. */
export function pairingActivities(community: string, row: Pairing, people: People): Activity[] | undefined {
  const members = row.members.map((who) => people.meant(who, row.at));
  if (members.includes("several")) return undefined;
  if (row.met !== true) return [];
  return members.flatMap((member, index) =>
    member === undefined ? [] : [plain(community, `${row.source}/${row.members[index]}`, member, "pair", row)],
  );
}

const plain = (
  community: string,
  source: string,
  member: string,
  kind: ActivityKind,
  row: { at: Activity["at"] },
): Activity => ({
  community,
  source,
  member,
  kind,
  at: row.at,
  count: 1,
  channel: null,
  about: null,
  opensThread: false,
});
