// Who is in a round: only those who asked for it, and who are there (domain 6.1; X1: nobody is put into anything).
import type { Community } from "../../community/community.ts";
import { isPresent, type Member, pauseOn, zoneOf } from "../../community/member.ts";
import { epoch, hour, type Instant } from "../../time/instant.ts";
import { atWallClock, type LocalDate, type LocalTime } from "../../time/zone.ts";
import type { PairingPerson } from "../pairing/plan-round.ts";
import { isLeftAlone, properRounds, type Round } from "./round.ts";
import { topicsOf } from "./topics.ts";
import { type IntroductionWish, wishId } from "./wish.ts";

/** A member who has introductions switched on. */
export const isIn = (member: Member): boolean => isPresent(member) && member.preferences.introductions;

/** Whether somebody has taken themselves out of an introduction: left, or switched introductions off. */
export const isGone = (round: Pick<Round, "kind">, member: Member | undefined): boolean =>
  member === undefined || !(round.kind === "suggested" ? isPresent(member) : isIn(member));

/** Whether somebody is away from this day on until the round is over: nobody should wait for them. */
export function isAwayToTheEnd({ endDate }: Pick<Round, "endDate">, member: Member, today: LocalDate): boolean {
  const pause = pauseOn(member, today);
  return pause !== undefined && (pause.until === null || pause.until >= endDate);
}

export const wishOf = (wishes: readonly IntroductionWish[], member: string): IntroductionWish | undefined =>
  wishes.find((wish) => wish.id === wishId(member));

/** As `wishOf`, for when many are asked about. */
export function wishesByMember(wishes: readonly IntroductionWish[]): (member: string) => IntroductionWish | undefined {
  const byId = new Map(wishes.map((wish) => [wish.id, wish]));
  return (member) => byId.get(wishId(member));
}

/** Whether a wish lets its owner be introduced on a day. */
const allows = (wish: IntroductionWish | undefined, date: LocalDate): boolean =>
  wish === undefined || ((wish.pausedUntil === null || wish.pausedUntil <= date) && wish.skips !== date);

/** Switched on, and neither away nor pausing on that day. */
export const isFree = (member: Member, wish: IntroductionWish | undefined, date: LocalDate): boolean =>
  isIn(member) && pauseOn(member, date) === undefined && allows(wish, date);

export const poolOn = (
  date: LocalDate,
  members: readonly Member[],
  wishes: readonly IntroductionWish[],
): readonly Member[] => {
  const wishFor = wishesByMember(wishes);
  return members.filter((member) => isFree(member, wishFor(member.id), date));
};

/** In how many rounds somebody was not introduced although they wished to be, and whether in their last one. */
export type WentWithout = { readonly times: number; readonly last: boolean };

export const neverWithout: WentWithout = { times: 0, last: false };

/** The same of everybody at once: each round is gone through once, however many people there are. */
export function withoutByMember(rounds: readonly Round[]): (member: string) => WentWithout {
  const found = new Map<string, WentWithout>();
  for (const round of properRounds(rounds)) {
    const inGroups = round.groups.flatMap((group) =>
      group.members.map((member) => [member, isLeftAlone(group, member)] as const),
    );
    for (const [member, went] of new Map([...inGroups, ...round.sitOuts.map((one) => [one, true] as const)])) {
      const later = found.get(member);
      // The latest round comes first.
      found.set(member, { times: (later?.times ?? 0) + (went ? 1 : 0), last: later?.last ?? went });
    }
  }
  return (member) => found.get(member) ?? neverWithout;
}

/** As the planner sees somebody. Levels only of those who let their acts be counted (domain section 0). */
export function personOf(
  member: Member,
  wish: IntroductionWish | undefined,
  without: WentWithout,
  community: Pick<Community, "zone">,
  date: LocalDate,
): PairingPerson {
  const { standing, scored } = member;
  return {
    id: member.id,
    level: scored ? standing.level : "peripheral",
    newcomer: scored && standing.flags.includes("newcomer"),
    topics: topicsOf(member.interests),
    workingHoursUtc: workingHours(member, community, date),
    site: null,
    satOut: without.times,
    satOutLast: without.last,
    preferTrio: wish?.trio ?? false,
  };
}

/** The hours outside of the quiet ones, in hours UTC of that date. */
function workingHours(
  member: Member,
  community: Pick<Community, "zone">,
  date: LocalDate,
): readonly [number, number] | null {
  const { quietFrom, quietUntil } = member.preferences;
  if (quietFrom === quietUntil) return null;
  const zone = zoneOf(member, community);
  const hourOf = (time: LocalTime) => hoursUtc(atWallClock(date, time, zone));
  return [hourOf(quietUntil), hourOf(quietFrom)];
}

const hoursUtc = (at: Instant): number => (epoch(at) / hour) % 24;
