// After a visit: was it held? And, a day later, that thanks within three days are best (domain 5). To facilitators; the first
// question also to the buddy, who may know.
import { facilitatorsOf } from "../../community/facilitators.ts";
import { isPresent } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Proposal } from "../../rules/proposal.ts";
import { day, earliest, hour, type Instant, plus } from "../../time/instant.ts";
import { wordsTo } from "../facilitators.ts";
import { expected, isOneOf, reachedAt } from "../guest.ts";
import { endOf, gatheringOf } from "../visit.ts";

/** Two hours after its end, as the house asks after every gathering [D]; of use for a week. */
const askAfter = 2 * hour;
const askUntil = 7 * day;

export const guestThanks = defineRule({
  id: "dialogue.thanks",
  reads: ["guests", "gatherings", "members"],
  wokenBy: ["guests", "gatherings"],
  settings: { afterDays: 1, withinDays: 3 },
  decide(input) {
    const { snapshot, now, settings, text } = input;
    const { guests, gatherings, members } = snapshot;
    const facilitators = facilitatorsOf(members);
    const proposals: Proposal[] = [];
    const moments: Instant[] = [];
    for (const guest of guests) {
      const { id, name } = guest;
      const gathering = isOneOf(guest, expected) ? gatheringOf(guest, gatherings) : undefined;
      if (gathering) {
        const [due, expires] = [plus(endOf(gathering), askAfter), plus(endOf(gathering), askUntil)];
        moments.push(due, expires);
        const word = {
          parts: [id, gathering.startsAt, "held"],
          due,
          expires,
          reason: (spoken: typeof text) => spoken.plain("guest.held.reason"),
        };
        const held = (line: string, spoken: typeof text) => ({
          id: `${line} guest=${id}`,
          label: spoken.plain("guest.button.held"),
        });
        proposals.push(
          ...wordsTo(input, facilitators, {
            ...word,
            card: (spoken) => ({
              text: spoken("guest.held.ask", { name }),
              buttons: [
                held("guest host", spoken),
                { id: `guest cancel guest=${id}`, label: spoken.plain("guest.button.not-held") },
              ],
            }),
          }),
          ...wordsTo(
            input,
            members.filter((one) => one.id === guest.buddy && isPresent(one) && !facilitators.includes(one)),
            {
              ...word,
              card: (spoken) => ({
                text: spoken("guest.held.ask", { name }),
                buttons: [held("guest held", spoken)],
              }),
            },
          ),
        );
      }
      const hostedAt = guest.state === "hosted" ? reachedAt(guest, "hosted") : undefined;
      if (hostedAt === undefined) continue;
      const after = Math.min(settings.afterDays, settings.withinDays) * day;
      const expires = plus(hostedAt, Math.max(settings.withinDays * day, after + day));
      moments.push(plus(hostedAt, after), expires);
      proposals.push(
        ...wordsTo(input, facilitators, {
          parts: [id, hostedAt, "thanks"],
          due: plus(hostedAt, after),
          expires,
          reason: (spoken) => spoken.plain("guest.thanks.reason"),
          card: (spoken) => ({
            text: spoken("guest.thanks.text", { name, days: settings.withinDays }),
            buttons: [{ id: `guest thank guest=${id}`, label: spoken.plain("guest.button.thank", { name }) }],
          }),
        }),
      );
    }
    return {
      proposals,
      nextAt: earliest(...moments.filter((at) => at > now)) ?? null,
      note: text.plain("guest.thanks.none"),
    };
  },
});
