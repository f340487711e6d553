// What ending a community changes around it, and how that is put back: gatherings after the end are off, the rhythm rests.
import type { MemberRequest } from "../commands/define.ts";
import type { Gathering } from "../rhythm/gathering.ts";
import { day, type Instant, instant, minute, plus } from "../time/instant.ts";
import type { Ending } from "./stage.ts";

/** A day after the farewell, so that what belongs to it is still said [D]. */
export const endsAfter = ({ startsAt, durationMinutes }: Pick<Gathering, "startsAt" | "durationMinutes">): Instant =>
  plus(startsAt, durationMinutes * minute + day);

type Here = Pick<MemberRequest, "records" | "community" | "now" | "member">;

/** Calls off what would come after the farewell, or from now on, and lets the rhythm rest from there. Answers the ending. */
export async function arrangeEnding(
  { records, community, now, member }: Here,
  farewell: Gathering | null,
): Promise<Ending> {
  const last = farewell?.startsAt ?? now;
  const rhythm = await records.rhythm.rhythm(community.id);
  if (rhythm) {
    const { pausedFrom: from, pausedUntil: until } = rhythm;
    // A pause that is on, or comes before the farewell, goes over into the rest.
    const resting = from !== null && from < last && (until === null || until > now);
    await records.rhythm.saveRhythm({ ...rhythm, pausedFrom: resting ? from : last, pausedUntil: null });
  }
  const ahead = (await records.rhythm.gatherings(community.id, last)).filter(
    ({ id, state }) => state === "planned" && id !== farewell?.id,
  );
  for (const one of ahead)
    await records.rhythm.saveGathering({ ...one, state: "cancelled", datedAt: now, revision: one.revision + 1 });
  return {
    decidedAt: now,
    by: member.id,
    endsAt: farewell === null ? now : endsAfter(farewell),
    farewell: farewell?.id ?? null,
    pauseBefore: rhythm ? { from: rhythm.pausedFrom, until: rhythm.pausedUntil } : null,
    calledOff: ahead.map(({ id }) => id),
  };
}

/** Puts back what the ending changed; a farewell that has not taken place yet is off. */
export async function undoEnding({ records, community, now }: Here, ending: Ending): Promise<void> {
  const rhythm = await records.rhythm.rhythm(community.id);
  if (rhythm && ending.pauseBefore) {
    const { from, until } = ending.pauseBefore;
    // Dates that went by meanwhile were none: the rhythm is what it was from here on.
    const datedAt = ending.endsAt <= now ? now : rhythm.datedAt;
    await records.rhythm.saveRhythm({ ...rhythm, pausedFrom: from, pausedUntil: until, datedAt });
  }
  for (const one of await records.rhythm.gatherings(community.id, now)) {
    const put = { ...one, datedAt: now, revision: one.revision + 1 };
    if (ending.calledOff.includes(one.id) && one.state === "cancelled")
      await records.rhythm.saveGathering({ ...put, state: "planned" });
    if (one.id === ending.farewell && one.state === "planned")
      await records.rhythm.saveGathering({ ...put, state: "cancelled" });
  }
}

/** Names of present members who hosted, by the alphabet: nobody comes first. */
export async function hostsThanked({ records, community, now }: Here): Promise<readonly string[]> {
  const held = (await records.rhythm.gatherings(community.id, instant(0))).filter(
    ({ state, startsAt }) => state === "planned" && startsAt <= now,
  );
  const members = await records.members.list(community.id);
  const names = members
    .filter(({ id, leftAt }) => leftAt === null && held.some(({ host }) => host === id))
    .map(({ name }) => name);
  return [...new Set(names)].sort((one, other) => one.localeCompare(other, "en"));
}
