// `/cop guest person <guest> @person`: which account in the channel is the guest's. Then their time ends by itself, they are not
// invited to join like everybody, and, should they join, they are neither introduced nor counted unless it is switched on.

import { mention, words as plainWords, time } from "../../cards/card.ts";
import { optionIn } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { choice, member as memberOption, word } from "../../commands/options.ts";
import { privately, type Reply } from "../../commands/reply.ts";
import { guestBehind } from "../../community/guests.ts";
import { isPresent } from "../../community/member.ts";
import { joined } from "../../text/texts.ts";
import { expected, type Guest, mayBeKnown, reachedAt, unknownAgain, visited } from "../guest.ts";
import { accessOf, knownUntil, knowPerson, openUntil } from "../guest-access.ts";
import { allGuests, longestName, meantGuest, suggestGuests } from "../guest-answers.ts";
import { about, button } from "../guest-card.ts";
import { field, formLine, settled, unlessRefused, whoseName } from "../guest-fields.ts";
import { startOf } from "../visit.ts";

const here = [...expected, ...visited] as const;
/** Typed instead of a person. */
const nobody = "none";
/** Their welcome to newcomers, where it still waits. */
const welcomeRule = "participation.invite";

export const guestPerson = defineCommand({
  words: "guest person",
  for: "facilitator",
  audience: "private",
  summary: "guest.person.summary",
  example: 'guest person "Grace Hopper" @grace',
  touches: ["guests", "deeds"],
  options: {
    guest: word("guest.option.guest", false, longestName),
    person: memberOption("guest.option.person", true),
  },
  suggest: { guest: suggestGuests(here) },
  form: {
    when: "missing",
    build: (text, given) => ({
      ref: formLine("guest person", given),
      title: text.plain("guest.person.title"),
      intro: text.plain("guest.person.intro"),
      submit: text.plain("guest.person.submit"),
      fields: [field(text, { id: "person", label: "guest.option.person", type: "member", required: true })],
    }),
  },
  prefill: (request, form) =>
    unlessRefused(request, form, async () => {
      const guest = await meantGuest(request, optionIn(form.ref, "guest"), here);
      return settled(request, form, { guest: guest.id });
    }),
  async run(request, { guest: given, person }) {
    const { records, community, text } = request;
    const guest = await meantGuest(request, given, here);
    if (person.toLowerCase() === nobody) return forgetPerson(request, guest);
    if (!mayBeKnown(guest)) throw new Refusal("guest.access.no-visit", { name: guest.name });
    const open = openUntil(accessOf(await records.deeds.of(community.id), guest.id));
    if (open === null && knownUntil(guest, (await startOf(request, guest)) ?? guest.createdAt) <= request.now)
      throw new Refusal("guest.person.over", { name: guest.name });
    await refuseOthers(request, guest, person);
    const known: Guest = { ...guest, person };
    await records.matters.save("guests", known);
    await knowPerson(request, known);
    for (const waiting of await records.outbox.pendingOf(community.id, welcomeRule))
      if (waiting.to.ref === person) await records.outbox.save({ ...waiting, state: "withdrawn", card: {} });
    return privately({
      text: joined([
        text("guest.person.known", { who: [mention(person, guest.name)], name: guest.name }),
        open === null
          ? text("guest.person.no-end")
          : text("guest.person.end", { until: time(open, guest.visit?.zone ?? community.zone) }),
        text("guest.person.left-out", { counts: guest.counts ? "yes" : "no" }),
        text("guest.person.way-back", { undo: plainWords(`/cop guest unknown ${guest.name}`) }),
      ]),
      buttons: [
        about(request, guest, "guest unknown", "guest.button.unknown"),
        about(request, guest, "guest counts", "guest.button.counts"),
      ],
    });
  },
});

/** As it is typed before another word; a name with quotes in it cannot be. */
const typedName = ({ id, name }: Guest): string => (/["“”]/.test(name) ? id : `"${name}"`);

/** At the end of their days a guest is put out: nobody who is here anyway may be taken for one. */
async function refuseOthers(request: MemberRequest, guest: Guest, person: string): Promise<void> {
  const { records, community } = request;
  const other = guestBehind(person, await allGuests(request));
  if (other && other.id !== guest.id) throw new Refusal("guest.person.other", { name: other.name });
  const member = await records.members.byRef(community.id, person);
  const since = reachedAt(guest, "confirmed") ?? guest.createdAt;
  if (member && isPresent(member) && (member.joinedAt <= since || member.roles.length > 0))
    throw new Refusal("guest.person.member", { who: member.name, name: guest.name });
}

async function forgetPerson(request: MemberRequest, guest: Guest): Promise<Reply> {
  if (!guest.person) throw new Refusal("guest.unknown.was-not", { name: guest.name });
  const unknown = unknownAgain(guest);
  await request.records.matters.save("guests", unknown);
  await knowPerson(request, unknown);
  return privately({
    text: request.text("guest.unknown.done", { name: guest.name }),
    buttons: [about(request, guest, "guest person", "guest.button.person")],
  });
}

export const guestUnknown = defineCommand({
  words: "guest unknown",
  for: "facilitator",
  audience: "private",
  summary: "guest.unknown.summary",
  example: "guest unknown Grace Hopper",
  touches: ["guests", "deeds"],
  options: { guest: whoseName },
  suggest: { guest: suggestGuests(here) },
  run: async (request, { guest }) =>
    forgetPerson(request, await meantGuest(request, guest, here, undefined, ({ person }) => Boolean(person))),
});

/** Whether a guest who joins is introduced and counted like members. */
export const guestCounts = defineCommand({
  words: "guest counts",
  for: "facilitator",
  audience: "private",
  summary: "guest.counts.summary",
  example: 'guest counts "Grace Hopper" on',
  touches: ["guests"],
  options: {
    guest: word("guest.option.guest", false, longestName),
    state: choice("guest.option.counts", false, ["on", "off"]),
  },
  suggest: { guest: suggestGuests(here) },
  async run(request, { guest: given, state }) {
    const { records, text } = request;
    const guest = await meantGuest(request, given, here, undefined, ({ person }) => Boolean(person));
    if (!guest.person) throw new Refusal("guest.unknown.was-not", { name: guest.name });
    const counts = state === undefined ? guest.counts : state === "on";
    await records.matters.save("guests", { ...guest, counts });
    const other = counts ? "off" : "on";
    return privately({
      text: text(state === undefined ? "guest.counts.is" : "guest.counts.done", {
        name: guest.name,
        counts: counts ? "yes" : "no",
        back: plainWords(`/cop guest counts ${typedName(guest)} ${other}`),
      }),
      buttons: [button(request, "guest counts", `guest.button.counts-${other}`, { guest: guest.id, state: other })],
    });
  },
});
