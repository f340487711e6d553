// `guest decline` and `guest cancel`: a no, and a visit that falls out. Nothing is kept open: the gathering is called off, and
// whoever was let in is let out. A courteous line for the guest comes along, for the facilitator to send.
import { words } from "../../cards/card.ts";
import { defineCommand, type MemberRequest } from "../../commands/define.ts";
import type { Reply } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { cancel, decline, expected, type GuestState, isOneOf } from "../guest.ts";
import { letOut } from "../guest-access.ts";
import { meantGuest, suggestGuests, taken } from "../guest-answers.ts";
import { stepTaken } from "../guest-card.ts";
import { whoseName } from "../guest-fields.ts";
import { setVisit } from "../visit.ts";

const mayDecline: readonly GuestState[] = ["nominated", "approved", "invited", "confirmed", "preparing"];

async function exit(request: MemberRequest, given: string | undefined, how: "declined" | "cancelled"): Promise<Reply> {
  const { records, member, community, now, text, textIn } = request;
  const usual = how === "cancelled" ? expected : (["nominated", "approved", "invited"] as const);
  const guest = await meantGuest(request, given, usual);
  const step = how === "cancelled" ? cancel : decline;
  const left = taken(step(guest, { at: now, by: member.id }), guest, text);
  const off = isOneOf(guest, expected) && (await setVisit(request, guest, "cancelled"));
  const out = await letOut(request, guest);
  await records.matters.save("guests", left);
  // Who was never asked gets no letter.
  const asked = guest.state !== "nominated" && guest.state !== "approved";
  const draft = textIn(community.language);
  return stepTaken(request, left, {
    text: joined([
      text(`guest.${how}.done`, { name: guest.name }),
      ...(off ? [text("guest.exit.off")] : []),
      ...(out ? [text("guest.exit.out")] : []),
    ]),
    ...(asked
      ? {
          fields: [
            {
              label: text.plain("guest.exit.draft-label"),
              value: words(draft.plain(`guest.${how}.draft`, { name: guest.name, from: member.name })),
            },
          ],
        }
      : {}),
  });
}

export const guestDecline = defineCommand({
  words: "guest decline",
  for: "facilitator",
  audience: "private",
  summary: "guest.decline.summary",
  example: "guest decline Grace Hopper",
  touches: ["guests", "gatherings", "deeds"],
  options: { guest: whoseName },
  suggest: { guest: suggestGuests(mayDecline) },
  run: (request, { guest }) => exit(request, guest, "declined"),
});

export const guestCancel = defineCommand({
  words: "guest cancel",
  for: "facilitator",
  audience: "private",
  summary: "guest.cancel.summary",
  example: "guest cancel Grace Hopper",
  touches: ["guests", "gatherings", "deeds"],
  options: { guest: whoseName },
  suggest: { guest: suggestGuests(expected) },
  run: (request, { guest }) => exit(request, guest, "cancelled"),
});
