// A member's acts as they count: one row a kind and day, cut at the daily cap, in one fixed order, so that neither the
// order of a source nor the way it groups its rows can change a sum.
import type { ActivityKind } from "../ports/records/activity.ts";
import type { LocalDate } from "../time/zone.ts";
import { activityKinds, isScored, type ScoredKind, scoredKinds } from "./activity-kind.ts";

/** Something a member did `count` times on one day, `age` whole days ago on their own clock. */
export type Act = {
  readonly kind: ActivityKind;
  readonly age: number;
  readonly count: number;
  /** Tells apart days that share an age because the clock stood still between them; without it the age is the day. */
  readonly date?: LocalDate;
};

export type CountedAct = {
  readonly kind: ScoredKind;
  readonly age: number;
  /** Capped and without decay. */
  readonly points: number;
};

type Day = { readonly date: string; readonly age: number; readonly counts: Map<ScoredKind, number> };

/** Leaves out what is not scored, what lies ahead of the evaluation and what happened no times. Newest first. */
export function countedActs(acts: readonly Act[]): readonly CountedAct[] {
  const days = new Map<string, Day>();
  for (const { kind, age, count, date = "" } of acts) {
    if (!isScored(kind) || age < 0 || count <= 0) continue;
    const name = `${age} ${date}`;
    const day = days.get(name) ?? { date, age, counts: new Map() };
    day.counts.set(kind, (day.counts.get(kind) ?? 0) + count);
    days.set(name, day);
  }
  return [...days.values()]
    .sort((one, other) => one.age - other.age || (one.date < other.date ? -1 : 1))
    .flatMap(({ age, counts }) =>
      scoredKinds.flatMap((kind) => {
        const count = counts.get(kind);
        if (count === undefined) return [];
        const { points, dailyCap } = activityKinds[kind];
        return [{ kind, age, points: points * Math.min(count, dailyCap) }];
      }),
    );
}
