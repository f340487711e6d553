// `/cop guest help`: who is expected, and what anybody may take on for a visit. Offers are one's own: taken, given back without
// a trace, and never given to somebody else (domain 9, X1).
import { time } from "../../cards/card.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { choice } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { expected, type Guest, isOneOf } from "../guest.ts";
import { allGuests, meantGuest, presentMember } from "../guest-answers.ts";
import { about, button } from "../guest-card.ts";
import { guestId } from "../guest-fields.ts";
import { startOf } from "../visit.ts";
import { openGuests } from "./guest-ask.ts";

const shownVisits = 5;

export const guestHelp = defineCommand({
  words: "guest help",
  aliases: ["guest"],
  for: "member",
  audience: "private",
  summary: "guest.help.summary",
  example: "guest help",
  touches: [],
  options: {},
  async run(request) {
    const { text, community } = request;
    const open = (await openGuests(request)).map(({ guest }) => guest.id);
    const coming: { readonly guest: Guest; readonly at: NonNullable<Awaited<ReturnType<typeof startOf>>> }[] = [];
    for (const guest of (await allGuests(request)).filter((one) => isOneOf(one, expected))) {
      const at = await startOf(request, guest);
      if (at !== undefined) coming.push({ guest: await withThoseHere(request, guest), at });
    }
    const next = coming.sort((one, other) => (one.at < other.at ? -1 : 1)).slice(0, shownVisits);
    const always = [
      button(request, "guest ideas", "guest.button.ideas", {}),
      button(request, "guest suggest", "guest.button.suggest", {}),
    ];
    if (next.length === 0) return privately({ text: text("guest.help.none"), buttons: always });
    return privately({
      title: text.plain("guest.help.title"),
      text: text("guest.help.intro"),
      fields: next.map(({ guest, at }) => ({
        label: guest.name,
        value: text("guest.help.visit", {
          topic: guest.topic,
          when: time(at, guest.visit?.zone ?? community.zone),
          buddy: guest.buddy === null ? "open" : "taken",
          notes: guest.noteTaker === null ? "open" : "taken",
        }),
      })),
      buttons: [
        ...next.flatMap(({ guest }) => [
          ...(open.includes(guest.id) ? [about(request, guest, "guest ask", "guest.button.ask")] : []),
          ...offers(request, guest),
        ]),
        ...always,
      ],
    });
  },
});

/** Who has left holds no place. */
const withThoseHere = async (request: MemberRequest, guest: Guest): Promise<Guest> => ({
  ...guest,
  buddy: (await presentMember(request, guest.buddy))?.id ?? null,
  noteTaker: (await presentMember(request, guest.noteTaker))?.id ?? null,
});

/** What is open, and what is one's own to give back. */
const offers = (request: MemberRequest, guest: Guest) =>
  (
    [
      ["buddy", "guest buddy", "guest.button.buddy", "guest.button.buddy-back"],
      ["noteTaker", "guest note", "guest.button.note", "guest.button.note-back"],
    ] as const
  ).flatMap(([place, line, take, giveBack]) => {
    if (guest[place] === request.member.id)
      return [button(request, line, giveBack, { back: "yes", guest: guest.id }, { name: guest.name })];
    return guest[place] === null ? [about(request, guest, line, take)] : [];
  });

type Place = "buddy" | "noteTaker";

/** Given back, and not taken on: said twice it is the same as once. */
const back = { ...choice("guest.option.back", false, ["yes"]), named: true } as const;

async function offer(
  request: MemberRequest,
  said: { guest: string | undefined; back: "yes" | undefined },
  place: Place,
) {
  const { records, member, text } = request;
  // Notes may be taken on, or given back, until they are out.
  const fitting = place === "noteTaker" ? ([...expected, "hosted", "thanked"] as const) : expected;
  const guest = await meantGuest(request, said.guest, fitting, (one) => isOneOf(one, fitting));
  // Who has left holds no place.
  const holder = (await presentMember(request, guest[place]))?.id ?? null;
  const gives = said.back === "yes";
  if (!gives && holder !== null && holder !== member.id) throw new Refusal(`guest.${place}.taken`);
  const kept = holder === member.id ? null : holder;
  const changed: Guest = { ...guest, [place]: gives ? kept : member.id };
  await records.matters.save("guests", changed);
  return privately({
    text: text(gives ? `guest.${place}.back` : `guest.${place}.yours`, { name: guest.name }),
    buttons: offers(request, changed),
  });
}

export const guestBuddy = defineCommand({
  words: "guest buddy",
  for: "member",
  audience: "private",
  summary: "guest.buddy.summary",
  example: "guest buddy guest=gu_1",
  touches: ["guests"],
  hidden: true,
  options: { guest: guestId, back },
  run: (request, said) => offer(request, said, "buddy"),
});

export const guestNote = defineCommand({
  words: "guest note",
  for: "member",
  audience: "private",
  summary: "guest.note.summary",
  example: "guest note guest=gu_1",
  touches: ["guests"],
  hidden: true,
  options: { guest: guestId, back },
  run: (request, said) => offer(request, said, "noteTaker"),
});
