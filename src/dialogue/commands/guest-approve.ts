// `/cop guest approve <guest>`: a look at what a guest should be (domain 5: fit to the domain, no sales pitch, diversity of the
// last ones), and a yes. A button looks first; whoever types the name has made up their mind, and may still step back.
import { quoted } from "../../cards/card.ts";
import { defineCommand } from "../../commands/define.ts";
import { choice } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { approve } from "../guest.ts";
import { allGuests, meantGuest, suggestGuests, taken } from "../guest-answers.ts";
import { about, button, lastGuestsField, nextButton, stepTaken } from "../guest-card.ts";
import { whoseName } from "../guest-fields.ts";

/** Recent guests that a new one is looked at beside (domain 5). */
const lookedAt = 6;

export const guestApprove = defineCommand({
  words: "guest approve",
  for: "facilitator",
  audience: "private",
  summary: "guest.approve.summary",
  example: "guest approve Grace Hopper",
  touches: ["guests"],
  options: {
    guest: whoseName,
    sure: { ...choice("guest.option.sure", false, ["yes"]), named: true },
  },
  suggest: { guest: suggestGuests(["nominated"]) },
  async run(request, { guest: given, sure }) {
    const { records, member, community, now, text } = request;
    const guest = await meantGuest(request, given, ["nominated"]);
    const approved = taken(approve(guest, { at: now, by: member.id }), guest, text);
    if (sure === undefined && (given === undefined || request.invocation.origin === "button")) {
      const { name, topic, field } = guest;
      return privately({
        title: text.plain("guest.approve.title", { name }),
        text: joined([
          text("guest.approve.about", { topic, field, liked: guest.plusOnes.length }),
          text("guest.approve.asks", { domain: community.domain ?? community.name }),
        ]),
        fields: [
          { label: text.plain("guest.field.why"), value: [quoted(guest.why)] },
          ...(guest.question === null
            ? []
            : [{ label: text.plain("guest.field.question"), value: [quoted(guest.question)] }]),
          lastGuestsField(request, await allGuests(request), lookedAt),
        ],
        buttons: [
          {
            ...button(request, "guest approve", "guest.button.approve", { guest: guest.id, sure: "yes" }),
            style: "primary",
          },
          about(request, guest, "guest decline", "guest.button.not-fitting"),
        ],
      });
    }
    await records.matters.save("guests", approved);
    const asks = text("guest.approve.asks", { domain: community.domain ?? community.name });
    const done = text("guest.approve.done", { name: guest.name });
    return stepTaken(request, approved, {
      text: sure === undefined ? joined([done, asks]) : done,
      ...(sure === undefined ? { fields: [lastGuestsField(request, await allGuests(request), lookedAt)] } : {}),
      buttons: nextButton(request, approved),
    });
  },
});
