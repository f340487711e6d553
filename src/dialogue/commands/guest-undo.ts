// `/cop guest undo [guest]`: takes the last step back, with what hung on it. What was sent stays sent, and the answer says so.
import { defineCommand, Refusal } from "../../commands/define.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { expected, type Guest, guestStates, isOneOf, liveSteps, since, undo } from "../guest.ts";
import { letOut } from "../guest-access.ts";
import { allGuests, meantGuest, suggestGuests, taken } from "../guest-answers.ts";
import { about, nextButton } from "../guest-card.ts";
import { whoseName } from "../guest-fields.ts";
import { setVisit } from "../visit.ts";

export const guestUndo = defineCommand({
  words: "guest undo",
  for: "facilitator",
  audience: "private",
  summary: "guest.undo.summary",
  example: "guest undo Grace Hopper",
  touches: ["guests", "gatherings", "deeds"],
  options: { guest: whoseName },
  suggest: { guest: suggestGuests(guestStates) },
  async run(request, { guest: given }) {
    const { records, now, text } = request;
    const guest =
      given === undefined ? await lastMoved(await allGuests(request)) : await meantGuest(request, given, []);
    const { guest: back, undone } = taken(undo(guest, now), guest, text);
    const confirmed = undone.some(({ to }) => to === "confirmed");
    const leftOut = isOneOf(back, expected) && !isOneOf(guest, expected) && !confirmed;
    const off = confirmed && (await setVisit(request, guest, "cancelled"));
    const out = confirmed && (await letOut(request, guest));
    const on = leftOut && (await setVisit(request, back, "planned"));
    await records.matters.save("guests", back);
    // Access was ended with the exit; it is given again only by a person.
    const ended = leftOut && guest.visit !== null && guest.visit.until !== null && guest.visit.until > now;
    const stays = undone.map(({ to }) => to).filter((to) => isSent(to));
    return privately({
      title: text.plain("guest.undo.title", { name: guest.name }),
      text: joined([
        text("guest.undo.done", { state: text.plain(`guest.state.${back.state}`) }),
        ...(off ? [text("guest.exit.off")] : []),
        ...(out ? [text("guest.exit.out")] : []),
        ...(on ? [text("guest.undo.on")] : []),
        ...(ended ? [text("guest.undo.access")] : []),
        ...stays.map((to) => text(`guest.undo.stays.${to}`)),
      ]),
      buttons: [
        ...nextButton(request, back),
        ...(ended ? [about(request, back, "guest in", "guest.button.access")] : []),
      ],
    });
  },
});

/** Steps with which something went out. */
const sent = ["invited", "confirmed", "hosted", "thanked", "followed_up", "cancelled", "declined"] as const;
const isSent = (to: string): to is (typeof sent)[number] => (sent as readonly string[]).includes(to);

/** Where nothing is said: whoever moved last. */
function lastMoved(all: readonly Guest[]): Guest {
  const found = all
    .filter((one) => liveSteps(one).length > 0)
    .toSorted((one, other) => (since(one) > since(other) ? -1 : 1))[0];
  if (!found) throw new Refusal("guest.none-fits");
  return found;
}
