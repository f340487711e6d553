// What speaks for introducing two people to each other (domain 6.1). The bridge is never told to the two; the topic is.
import { bitsSet } from "./bits.ts";
import type { PairingPerson, PairingRequest } from "./request.ts";

const HOURS_OF_DAY = 24;
/** Working hours that two people share, from which on they can talk without one of them staying up. [D], domain 6.1. */
const ENOUGH_HOURS = 2;

/** Points by domain 6.1 [D]. */
const points = { bridge: 3, noTie: 2, topic: 1, hours: 1, site: 1, satOut: 2 } as const;

/** What the weight looks at in one person, read once, because a big round compares millions of pairs. */
export type Outline = {
  readonly topics: readonly string[];
  /** One bit an hour UTC; null: unknown. */
  readonly hours: number | null;
  readonly site: string | null;
  /** Core or active, and no newcomer. */
  readonly inner: boolean;
  readonly satOutLast: boolean;
};

export type Connection = {
  /** They already know each other outside rounds. */
  readonly tie: boolean;
  readonly interests: PairingRequest["interests"];
};

const plain = (text: string) => text.trim().toLowerCase();

function hourBits([from, to]: readonly [number, number]): number {
  // Half an hour at either end counts as none: an hour is shared when it is wholly there.
  const first = Math.ceil(from);
  const last = Math.floor(to);
  const length = from <= to ? last - first : last + HOURS_OF_DAY - first;
  let bits = 0;
  for (let step = 0; step < Math.min(length, HOURS_OF_DAY); step += 1) {
    bits |= 1 << ((((first + step) % HOURS_OF_DAY) + HOURS_OF_DAY) % HOURS_OF_DAY);
  }
  return bits;
}

/** What the weight looks at in a person. */
export const outlineOf = (person: PairingPerson): Outline => ({
  topics: person.topics.map(plain).filter((topic) => topic !== ""),
  hours: person.workingHoursUtc ? hourBits(person.workingHoursUtc) : null,
  site: person.site === null ? null : plain(person.site),
  inner: person.level !== "peripheral" && !person.newcomer,
  satOutLast: person.satOutLast,
});

/** The topics both named, as the first of them wrote them; capitals and blanks around make no difference. */
export function sharedTopics(a: PairingPerson, b: PairingPerson): string[] {
  const theirs = new Set(b.topics.map(plain));
  const seen = new Set<string>([""]);
  return a.topics.filter((topic) => {
    const word = plain(topic);
    if (!theirs.has(word) || seen.has(word)) return false;
    seen.add(word);
    return true;
  });
}

/** Whole working hours a day that both have, by UTC; 0 when those of one are not known. */
export function commonHours(a: PairingPerson, b: PairingPerson): number {
  if (!a.workingHoursUtc || !b.workingHoursUtc) return 0;
  return bitsSet(hourBits(a.workingHoursUtc) & hourBits(b.workingHoursUtc));
}

function anyShared(a: readonly string[], b: readonly string[]): boolean {
  for (const topic of a) if (b.includes(topic)) return true;
  return false;
}

/** Points for introducing the two, 0..10, from their outlines. */
export function weightOf(a: Outline, b: Outline, { tie, interests }: Connection): number {
  const shared = anyShared(a.topics, b.topics);
  const hours = a.hours === null || b.hours === null ? 0 : bitsSet(a.hours & b.hours);
  return (
    (a.inner !== b.inner ? points.bridge : 0) +
    (tie ? 0 : points.noTie) +
    (shared === (interests === "shared") ? points.topic : 0) +
    (hours >= ENOUGH_HOURS ? points.hours : 0) +
    (a.site !== null && b.site !== null && a.site !== b.site ? points.site : 0) +
    (a.satOutLast || b.satOutLast ? points.satOut : 0)
  );
}

/** Points for introducing the two, 0..10: what the round as a whole has as much of as it can (domain 6.1, [D]). */
export const pairWeight = (a: PairingPerson, b: PairingPerson, connection: Connection): number =>
  weightOf(outlineOf(a), outlineOf(b), connection);
