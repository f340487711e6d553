// Which one next step to suggest, if any (domain 2, engine rules): at most one in 28 days, only on what two monthly reviews in
// a row have seen, never the next while the last is not in use, and less and less often to somebody who says "not now".
import { day, type Instant, plus } from "../time/instant.ts";
import { lastMonthly } from "../time/monthly.ts";
import type { LocalTime, Zone } from "../time/zone.ts";
import type { Month } from "./evidence.ts";
import { type Stage, type Stages, type Structure, type Suggestion, stages, structureOf } from "./stage.ts";
import { type Ground, isInPlace, type StructureId, structuresOf, usesSeen } from "./structures.ts";

export const reviewTime = "09:00" as LocalTime;
export const reviewDay = 1;

/** Days of rest after so many times "not now": the domain's 60 after the second, doubling, eight months at most [D]. */
export const restDays = (times: number): number =>
  times === 0 ? 0 : times === 1 ? 28 : Math.min(240, 60 * 2 ** (times - 2));

export type Limits = { readonly days: number; readonly uses: number };

export type Next =
  | { readonly suggestion: Suggestion }
  | { readonly wait: "open" }
  | { readonly wait: "lately" | "rest"; readonly until: Instant }
  | { readonly wait: "unused"; readonly structure: StructureId; readonly times: number }
  | { readonly wait: "evidence" | "none" };

/** Times a structure was used since it was taken up: seen by the bot, and said by facilitators. */
export const timesUsed = ({ structure, acceptedAt, used }: Structure, ground: Ground): number =>
  used + (acceptedAt === null ? 0 : (usesSeen(structure, ground, acceptedAt) ?? 0));

/** Whether the last two reviews, a month apart, both saw it. */
export function heldTwice(months: readonly Month[], stage: Stage, zone: Zone): boolean {
  const [before, last] = months.slice(-2);
  if (!before || !last || !before.held.includes(stage) || !last.held.includes(stage)) return false;
  return lastMonthly(plus(last.slot, -1), reviewDay, reviewTime, zone) === before.slot;
}

export function nextStep(known: Stages, ground: Ground, limits: Limits): Next {
  const { now, community } = ground;
  if (known.open !== null) return { wait: "open" };
  const { declined } = known;
  // After the first "not now" the usual gap is enough, and something else may come.
  const rest = declined === null || declined.times < 2 ? now : plus(declined.at, restDays(declined.times) * day);
  if (rest > now) return { wait: "rest", until: rest };
  const again = known.suggestedAt === null ? now : plus(known.suggestedAt, limits.days * day);
  if (again > now) return { wait: "lately", until: again };
  const next = stages[stages.indexOf(known.stage) + 1];
  const onward = ([next, "transformation"] as const).find(
    (stage) => stage !== undefined && stage !== known.stage && heldTwice(known.months, stage, community.zone),
  );
  if (onward !== undefined) return { suggestion: { kind: "stage", stage: onward } };
  if (!heldTwice(known.months, known.stage, community.zone)) return { wait: "evidence" };
  const last = running(known).at(-1);
  if (last !== undefined && timesUsed(last, ground) < limits.uses)
    return { wait: "unused", structure: last.structure, times: timesUsed(last, ground) };
  const structure = structuresOf[known.stage].find((id) => isFree(known, id, ground));
  return structure === undefined ? { wait: "none" } : { suggestion: { kind: "structure", structure } };
}

/** What was taken up and not ended, the last one last. */
export const running = ({ structures }: Stages): readonly Structure[] =>
  structures
    .filter(({ state }) => state === "accepted")
    .toSorted((one, other) => ((one.acceptedAt ?? "") < (other.acceptedAt ?? "") ? -1 : 1));

function isFree(known: Stages, id: StructureId, ground: Ground): boolean {
  const before = structureOf(known, id);
  if (before?.state === "accepted" || before?.state === "ended" || isInPlace(id, ground)) return false;
  const rests = before?.dismissedAt ? plus(before.dismissedAt, restDays(before.dismissed) * day) : ground.now;
  return rests <= ground.now;
}
