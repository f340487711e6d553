// When somebody hears of introductions: at ten on their own clock, and never in their quiet hours (domain 6.1, 7.2).
import type { Community } from "../../community/community.ts";
import { type Member, zoneOf } from "../../community/member.ts";
import type { Instant } from "../../time/instant.ts";
import {
  atWallClock,
  type LocalDate,
  type LocalTime,
  localDate,
  localTime,
  plusDays,
  weekday,
} from "../../time/zone.ts";
import type { Round } from "./round.ts";

const ten = "10:00" as LocalTime;
/** Days before the end of a round at which it is asked whether people met (domain 6.1). */
const checkedBefore = 3;

/** Whether a time of day lies in the quiet hours. Hours that begin when they end are none. */
export const isQuiet = (at: LocalTime, { quietFrom, quietUntil }: Member["preferences"]): boolean =>
  quietFrom <= quietUntil ? quietFrom <= at && at < quietUntil : at >= quietFrom || at < quietUntil;

/** This moment, or the end of the quiet hours in which it lies. */
export function outOfQuietHours(member: Member, community: Pick<Community, "zone">, at: Instant): Instant {
  const zone = zoneOf(member, community);
  const { preferences } = member;
  if (!isQuiet(localTime(at, zone), preferences)) return at;
  const date = localDate(at, zone);
  const end = atWallClock(date, preferences.quietUntil, zone);
  return end > at ? end : atWallClock(plusDays(date, 1), preferences.quietUntil, zone);
}

/** Ten in the morning of a date where the member is, or as soon as their quiet hours end. */
export const tenOn = (date: LocalDate, member: Member, community: Pick<Community, "zone">): Instant =>
  outOfQuietHours(member, community, atWallClock(date, ten, zoneOf(member, community)));

/** When a member hears of an introduction: a round's at ten, others at once. */
export const toldAt = (round: Round, member: Member, community: Pick<Community, "zone">): Instant =>
  round.kind === "round" ? tenOn(round.date, member, community) : outOfQuietHours(member, community, round.createdAt);

/** The day on which it is asked whether people met: three days before the end, and on no weekend. */
export function checkDate(round: Pick<Round, "endDate">): LocalDate {
  const date = plusDays(round.endDate, -checkedBefore);
  return plusDays(date, -Math.max(0, weekday(date) - 5));
}

export const checkedAt = (round: Round, member: Member, community: Pick<Community, "zone">): Instant =>
  tenOn(checkDate(round), member, community);

/** When a round is planned: when the first of its people can hear of it. */
export const plannedAt = (date: LocalDate, pool: readonly Member[], community: Pick<Community, "zone">): Instant =>
  pool.map((member) => tenOn(date, member, community)).sort()[0] ?? atWallClock(date, ten, community.zone);

/** The end of a round, as a moment. */
export const endsAt = (round: Pick<Round, "endDate">, community: Pick<Community, "zone">): Instant =>
  atWallClock(round.endDate, "00:00" as LocalTime, community.zone);

/** Noon of a date in the community's zone: the same date for nearly every reader. */
export const dayAt = (date: LocalDate, community: Pick<Community, "zone">): Instant =>
  atWallClock(date, "12:00" as LocalTime, community.zone);
