// Asks, one after the other, two members whom a third suggested to each other (domain 6.2). Unasked, so it passes the outreach
// budget like everything else; what the budget never lets through ends without a word.
import { mention } from "../../cards/card.ts";
import { writeLine } from "../../commands/line.ts";
import { isPresent, languageOf } from "../../community/member.ts";
import { defineRule } from "../../rules/define.ts";
import type { Proposal } from "../../rules/proposal.ts";
import { earliest, type Instant } from "../../time/instant.ts";
import { answersUntil, asked, over, wordsOf } from "../introductions/suggestion.ts";
import { isBlocked } from "../introductions/wish.ts";

export const suggested = defineRule({
  id: "spaces.suggested",
  reads: ["members", "introductionWishes", "introductionSuggestions"],
  settings: {},
  decide({ snapshot, now, text, textIn, key }) {
    const { community, members, introductionWishes, introductionSuggestions } = snapshot;
    const present = new Map(members.filter(isPresent).map((member) => [member.id, member]));
    const proposals: Proposal[] = [];
    const ahead: Instant[] = [];
    for (const suggestion of introductionSuggestions) {
      if (suggestion.state === "over") continue;
      const turn = asked(suggestion);
      const [member, other] = [present.get(turn?.member ?? ""), present.get(turn?.other ?? "")];
      const until = answersUntil(suggestion);
      if (!member || !other || until <= now || isBlocked(introductionWishes, member.id, other.id)) {
        const change = { kind: "matter", of: "introductionSuggestions", matter: over(suggestion) } as const;
        const reason = text.plain("introductions.suggested.over");
        proposals.push({ kind: "do", key: key("over", suggestion.id), reason, change });
        continue;
      }
      ahead.push(until);
      const own = textIn(languageOf(member, community));
      const by = present.get(suggestion.by ?? "");
      const words = wordsOf(suggestion);
      const button = (answer: "yes" | "no") => ({
        id: writeLine(`intro answer ${answer}`, { suggestion: suggestion.id }),
        label: own.plain(`introductions.suggested.${answer}`),
      });
      proposals.push({
        kind: "send",
        key: key(suggestion.id, member.id),
        audience: { kind: "member", member: member.id, solicited: false, topic: "introductions" },
        reason: own.plain("introductions.suggested.reason"),
        card: {
          text: own("introductions.suggested.text", {
            by: by ? [mention(by.ref, by.name)] : own("introductions.suggested.somebody"),
            name: [mention(other.ref, other.name)],
            turn: suggestion.state === "asking-second" ? "second" : "first",
          }),
          ...(words === undefined
            ? {}
            : { fields: [{ label: own.plain("introductions.suggested.why"), value: [{ kind: "quoted", words }] }] }),
          buttons: [button("yes"), button("no")],
        },
        due: suggestion.askedAt,
        expires: until,
      });
    }
    return { proposals, nextAt: earliest(...ahead) ?? null, note: text.plain("introductions.suggested.none") };
  },
});
