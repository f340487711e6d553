// Once a week everybody's participation is looked at anew (domain 1.5). Nothing is sent: a level is a private description.

import { asCounted } from "../../community/guests.ts";
import type { Standing } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Do } from "../../rules/proposal.ts";
import type { Instant } from "../../time/instant.ts";
import { localDate } from "../../time/zone.ts";
import { evaluateCommunity, takesPart } from "../evaluate.ts";
import { settingsOf } from "../settings.ts";
import { lastLook, nextLook } from "../weekly.ts";

export const evaluate = defineRule({
  id: "participation.evaluate",
  reads: ["members", "activity", "guests"],
  // Whoever joins on a Wednesday is looked at on Monday; no single act is worth weighing everybody again.
  wokenBy: [],
  settings: {},
  decide({ snapshot, now, text, key }) {
    const { community } = snapshot;
    const slot = lastLook(now, community.zone);
    const nextAt = nextLook(now, community.zone);
    const counted = asCounted(snapshot.members, snapshot.guests, now);
    const members = counted.filter((member) => takesPart(member) && member.joinedAt < slot);
    const open = members.some(({ standing }) => standing.evaluatedAt === null || standing.evaluatedAt < slot);
    if (!open) return { proposals: [], nextAt, note: text.plain("participation.evaluate.later") };
    const found = evaluateCommunity({
      members,
      activity: snapshot.activity,
      now,
      zone: community.zone,
      settings: settingsOf(community),
    });
    const before = new Map(members.map((member) => [member.id, member.standing]));
    const proposals = found
      .filter((one) => one.standing !== before.get(one.member))
      .map(
        (one): Do => ({
          kind: "do",
          key: key(localDate(slot, community.zone), one.member),
          reason: text.plain("participation.evaluate.reason"),
          change: {
            kind: "standing",
            member: one.member,
            standing: withDates(one.standing, before.get(one.member), now),
          },
        }),
      );
    return { proposals, nextAt };
  },
});

/**
 * A flag that goes on standing keeps the date on which it was first seen, also through a pause: who paused because they
 * were asked whether this is still useful is not asked again on the day of return.
 */
function withDates(standing: Standing, before: Standing | undefined, now: Instant): Standing {
  const known = before?.flaggedAt ?? {};
  const frozen = standing.flags.includes("paused") ? known : {};
  const standingNow = Object.fromEntries(standing.flags.map((flag) => [flag, known[flag] ?? now]));
  return { ...standing, flaggedAt: { ...frozen, ...standingNow } };
}
