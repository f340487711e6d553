// Levels describe where somebody stands and never prescribe: a machine with patience, one step a week at most, quicker
// up than down, and never down because others got busier (domain 1.5).
import type { Level } from "../community/member.ts";
import type { Score } from "./score.ts";
import type { LevelTerms, ParticipationSettings } from "./settings.ts";

export const levels: readonly Level[] = ["peripheral", "active", "core"];

/** Weekly confirmations that a step takes, and the days for which a level is kept at least. */
export const upWeeks = 2;
export const downWeeks = 4;
export const settledDays = 28;

export const levelAbove = (level: Level): "active" | "core" | undefined =>
  level === "peripheral" ? "active" : level === "active" ? "core" : undefined;

const levelBelow = (level: Level): Level => (level === "core" ? "active" : "peripheral");

export type LevelFacts = {
  readonly score: Score;
  /** Whole days since joining, on the member's own clock. */
  readonly tenure: number;
  /** False when the community is large and others hold the places of the core (entry only). */
  readonly withinCoreRank: boolean;
};

/** What is missing for a level, the first thing that is. */
export type Missing = "points" | "voice" | "weeks" | "tenure" | "rank";

const lacking = ({ E, V, R }: Score, terms: LevelTerms): Missing | undefined =>
  E < terms.E ? "points" : V < terms.V ? "voice" : R < terms.R ? "weeks" : undefined;

/** What keeps a member from entering `level` by this week's figures; undefined when nothing does. */
export function missingFor(
  level: "active" | "core",
  facts: LevelFacts,
  settings: ParticipationSettings,
): Missing | undefined {
  const terms = settings.enter[level];
  const missing = lacking(facts.score, terms);
  if (missing) return missing;
  if (facts.tenure < terms.tenureDays) return "tenure";
  return level === "core" && !facts.withinCoreRank ? "rank" : undefined;
}

const stays = (level: Level, score: Score, settings: ParticipationSettings): boolean =>
  level === "peripheral" || lacking(score, settings.stay[level]) === undefined;

/** The best rank by E that still enters core, among `ranked` members (domain 1.5: the best 15 %, at least one). */
export const coreRank = (ranked: number, settings: ParticipationSettings): number =>
  ranked < settings.rankGuardFrom
    ? Number.POSITIVE_INFINITY
    : Math.max(1, Math.ceil((settings.coreSharePercent * ranked) / 100));

export type Rung = { readonly level: Level; readonly up: number; readonly down: number };
export type Moved = "up" | "held" | "down";

/** One weekly evaluation of the state machine. `daysInLevel` in whole days on the member's own clock. */
export function step(
  rung: Rung,
  daysInLevel: number,
  facts: LevelFacts,
  settings: ParticipationSettings,
): Rung & { readonly moved: Moved } {
  const { level } = rung;
  const above = levelAbove(level);
  const up = above && missingFor(above, facts, settings) === undefined ? rung.up + 1 : 0;
  const down = stays(level, facts.score, settings) ? 0 : rung.down + 1;
  if (daysInLevel >= settledDays) {
    if (above && up >= upWeeks) return { level: above, up: 0, down: 0, moved: "up" };
    if (down >= downWeeks) return { level: levelBelow(level), up: 0, down: 0, moved: "down" };
  }
  return { level, up, down, moved: "held" };
}
