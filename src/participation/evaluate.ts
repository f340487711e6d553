// The weekly evaluation of a whole community at once: from what members did to where they stand. Pure, and safe to run at
// any time: within a week of the last run it changes nothing, and a run that was missed adds nothing.
import { isFacilitator, type Member, pauseOn, type Standing } from "../community/member.ts";
import type { ActivityDay } from "../ports/records/activity.ts";
import type { Instant } from "../time/instant.ts";
import { daysBetween, type LocalDate, localDate, type Zone } from "../time/zone.ts";
import type { ScoredKind } from "./activity-kind.ts";
import { daysAgoFrom, memberClock } from "./ages.ts";
import { type CountedAct, countedActs } from "./counted.ts";
import { communityPace, drift, type Pace, pace } from "./drift.ts";
import { flagsOf } from "./flags.ts";
import { coreRank, levelAbove, type Missing, type Moved, missingFor, settledDays, step } from "./level.ts";
import { mainKinds, type Score, score } from "./score.ts";
import { newcomerDays, type ParticipationSettings, usualSettings } from "./settings.ts";

export type Evaluated = Pick<Member, "id" | "roles" | "joinedAt" | "pauses" | "standing">;

export type EvaluationInput = {
  /** Those who consented to it and have not left; `takesPart` tells. Bots are no members. */
  readonly members: readonly Evaluated[];
  /** At least 181 days back, dates of the calendar in `zone`. Rows of others and of days ahead do no harm. */
  readonly activity: readonly ActivityDay[];
  readonly now: Instant;
  /** The community's. */
  readonly zone: Zone;
  readonly settings?: ParticipationSettings;
};

export type Evaluation = {
  readonly member: string;
  readonly standing: Standing;
  /** Counts for rank, the community's pace and its shape: not paused, no newcomer, no facilitator. */
  readonly ranked: boolean;
  /** Within this evaluation; `held` for whoever was not due. */
  readonly moved: Moved;
  readonly score: Score;
  readonly pace: Pace;
  /** Undefined without a base, and for those who are not ranked. */
  readonly drift: number | undefined;
  /** Whole days since joining, on the member's own clock. */
  readonly tenure: number;
  /** Heaviest first, at most three. */
  readonly mainKinds: readonly ScoredKind[];
  /** What stands between the member and the next level; null at the top, and where a role decides. */
  readonly before: Missing | "confirmation" | "settling" | null;
};

/** Asked, answered yes, and still here: nobody else is scored (domain sections 0 and 1.5). */
export const takesPart = (member: Pick<Member, "consent" | "scored" | "leftAt">): boolean =>
  member.consent === "joined" && member.scored && member.leftAt === null;

/** Where everybody begins: in the periphery, from the day of joining. */
export const firstStanding = (joinedAt: Instant): Standing => ({
  level: "peripheral",
  since: joinedAt,
  up: 0,
  down: 0,
  evaluatedAt: null,
  flags: [],
});

const weekDays = 7;

type Figures = {
  readonly member: Evaluated;
  readonly acts: readonly CountedAct[];
  readonly score: Score;
  readonly pace: Pace;
  readonly tenure: number;
  readonly daysInLevel: number;
  readonly paused: boolean;
  readonly ranked: boolean;
};

/**
 * Domain section 1.5, for all members together: rank and the community's pace need everybody. Answers one evaluation a
 * member, in the order given. A member is evaluated when seven days of the community's calendar have passed since the
 * last time; until then the standing comes back as it was, except that `paused` follows the pause at once.
 */
export function evaluateCommunity(input: EvaluationInput): readonly Evaluation[] {
  const settings = input.settings ?? usualSettings;
  const today = localDate(input.now, input.zone);
  const all = figuresOfAll(input, today, settings);
  const ranked = all.filter((one) => one.ranked);
  const community = communityPace(ranked.map((one) => one.pace));
  const places = coreRank(ranked.length, settings);
  const totals = ranked.map((one) => one.score.E).sort((one, other) => other - one);
  /** Members with the same points share the better rank. */
  const lastPlace = totals[places - 1] ?? Number.NEGATIVE_INFINITY;
  return all.map((figures) =>
    evaluateOne({
      ...figures,
      drift: figures.ranked ? drift(figures.pace, community) : undefined,
      withinCoreRank: figures.score.E >= lastPlace,
      due: isDue(figures.member.standing, today, input.zone),
      now: input.now,
      settings,
    }),
  );
}

