// How a gathering looks to people: when, where, what about, who comes, and room to talk at the end. Counts are of those who
// come or may come; who has not answered, or will not come, is nobody's business (domain 6.3, X2, X4).
import { type Button, type Card, type Field, link, quoted, type RichText, time, words } from "../cards/card.ts";
import { writeLine } from "../commands/line.ts";
import { joined, type Texts } from "../text/texts.ts";
import { networkingOf, planAgenda } from "./agenda.ts";
import { answerCounts, standingAnswers } from "./attendance.ts";
import { asFormat } from "./formats.ts";
import { type AgendaItem, type Gathering, type Rsvp, type RsvpAnswer, rsvpAnswers } from "./gathering.ts";

export type GatheringView = {
  readonly gathering: Gathering;
  readonly communityName: string;
  readonly rsvps: readonly Rsvp[];
  readonly agenda: readonly AgendaItem[];
  /** Names by member id. */
  readonly names: ReadonlyMap<string, string>;
  readonly text: Texts;
  /** Named in buttons where the place does not tell the community. */
  readonly community?: string | undefined;
};

/** Topics shown where people only pass by; all of them stand under `agenda show`. */
const topicsInPassing = 5;

export const titleOf = (gathering: Pick<Gathering, "title">, communityName: string, text: Texts): string =>
  gathering.title ?? text.plain("feed.title", { community: communityName });

/** `Tue 12 May 2026, 16:00 (Europe/London), 60 minutes: a meetup.` with the reader's own local time where it can be. */
export function whenLine({ gathering, text }: Pick<GatheringView, "gathering" | "text">): RichText {
  return text("rhythm.card.when", {
    when: time(gathering.startsAt, gathering.zone),
    minutes: gathering.durationMinutes,
    format: text.plain(`rhythm.format.${asFormat(gathering.format)}`),
  });
}

/** Only where it has another date than its first one. */
export function movedLine({ gathering, text }: Pick<GatheringView, "gathering" | "text">): RichText[] {
  const { movedFrom, startsAt, zone } = gathering;
  return movedFrom === null || movedFrom === startsAt
    ? []
    : [text("rhythm.card.moved", { before: time(movedFrom, zone) })];
}

/** Link, place or both; empty while neither is known. */
export function whereField({ gathering, text }: Pick<GatheringView, "gathering" | "text">): Field[] {
  const { link: url, place } = gathering;
  const parts: RichText[] = [
    ...(place === null ? [] : [[quoted(place)]]),
    ...(url === null ? [] : [[link(url, text.plain("rhythm.card.join"))]]),
  ];
  return parts.length === 0 ? [] : [{ label: text.plain("rhythm.card.where"), value: joined(parts) }];
}

function agendaField({ agenda, text }: GatheringView): Field {
  const label = text.plain("rhythm.card.agenda");
  if (agenda.length === 0) return { label, value: text("rhythm.card.agenda-empty") };
  const shown = agenda.slice(0, topicsInPassing).map((item): RichText => [...words("• "), quoted(item.topic)]);
  const more = agenda.length - shown.length;
  return { label, value: joined(more > 0 ? [...shown, text("rhythm.card.agenda-more", { more })] : shown) };
}

/** Nothing while nobody has said that they come. */
export function comingField({ gathering, rsvps, text }: GatheringView): Field[] {
  const { yes, maybe } = answerCounts(gathering.id, standingAnswers(gathering, rsvps));
  if (yes + maybe === 0) return [];
  return [{ label: text.plain("rhythm.card.coming"), value: text("rhythm.card.counts", { yes, maybe }) }];
}

function networkingField({ gathering, text }: GatheringView): Field {
  const minutes = networkingOf(gathering.networkingMinutes, gathering.durationMinutes);
  return { label: text.plain("rhythm.card.networking"), value: text("rhythm.card.networking-text", { minutes }) };
}

function hostField({ gathering, names, text }: GatheringView): Field[] {
  const name = gathering.host === null ? undefined : names.get(gathering.host);
  return name === undefined ? [] : [{ label: text.plain("rhythm.card.host"), value: [quoted(name)] }];
}

/** `rsvp yes gathering=rh_1-20260512`, for each answer. */
export function rsvpButtons(
  { gathering, text, community }: Pick<GatheringView, "gathering" | "text" | "community">,
  answers: readonly RsvpAnswer[] = rsvpAnswers,
): Button[] {
  return answers.map((answer): Button => {
    const id = writeLine(`rsvp ${answer}`, { gathering: gathering.id, community });
    const label = text.plain(`rhythm.rsvp.button.${answer}`);
    return answer === "yes" ? { id, label, style: "primary" } : { id, label };
  });
}

export const topicButton = ({
  gathering,
  text,
  community,
}: Pick<GatheringView, "gathering" | "text" | "community">): Button => ({
  id: writeLine("agenda add", { gathering: gathering.id, community }),
  label: text.plain("rhythm.agenda.button.add"),
});

/** Where, agenda, host, who comes, and the room to talk: what an announcement and `next` both show. */
export const gatheringFields = (view: GatheringView): Field[] => [
  ...whereField(view),
  ...hostField(view),
  agendaField(view),
  networkingField(view),
  ...comingField(view),
];

/** The whole gathering, with a first line of one's own. */
export const gatheringCard = (view: GatheringView, lead: readonly RichText[]): Card => ({
  title: titleOf(view.gathering, view.communityName, view.text),
  text: joined([...lead, ...movedLine(view)]),
  fields: gatheringFields(view),
  buttons: [...rsvpButtons(view), topicButton(view)],
});

/** The agenda in order, each topic with its time, then the room to talk; what does not fit waits. */
export function agendaFields({ gathering, agenda, names, text }: GatheringView): Field[] {
  const { parts, waiting } = planAgenda(gathering, agenda);
  const line = (topic: RichText, member: string | null) => {
    const name = member === null ? undefined : names.get(member);
    return name === undefined ? topic : text("rhythm.agenda.by", { topic, name });
  };
  const fields = parts.map(({ item, startsAt, minutes }): Field => {
    const label = text.plain("rhythm.agenda.part", { minutes });
    const topic: RichText = item === null ? text("rhythm.agenda.networking") : [quoted(item.topic)];
    const value = line(topic, item?.member ?? null);
    return { label, value: [time(startsAt, gathering.zone, "time"), ...words(" "), ...value] };
  });
  if (waiting.length === 0) return fields;
  const value = joined(waiting.map((item) => line([quoted(item.topic)], item.member)));
  return [...fields, { label: text.plain("rhythm.agenda.waiting"), value }];
}
