// What ending a community changes around it, and how that is put back: gatherings after the end are off, the rhythm rests.
import type { MemberRequest } from "../commands/define.ts";
import type { Gathering } from "../rhythm/gathering.ts";
import type { Rhythm } from "../rhythm/rhythm.ts";
import { day, type Instant, instant, minute, plus } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
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
  const pauseBefore = rhythm ? { from: rhythm.pausedFrom, until: rhythm.pausedUntil } : null;
  if (rhythm && pauseBefore) await records.rhythm.saveRhythm(restingFrom(rhythm, pauseBefore, last, now));
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
    pauseBefore,
    calledOff: ahead.map(({ id }) => id),
  };
}

/** A pause that is on, or comes before the farewell, goes over into the rest. */
function restingFrom(
  rhythm: Rhythm,
  { from, until }: NonNullable<Ending["pauseBefore"]>,
  last: Instant,
  now: Instant,
): Rhythm {
  const resting = from !== null && from < last && (until === null || until > now);
  return { ...rhythm, pausedFrom: resting ? from : last, pausedUntil: null };
}

export type Moved = {
  readonly ending: Ending;
  readonly rhythm: Rhythm | null;
  /** Those that change: off because they come after the farewell now, or on again because they come before it. */
  readonly gatherings: readonly Gathering[];
};

/** The ending with its farewell on another day: the end, the rest of the rhythm and what is called off go along. */
export function movedEnding(
  ending: Ending,
  farewell: Gathering,
  { rhythm, gatherings }: { readonly rhythm: Rhythm | null; readonly gatherings: readonly Gathering[] },
  now: Instant,
): Moved {
  const last = farewell.startsAt;
  const again = ({ revision, ...one }: Gathering, state: Gathering["state"]): Gathering => ({
    ...one,
    state,
    datedAt: now,
    revision: revision + 1,
  });
  const others = gatherings.filter(({ id, startsAt }) => id !== farewell.id && startsAt > now);
  const off = others.filter(({ state, startsAt }) => state === "planned" && startsAt >= last);
  const on = others.filter(
    ({ id, state, startsAt }) => state === "cancelled" && startsAt < last && ending.calledOff.includes(id),
  );
  const back = new Set(on.map(({ id }) => id));
  return {
    ending: {
      ...ending,
      endsAt: endsAfter(farewell),
      calledOff: [...ending.calledOff.filter((id) => !back.has(id)), ...off.map(({ id }) => id)],
    },
    rhythm: rhythm && ending.pauseBefore && restingFrom(rhythm, ending.pauseBefore, last, now),
    gatherings: [...off.map((one) => again(one, "cancelled")), ...on.map((one) => again(one, "planned"))],
  };
}

/** Puts back what the ending changed; a farewell that has not taken place yet is off. */
export async function undoEnding({ records, community, now }: Here, ending: Ending): Promise<void> {
  await asIfAway({ records, community, now }, ending.endsAt);
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

/**
 * While a community is closed nobody can take part in it: for everybody those days count as a pause does, so that nobody is
 * taken for somebody who stayed away, and asked about it on the day it opens again.
 */
async function asIfAway({ records, community, now }: Pick<Here, "records" | "community" | "now">, endedAt: Instant) {
  const [from, until] = [localDate(endedAt, community.zone), localDate(now, community.zone)];
  if (from >= until) return;
  for (const member of await records.members.list(community.id))
    await records.members.save({ ...member, pauses: [...member.pauses, { from, until }] });
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
