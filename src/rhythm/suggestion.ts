// A time that suits many: read from when members do things here, or where that is too little to go by, from their time zones
// alone. It knows nobody's calendar, and whoever shows it has to say what it is based on.
import type { Instant } from "../time/instant.ts";
import type { Weekday } from "../time/recurrence.ts";
import {
  atWallClock,
  type LocalDate,
  type LocalTime,
  localDate,
  localTime,
  plusDays,
  weekday,
  type Zone,
} from "../time/zone.ts";
import type { Plan } from "./rhythm.ts";

export type Act = { readonly member: string; readonly at: Instant };

export type SuggestedSlot = {
  readonly plan: Plan;
  /** Members who were active on that weekday within an hour of that time. */
  readonly active: number;
  /** Members for whom it is daytime on a working day. */
  readonly daytime: number;
};

export type Suggestion = {
  readonly basis: "activity" | "zones";
  /** Members looked at; and how many of them did how much in the time looked at. */
  readonly members: number;
  readonly activeMembers: number;
  readonly acts: number;
  /** Best first, at most three, each on another weekday. */
  readonly slots: readonly SuggestedSlot[];
  /** Where the best time is night for a good part of the members: a time for them to alternate with. */
  readonly alternate: { readonly time: LocalTime; readonly zone: Zone; readonly members: number } | null;
};

/** Below this it would be a guess from a few people's habits [D]. */
const enoughMembers = 5;
const enoughActs = 30;
/** What counts as daytime, in whole hours of a member's own clock: 8:00 to 18:00 at the latest start of an hour's meeting [D]. */
const [dayBegins, dayEnds] = [8, 17];
/** From this share of members on in their night, two regions should share the burden [D]. */
const muchOfThem = 0.25;
const hours = Array.from({ length: 15 }, (_, index) => index + 7);
const workingDays: readonly Weekday[] = [1, 2, 3, 4, 5];
/** Only where people show by what they do that they like to meet at weekends. */
const allDays: readonly Weekday[] = [...workingDays, 6, 7];
/** Mondays begin and Fridays end the week; the middle of it is kinder. */
const middleFirst: Readonly<Record<number, number>> = { 2: 0, 3: 0, 4: 0, 1: 1, 5: 1, 6: 2, 7: 2 };

const hourOf = (at: Instant, zone: Zone): number => Number(localTime(at, zone).slice(0, 2));
const clock = (hour: number): LocalTime => `${String(hour).padStart(2, "0")}:00` as LocalTime;
const isDaytime = (at: Instant, zone: Zone): boolean => {
  const hour = hourOf(at, zone);
  return hour >= dayBegins && hour <= dayEnds && weekday(localDate(at, zone)) <= 5;
};

/** `zones`: one of each member. `zone`: the community's, in which the suggestion is said. Pure; the same input, the same answer. */
export function suggestSlots(zones: readonly Zone[], acts: readonly Act[], zone: Zone, now: Instant): Suggestion {
  const activeMembers = new Set(acts.map((act) => act.member)).size;
  const cells = membersByHour(acts, zone);
  const inHours = hours.some((hour) => allDays.some((day) => cells.has(`${day} ${hour}`)));
  const basis = activeMembers >= enoughMembers && acts.length >= enoughActs && inHours ? "activity" : "zones";
  if (basis === "zones") cells.clear();
  const found = (basis === "activity" ? allDays : workingDays).flatMap((day) =>
    hours.map((hour) => {
      const at = atWallClock(nextDate(now, zone, day), clock(hour), zone);
      const exactly = [...(cells.get(`${day} ${hour}`) ?? [])];
      const around = [hour - 1, hour + 1].flatMap((one) => [...(cells.get(`${day} ${one}`) ?? [])]);
      const daytime = zones.filter((one) => isDaytime(at, one)).length;
      return { day, hour, at, active: new Set([...exactly, ...around]).size, exact: exactly.length, daytime };
    }),
  );
  found.sort(
    (one, other) =>
      other.active - one.active ||
      other.exact - one.exact ||
      other.daytime - one.daytime ||
      (middleFirst[one.day] ?? 0) - (middleFirst[other.day] ?? 0) ||
      Math.abs(one.hour - 15) - Math.abs(other.hour - 15) ||
      one.day - other.day,
  );
  const best = found
    .filter((one, index) => found.findIndex((other) => other.day === one.day) === index)
    .filter((one) => basis === "zones" || one.active > 0)
    .slice(0, 3);
  const first = best[0];
  return {
    basis,
    members: zones.length,
    activeMembers,
    acts: acts.length,
    slots: best.map(({ day, hour, active, daytime }) => ({
      // The main gathering is monthly as a rule, on the same weekday and at the same hour (domain section 4).
      plan: { pattern: { kind: "monthly", every: 1, nth: 2, weekday: day }, time: clock(hour), zone },
      active,
      daytime,
    })),
    alternate: first === undefined ? null : otherRegion(zones, first.at),
  };
}

function membersByHour(acts: readonly Act[], zone: Zone): Map<string, Set<string>> {
  const cells = new Map<string, Set<string>>();
  for (const { member, at } of acts) {
    const cell = `${weekday(localDate(at, zone))} ${hourOf(at, zone)}`;
    cells.set(cell, (cells.get(cell) ?? new Set()).add(member));
  }
  return cells;
}

function nextDate(now: Instant, zone: Zone, day: Weekday): LocalDate {
  const tomorrow = plusDays(localDate(now, zone), 1);
  return plusDays(tomorrow, (day - weekday(tomorrow) + 7) % 7);
}

/** Mid-morning in the zone where most of those live for whom `at` is outside the day. */
function otherRegion(zones: readonly Zone[], at: Instant): Suggestion["alternate"] {
  const outside = zones.filter((zone) => !isDaytime(at, zone));
  if (zones.length === 0 || outside.length < muchOfThem * zones.length) return null;
  const counts = new Map<Zone, number>();
  for (const zone of outside) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  return most === undefined ? null : { time: clock(10), zone: most[0], members: outside.length };
}
