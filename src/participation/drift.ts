// Drift: how a member's last four weeks compare with the member's own weeks before, once the community's holidays and
// busy seasons are taken out. Nobody is compared with anybody else.
import type { CountedAct } from "./counted.ts";

export type Pace = {
  /** Points a week over the last four weeks: capped, without decay. */
  readonly recent: number;
  /** Points a week over up to twelve weeks before those; undefined with less than four such weeks in the community. */
  readonly base: number | undefined;
};

const recentDays = 28;
const fewestBaseWeeks = 4;
const mostBaseWeeks = 12;

const pointsBetween = (acts: readonly CountedAct[], from: number, until: number): number =>
  acts.reduce((sum, act) => (act.age >= from && act.age < until ? sum + act.points : sum), 0);

/** `rec` and `base` of domain section 1.5. `tenure` in whole days on the member's own clock. */
export function pace(acts: readonly CountedAct[], tenure: number): Pace {
  const weeks = Math.min(mostBaseWeeks, Math.floor((tenure - recentDays) / 7));
  return {
    recent: pointsBetween(acts, 0, recentDays) / 4,
    base: weeks < fewestBaseWeeks ? undefined : pointsBetween(acts, recentDays, recentDays + 7 * weeks) / weeks,
  };
}

/**
 * `comm` of domain section 1.5: how busy the community is against its own past, over ranked members that have a base,
 * kept within 0.5 and 2. 1 when there is nothing to compare. The order of members makes no difference.
 */
export function communityPace(paces: readonly Pace[]): number {
  const known = paces.filter((one) => one.base !== undefined);
  const sum = (numbers: readonly number[]): number =>
    [...numbers].sort((one, other) => one - other).reduce((all, number) => all + number, 0);
  const base = sum(known.map((one) => one.base ?? 0));
  if (base === 0) return 1;
  return Math.min(2, Math.max(0.5, sum(known.map((one) => one.recent)) / base));
}

/** `drift` of domain section 1.5: 1 is as before, 0.4 is under half. Undefined without a base, or with a base of 0. */
export const drift = ({ recent, base }: Pace, community: number): number | undefined =>
  base === undefined || base === 0 ? undefined : recent / base / community;
