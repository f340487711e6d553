// A day after a gathering, who was there counts as having taken part: by a facilitator's marks, their own word, or their yes.
// Who was not there leaves no trace (domain 9, X2).

import { asCounted } from "../../community/guests.ts";
import { isPresent } from "../../community/member.ts";
import type { Activity } from "../../ports/records/activity.ts";
import { defineRule } from "../../rules/define.ts";
import type { Do } from "../../rules/proposal.ts";
import { day, earliest, hour, type Instant, plus } from "../../time/instant.ts";
import { attended } from "../attendance.ts";
import { endOf } from "../gathering.ts";

/** Notes that come later than this are kept, and count no more [D]. */
export const useful = 28 * day;

export const attendance = defineRule({
  id: "rhythm.attendance",
  reads: ["gatherings", "rsvps", "attendance", "members", "guests"],
  wokenBy: ["gatherings", "attendance"],
  settings: {
    /** Hours after the end, so that a facilitator has time to note who was there. */
    hours: 24,
  },
  decide({ snapshot, now, settings, text, key }) {
    // On Discord nobody is counted who has not agreed to it (domain section 0).
    const counted = new Set(
      asCounted(snapshot.members, snapshot.guests, now)
        .filter((member) => isPresent(member) && member.scored)
        .map((member) => member.id),
    );
    const proposals: Do[] = [];
    const ahead: Instant[] = [];
    for (const gathering of snapshot.gatherings) {
      if (gathering.state !== "planned") continue;
      const due = plus(endOf(gathering), settings.hours * hour);
      if (due > now) ahead.push(due);
      if (due > now || plus(endOf(gathering), useful) <= now) continue;
      const { members } = attended(gathering, snapshot.rsvps, snapshot.attendance);
      const act = (kind: "attend" | "host", member: string): Activity => ({
        community: gathering.community,
        source: `${kind}:${gathering.id}:${member}`,
        member,
        kind,
        at: gathering.startsAt,
        count: 1,
        channel: null,
        about: null,
        opensThread: false,
      });
      const activities = [
        ...members.map((member) => act("attend", member)),
        ...(gathering.host === null ? [] : [act("host", gathering.host)]),
      ].filter(({ member }) => counted.has(member));
      if (activities.length === 0) continue;
      proposals.push({
        kind: "do",
        key: key(gathering.id, "counted"),
        reason: text.plain("rhythm.counted.reason"),
        change: { kind: "activity", activities },
      });
    }
    return { proposals, nextAt: earliest(...ahead) ?? null, note: text.plain("rhythm.counted.none") };
  },
});
