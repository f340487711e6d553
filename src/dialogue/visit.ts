// The visit of a guest in the calendar: a gathering like any other, in the format of a guest's hour.

import type { MemberRequest } from "../commands/define.ts";
import { cut } from "../commands/line.ts";
import { newGathering } from "../community/new-gathering.ts";
import type { Gathering } from "../rhythm/gathering.ts";
import { type Instant, minute, plus } from "../time/instant.ts";
import { occurrencesFrom } from "../time/recurrence.ts";
import { atWallClock, daysBetween, type LocalTime, localDate, localTime, plusDays, type Zone } from "../time/zone.ts";
import type { Guest, Visit } from "./guest.ts";

/** An hour, ten minutes of it kept free to talk with one another (domain 4). */
export const usualMinutes = 60;
const networkingMinutes = 10;
/** A week after the visit the guest is let out, unless it is said otherwise [D]. */
export const usualAccessDays = 7;
/** At least so long between acceptance and date (domain 5). */
export const goodLeadDays = 14;

/** The end of the gathering's day and of so many days after it. */
export const accessUntil = (startsAt: Instant, zone: Zone, days: number): Instant =>
  atWallClock(plusDays(localDate(startsAt, zone), days + 1), "00:00" as LocalTime, zone);

/** The days after the visit that were agreed, if they are still to come to pass. */
export function agreedDays({ startsAt, until, zone }: Visit): number | undefined {
  if (until === null || until <= startsAt) return undefined;
  return daysBetween(localDate(startsAt, zone), localDate(until, zone)) - 1;
}

type NewVisit = {
  readonly guest: Guest;
  readonly topic: string;
  readonly startsAt: Instant;
  readonly zone: Zone;
  readonly minutes: number;
};

/** Where people meet anyway. */
export async function planVisit(request: MemberRequest, visit: NewVisit): Promise<Gathering> {
  const { records, community } = request;
  const rhythm = await records.rhythm.rhythm(community.id);
  const gathering = newGathering(request, {
    startsAt: visit.startsAt,
    durationMinutes: visit.minutes,
    title: cut(`${visit.guest.name}: ${visit.topic}`, 100),
    format: "guest_hour",
    zone: visit.zone,
    link: rhythm?.link ?? null,
    place: rhythm?.place ?? null,
    networkingMinutes: rhythm?.networkingMinutes ?? networkingMinutes,
  });
  await records.rhythm.saveGathering(gathering);
  return gathering;
}

/** True when the rhythm has a gathering of its own at that very time. */
export async function meetsRhythm({ records, community }: MemberRequest, startsAt: Instant): Promise<boolean> {
  const rhythm = await records.rhythm.rhythm(community.id);
  if (!rhythm || rhythm.alternate !== null) return false;
  const date = localDate(startsAt, rhythm.zone);
  const next = occurrencesFrom(rhythm.pattern, rhythm.anchor, date).next().value;
  return next.date === date && localTime(startsAt, rhythm.zone) === rhythm.time;
}

/** Called off, or on again at its own time; whoever knew of it hears of it by the rhythm's own rules. True when it changed. */
export async function setVisit(
  { records, now }: MemberRequest,
  guest: Guest,
  state: "planned" | "cancelled",
): Promise<boolean> {
  const gathering = guest.visit && (await records.rhythm.gathering(guest.visit.gathering));
  if (!gathering || gathering.state === state || gathering.startsAt <= now) return false;
  await records.rhythm.saveGathering({ ...gathering, state, datedAt: now, revision: gathering.revision + 1 });
  return true;
}

/** The gathering of a guest's visit, as it stands: on, and known. */
export const gatheringOf = (guest: Guest, gatherings: readonly Gathering[]): Gathering | undefined =>
  gatherings.find((one) => one.id === guest.visit?.gathering && one.state === "planned");

/** The start as the calendar has it, else as it was agreed. */
export async function startOf({ records }: Pick<MemberRequest, "records">, guest: Guest): Promise<Instant | undefined> {
  const gathering = guest.visit && (await records.rhythm.gathering(guest.visit.gathering));
  return gathering?.startsAt ?? guest.visit?.startsAt;
}

export const endOf = (gathering: Pick<Gathering, "startsAt" | "durationMinutes">): Instant =>
  plus(gathering.startsAt, gathering.durationMinutes * minute);
