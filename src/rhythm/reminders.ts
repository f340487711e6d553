// The reminder ladder of a gathering: announcement, a week, a day and an hour before, and a follow-up. Derived from the
// gathering each time and never stored: move the gathering and its reminders move.
import { earliest, hour, type Instant, latest, minute, plus } from "../time/instant.ts";
import { leadBefore, minutesADay } from "../time/lead.ts";
import { endOf, type Gathering } from "./gathering.ts";

export const ladderSteps = ["announce", "week", "day", "hour", "followup"] as const;
export type LadderStep = (typeof ladderSteps)[number];

/** Minutes before the start (whole days on the calendar), for `followup` after the end. Null: this step is off. */
export type Ladder = Readonly<Record<LadderStep, number | null>>;

/** A week, a day, an hour before as the issue asks; two weeks and two hours are our own values [D]. */
export const usualLadder: Ladder = {
  announce: 14 * minutesADay,
  week: 7 * minutesADay,
  day: minutesADay,
  hour: 60,
  followup: 120,
};

/** After that a "how was it?" is no use to anybody: domain 7.2 drops what is staler than 72 hours. */
const followupUseful = 72 * hour;

export type LadderMoment = {
  readonly step: LadderStep;
  readonly due: Instant;
  /** Not useful from here on. */
  readonly until: Instant;
  /** Names this step under this very start, for a proposal's key: a moved gathering has its steps anew. */
  readonly occurrence: string;
};

/** What will not be sent any more: a later step has overtaken it, the gathering has begun, or it is too long over. */
export type PassedMoment = LadderMoment &
  ({ readonly why: "overtaken"; readonly by: LadderStep } | { readonly why: "begun" | "over"; readonly by: null });

export type LadderPosition = {
  /** What should stand at this moment, sent or not: at most one step, the latest that is still useful. */
  readonly wanted: LadderMoment | null;
  /** Steps whose time has come and gone. Whether they had been sent by then only the outbox knows. */
  readonly passed: readonly PassedMoment[];
  /** When the next step falls due. */
  readonly next: Instant | null;
};

/**
 * The steps of a gathering in the order in which they fall due. None before `previousEnd`, the end of the gathering before
 * this one, nor before its date was known; where that leaves a step no time of its own, the announcement takes its place (a
 * weekly rhythm has no week step). Without an announcement the nearest of those that fall together stays. A step that could only come
 * when the gathering has begun is none.
 */
export function ladderOf(gathering: Gathering, ladder: Ladder, previousEnd: Instant | null): readonly LadderMoment[] {
  if (gathering.state !== "planned") return [];
  const start = gathering.startsAt;
  const end = endOf(gathering);
  const after = previousEnd !== null && previousEnd <= start ? previousEnd : undefined;
  const floor = latest(gathering.datedAt, after) as Instant;
  const moment = (step: LadderStep, due: Instant, until: Instant): LadderMoment => ({
    step,
    due,
    until,
    occurrence: `${step}@${start}`,
  });

  const before: LadderMoment[] = [];
  for (const step of ["announce", "week", "day", "hour"] as const) {
    const lead = ladder[step];
    if (lead === null) continue;
    const due = latest(leadBefore(start, lead, gathering.zone), floor) as Instant;
    if (due >= start) continue;
    const announced = before.find((one) => one.step === "announce");
    if (announced !== undefined && due <= announced.due) continue;
    const together = before.findIndex((one) => one.due === due);
    if (together >= 0) before.splice(together, 1);
    before.push(moment(step, due, start));
  }
  before.sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
  if (ladder.followup === null) return before;
  const followup = moment("followup", plus(end, ladder.followup * minute), plus(end, followupUseful));
  return followup.due < followup.until ? [...before, followup] : before;
}

/**
 * Where a gathering stands on its ladder at `now`. After downtime only the latest step that is still useful is wanted; what
 * it has overtaken is passed, with the reason. A gathering that is off wants nothing.
 */
export function ladderAt(
  gathering: Gathering,
  ladder: Ladder,
  previousEnd: Instant | null,
  now: Instant,
): LadderPosition {
  const moments = ladderOf(gathering, ladder, previousEnd);
  const come = moments.filter((one) => one.due <= now);
  const last = come.at(-1);
  const wanted = last !== undefined && now < last.until ? last : null;
  const lastBefore = come.findLast((one) => one.step !== "followup");

  const passed = come
    .filter((one) => one !== wanted)
    .map((one): PassedMoment => {
      if (one.step === "followup") return { ...one, why: "over", by: null };
      if (lastBefore !== undefined && one !== lastBefore) return { ...one, why: "overtaken", by: lastBefore.step };
      return { ...one, why: "begun", by: null };
    });
  return { wanted, passed, next: earliest(...moments.map((one) => one.due).filter((due) => due > now)) ?? null };
}
