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
} from "../../time/zone.ts";
import { isQuiet } from "./moments.ts";

const wanted = 3;
const step = 30 * minute;
/** Room for twenty minutes and a greeting. */
const length = 30 * minute;
/** Whoever works at night is asked for no meeting there all the same. */
const earliestStart = "07:00" as LocalTime;
const latestEnd = "21:00" as LocalTime;

function suits(at: Instant, member: Member, community: Pick<Community, "zone">): boolean {
  const zone = zoneOf(member, community);
  const date = localDate(at, zone);
  const [from, until] = [localTime(at, zone), localTime(plus(at, length), zone)];
  const { preferences } = member;
  return (
    weekday(date) <= 5 &&
    from >= earliestStart &&
    until <= latestEnd &&
    until > from &&
    !isQuiet(from, preferences) &&
    !isQuiet(localTime(plus(at, length - minute), zone), preferences) &&
    pauseOn(member, date) === undefined
  );
}

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
    const midnight = atWallClock(plusDays(from, ahead), "00:00" as LocalTime, UTC);
    const fitting = Array.from({ length: (24 * hour) / step }, (_, place) => plus(midnight, place * step)).filter(
      (at) => members.every((member) => suits(at, member, community)),
    );
    if (fitting.length > 0) days.push(fitting);
  }
  // Early on the first day, late on the last: mornings suit some, afternoons others.
  return days.flatMap((fitting, place) => {
    const at = fitting[Math.round(((fitting.length - 1) * (place + 1)) / (wanted + 1))];
    return at === undefined ? [] : [at];
  });
}
