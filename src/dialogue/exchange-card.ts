// How an exchange looks to the members of one side. Of the other side it shows what was agreed: its name, the question, what
// came back, and its contact's name while that person wants to be it.
import { type Button, type Card, type Field, quoted, type RichText, time } from "../cards/card.ts";
import { communityIfUnclear } from "../commands/answering.ts";
import type { MemberRequest } from "../commands/define.ts";
import { cut, writeLine } from "../commands/line.ts";
import { isFacilitator, isPresent } from "../community/member.ts";
import { joined, type Texts } from "../text/texts.ts";
import { type Exchange, isFresh } from "./exchange.ts";
import { standingLinks } from "./exchanges-of.ts";

/** Of what came back, and of what was carried, the newest so many. */
const shown = 8;

/** The card that a facilitator posts in their own channel. */
export function openingCard(exchange: Exchange, text: Texts): Card {
  const to = { exchange: exchange.id };
  return {
    title: text.plain("exchange.card.title", { name: exchange.name }),
    text: joined([[quoted(exchange.question)], text("exchange.card.text", { name: exchange.name })], "\n\n"),
    buttons: [
      { id: writeLine("exchange contact", to), label: text.plain("exchange.button.contact") },
      { id: writeLine("exchange show", to), label: text.plain("exchange.button.show") },
    ],
    thread: cut(exchange.question, 90),
  };
}

export async function exchangeCard(request: MemberRequest, exchange: Exchange): Promise<Card> {
  const { text, records, member } = request;
  const linked = (await standingLinks(request)).some((one) => one.id === exchange.link);
  const runs = exchange.state === "standing" && linked;
  const contact = exchange.contact === null ? undefined : await records.members.get(exchange.contact);
  const ours = contact && isPresent(contact) ? contact : undefined;
  const fields: Field[] = [{ label: text.plain("exchange.field.question"), value: [quoted(exchange.question)] }];
  if (runs) {
    fields.push(
      { label: text.plain("exchange.field.contacts"), value: await contactsOf(request, exchange, ours?.name) },
      { label: text.plain("exchange.field.session"), value: await sessionOf(request, exchange) },
    );
  }
  fields.push({ label: text.plain("exchange.field.returned"), value: returnedIn(exchange, text) });
  if (runs) fields.push({ label: text.plain("exchange.field.carried"), value: await carriedIn(request, exchange) });
  const state = exchange.state === "standing" && !linked ? "unlinked" : exchange.state;
  return {
    title: text.plain("exchange.card.title", { name: exchange.name }),
    text: text(`exchange.state.${state}`),
    fields,
    buttons: buttonsOf(request, exchange, { runs, taken: ours !== undefined, own: ours?.id === member.id }),
  };
}

/** The other side's contact, read from what they keep: only while both sides agree, and only while that person is there. */
export async function theirContact({ records }: MemberRequest, exchange: Exchange): Promise<string | undefined> {
  const mirrored = await records.matters.get("exchanges", exchange.mirror);
  if (mirrored?.mirror !== exchange.id || mirrored.community !== exchange.other || mirrored.contact === null)
    return undefined;
  const found = await records.members.get(mirrored.contact);
  return found && isPresent(found) ? found.name : undefined;
}

async function contactsOf(request: MemberRequest, exchange: Exchange, ours: string | undefined): Promise<RichText> {
  const { text } = request;
  const theirs = await theirContact(request, exchange);
  return joined([
    ours === undefined ? text("exchange.contact.none-here") : text("exchange.contact.here", { who: ours }),
    theirs === undefined
      ? text("exchange.contact.none-there", { name: exchange.name })
      : text("exchange.contact.there", { who: theirs, name: exchange.name }),
  ]);
}

/** Derived from this community's own gatherings of that format since the exchange began. */
async function sessionOf({ records, community, text, zone }: MemberRequest, { stoodSince, createdAt }: Exchange) {
  const gatherings = await records.rhythm.gatherings(community.id, stoodSince ?? createdAt);
  const session = gatherings.filter((one) => one.state === "planned" && one.format === "joint_session").at(-1);
  return session === undefined
    ? text("exchange.session.none")
    : text("exchange.session.on", { when: time(session.startsAt, zone) });
}

const returnedIn = ({ returned, name }: Exchange, text: Texts): RichText =>
  returned.length === 0
    ? text("exchange.returned.none")
    : joined(
        returned
          .slice(-shown)
          .map(({ from, kind, what }) =>
            text(`exchange.returned.${from}`, { kind: text.plain(`exchange.kind.${kind}`), what, name }),
          ),
      );

/** Brokers are named only if they chose so and belong to both communities still. */
async function carriedIn(request: MemberRequest, exchange: Exchange): Promise<RichText> {
  const { records, community, text, now } = request;
  const all = (await records.matters.of("carried", community.id)).filter(
    (one) => one.other === exchange.other && isFresh(one, now),
  );
  const lines: RichText[] = [];
  for (const { owner, named, what } of all.slice(-shown)) {
    const member = named ? await records.members.get(owner) : undefined;
    const there = member && (await records.members.byRef(exchange.other, member.ref));
    const broker = member && there && isPresent(member) && isPresent(there);
    lines.push(broker ? text("exchange.carried.by", { what, who: member.name }) : text("exchange.carried", { what }));
  }
  return lines.length === 0 ? text("exchange.carried.none") : joined(lines);
}

type Seen = { readonly runs: boolean; readonly taken: boolean; readonly own: boolean };

function buttonsOf(request: MemberRequest, exchange: Exchange, { runs, taken, own }: Seen): Button[] {
  const { text } = request;
  const to = { exchange: exchange.id, community: communityIfUnclear(request) };
  const button = (words: string, key: "contact" | "back" | "accept" | "note" | "end"): Button => ({
    id: writeLine(words, to),
    label: text.plain(`exchange.button.${key}`),
  });
  return [
    ...(runs && !taken ? [button("exchange contact", "contact")] : []),
    ...(own ? [button("exchange back", "back")] : []),
    ...(!isFacilitator(request.member)
      ? []
      : exchange.state === "asked" && exchange.ours === "open"
        ? [button("exchange accept", "accept"), button("exchange end", "end")]
        : runs
          ? [button("exchange note", "note"), button("exchange end", "end")]
          : []),
  ];
}
