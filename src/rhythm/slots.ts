// The slots of a rhythm, and the gatherings in them: derived between any two moments, with what people changed about single
// ones (moved, skipped, cancelled, given a title) taken from what is stored.
import { day, type Instant, plus } from "../time/instant.ts";
import { occurrencesFrom } from "../time/recurrence.ts";
import { atWallClock, type LocalDate, localDate, type Zone } from "../time/zone.ts";
import { type Gathering, gatheringIdOn } from "./gathering.ts";
import { pausedAt, type Rhythm } from "./rhythm.ts";

export type Slot = {
  /** Counted from the rhythm's anchor; odd ones are the other region's where a rhythm alternates. */
  readonly number: number;
  /** On the calendar of `zone`. */
  readonly date: LocalDate;
  readonly at: Instant;
  readonly zone: Zone;
  /** The id of the gathering in this slot. */
  readonly gathering: string;
};

/**
 * The slots at or after `wanted`, in order, without those in the rhythm's pause. Ends only where a pause has no end. None lies
 * before `datedAt`: what was before the rhythm became what it is, only the store knows.
 */
export function* slotsFrom(rhythm: Rhythm, wanted: Instant): Generator<Slot> {
  const from = rhythm.datedAt > wanted ? rhythm.datedAt : wanted;
  // The calendars of two zones differ by at most two dates, so the search begins that much earlier.
  const begin = localDate(plus(from, -2 * day), rhythm.zone);
  for (const { number, date } of occurrencesFrom(rhythm.pattern, rhythm.anchor, begin)) {
    const { time, zone } = rhythm.alternate !== null && number % 2 === 1 ? rhythm.alternate : rhythm;
    const at = atWallClock(date, time, zone);
    if (at < from) continue;
    if (pausedAt(rhythm, at)) {
      if (rhythm.pausedUntil === null) return;
      continue;
    }
    yield { number, date, at, zone, gathering: gatheringIdOn(rhythm.id, date) };
  }
}

/** The slots from `from` up to but not including `until`. */
export function slotsBetween(rhythm: Rhythm, from: Instant, until: Instant): readonly Slot[] {
  const found: Slot[] = [];
  for (const slot of slotsFrom(rhythm, from)) {
    if (slot.at >= until) break;
    found.push(slot);
  }
  return found;
}

/** The gathering that a slot stands for as long as nobody touched it. */
export function gatheringIn(rhythm: Rhythm, slot: Slot): Gathering {
  return {
    id: slot.gathering,
    community: rhythm.community,
    rhythm: rhythm.id,
    slot: slot.at,
    startsAt: slot.at,
    durationMinutes: rhythm.durationMinutes,
    title: null,
    format: rhythm.format,
    zone: slot.zone,
    link: rhythm.link,
    place: rhythm.place,
    networkingMinutes: rhythm.networkingMinutes,
    state: "planned",
    movedFrom: null,
    notes: null,
    host: null,
    datedAt: rhythm.datedAt,
    revision: 0,
    createdAt: rhythm.datedAt,
  };
}

/**
 * What is stored about a slot, as it stands today. A stored gathering that nobody moved follows its rhythm: when the rhythm
 * was given another time of day, so was the gathering, with whatever else people settled about it. One that is off stays
 * as people were told that it is.
 */
function settled(rhythm: Rhythm, slot: Slot, stored: Gathering | undefined): Gathering {
  if (stored === undefined) return gatheringIn(rhythm, slot);
  if (stored.movedFrom !== null || stored.state !== "planned" || stored.startsAt === slot.at) return stored;
  return {
    ...stored,
    slot: slot.at,
    startsAt: slot.at,
    zone: slot.zone,
    datedAt: rhythm.datedAt,
    revision: stored.revision + 1,
  };
}

const byStart = (one: Gathering, other: Gathering): number =>
  one.startsAt < other.startsAt ? -1 : one.startsAt > other.startsAt ? 1 : one.id < other.id ? -1 : 1;

/**
 * Those with a date of their own: moved by a person, planned by hand, from before the rhythm became what it is, or without a
 * slot since the rhythm left them out.
 */
const ownDated = (rhythm: Rhythm | null, stored: readonly Gathering[]): Gathering[] =>
  stored.filter((one) => one.slot === null || one.movedFrom !== null || (rhythm && one.startsAt < rhythm.datedAt));

/**
 * All gatherings that start from `from` up to but not including `until`, called-off ones included, earliest first. `stored`
 * is what the store holds of this community around that time (by slot or by start); nothing else is needed. Stored ones whose
 * slot the rhythm no longer has are left out: `adrift` names them.
 */
export function gatheringsBetween(
  rhythm: Rhythm | null,
  stored: readonly Gathering[],
  from: Instant,
  until: Instant,
): readonly Gathering[] {
  const own = ownDated(rhythm, stored);
  const ownIds = new Set(own.map((one) => one.id));
  const known = new Map(stored.map((one) => [one.id, one]));
  const inSlots =
    rhythm === null
      ? []
      : slotsBetween(rhythm, from, until)
          .filter((slot) => !ownIds.has(slot.gathering))
          .map((slot) => settled(rhythm, slot, known.get(slot.gathering)));
  return [...own.filter((one) => one.startsAt >= from && one.startsAt < until), ...inSlots].sort(byStart);
}

/** The next gatherings that take place, at most `count`, starting at or after `from`. `stored` as for `gatheringsBetween`. */
export function nextGatherings(
  rhythm: Rhythm | null,
  stored: readonly Gathering[],
  from: Instant,
  count: number,
): readonly Gathering[] {
  const own = ownDated(rhythm, stored);
  const ownIds = new Set(own.map((one) => one.id));
  const known = new Map(stored.map((one) => [one.id, one]));
  const coming = own.filter((one) => one.startsAt >= from && one.state === "planned");
  let inSlots = 0;
  for (const slot of rhythm === null ? [] : slotsFrom(rhythm, from)) {
    if (inSlots >= count) break;
    if (rhythm === null || ownIds.has(slot.gathering)) continue;
    const gathering = settled(rhythm, slot, known.get(slot.gathering));
    if (gathering.state !== "planned") continue;
    coming.push(gathering);
    inSlots++;
  }
  return coming.sort(byStart).slice(0, count);
}

/**
 * Stored gatherings ahead that lost their slot because the rhythm changed or paused: people may have answered to them, so
 * somebody has to say that they are off.
 */
export function adrift(rhythm: Rhythm, stored: readonly Gathering[], now: Instant): readonly Gathering[] {
  const ahead = stored.filter(
    (one) => one.rhythm === rhythm.id && one.movedFrom === null && one.state === "planned" && one.startsAt > now,
  );
  const furthest = ahead
    .map((one) => one.startsAt)
    .sort()
    .at(-1);
  if (furthest === undefined) return [];
  const kept = new Set(slotsBetween(rhythm, now, plus(furthest, 2 * day)).map((slot) => slot.gathering));
  return ahead.filter((one) => !kept.has(one.id)).sort(byStart);
}
