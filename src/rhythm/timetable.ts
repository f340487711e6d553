// Every gathering around a moment with its place on the reminder ladder: what the rules of this room decide by.
import type { Facts } from "../rules/snapshot.ts";
import { day, type Instant, latest, plus } from "../time/instant.ts";
import { gatheringsBack } from "./carry-over.ts";
import { endOf, type Gathering, previousOf } from "./gathering.ts";
import { type Ladder, type LadderMoment, type LadderPosition, ladderAt, ladderOf, usualLadder } from "./reminders.ts";
import type { Rhythm } from "./rhythm.ts";
import { gatheringsBetween, nextGatherings } from "./slots.ts";

export type Entry = {
  readonly gathering: Gathering;
  /** As it is in the store; false: its rhythm promises it and nobody has touched it. */
  readonly stored: boolean;
  readonly position: LadderPosition;
  /** The step that speaks of it first, whether its time has come or not. */
  readonly first: LadderMoment | undefined;
};

export type Timetable = {
  readonly entries: readonly Entry[];
  readonly ladder: Ladder;
};

/** Longer than any lead (`leadLimits` of typed-lead.ts), so that no step of a gathering falls due before it is looked at. */
const ahead = 100 * day;

/**
 * A rhythm that is paused says nothing, not even about the first gathering after the pause; that one's steps begin when the
 * pause ends. A gathering that was moved or planned while the rhythm is paused is a person's own wish and has its steps.
 */
function knownSince(gathering: Gathering, rhythm: Rhythm | null): Gathering {
  if (rhythm === null || rhythm.pausedFrom === null || rhythm.pausedUntil === null) return gathering;
  if (gathering.rhythm !== rhythm.id || gathering.startsAt < rhythm.pausedUntil) return gathering;
  if (gathering.movedFrom !== null && gathering.datedAt >= rhythm.pausedFrom) return gathering;
  return { ...gathering, datedAt: latest(gathering.datedAt, rhythm.pausedUntil) as Instant };
}

/** From 120 days back, and ahead as far as any step can reach, earliest first; called-off ones included. */
export function timetable({ rhythm, gatherings }: Pick<Facts, "rhythm" | "gatherings">, now: Instant): Timetable {
  const ladder: Ladder = rhythm?.reminders ?? usualLadder;
  const third = nextGatherings(rhythm, gatherings, now, 3).at(-1);
  const until = latest(plus(now, ahead), third && plus(third.startsAt, 1)) as Instant;
  const all = gatheringsBetween(rhythm, gatherings, plus(now, -gatheringsBack), until);
  const stored = new Set(gatherings.map((one) => one.id));
  const previousEnd = (gathering: Gathering): Instant | null => {
    const previous = previousOf(gathering, all);
    return previous === undefined ? null : endOf(previous);
  };
  return {
    entries: all.map((gathering) => {
      const known = knownSince(gathering, rhythm);
      const previous = previousEnd(gathering);
      return {
        gathering,
        stored: stored.has(gathering.id),
        position: ladderAt(known, ladder, previous, now),
        first: ladderOf(known, ladder, previous)[0],
      };
    }),
    ladder,
  };
}
