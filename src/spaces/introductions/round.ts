// Introductions that came about together: a round, or a single one outside of the rounds. Private to those who are introduced:
// facilitators get counts (domain 6.3).
import type { Matter } from "../../ports/records/matters.ts";
import type { Instant } from "../../time/instant.ts";
import type { LocalDate } from "../../time/zone.ts";

export type MetAnswer = "yes" | "no";

export type RoundGroup = {
  /** Member ids of all who were introduced to each other. */
  readonly members: readonly string[];
  /** Those of them who stepped out again. */
  readonly skipped: readonly { readonly member: string; readonly at: Instant }[];
  readonly met: readonly { readonly member: string; readonly answer: MetAnswer; readonly at: Instant }[];
  /** Who has passed on their thanks. */
  readonly thanks: readonly { readonly member: string; readonly at: Instant }[];
};

export type Round = Matter & {
  readonly owner: null;
  /** Of the rounds; of two who both asked for one now; suggested by another member; from an imported list. */
  readonly kind: "round" | "now" | "suggested" | "imported";
  /** Counted from 1 in each community; 0 outside of the rounds. */
  readonly number: number;
  /** The day on which it begins. */
  readonly date: LocalDate;
  /** The first day after it. */
  readonly endDate: LocalDate;
  readonly groups: readonly RoundGroup[];
  /** Those who would have been in a group, had there been one for them. */
  readonly sitOuts: readonly string[];
};

export const newGroup = (members: readonly string[]): RoundGroup => ({ members, skipped: [], met: [], thanks: [] });

/** The same whenever it is planned, so that planning twice never makes two; short enough for a button. */
export const roundIdOn = (community: string, date: LocalDate): string => `rd_${community}_${date.replaceAll("-", "")}`;

/** Those who are in it still. */
export const takingPart = ({ members, skipped }: RoundGroup): readonly string[] =>
  members.filter((member) => !skipped.some((one) => one.member === member));

export const groupOf = (round: Round, member: string): RoundGroup | undefined =>
  round.groups.find((group) => group.members.includes(member));

export const haveMet = (group: RoundGroup): boolean => group.met.some(({ answer }) => answer === "yes");

export const answerOf = (group: RoundGroup, member: string): MetAnswer | undefined =>
  group.met.find((one) => one.member === member)?.answer;

/** Somebody whose others have all stepped out before anybody said that they met. */
export function isLeftAlone(group: RoundGroup, member: string): boolean {
  const [only, another] = takingPart(group);
  return only === member && another === undefined && !haveMet(group);
}

/** Whether this member wanted to be introduced in this round and was not. */
export const wentWithout = (round: Round, member: string): boolean => {
  const group = groupOf(round, member);
  return round.sitOuts.includes(member) || (group !== undefined && isLeftAlone(group, member));
};

const changed = (round: Round, member: string, change: (group: RoundGroup) => RoundGroup): Round => ({
  ...round,
  groups: round.groups.map((group) => (group.members.includes(member) ? change(group) : group)),
});

/** The round without those members, but where people have met already; the same object when nothing changes. */
export function steppedOut(round: Round, members: readonly string[], at: Instant): Round {
  const out = (group: RoundGroup) =>
    haveMet(group) ? [] : takingPart(group).filter((member) => members.includes(member));
  if (round.groups.every((group) => out(group).length === 0)) return round;
  const groups = round.groups.map((group) => ({
    ...group,
    skipped: [...group.skipped, ...out(group).map((member) => ({ member, at }))],
  }));
  return { ...round, groups };
}

/** A later answer replaces an earlier one. */
export const answered = (round: Round, member: string, answer: MetAnswer, at: Instant): Round =>
  changed(round, member, (group) => ({
    ...group,
    met: [...group.met.filter((one) => one.member !== member), { member, answer, at }],
  }));

export const thanked = (round: Round, member: string, at: Instant): Round =>
  changed(round, member, (group) => ({ ...group, thanks: [...group.thanks, { member, at }] }));

/** Running introductions of this member that they have not stepped out of, the latest first. */
export const currentOf = (rounds: readonly Round[], member: string, today: LocalDate): readonly Round[] =>
  rounds
    .filter((round) => round.kind !== "imported" && round.endDate > today)
    .filter((round) => {
      const group = groupOf(round, member);
      return group !== undefined && takingPart(group).length > 1 && takingPart(group).includes(member);
    })
    .toReversed();

/** The rounds proper, the latest first. */
export const properRounds = (rounds: readonly Round[]): readonly Round[] =>
  rounds
    .filter((round) => round.kind === "round")
    .toSorted((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));
