// Times that suit everybody in a group: inside the working hours of all, on working days of all, never in anybody's night.
import type { Community } from "../../community/community.ts";
import { type Member, pauseOn, zoneOf } from "../../community/member.ts";
import { hour, type Instant, minute, plus } from "../../time/instant.ts";
import {
  atWallClock,
  daysBetween,
  type LocalDate,
  type LocalTime,
  localDate,
  localTime,
  plusDays,
  UTC,
  weekday,
  type Zone,
} from "../../time/zone.ts";
import { isQuiet } from "./moments.ts";

const wanted = 3;
const step = 30 * minute;
/** Room for twenty minutes and a greeting. */
const length = 30 * minute;
/** Whoever works at night is asked for no meeting there all the same. */
const earliestStart = "07:00" as LocalTime;
const latestEnd = "21:00" as LocalTime;

/** A half hour of the world's day, as a clock in some zone shows it. */
type Slot = {
  readonly at: Instant;
  readonly date: LocalDate;
  readonly workday: boolean;
  readonly from: LocalTime;
  readonly lastMinute: LocalTime;
  readonly until: LocalTime;
};

/** Everybody in a zone shares these: a round of thousands asks for the same few days in the same few zones. */
const slots = new Map<string, readonly Slot[]>();
const mostKept = 2000;

/** The half hours that begin on a date by UTC. */
function slotsOn(utcDate: LocalDate, zone: Zone): readonly Slot[] {
  const asked = `${utcDate} ${zone}`;
  const known = slots.get(asked);
  if (known !== undefined) return known;
  const midnight = atWallClock(utcDate, "00:00" as LocalTime, UTC);
  const found = Array.from({ length: (24 * hour) / step }, (_, place): Slot => {
    const at = plus(midnight, place * step);
    const date = localDate(at, zone);
    return {
      at,
      date,
      workday: weekday(date) <= 5,
      from: localTime(at, zone),
      lastMinute: localTime(plus(at, length - minute), zone),
      until: localTime(plus(at, length), zone),
    };
  });
  if (slots.size >= mostKept) slots.clear();
  slots.set(asked, found);
  return found;
}

const suits = ({ date, workday, from, lastMinute, until }: Slot, member: Member): boolean =>
  workday &&
  from >= earliestStart &&
  until <= latestEnd &&
  until > from &&
  !isQuiet(from, member.preferences) &&
  !isQuiet(lastMinute, member.preferences) &&
  pauseOn(member, date) === undefined;

/**
 * Up to three moments, each on a day of its own between two dates and at another time of day, in order. None when the hours
 * of the group do not meet.
 */
export function suggestedTimes(
  members: readonly Member[],
  community: Pick<Community, "zone">,
  from: LocalDate,
  until: LocalDate,
): readonly Instant[] {
  const days: (readonly Instant[])[] = [];
  for (let ahead = 0; ahead < daysBetween(from, until) && days.length < wanted; ahead += 1) {
    const utcDate = plusDays(from, ahead);
    const clocks = members.map((member) => ({ member, slots: slotsOn(utcDate, zoneOf(member, community)) }));
    const fitting = slotsOn(utcDate, UTC)
      .filter((_, place) => clocks.every(({ member, slots: own }) => suits(own[place] as Slot, member)))
      .map(({ at }) => at);
    if (fitting.length > 0) days.push(fitting);
  }
  // Early on the first day, late on the last: mornings suit some, afternoons others.
  return days.flatMap((fitting, place) => {
    const at = fitting[Math.round(((fitting.length - 1) * (place + 1)) / (wanted + 1))];
    return at === undefined ? [] : [at];
  });
}
