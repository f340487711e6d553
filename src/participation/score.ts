// What a member's acts add up to: voice, quiet, both, and the weeks in which there was anything at all.
import { activityKinds, type ScoredKind, scoredKinds } from "./activity-kind.ts";
import type { CountedAct } from "./counted.ts";
import { shortestHalfLifeDays } from "./settings.ts";

export type Score = {
  /** `V + Q`: decayed points. x points every week settle at about 6.70·x. */
  readonly E: number;
  /** Decayed points of voice. */
  readonly V: number;
  /** Decayed points of quiet kinds. */
  readonly Q: number;
  /** Of the last twelve weeks, counted back from the evaluation, how many hold an act: 0 to 12. */
  readonly R: number;
};

/** Acts older than this many days are dropped: they weigh less than 2⁻⁶, about 1.6 % (domain 1.5). */
export const oldestDays = 180;
const weeksSeen = 12;

/** The weight of something `age` days ago: `2^(-age / half-life)`. A half-life below 21 days counts as 21 (domain 1.5). */
export const decay = (age: number, halfLifeDays: number): number =>
  2 ** (-age / Math.max(shortestHalfLifeDays, halfLifeDays));

/** Domain section 1.5, formulas. */
export function score(acts: readonly CountedAct[], halfLifeDays: number): Score {
  let V = 0;
  let Q = 0;
  const weeks = new Set<number>();
  for (const { kind, age, points } of acts) {
    if (age > oldestDays) continue;
    const worth = points * decay(age, halfLifeDays);
    if (activityKinds[kind].side === "voice") V += worth;
    else Q += worth;
    if (age < 7 * weeksSeen) weeks.add(Math.floor(age / 7));
  }
  return { E: V + Q, V, Q, R: weeks.size };
}

/** The kinds that carry a score, heaviest first, at most `many`; ties go by the order of the domain's table. */
export function mainKinds(acts: readonly CountedAct[], halfLifeDays: number, many = 3): readonly ScoredKind[] {
  const points = new Map<ScoredKind, number>();
  for (const act of acts) {
    if (act.age > oldestDays) continue;
    points.set(act.kind, (points.get(act.kind) ?? 0) + act.points * decay(act.age, halfLifeDays));
  }
  return scoredKinds
    .filter((kind) => points.has(kind))
    .sort((one, other) => (points.get(other) ?? 0) - (points.get(one) ?? 0))
    .slice(0, many);
}
