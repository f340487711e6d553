// `/cop guest list`: every guest with where they stand and the next step; who was asked long ago may be asked again.
import type { Field } from "../../cards/card.ts";
import { defineCommand } from "../../commands/define.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { exits, type Guest, type GuestState, guestStates, isOneOf, mayReopen, reopen, since } from "../guest.ts";
import { allGuests, meantGuest, presentMember, taken } from "../guest-answers.ts";
import { button, guestLine, nextButton, stepTaken } from "../guest-card.ts";
import { guestId } from "../guest-fields.ts";

/** Of those whose visit is long over, or who left the way. */
const shownPast = 6;
const mostButtons = 15;

export const guestList = defineCommand({
  words: "guest list",
  for: "facilitator",
  audience: "private",
  summary: "guest.list.summary",
  example: "guest list",
  touches: [],
  options: {},
  async run(request) {
    const { text, now } = request;
    const all = await allGuests(request);
    const suggest = button(request, "guest suggest", "guest.button.suggest", {});
    if (all.length === 0) return privately({ text: text("guest.list.none"), buttons: [suggest] });
    const shown = guestStates.flatMap((state) => newest(all, state));
    const fields: Field[] = [];
    for (const state of guestStates) {
      const here = shown.filter((one) => one.state === state);
      if (here.length === 0) continue;
      const lines = await Promise.all(
        here.map(async (guest) => {
          const buddy = isOneOf(guest, ["confirmed", "preparing"])
            ? await presentMember(request, guest.buddy)
            : undefined;
          return joined(
            [guestLine(request, guest), ...(buddy ? [text("guest.list.buddy", { name: buddy.name })] : [])],
            ", ",
          );
        }),
      );
      fields.push({ label: text.plain(`guest.state.${state}`), value: joined(lines) });
    }
    const again = shown.filter((one) => mayReopen(one, now));
    return privately({
      title: text.plain("guest.list.title"),
      text: text(again.length > 0 ? "guest.list.again" : "guest.list.intro"),
      fields,
      buttons: [...shown.flatMap((one) => nextButton(request, one)).slice(0, mostButtons), suggest],
    });
  },
});

/** All that are on the way; of the others the last few. */
function newest(all: readonly Guest[], state: GuestState): readonly Guest[] {
  const here = all.filter((one) => one.state === state).toSorted((one, other) => (since(one) < since(other) ? -1 : 1));
  return state === "followed_up" || isOneOf({ state } as Guest, exits) ? here.slice(-shownPast) : here;
}

export const guestReopen = defineCommand({
  words: "guest reopen",
  for: "facilitator",
  audience: "private",
  summary: "guest.reopen.summary",
  example: "guest reopen guest=gu_1",
  touches: ["guests"],
  hidden: true,
  options: { guest: guestId },
  async run(request, { guest: id }) {
    const { records, member, now, text } = request;
    const guest = await meantGuest(request, id, exits);
    const again = taken(reopen(guest, { at: now, by: member.id }), guest, text);
    await records.matters.save("guests", again);
    return stepTaken(request, again, {
      text: text("guest.reopen.done", { name: guest.name }),
      buttons: nextButton(request, again),
    });
  },
});
