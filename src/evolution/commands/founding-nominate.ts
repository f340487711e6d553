// `/cop founding nominate <who> <what they know>`: a member's hint at somebody's knowledge. Facilitators read it, nobody else.

import { quoted } from "../../cards/card.ts";
import { formRef, hasWords } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { word, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { facilitatorsOf } from "../../community/facilitators.ts";
import { languageOf } from "../../community/member.ts";
import { proposalKey } from "../../rules/proposal.ts";
import { joined } from "../../text/texts.ts";
import { day, plus } from "../../time/instant.ts";
import { foundingLimits, type Nomination, nominated } from "../founding.ts";
import { foundingOf, keep, nameOf, personIn } from "../own-founding.ts";

/** So long a word to the facilitators is of use. */
const usefulFor = 14 * day;

export const foundingNominate = defineCommand({
  words: "founding nominate",
  for: "member",
  audience: "private",
  summary: "founding.nominate.summary",
  example: "founding nominate @ada how to say no kindly",
  touches: ["foundings"],
  options: {
    who: word("founding.option.who", true, foundingLimits.name),
    knows: words("founding.option.knows", true, foundingLimits.knows),
  },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formRef("founding nominate", given),
      title: text.plain("founding.nominate.title"),
      intro: text.plain("founding.nominate.intro"),
      fields: [
        { id: "who", label: text.plain("founding.option.who"), type: "text", required: true, max: foundingLimits.name },
        {
          id: "knows",
          label: text.plain("founding.option.knows"),
          type: "paragraph",
          required: true,
          max: foundingLimits.knows,
        },
      ],
    }),
  },
  async run(request, given) {
    const { records, community, member, now, ids, text, invocation } = request;
    const members = await records.members.list(community.id);
    const { who, rest: knows } = personIn(given.who, given.knows, members, invocation.mentions);
    const name = nameOf(who, members) ?? "";
    if (!hasWords(name) || !hasWords(knows)) throw new Refusal("founding.refuse.nominate");
    const nomination: Nomination = { ...who, id: ids.next("no"), knows, by: member.id, at: now };
    await keep(request, nominated(await foundingOf(request), nomination));
    await tell(request, nomination, name);
    return privately({ text: text("founding.nominate.done", { name }) });
  },
});

async function tell(request: MemberRequest, nomination: Nomination, name: string): Promise<void> {
  const { records, community, member, now } = request;
  const all = facilitatorsOf(await records.members.list(community.id));
  for (const facilitator of all.filter((one) => one.id !== member.id)) {
    const text = request.textIn(languageOf(facilitator, community));
    await request.send({
      key: proposalKey("evolution.nomination", community.id, nomination.id, facilitator.id),
      audience: { kind: "member", member: facilitator.id, solicited: true, topic: "nominations" },
      card: {
        title: text.plain("founding.nominated.title"),
        text: joined([text("founding.nominated", { by: member.name, name }), [quoted(nomination.knows)]]),
      },
      reason: text.plain("founding.nominated.reason"),
      expires: plus(now, usefulFor),
    });
  }
}
