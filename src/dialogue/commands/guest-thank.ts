// `/cop guest thank <guest>`: a draft of the thanks with two real sentences of members, for the facilitator to send (domain 5:
// within 3 days). Nothing is sent from here.
import type { RichText } from "../../cards/card.ts";
import { defineCommand, type MemberRequest } from "../../commands/define.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { type Guest, thank } from "../guest.ts";
import { meantGuest, presentMember, suggestGuests, taken } from "../guest-answers.ts";
import { about, nextButton, stepTaken } from "../guest-card.ts";
import { guestId, whoseName } from "../guest-fields.ts";

/** Real sentences in the thanks (domain 5). */
const quoted = 2;

export const guestThank = defineCommand({
  words: "guest thank",
  for: "facilitator",
  audience: "private",
  summary: "guest.thank.summary",
  example: "guest thank Grace Hopper",
  touches: [],
  options: { guest: whoseName },
  suggest: { guest: suggestGuests(["hosted"]) },
  async run(request, { guest: given }) {
    const { member, community, now, text, textIn } = request;
    const guest = await meantGuest(request, given, ["hosted"]);
    taken(thank(guest, { at: now, by: member.id }), guest, text);
    const draft = textIn(community.language);
    const real = await realSentences(request, guest);
    return privately({
      title: text.plain("guest.thank.title", { name: guest.name }),
      text: joined(
        [
          draft("guest.thank.dear", { name: guest.name }),
          draft("guest.thank.text", { community: community.name, topic: guest.topic, real: real.length }),
          ...real,
          draft("guest.thank.close", { from: member.name }),
        ],
        "\n\n",
      ),
      fields: [
        {
          label: text.plain("guest.invite.how"),
          value: text("guest.thank.how", { quotes: real.length }),
        },
      ],
      buttons: [
        about(request, guest, "guest thanked", "guest.button.thanked"),
        about(request, guest, "guest takeaways", "guest.button.takeaways"),
      ],
    });
  },
});

/** The latest first, with a name only where it was given for this; takeaways where there are not two. */
async function realSentences(request: MemberRequest, guest: Guest): Promise<readonly RichText[]> {
  const text = request.textIn(request.community.language);
  const own: RichText[] = [];
  for (const { member, words, named } of guest.quotes.toReversed().slice(0, quoted)) {
    const from = named ? (await presentMember(request, member))?.name : undefined;
    own.push(from === undefined ? text("guest.thank.unnamed", { words }) : text("guest.thank.named", { words, from }));
  }
  const more = guest.takeaways.slice(0, quoted - own.length).map((words) => text("guest.thank.took", { words }));
  return [...own, ...more];
}

/** The facilitator has sent it. */
export const guestThanked = defineCommand({
  words: "guest thanked",
  for: "facilitator",
  audience: "private",
  summary: "guest.thanked.summary",
  example: "guest thanked guest=gu_1",
  touches: ["guests"],
  hidden: true,
  options: { guest: guestId },
  async run(request, { guest: id }) {
    const { records, member, now, text } = request;
    const guest = await meantGuest(request, id, ["hosted"]);
    const thanked = taken(thank(guest, { at: now, by: member.id }), guest, text);
    await records.matters.save("guests", thanked);
    return stepTaken(request, thanked, {
      text: text("guest.thanked.done", { name: guest.name }),
      buttons: nextButton(request, thanked),
    });
  },
});
