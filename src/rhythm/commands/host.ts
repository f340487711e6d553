// `/cop host <format>`: a member offers to host. The facilitators hear of it once, privately; nobody is made to, and it can be
// taken back at any time without a trace (domain 9, X1).

import { type Card, quoted, time } from "../../cards/card.ts";
import { communityIfUnclear, hasWords } from "../../commands/answering.ts";
import { type CommunityRequest, defineCommand, type MemberRequest, Refusal } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { choice, named, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { facilitatorsOf } from "../../community/facilitators.ts";
import { isPresent, languageOf, zoneOf } from "../../community/member.ts";
import { proposalKey } from "../../rules/proposal.ts";
import { joined, type Texts } from "../../text/texts.ts";
import { day, plus } from "../../time/instant.ts";
import type { Zone } from "../../time/zone.ts";
import { comingGatherings, meantGathering, readCalendar } from "../calendar.ts";
import { asFormat, formats } from "../formats.ts";
import type { Gathering, HostOffer } from "../gathering.ts";
import { keepGathering } from "../keep.ts";

/** So long a word to the facilitators is of use. */
const usefulFor = 14 * day;
/** Dates offered with a button. */
const datesOffered = 3;

export const host = defineCommand({
  words: "host",
  for: "member",
  audience: "private",
  summary: "rhythm.host.summary",
  example: "host show_and_tell our dashboard, with all its warts",
  touches: [],
  options: {
    format: choice("rhythm.option.format", true, formats),
    note: words("rhythm.option.note", false, 200),
  },
  form: {
    when: "missing",
    build: (text) => ({
      ref: "host",
      title: text.plain("rhythm.host.title"),
      intro: text.plain("rhythm.host.intro"),
      submit: text.plain("rhythm.host.submit"),
      fields: [
        {
          id: "format",
          label: text.plain("rhythm.host.field.format"),
          type: "choice",
          required: true,
          choices: formats.map((one) => ({ id: one, label: text.plain(`rhythm.format.${one}`) })),
        },
        { id: "note", label: text.plain("rhythm.host.field.note"), type: "paragraph", required: false, max: 200 },
      ],
    }),
  },
  async run(request, { format, note }) {
    const { records, community, member, now, ids, text } = request;
    const open = (await records.rhythm.hostOffers(community.id)).find(
      (one) => one.member === member.id && one.format === format,
    );
    const said = note !== undefined && hasWords(note) ? note : null;
    const offer: HostOffer = open ?? {
      id: ids.next("ho"),
      community: community.id,
      member: member.id,
      format,
      note: said,
      at: now,
    };
    if (open === undefined) {
      await records.rhythm.addHostOffer(offer);
      await tellFacilitators(request, offer);
    }
    return privately({
      title: text.plain("rhythm.host.thanks"),
      text: text(open === undefined ? "rhythm.host.noted" : "rhythm.host.stands", {
        format: text.plain(`rhythm.format.${format}`),
      }),
      buttons: [
        {
          id: writeLine("host back", { offer: offer.id, community: communityIfUnclear(request) }),
          label: text.plain("rhythm.host.button.back"),
        },
      ],
    });
  },
});

async function tellFacilitators(request: MemberRequest, offer: HostOffer): Promise<void> {
  const { member, now } = request;
  const free = comingGatherings(await readCalendar(request), now, 8)
    .filter((one) => one.host === null)
    .slice(0, datesOffered);
  await toFacilitators(request, `offer ${offer.id}`, (text, zone) => ({
    title: text.plain("rhythm.host.offer.title"),
    text: joined([
      text("rhythm.host.offer.text", {
        name: member.name,
        format: text.plain(`rhythm.format.${asFormat(offer.format)}`),
      }),
      ...(offer.note === null ? [] : [[quoted(offer.note)]]),
      text(free.length > 0 ? "rhythm.host.offer.choose" : "rhythm.host.offer.later"),
    ]),
    buttons: free.map((one) => ({
      id: writeLine("gathering host", { offer: offer.id, gathering: one.id }),
      label: text.plain("rhythm.host.offer.button", { date: time(one.startsAt, one.zone, "date") }, zone),
    })),
  }));
}

/** A private word to each facilitator but the one who speaks. Told once: the key says what it is about. */
async function toFacilitators(
  request: MemberRequest,
  about: string,
  card: (text: Texts, zone: Zone) => Card,
): Promise<void> {
  const { records, community, member, now } = request;
  const all = facilitatorsOf(await records.members.list(community.id));
  for (const one of all.filter((facilitator) => facilitator.id !== member.id)) {
    const text = request.textIn(languageOf(one, community));
    await request.send({
      key: proposalKey("rhythm.host", community.id, about, one.id),
      audience: { kind: "member", member: one.id, solicited: true, topic: "host-offer" },
      card: card(text, zoneOf(one, community)),
      reason: request.textIn(community.language).plain("rhythm.host.reason"),
      expires: plus(now, usefulFor),
    });
  }
}

async function offerOf({ records, community }: CommunityRequest, id: string): Promise<HostOffer> {
  const found = (await records.rhythm.hostOffers(community.id)).find((one) => one.id === id);
  if (!found) throw new Refusal("rhythm.host.gone");
  return found;
}

/** A facilitator takes an offer up for a date. Only who offered can be named: nobody is assigned (X1). */
export const gatheringHost = defineCommand({
  words: "gathering host",
  for: "facilitator",
  audience: "private",
  summary: "rhythm.host.accept.summary",
  example: "gathering host offer=ho_1 gathering=rh_1-20260512",
  touches: ["gatherings"],
  hidden: true,
  options: {
    offer: named("rhythm.option.offer", true, 40),
    gathering: named("rhythm.option.gathering", true, 60),
  },
  async run(request, { offer: offerId, gathering: id }) {
    const { records, community, now, text } = request;
    const offer = await offerOf(request, offerId);
    const willing = await records.members.get(offer.member);
    if (!willing || !isPresent(willing)) throw new Refusal("rhythm.host.gone");
    const found = meantGathering(request, await readCalendar(request), { id }, "next");
    if (found.startsAt <= now || found.state !== "planned") throw new Refusal("rhythm.gathering.begun");
    if (found.host !== null && found.host !== offer.member) throw new Refusal("rhythm.host.taken");
    const settled: Gathering = { ...found, host: offer.member, format: offer.format, revision: found.revision + 1 };
    await records.rhythm.saveGathering(settled);
    await records.rhythm.removeHostOffer(offer.id);
    const spoken = request.textIn(languageOf(willing, community));
    await request.send({
      key: proposalKey("rhythm.host", community.id, found.id, offer.id, willing.id),
      audience: { kind: "member", member: willing.id, solicited: true, topic: "host-offer" },
      card: {
        title: spoken.plain("rhythm.host.yours.title"),
        text: spoken("rhythm.host.yours.text", { when: time(found.startsAt, found.zone) }),
        buttons: [
          { id: writeLine("host back", { gathering: found.id }), label: spoken.plain("rhythm.host.button.back") },
        ],
      },
      reason: request.textIn(community.language).plain("rhythm.host.yours.reason"),
      expires: found.startsAt,
    });
    return privately({
      text: text("rhythm.host.accepted", { name: willing.name, when: time(found.startsAt, found.zone) }),
    });
  },
});

/** Takes an offer back, or a date that was taken on. No trace stays, and no question is asked. */
export const hostBack = defineCommand({
  words: "host back",
  for: "member",
  audience: "private",
  summary: "rhythm.host.back.summary",
  example: "host back",
  touches: ["gatherings"],
  hidden: true,
  options: {
    offer: named("rhythm.option.offer", false, 40),
    gathering: named("rhythm.option.gathering", false, 60),
  },
  async run(request, { offer, gathering: id }) {
    const { records, community, member, now, text } = request;
    for (const one of await records.rhythm.hostOffers(community.id)) {
      const meant = offer === undefined ? id === undefined : one.id === offer;
      if (one.member === member.id && meant) await records.rhythm.removeHostOffer(one.id);
    }
    if (id !== undefined) {
      const calendar = await readCalendar(request);
      const found = meantGathering(request, calendar, { id }, "next");
      if (found.host === member.id && found.startsAt > now) {
        const format = calendar.rhythm?.format ?? found.format;
        const open: Gathering = { ...found, host: null, format, revision: found.revision + 1 };
        await keepGathering(records, open);
        await toFacilitators(request, `open ${found.id} ${open.revision}`, (spoken) => ({
          text: spoken("rhythm.host.open", { when: time(found.startsAt, found.zone) }),
        }));
      }
    }
    return privately({ text: text("rhythm.host.back") });
  },
});
