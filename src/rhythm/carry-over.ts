// When a rhythm changes, what is stored about its gatherings has to follow: what was stays as it was, what comes moves along
// with its new time and place, and what has lost its slot is called off, so that people hear of it. Pure.
import { day, type Instant, latest, plus } from "../time/instant.ts";
import { occurrencesFrom } from "../time/recurrence.ts";
import type { LocalDate } from "../time/zone.ts";
import { calledOff, type Gathering } from "./gathering.ts";
import { pausedAt, type Rhythm } from "./rhythm.ts";
import { adrift, gatheringsBetween, type Slot, slotsBetween } from "./slots.ts";

/** How far back gatherings are looked at: as far as rules see. */
export const gatheringsBack = 120 * day;

export type CarriedOver = {
  /** All that has to be saved. */
  readonly save: readonly Gathering[];
  /** Of these, those that are off now and were not before; as they are now. */
  readonly off: readonly Gathering[];
};

/** What is off because its rhythm left it out, and not because a person skipped that one: it has no slot any more. */
export const leftOut = (gathering: Gathering, rhythm: Pick<Rhythm, "id">): boolean =>
  gathering.rhythm === rhythm.id && gathering.state === "skipped" && gathering.slot === null;

/** Gatherings that took place (or have begun) and that nobody has stored yet. */
export function unstoredPast(rhythm: Rhythm | null, stored: readonly Gathering[], now: Instant): readonly Gathering[] {
  const known = new Set(stored.map((one) => one.id));
  return gatheringsBetween(rhythm, stored, plus(now, -gatheringsBack), plus(now, 1)).filter(
    (one) => !known.has(one.id),
  );
}

const settledBy = ["link", "place", "durationMinutes", "format", "networkingMinutes"] as const;

/** What people changed about one gathering stays; what it had from its rhythm follows it. */
function withDetails(gathering: Gathering, before: Rhythm, after: Rhythm): Gathering {
  const changed = settledBy.filter((name) => gathering[name] === before[name] && before[name] !== after[name]);
  if (changed.length === 0) return gathering;
  const details = Object.fromEntries(changed.map((name) => [name, after[name]])) as Partial<Gathering>;
  return { ...gathering, ...details, revision: gathering.revision + 1 };
}

function inSlot(gathering: Gathering, slot: Slot, now: Instant): Gathering {
  const back = gathering.state !== "planned";
  if (!back && gathering.startsAt === slot.at) return gathering;
  return {
    ...gathering,
    state: "planned",
    slot: slot.at,
    startsAt: slot.at,
    zone: slot.zone,
    movedFrom: null,
    datedAt: now,
    revision: gathering.revision + 1,
  };
}

/** On a date that the pattern still has, at a time that is over today already: it stays where people expect it. */
function staysToday(gathering: Gathering, after: Rhythm, now: Instant): boolean {
  if (gathering.startsAt > plus(now, day) || pausedAt(after, gathering.startsAt)) return false;
  const found = /-(\d{4})(\d{2})(\d{2})$/.exec(gathering.id);
  if (!found) return false;
  const date = `${found[1]}-${found[2]}-${found[3]}` as LocalDate;
  return occurrencesFrom(after.pattern, date, date).next().value.date === date;
}

/** `stored` is everything of the community from `gatheringsBack` on. `after` has just come into force, at `now`. */
export function carryOver(before: Rhythm, after: Rhythm, stored: readonly Gathering[], now: Instant): CarriedOver {
  const own = stored.filter((one) => one.rhythm === after.id);
  const ahead = own.filter((one) => one.startsAt > now && one.state === "planned");
  const lost = new Set(adrift(after, own, now).map((one) => one.id));
  const furthest = latest(...own.flatMap((one) => [one.startsAt, one.movedFrom ?? undefined])) ?? now;
  const slots = new Map(
    slotsBetween(after, now, latest(plus(furthest, 2 * day), now) as Instant).map((slot) => [slot.gathering, slot]),
  );

  const save = [...unstoredPast(before, stored, now)];
  const off: Gathering[] = [];
  for (const gathering of ahead) {
    // One that a person moved has its own date; only a pause that begins now takes it along.
    const resting = pausedAt(after, gathering.startsAt) && !pausedAt(before, gathering.startsAt);
    const away = lost.has(gathering.id) || resting;
    if (away && staysToday(gathering, after, now)) {
      save.push(withDetails({ ...gathering, movedFrom: gathering.startsAt }, before, after));
    } else if (away) {
      off.push({ ...calledOff(gathering, "skipped", now), slot: null });
    } else {
      const slot = gathering.movedFrom === null ? slots.get(gathering.id) : undefined;
      const settled = withDetails(slot === undefined ? gathering : inSlot(gathering, slot, now), before, after);
      if (settled !== gathering) save.push(settled);
    }
  }
  for (const gathering of own.filter((one) => leftOut(one, after))) {
    const slot = slots.get(gathering.id);
    if (slot !== undefined) save.push(withDetails(inSlot(gathering, slot, now), before, after));
  }
  return { save: [...save, ...off], off };
}
