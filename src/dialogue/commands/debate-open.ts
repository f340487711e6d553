// `/cop debate open`: a facilitator puts a contested question of practice to the community, with its sides.
import { words as said } from "../../cards/card.ts";
import type { FormField } from "../../cards/form.ts";
import {
  asTypedBefore,
  communityIfUnclear,
  formRef,
  hasWords,
  notUnderstood,
  onOneLine,
} from "../../commands/answering.ts";
import { defineCommand } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { word } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { day, plus } from "../../time/instant.ts";
import { type Debate, longest } from "../debate.ts";
import { openingCard } from "../debate-card.ts";
import { openingKey } from "../debate-post.ts";

/** A card that could not be posted for so long is not what the facilitator meant any more. */
const usefulFor = 3 * day;

export const debateOpen = defineCommand({
  words: "debate open",
  for: "facilitator",
  audience: "private",
  summary: "debate.open.summary",
  example: 'debate open "Do we test in production?" "Yes, behind flags" "No, never"',
  touches: ["debates"],
  options: {
    question: word("debate.option.question", true, longest.question),
    a: word("debate.option.a", true, longest.position),
    b: word("debate.option.b", true, longest.position),
    third: word("debate.option.third", false, longest.position),
  },
  form: {
    when: "missing",
    build: (text, given) => {
      const field = (id: "question" | "a" | "b" | "third", max: number): FormField => ({
        id,
        label: text.plain(`debate.open.field.${id}`),
        type: "text",
        required: id !== "third",
        hint: text.plain(`debate.open.hint.${id}`),
        max,
        ...asTypedBefore(given[id], max),
      });
      return {
        ref: formRef("debate open", given),
        title: text.plain("debate.open.title"),
        intro: text.plain("debate.open.intro"),
        submit: text.plain("debate.open.submit"),
        fields: [
          field("question", longest.question),
          field("a", longest.position),
          field("b", longest.position),
          field("third", longest.position),
        ],
      };
    },
  },
  async run(request, given) {
    const { records, community, member, ids, now, text } = request;
    const question = onOneLine(given.question);
    const [a, b] = [onOneLine(given.a), onOneLine(given.b)];
    const third = given.third !== undefined && hasWords(given.third) ? onOneLine(given.third) : null;
    for (const [option, words] of Object.entries({ question, a, b }))
      if (!hasWords(words)) return notUnderstood(request, option, "debate.needs-words");
    const all = [a, b, ...(third === null ? [] : [third])].map((one) => one.toLowerCase());
    if (new Set(all).size < all.length) return notUnderstood(request, "b", "debate.same-sides");
    const debate: Debate = {
      id: ids.next("db"),
      community: community.id,
      owner: null,
      createdAt: now,
      question,
      positions: { a, b, third },
      by: member.id,
      state: "open",
      openedAt: now,
      closedAt: null,
      summary: null,
      past: [],
    };
    await records.matters.save("debates", debate);
    const spoken = request.textIn(community.language);
    await request.send({
      key: openingKey(debate),
      audience: { kind: "channel", channel: community.channel },
      card: openingCard(debate, spoken),
      reason: spoken.plain("debate.open.reason"),
      expires: plus(now, usefulFor),
    });
    return privately({
      title: text.plain("debate.opened.title"),
      text: text("debate.opened", { undo: said("/cop debate undo"), close: said("/cop debate close") }),
      buttons: [
        {
          id: writeLine("debate undo", { debate: debate.id, community: communityIfUnclear(request) }),
          label: text.plain("debate.button.undo"),
        },
      ],
    });
  },
});
