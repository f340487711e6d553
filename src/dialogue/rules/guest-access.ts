// The way in: an invitation that the platform made goes to facilitators, who hand it on. And where a visit was moved or fell out
// by another way, that the end of a guest's time does not fit any more.

import { link, type RichText, time } from "../../cards/card.ts";
import { facilitatorsOf } from "../../community/facilitators.ts";
import { defineRule } from "../../rules/define.ts";
import type { Proposal } from "../../rules/proposal.ts";
import type { Texts } from "../../text/texts.ts";
import { day, earliest, type Instant, plus } from "../../time/instant.ts";
import { wordsTo } from "../facilitators.ts";
import { exits, expected, isOneOf, mayBeKnown } from "../guest.ts";
import { accessOf, openUntil } from "../guest-access.ts";

const usefulFor = 7 * day;

export const guestAccessRule = defineRule({
  id: "dialogue.access",
  reads: ["guests", "deeds", "gatherings", "members"],
  wokenBy: ["guests", "deeds", "gatherings"],
  settings: {},
  decide(input) {
    const { snapshot, now, text } = input;
    const { community, guests, deeds, gatherings, members } = snapshot;
    const facilitators = facilitatorsOf(members);
    const proposals: Proposal[] = [];
    const moments: Instant[] = [];
    for (const guest of guests) {
      const { id, name, visit } = guest;
      for (const deed of mayBeKnown(guest) ? deeds.filter((one) => one.subject === id) : []) {
        const { asked, answer, answeredAt } = deed;
        if (asked.kind !== "invite-outsider" || answer?.kind !== "done" || answeredAt === null) continue;
        moments.push(asked.until);
        const invitation = answer.invitation ?? null;
        proposals.push(
          ...wordsTo(input, facilitators, {
            parts: [deed.id],
            due: answeredAt,
            expires: asked.until,
            reason: (spoken) => spoken.plain("guest.access.reason"),
            card: (spoken) => ({
              title: spoken.plain("guest.access.told.title", { name }),
              text: handedOn(spoken, invitation, { name, until: time(asked.until, visit?.zone ?? community.zone) }),
              buttons: guest.person
                ? []
                : [{ id: `guest person guest=${id}`, label: spoken.plain("guest.button.person") }],
            }),
          }),
        );
      }
      const open = openUntil(accessOf(deeds, id));
      if (open === null || open <= now) continue;
      const start = gatherings.find((one) => one.id === visit?.gathering)?.startsAt;
      const moved = isOneOf(guest, expected) && start !== undefined && start !== visit?.startsAt;
      if (!moved && !isOneOf(guest, exits)) continue;
      proposals.push(
        ...wordsTo(input, facilitators, {
          parts: [id, "end", moved ? `moved@${start}` : guest.state, open],
          due: now,
          expires: plus(now, usefulFor),
          reason: (spoken) => spoken.plain("guest.access.reason"),
          card: (spoken) => ({
            text: spoken(moved ? "guest.access.moved" : "guest.access.still-open", {
              name,
              until: time(open, visit?.zone ?? community.zone),
            }),
            buttons: [
              ...(moved ? [{ id: `guest access guest=${id}`, label: spoken.plain("guest.button.access-moved") }] : []),
              { id: `guest access end=yes guest=${id}`, label: spoken.plain("guest.button.access-end") },
            ],
          }),
        }),
      );
    }
    return {
      proposals,
      nextAt: earliest(...moments.filter((at) => at > now)) ?? null,
      note: text.plain("guest.access.quiet"),
    };
  },
});

/** An address to hand on, or what went out by e-mail, as the platform calls it. */
function handedOn(
  text: Texts,
  invitation: string | null,
  about: { name: string; until: ReturnType<typeof time> },
): RichText {
  if (invitation === null) return text("guest.access.told.in", about);
  return /^https?:\/\//.test(invitation)
    ? text("guest.access.told", { ...about, invitation: [link(invitation, invitation)] })
    : text("guest.access.told.mail", { ...about, invitation });
}
