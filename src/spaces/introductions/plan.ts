// From a community's facts to its next round.
import type { Community } from "../../community/community.ts";
import { withoutGuests } from "../../community/guests.ts";
import type { Member } from "../../community/member.ts";
import type { Guest } from "../../dialogue/guest.ts";
import type { Attendance, Gathering } from "../../rhythm/gathering.ts";
import type { Instant } from "../../time/instant.ts";
import { daysBetween, type LocalDate, plusDays } from "../../time/zone.ts";
import { hashed } from "../pairing/chance.ts";
import { type PairingPlan, type PastGroup, planRound } from "../pairing/plan-round.ts";
import { personOf, poolOn, wishesByMember, withoutByMember } from "./pool.ts";
import { newGroup, properRounds, type Round, roundIdOn, takingPart } from "./round.ts";
import { type IntroductionSettings, lengthOf } from "./settings.ts";
import { tiesOf } from "./ties.ts";
import { blockedPairs, type IntroductionWish } from "./wish.ts";

export type RoundFacts = {
  readonly community: Community;
  readonly members: readonly Member[];
  readonly rounds: readonly Round[];
  readonly introductionWishes: readonly IntroductionWish[];
  readonly gatherings: readonly Gathering[];
  readonly attendance: readonly Attendance[];
  readonly guests: readonly Guest[];
};

/** Two who were introduced and of whom one stepped out again may meet anew after so many rounds. [D] */
const restsFor = 2;

/** How the round of a date comes out: the same facts give the same plan. */
export function planOf(facts: RoundFacts, settings: IntroductionSettings, date: LocalDate, now: Instant): PairingPlan {
  const { community, members, rounds, introductionWishes: wishes } = facts;
  const pool = poolOn(date, withoutGuests(members, facts.guests, now), wishes);
  const before = rounds.filter((round) => round.date < date);
  const [wishFor, withoutFor] = [wishesByMember(wishes), withoutByMember(before)];
  return planRound({
    people: pool.map((member) => personOf(member, wishFor(member.id), withoutFor(member.id), community, date)),
    past: pastOf(before, settings, date),
    blocked: blockedPairs(wishes),
    ties: tiesOf(before, facts.gatherings, facts.attendance, now),
    size: settings.size,
    odd: settings.odd,
    interests: settings.interests,
    seed: hashed(roundIdOn(community.id, date), 0),
  });
}

/** Who was introduced to whom, and how many rounds ago; what is outside of the rounds, by its date. */
export function pastOf(
  rounds: readonly Round[],
  settings: IntroductionSettings,
  date: LocalDate,
): readonly PastGroup[] {
  const proper = properRounds(rounds);
  return rounds.flatMap((round) => {
    const roundsAgo =
      round.kind === "round"
        ? proper.indexOf(round) + 1
        : Math.max(1, Math.floor(daysBetween(round.date, date) / lengthOf(settings)));
    return round.groups
      .map((group) => ({ members: roundsAgo <= restsFor ? group.members : takingPart(group), roundsAgo }))
      .filter(({ members }) => members.length > 1);
  });
}

/** The round of a date, ready to be kept. */
export function newRound(facts: RoundFacts, settings: IntroductionSettings, date: LocalDate, now: Instant): Round {
  const { groups, sitOuts } = planOf(facts, settings, date, now);
  const { community, rounds } = facts;
  return {
    id: roundIdOn(community.id, date),
    community: community.id,
    owner: null,
    createdAt: now,
    kind: "round",
    number: properRounds(rounds).length + 1,
    date,
    endDate: plusDays(date, lengthOf(settings)),
    groups: groups.map((members) => newGroup(members)),
    sitOuts,
  };
}

/** Two people introduced outside of the rounds, for as long as a round of two weeks. */
export function introductionOf(
  two: readonly [string, string],
  {
    id,
    kind,
    community,
    today,
    now,
  }: {
    readonly id: string;
    readonly kind: "now" | "suggested";
    readonly community: string;
    readonly today: LocalDate;
    readonly now: Instant;
  },
): Round {
  const [date, endDate] = [today, plusDays(today, 14)];
  return {
    ...{ id, community, owner: null, createdAt: now, kind, number: 0, date, endDate, sitOuts: [] },
    groups: [newGroup(two)],
  };
}
