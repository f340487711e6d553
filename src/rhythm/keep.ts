// Saves gatherings so that what hangs on them stays true.
import type { Records } from "../ports/store.ts";
import { type Instant, plus } from "../time/instant.ts";
import type { Gathering } from "./gathering.ts";

type Rhythms = Pick<Records, "rhythm">;

/** Makes sure that something can be kept about it: until now it may only have been promised by the rhythm. */
export async function keepGathering(records: Rhythms, gathering: Gathering): Promise<void> {
  const known = await records.rhythm.gathering(gathering.id);
  if (known?.startsAt === gathering.startsAt && known.revision === gathering.revision) return;
  await records.rhythm.saveGathering(gathering);
}

/**
 * Saves one that was moved, called off or put back on at `now`. Answers given up to then were meant for what it was before,
 * also those of the very same moment (a clock that stands still in the sandbox, two people within a millisecond).
 */
export async function saveChanged(records: Rhythms, gathering: Gathering, now: Instant): Promise<void> {
  await records.rhythm.saveGathering(gathering);
  if (gathering.datedAt !== now) return;
  for (const rsvp of await records.rhythm.rsvps([gathering.id]))
    if (rsvp.at >= now) await records.rhythm.saveRsvp({ ...rsvp, at: plus(now, -1) });
}
