// Which account a guest has is forgotten when it is of no use any more: when their time in the channel is over, and so is what
// follows a visit.
import { defineRule } from "../../rules/define.ts";
import type { Do } from "../../rules/proposal.ts";
import { day, earliest, type Instant, latest, plus } from "../../time/instant.ts";
import { type Guest, mayBeKnown, since, unknownAgain } from "../guest.ts";
import { accessOf, openUntil } from "../guest-access.ts";

/** Where nobody notes whether the guest stays, so long after the visit it counts as said [D]. */
const followUpWithin = 30 * day;

/** `starts`: as the calendar has it. */
function knownUntil(guest: Guest, starts: Instant): Instant {
  if (!mayBeKnown(guest)) return since(guest);
  const over = guest.state === "followed_up" ? since(guest) : plus(starts, followUpWithin);
  return latest(over, guest.visit?.until ?? undefined) as Instant;
}

export const guestKnown = defineRule({
  id: "dialogue.known",
  reads: ["guests", "deeds", "gatherings"],
  settings: {},
  decide({ snapshot, now, text, key }) {
    const { guests, deeds, gatherings } = snapshot;
    const proposals: Do[] = [];
    const moments: Instant[] = [];
    for (const guest of guests) {
      // An end that is still to come, or under way, needs it.
      if (!guest.person || openUntil(accessOf(deeds, guest.id)) !== null) continue;
      const starts = gatherings.find((one) => one.id === guest.visit?.gathering)?.startsAt ?? guest.visit?.startsAt;
      const until = knownUntil(guest, starts ?? guest.createdAt);
      if (until > now) moments.push(until);
      else
        proposals.push({
          kind: "do",
          key: key(guest.id, until, "forgotten"),
          reason: text.plain("guest.known.over"),
          change: { kind: "matter", of: "guests", matter: unknownAgain(guest) },
        });
    }
    return { proposals, nextAt: earliest(...moments) ?? null, note: text.plain("guest.known.quiet") };
  },
});
