// Flags: what a facilitator may want to know about a member, as a reason for a kind act and never as a fault.
import type { Flag, Level } from "../community/member.ts";
import type { Pace } from "./drift.ts";
import type { Score } from "./score.ts";
import { newcomerDays, shortestHalfLifeDays } from "./settings.ts";

export type FlagFacts = {
  readonly paused: boolean;
  /** Whole days since joining, on the member's own clock. */
  readonly tenure: number;
  /** The level before this evaluation. */
  readonly level: Level;
  readonly score: Score;
  readonly pace: Pace;
  readonly drift: number | undefined;
  /** Whole days since the last act that counts; undefined when there is none. */
  readonly lastAct: number | undefined;
  readonly halfLifeDays: number;
};

const dormantTenureDays = 60;

/**
 * Domain section 1.5, flags, in its order; numbers are design values [D]. A pause suppresses all others. Who is quietly
 * engaged is on no list of inactive people, so that flag suppresses `dormant`.
 */
export function flagsOf(facts: FlagFacts): readonly Flag[] {
  if (facts.paused) return ["paused"];
  const { tenure, level, score, pace, drift, lastAct } = facts;
  const newcomer = tenure < newcomerDays;
  const drifting =
    level !== "peripheral" && pace.base !== undefined && pace.base >= 1 && drift !== undefined && drift <= 0.4;
  const rising =
    pace.recent >= 2 && pace.base !== undefined && (pace.base === 0 || (drift !== undefined && drift >= 2));
  const quietEngaged = score.Q >= 5 && score.V < 0.25 * score.E;
  const longQuiet = 2 * Math.max(shortestHalfLifeDays, facts.halfLifeDays);
  const dormant = tenure >= dormantTenureDays && (lastAct === undefined || lastAct >= longQuiet) && !quietEngaged;
  const found: readonly (readonly [Flag, boolean])[] = [
    ["newcomer", newcomer],
    ["drifting", drifting],
    ["rising", rising],
    ["quiet_engaged", quietEngaged],
    ["dormant", dormant],
  ];
  return found.filter(([, holds]) => holds).map(([flag]) => flag);
}
