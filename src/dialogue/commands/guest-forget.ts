// `/cop guest forget <guest>`: a guest asks to be forgotten. What goes, and what stays without their name, is said first.
import { words as plainWords } from "../../cards/card.ts";
import { defineCommand } from "../../commands/define.ts";
import { choice } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { guestStates } from "../guest.ts";
import { meantGuest, suggestGuests } from "../guest-answers.ts";
import { button } from "../guest-card.ts";
import { whoseName } from "../guest-fields.ts";
import { forgetGuest } from "../guest-forgotten.ts";

export const guestForget = defineCommand({
  words: "guest forget",
  for: "facilitator",
  audience: "private",
  summary: "guest.forget.summary",
  example: "guest forget Grace Hopper",
  touches: ["guests", "guestquestions", "deeds", "gatherings", "shelf"],
  options: { guest: whoseName, sure: { ...choice("guest.option.forget-sure", false, ["yes"]), named: true } },
  suggest: { guest: suggestGuests(guestStates) },
  async run(request, { guest: given, sure }) {
    const { text } = request;
    // By name only: nobody is forgotten because they are the only one.
    const guest = await meantGuest(request, given, []);
    if (sure === undefined)
      return privately({
        title: text.plain("guest.forget.title", { name: guest.name }),
        text: text("guest.forget.ask", { name: guest.name }),
        buttons: [
          {
            ...button(request, "guest forget", "guest.button.forget", { guest: guest.id, sure: "yes" }),
            style: "danger",
          },
        ],
      });
    const { out, ahead } = await forgetGuest(request, guest);
    return privately({
      text: joined([
        text("guest.forget.done"),
        ...(out ? [text("guest.exit.out")] : []),
        ...(ahead ? [text("guest.forget.ahead", { cancel: plainWords("/cop gathering cancel") })] : []),
      ]),
    });
  },
});
