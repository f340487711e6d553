// Where everybody would stand had the weekly look been taken from the first day on: for history that was imported, and for
// any moment in the past. Pure; it walks the same Mondays and takes the same look as the rule `participation.evaluate`.
import { isFacilitator, type Member, type Standing } from "../community/member.ts";
import type { ActivityDay } from "../ports/records/activity.ts";
import type { Instant } from "../time/instant.ts";
import { type LocalDate, localDate, plusDays, type Zone } from "../time/zone.ts";
import { daysToRead } from "./ages.ts";
import { evaluateCommunity, firstStanding } from "./evaluate.ts";
import { oldestDays } from "./score.ts";
import type { ParticipationSettings } from "./settings.ts";
import { nextLook } from "./weekly.ts";

/** A member as the replay needs them; the standing that is stored plays no part. */
export type Replayed = Pick<Member, "id" | "roles" | "joinedAt" | "pauses">;

export type ReplayInput = {
  /** `joinedAt` is where a member's time begins. */
  readonly members: readonly Replayed[];
  /** From the first act on, whole days of the calendar in `zone`, in the order of their dates. */
  readonly activity: readonly ActivityDay[];
  /** What happened on the day of each look before the look was taken; see `looksUntil`. */
  readonly mornings: readonly ActivityDay[];
  readonly until: Instant;
  /** The community's. */
  readonly zone: Zone;
  readonly settings: ParticipationSettings;
};

/** The Mondays from somebody's joining on, up to and with `until`. */
export function looksUntil(
  members: readonly Pick<Member, "joinedAt">[],
  until: Instant,
  zone: Zone,
): readonly Instant[] {
  const looks: Instant[] = [];
  const [first] = members.map((member) => member.joinedAt).sort();
  if (first === undefined) return looks;
  for (let look = nextLook(first, zone); look <= until; look = nextLook(look, zone)) looks.push(look);
  return looks;
}

/** Everybody's standing at the last look before `until`, by member id; who joined after it stands at the beginning. */
export function replay(input: ReplayInput): ReadonlyMap<string, Standing> {
  const { members, zone, settings } = input;
  const standings = new Map(members.map((member) => [member.id, firstStanding(member.joinedAt)]));
  const rowsBetween = dated(input.activity);
  const mornings = Map.groupBy(input.mornings, (row) => row.date);
  const looks = looksUntil(members, input.until, zone);
  const lastDate = input.activity.at(-1)?.date;
  for (let index = 0; index < looks.length; index += 1) {
    const now = looks[index] as Instant;
    const today = localDate(now, zone);
    const present = members.flatMap((member) => {
      const standing = standings.get(member.id);
      return standing && member.joinedAt < now ? [{ ...member, standing }] : [];
    });
    const oldest = plusDays(today, -daysToRead(members, today, oldestDays));
    const activity = [...rowsBetween(oldest, today), ...(mornings.get(today) ?? [])];
    for (const found of evaluateCommunity({ members: present, activity, now, zone, settings }))
      standings.set(found.member, found.standing);
    // History that ended years ago: from here on every look but the last one finds what the one before it found.
    const forgotten = lastDate === undefined || lastDate < oldest;
    if (forgotten && present.length === members.length && members.every((member) => isSettled(member, standings))) {
      index = Math.max(index, looks.length - 2);
    }
  }
  return standings;
}

/** Whether looks without any activity change nothing for them but flags that come with time. */
function isSettled(member: Replayed, standings: ReadonlyMap<string, Standing>): boolean {
  const standing = standings.get(member.id);
  const lowest = isFacilitator(member) ? "core" : "peripheral";
  return member.pauses.length === 0 && standing?.level === lowest && standing.up === 0 && standing.down === 0;
}

/** Rows from one date on, up to but not including another, without looking at all the others each time. */
function dated(rows: readonly ActivityDay[]): (from: LocalDate, until: LocalDate) => readonly ActivityDay[] {
  const begins = new Map<LocalDate, number>();
  for (const [index, row] of rows.entries()) if (!begins.has(row.date)) begins.set(row.date, index);
  const dates = [...begins.keys()];
  const firstAt = (date: LocalDate): number => {
    let [low, high] = [0, dates.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((dates[middle] ?? date) < date) low = middle + 1;
      else high = middle;
    }
    const found = dates[low];
    return (found === undefined ? undefined : begins.get(found)) ?? rows.length;
  };
  return (from, until) => rows.slice(firstAt(from), firstAt(until));
}
