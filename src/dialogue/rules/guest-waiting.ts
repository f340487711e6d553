// A letter without a reply: a private word to the facilitator after a week, once more after two, then it counts as lapsed, on
// the reply-by date where the letter named one (domain 5). Nobody else hears of it.
import { facilitatorsOf } from "../../community/facilitators.ts";
import { isFacilitator, isPresent, type Member } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Proposal } from "../../rules/proposal.ts";
import type { Texts } from "../../text/texts.ts";
import { day, earliest, type Instant, plus } from "../../time/instant.ts";
import { atWallClock, type LocalTime, plusDays, type Zone } from "../../time/zone.ts";
import { wordsTo } from "../facilitators.ts";
import { type Guest, isRefused, lapse, liveSteps } from "../guest.ts";

/** So long the word that somebody lapsed is of use [D]. */
const lapseNews = 7 * day;

type Waits = { readonly firstDays: number; readonly secondDays: number; readonly lapseDays: number };

/** The end of the day that the letter named, else so many days after it was sent. */
const lapsesAt = ({ replyBy }: Guest, from: Instant, { lapseDays }: Waits, zone: Zone): Instant =>
  replyBy === null ? plus(from, lapseDays * day) : atWallClock(plusDays(replyBy, 1), "00:00" as LocalTime, zone);

/** Whoever sent the letter; each facilitator where they are not here any more. */
function senderOf(guest: Guest, members: readonly Member[]): readonly Member[] {
  const by = liveSteps(guest).findLast(({ to }) => to === "invited")?.by;
  const sender = members.find((one) => one.id === by && isPresent(one) && isFacilitator(one));
  return sender ? [sender] : facilitatorsOf(members);
}

export const guestWaiting = defineRule({
  id: "dialogue.guest-waiting",
  reads: ["guests", "members"],
  wokenBy: ["guests"],
  settings: { firstDays: 7, secondDays: 14, lapseDays: 21 },
  decide(input) {
    const { snapshot, now, settings, key, text } = input;
    const { guests, members, community } = snapshot;
    const proposals: Proposal[] = [];
    const moments: Instant[] = [];
    for (const guest of guests) {
      const to = senderOf(guest, members);
      if (guest.state === "invited" && guest.waitingFrom !== null) {
        const from = guest.waitingFrom;
        const [first, second] = [plus(from, settings.firstDays * day), plus(from, settings.secondDays * day)];
        const end = lapsesAt(guest, from, settings, community.zone);
        moments.push(first, second, end);
        const parts = [guest.id, from];
        const reason = (spoken: Texts) => spoken.plain("guest.waiting.reason");
        const card = (again: "first" | "second") => (spoken: Texts) => waitingCard(spoken, guest, again);
        if (second < end) {
          const ends = { first: second, second: end };
          proposals.push(
            ...wordsTo(input, to, {
              parts: [...parts, "first"],
              due: first,
              expires: ends.first,
              reason,
              card: card("first"),
            }),
            ...wordsTo(input, to, {
              parts: [...parts, "second"],
              due: second,
              expires: ends.second,
              reason,
              card: card("second"),
            }),
          );
        } else
          proposals.push(
            ...wordsTo(input, to, {
              parts: [...parts, "first"],
              due: first,
              expires: end,
              reason,
              card: card("first"),
            }),
          );
        const lapsed = end <= now ? lapse(guest, now) : undefined;
        if (lapsed && !isRefused(lapsed))
          proposals.push({
            kind: "do",
            key: key(...parts, "lapsed"),
            reason: text.plain("guest.waiting.lapses"),
            change: { kind: "matter", of: "guests", matter: lapsed },
          });
      }
      const last = liveSteps(guest).at(-1);
      if (guest.state !== "lapsed" || last === undefined) continue;
      moments.push(plus(last.at, lapseNews));
      proposals.push(
        ...wordsTo(input, to, {
          parts: [guest.id, last.at, "told"],
          due: last.at,
          expires: plus(last.at, lapseNews),
          reason: (spoken) => spoken.plain("guest.waiting.reason"),
          card: (spoken) => ({
            text: spoken("guest.waiting.lapsed", { name: guest.name }),
            fields: [
              {
                label: spoken.plain("guest.exit.draft-label"),
                value: spoken("guest.lapsed.draft", { name: guest.name }),
              },
            ],
            buttons: [{ id: `guest undo guest=${guest.id}`, label: spoken.plain("guest.button.still-waiting") }],
          }),
        }),
      );
    }
    return {
      proposals,
      nextAt: earliest(...moments.filter((at) => at > now)) ?? null,
      note: text.plain("guest.waiting.none"),
    };
  },
});

const waitingCard = (text: Texts, guest: Guest, again: "first" | "second") => ({
  text: text(`guest.waiting.${again}`, { name: guest.name }),
  buttons: [
    { id: `guest confirm guest=${guest.id}`, label: text.plain("guest.button.confirm", { name: guest.name }) },
    { id: `guest decline guest=${guest.id}`, label: text.plain("guest.button.decline", { name: guest.name }) },
  ],
});
