// Which account a guest has is forgotten when it is of no use any more: when their time in the channel is over, and so is what
// follows a visit.
import { defineRule } from "../../rules/define.ts";
import type { Do } from "../../rules/proposal.ts";
import { earliest, type Instant } from "../../time/instant.ts";
import { unknownAgain } from "../guest.ts";
import { accessOf, knownUntil, openUntil } from "../guest-access.ts";

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
