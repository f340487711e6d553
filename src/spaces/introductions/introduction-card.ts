// An introduction as those read it who are introduced: who, what connects them, when it might suit, and a question to begin
// with. Never why the lot fell on them: what the bot knows of anybody's part stays with the bot (domain 6.1, 6.3).
import { type Button, type Card, type Field, mention, quoted, type RichText, time } from "../../cards/card.ts";
import { writeLine } from "../../commands/line.ts";
import type { Community } from "../../community/community.ts";
import { type Member, zoneOf } from "../../community/member.ts";
import { joined, type Texts } from "../../text/texts.ts";
import type { Instant } from "../../time/instant.ts";
import { atWallClock, type LocalTime, localDate, plusDays } from "../../time/zone.ts";
import { hashed } from "../pairing/chance.ts";
import { sharedTopics } from "../pairing/connection.ts";
import { checkDate } from "./moments.ts";
import { neverWithout, personOf } from "./pool.ts";
import type { Round } from "./round.ts";
import { suggestedTimes } from "./times.ts";

/** Questions to begin with, by their numbers in the catalogue. */
const starters = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Those named, as everybody can write to them. */
export const namesOf = (members: readonly Member[]): RichText =>
  joined(
    members.map((member) => [mention(member.ref, member.name)]),
    ", ",
  );

export const plainNames = (members: readonly Member[]): string => members.map(({ name }) => name).join(", ");

type Introduced = {
  readonly round: Round;
  readonly reader: Member;
  readonly others: readonly Member[];
  readonly community: Community;
  /** In the reader's language. */
  readonly text: Texts;
  readonly now: Instant;
};

export function introductionCard({ round, reader, others, community, text, now }: Introduced): Card {
  const when = whenField({ round, reader, others, community, text, now });
  const starter = starters[hashed(round.id, others.length) % starters.length] ?? 1;
  return {
    title: text.plain("introductions.card.title", { names: plainNames(others) }),
    text: joined([
      connection(round, reader, others, community, text),
      text("introductions.card.how", { names: namesOf(others), until: lastDay(round, reader, community) }),
    ]),
    fields: [
      ...(when ? [when] : []),
      { label: text.plain("introductions.card.starter"), value: text(`introductions.starter.${starter}`) },
    ],
    buttons: introductionButtons(round, text),
  };
}

export const introductionButtons = (round: Pick<Round, "id">, text: Texts, community?: string): readonly Button[] => [
  {
    id: writeLine("intro met yes", { round: round.id, community }),
    label: text.plain("introductions.button.met"),
    style: "primary",
  },
  { id: writeLine("intro skip", { round: round.id, community }), label: text.plain("introductions.button.skip") },
];

/** The topic that all of them named, or that they all wished for it. */
function connection(
  round: Round,
  reader: Member,
  others: readonly Member[],
  community: Community,
  text: Texts,
): RichText {
  const person = (member: Member) => personOf(member, undefined, neverWithout, community, round.date);
  const own = person(reader);
  const topic = sharedTopics(own, own).find((one) =>
    others.every((other) =>
      sharedTopics(person(other), own).some((shared) => shared.toLowerCase() === one.toLowerCase()),
    ),
  );
  const names = namesOf(others);
  return topic === undefined
    ? text("introductions.card.chosen", { kind: round.kind, names, count: others.length })
    : text("introductions.card.topic", { names, topic: [quoted(topic)], count: others.length });
}

function whenField({ round, reader, others, community, text, now }: Introduced): Field | undefined {
  const from = plusDays(localDate(now, community.zone), 1);
  const times = suggestedTimes([reader, ...others], community, from, checkDate(round));
  if (times.length === 0) return undefined;
  const zone = zoneOf(reader, community);
  return {
    label: text.plain("introductions.card.times", { count: others.length }),
    value: joined(times.map((at) => [time(at, zone)])),
  };
}

const noon = "12:00" as LocalTime;
const lastDay = (round: Round, reader: Member, community: Community) => {
  const zone = zoneOf(reader, community);
  return time(atWallClock(plusDays(round.endDate, -1), noon, zone), zone, "date");
};