/** Seven calendar days, not 168 hours: a run at nine every Monday stays due across a clock change. */
const isDue = ({ evaluatedAt }: Standing, today: LocalDate, zone: Zone): boolean =>
  evaluatedAt === null || daysBetween(localDate(evaluatedAt, zone), today) >= weekDays;

function figuresOfAll(input: EvaluationInput, today: LocalDate, settings: ParticipationSettings): readonly Figures[] {
  const daysAgo = daysAgoFrom(today);
  const rows = Map.groupBy(input.activity, (row) => row.member);
  return input.members.map((member) => {
    const clock = memberClock(today, member.pauses, daysAgo);
    const acts = countedActs((rows.get(member.id) ?? []).map((row) => ({ ...row, age: clock(row.date) })));
    const tenure = clock(localDate(member.joinedAt, input.zone));
    const paused = pauseOn(member, today) !== undefined;
    return {
      member,
      acts,
      score: score(acts, settings.halfLifeDays),
      pace: pace(acts, tenure),
      tenure,
      daysInLevel: clock(localDate(member.standing.since, input.zone)),
      paused,
      ranked: !paused && tenure >= newcomerDays && !isFacilitator(member),
    };
  });
}

type OneInput = Figures & {
  readonly drift: number | undefined;
  readonly withinCoreRank: boolean;
  readonly due: boolean;
  readonly now: Instant;
  readonly settings: ParticipationSettings;
};

function evaluateOne(one: OneInput): Evaluation {
  const { standing, moved } = isFacilitator(one.member) ? byRole(one) : byFigures(one);
  return {
    member: one.member.id,
    standing,
    ranked: one.ranked,
    moved,
    score: one.score,
    pace: one.pace,
    drift: one.drift,
    tenure: one.tenure,
    mainKinds: mainKinds(one.acts, one.settings.halfLifeDays),
    before: isFacilitator(one.member) || one.paused ? null : before(one, standing, moved),
  };
}

type Outcome = { readonly standing: Standing; readonly moved: Moved };

/** Facilitators are core by role, at once and without streaks or flags. Who hands the role on is weighed from there. */
function byRole({ member, paused, due, now }: OneInput): Outcome {
  const prior = member.standing;
  const flags: Standing["flags"] = paused ? ["paused"] : [];
  const asBefore = prior.level === "core" && prior.up === 0 && prior.down === 0 && same(prior.flags, flags);
  if (asBefore && !due) return { standing: prior, moved: "held" };
  const since = prior.level === "core" ? prior.since : now;
  const evaluatedAt = due ? now : prior.evaluatedAt;
  return { standing: { level: "core", since, up: 0, down: 0, evaluatedAt, flags }, moved: "held" };
}

function byFigures(one: OneInput): Outcome {
  const prior = one.member.standing;
  if (one.paused) {
    const frozen = same(prior.flags, ["paused"]) ? prior : { ...prior, flags: ["paused"] as const };
    return { standing: frozen, moved: "held" };
  }
  if (!one.due) {
    const returned = prior.flags.includes("paused");
    return { standing: returned ? { ...prior, flags: flagsNow(one) } : prior, moved: "held" };
  }
  const { moved, ...rung } = step(prior, one.daysInLevel, one, one.settings);
  const since = moved === "held" ? prior.since : one.now;
  return { standing: { ...rung, since, evaluatedAt: one.now, flags: flagsNow(one) }, moved };
}

const flagsNow = (one: OneInput): Standing["flags"] =>
  flagsOf({
    ...one,
    level: one.member.standing.level,
    lastAct: one.acts[0]?.age,
    halfLifeDays: one.settings.halfLifeDays,
  });

function before(one: OneInput, { level }: Standing, moved: Moved): Evaluation["before"] {
  const above = levelAbove(level);
  if (!above) return null;
  const missing = missingFor(above, one, one.settings);
  if (missing) return missing;
  return moved !== "held" || one.daysInLevel < settledDays ? "settling" : "confirmation";
}

const same = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();
