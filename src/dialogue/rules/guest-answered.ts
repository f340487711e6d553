// Whoever asked a question is told privately which answer met it (domain 5). They asked, so it is no unasked message; and it
// names nobody to anybody else (src/rules/discreet.ts).
import { isPresent, languageOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Send } from "../../rules/proposal.ts";
import { day, earliest, type Instant, plus } from "../../time/instant.ts";

/** So long it is of use [D]. */
const usefulFor = 14 * day;

export const guestAnsweredRule = defineRule({
  id: "dialogue.answered",
  reads: ["guestquestions", "guests", "members"],
  wokenBy: ["guestquestions"],
  settings: {},
  decide({ snapshot, now, text, textIn, key }) {
    const { community, guestquestions, guests, members } = snapshot;
    const moments: Instant[] = [];
    const proposals = guestquestions.flatMap((question): readonly Send[] => {
      const { answer } = question;
      const asker = members.find((one) => one.id === question.owner);
      const guest = guests.find((one) => one.id === question.guest);
      if (answer === null || !guest || !asker || !isPresent(asker)) return [];
      const expires = plus(answer.at, usefulFor);
      if (expires <= now) return [];
      moments.push(expires);
      const own = textIn(languageOf(asker, community));
      return [
        {
          kind: "send",
          // Without the asker: a key stands in decisions.
          key: key(question.guest, question.id),
          audience: { kind: "member", member: asker.id, solicited: true, topic: "guest-question" },
          reason: own.plain("guest.answered.reason"),
          card: {
            title: own.plain("guest.answered.told.title", { name: guest.name }),
            text: own("guest.answered.told", {
              name: guest.name,
              question: question.words,
              answer: answer.words,
            }),
          },
          due: answer.at,
          expires,
        },
      ];
    });
    return { proposals, nextAt: earliest(...moments) ?? null, note: text.plain("guest.answered.none") };
  },
});
