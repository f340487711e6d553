// What commands know of a community's gatherings, and how they find the one that somebody means.
import { type CommunityRequest, Refusal } from "../commands/define.ts";
import { day, type Instant, plus, readInstant } from "../time/instant.ts";
import { type LocalDate, localDate } from "../time/zone.ts";
import { gatheringsBack } from "./carry-over.ts";
import { endOf, type Gathering } from "./gathering.ts";
import type { Rhythm } from "./rhythm.ts";
import { gatheringsBetween, nextGatherings } from "./slots.ts";
import { readTypedDate } from "./typed-moment.ts";

export type Calendar = {
  readonly rhythm: Rhythm | null;
  readonly stored: readonly Gathering[];
};

type Here = Pick<CommunityRequest, "records" | "community" | "now">;

/** Half a year: as far ahead as a date is looked for. */
const ahead = 183 * day;

export async function readCalendar({ records, community, now }: Here): Promise<Calendar> {
  return {
    rhythm: (await records.rhythm.rhythm(community.id)) ?? null,
    stored: await records.rhythm.gatherings(community.id, plus(now, -gatheringsBack)),
  };
}

/** The rhythm, or a refusal that says how to set one. */
export function rhythmOf({ rhythm }: Calendar): Rhythm {
  if (rhythm === null) throw new Refusal("rhythm.none");
  return rhythm;
}

export const comingGatherings = ({ rhythm, stored }: Calendar, now: Instant, count: number): readonly Gathering[] =>
  nextGatherings(rhythm, stored, now, count);

/** The one that is on at this moment. */
export const runningGathering = (calendar: Calendar, now: Instant): Gathering | undefined =>
  around(calendar, plus(now, -2 * day), plus(now, 1))
    .filter((one) => one.state === "planned" && endOf(one) > now)
    .at(-1);

/** The last that has begun, and was not called off. */
export const lastGathering = (calendar: Calendar, now: Instant): Gathering | undefined =>
  around(calendar, plus(now, -gatheringsBack), plus(now, 1))
    .filter((one) => one.state === "planned")
    .at(-1);

const around = ({ rhythm, stored }: Calendar, from: Instant, until: Instant): readonly Gathering[] =>
  gatheringsBetween(rhythm, stored, from, until);

/** By its id, as it stands today: stored, or promised by the rhythm. */
export function gatheringById(calendar: Calendar, id: string): Gathering | undefined {
  const known = calendar.stored.find((one) => one.id === id);
  const dated = /-(\d{4})(\d{2})(\d{2})$/.exec(id);
  const near = dated ? readInstant(`${dated[1]}-${dated[2]}-${dated[3]}`) : known?.startsAt;
  const derived = near && around(calendar, plus(near, -2 * day), plus(near, 3 * day)).find((one) => one.id === id);
  return derived ?? known;
}

/** Those on a date of their own zone's calendar, or of the reader's. */
export function gatheringsOn(
  calendar: Calendar,
  date: LocalDate,
  { now, zone }: CommunityRequest,
): readonly Gathering[] {
  const found = around(calendar, plus(now, -gatheringsBack), plus(now, ahead));
  const exact = found.filter((one) => localDate(one.startsAt, one.zone) === date);
  return exact.length > 0 ? exact : found.filter((one) => localDate(one.startsAt, zone) === date);
}

export type Meant = {
  /** From a button. */
  readonly id?: string | undefined;
  /** As typed: `next`, `2026-05-12`, `thu`. */
  readonly which?: string | undefined;
};

/**
 * The gathering that somebody means, or a refusal. Where nothing is said it is `usual`: the next one, the one that is on (or
 * the next), or the last that has begun.
 */
export function meantGathering(
  request: CommunityRequest,
  calendar: Calendar,
  { id, which }: Meant,
  usual: "next" | "current" | "last",
): Gathering {
  const { now } = request;
  if (id !== undefined && id !== "next") {
    const found = gatheringById(calendar, id);
    if (!found) throw new Refusal("rhythm.gathering.unknown");
    return found;
  }
  const said = (which ?? id ?? "")
    .trim()
    .toLowerCase()
    .replace(/^on\s+/, "");
  if (said !== "" && said !== "next" && said !== "last") return onDate(request, calendar, said);
  const last = said === "last" || (said === "" && usual === "last");
  if (last) {
    const found = lastGathering(calendar, now);
    if (!found) throw new Refusal("rhythm.gathering.none-yet");
    return found;
  }
  const running = usual === "current" && said === "" ? runningGathering(calendar, now) : undefined;
  const found = running ?? comingGatherings(calendar, now, 1)[0];
  if (!found) throw new Refusal("rhythm.gathering.none");
  return found;
}

function onDate(request: CommunityRequest, calendar: Calendar, said: string): Gathering {
  const zone = calendar.rhythm?.zone ?? request.community.zone;
  const date = readTypedDate(said, localDate(request.now, zone));
  if (date === undefined) throw new Refusal("rhythm.gathering.date-unknown", { given: said.slice(0, 60) });
  const [found] = gatheringsOn(calendar, date, request);
  if (!found) throw new Refusal("rhythm.gathering.none-on", { date });
  return found;
}
