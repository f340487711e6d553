// Puts a changed rhythm into force: saved, with everything that is stored about its gatherings carried over.
import type { CommunityRequest } from "../commands/define.ts";
import type { Calendar } from "./calendar.ts";
import { carryOver } from "./carry-over.ts";
import type { Gathering } from "./gathering.ts";
import { saveChanged } from "./keep.ts";
import type { Rhythm } from "./rhythm.ts";
import { nextGatherings } from "./slots.ts";
import { takeTopicsAlong } from "./topics.ts";

export type Changed = {
  readonly calendar: Calendar;
  /** Gatherings that people may know of and that are off now. The rule `rhythm.called-off` says so to them. */
  readonly off: readonly Gathering[];
};

export async function changeRhythm(
  request: Pick<CommunityRequest, "records" | "now" | "community">,
  { stored }: Calendar,
  before: Rhythm,
  after: Rhythm,
): Promise<Changed> {
  const { records, now } = request;
  await records.rhythm.saveRhythm(after);
  const { save, off } = carryOver(before, after, stored, now);
  for (const gathering of save) await saveChanged(records, gathering, now);
  const changed = new Map(save.map((one) => [one.id, one]));
  const calendar: Calendar = {
    rhythm: after,
    stored: [
      ...stored.map((one) => changed.get(one.id) ?? one),
      ...save.filter((one) => !stored.some((known) => known.id === one.id)),
    ],
  };
  const next = nextGatherings(after, calendar.stored, now, 1)[0];
  for (const gathering of off) await takeTopicsAlong(records, gathering, next);
  return { calendar, off };
}
