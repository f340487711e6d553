// What stays of a visit is best written down within five days (domain 5): one word to who offered to take notes, else to
// facilitators. Who offered may give it back at any time.
import { facilitatorsOf } from "../../community/facilitators.ts";
import { isFacilitator, isPresent } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Proposal } from "../../rules/proposal.ts";
import { day, earliest, type Instant, plus } from "../../time/instant.ts";
import { wordsTo } from "../facilitators.ts";
import { isOneOf, reachedAt } from "../guest.ts";

export const guestTakeawaysRule = defineRule({
  id: "dialogue.takeaways",
  reads: ["guests", "members"],
  wokenBy: ["guests"],
  settings: { afterDays: 2, withinDays: 5 },
  decide(input) {
    const { snapshot, now, settings, text } = input;
    const { guests, members } = snapshot;
    const proposals: Proposal[] = [];
    const moments: Instant[] = [];
    for (const guest of guests) {
      const hostedAt = isOneOf(guest, ["hosted", "thanked"]) ? reachedAt(guest, "hosted") : undefined;
      if (hostedAt === undefined || guest.takeaways.length > 0) continue;
      const after = Math.min(settings.afterDays, settings.withinDays) * day;
      const [due, expires] = [plus(hostedAt, after), plus(hostedAt, Math.max(settings.withinDays * day, after + day))];
      moments.push(due, expires);
      const taker = members.find((one) => one.id === guest.noteTaker && isPresent(one));
      proposals.push(
        ...wordsTo(input, taker ? [taker] : facilitatorsOf(members), {
          parts: [guest.id, hostedAt],
          due,
          expires,
          reason: (spoken) => spoken.plain("guest.takeaways.reason"),
          card: (spoken) => ({
            text: spoken(taker ? "guest.takeaways.remind-taker" : "guest.takeaways.remind", { name: guest.name }),
            buttons: [
              {
                id: `${taker && !isFacilitator(taker) ? "guest notes" : "guest takeaways"} guest=${guest.id}`,
                label: spoken.plain("guest.button.takeaways", { name: guest.name }),
              },
              ...(taker
                ? [{ id: `guest note back=yes guest=${guest.id}`, label: spoken.plain("guest.button.note-back") }]
                : []),
            ],
          }),
        }),
      );
    }
    return {
      proposals,
      nextAt: earliest(...moments.filter((at) => at > now)) ?? null,
      note: text.plain("guest.takeaways.quiet"),
    };
  },
});
