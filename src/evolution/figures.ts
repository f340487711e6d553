// Sums over a whole community, as the evidence of stages wants them. No answer here is about anybody in particular.
import type { Member } from "../community/member.ts";
import type { ActivityDay, ActivityKind } from "../ports/records/activity.ts";
import type { Gathering } from "../rhythm/gathering.ts";
import { day, type Instant, plus } from "../time/instant.ts";
import type { LocalDate } from "../time/zone.ts";

type People = ReadonlySet<string>;

/** How many times these people did one of these kinds of things, on or after a date. */
export const totalOf = (
  activity: readonly ActivityDay[],
  people: People,
  kinds: readonly ActivityKind[],
  from?: LocalDate,
): number =>
  activity
    .filter(({ member, kind, date }) => people.has(member) && kinds.includes(kind) && (!from || date >= from))
    .reduce((sum, { count }) => sum + count, 0);

/** Gatherings that each of these people came to. */
export function attendances(activity: readonly ActivityDay[], people: People): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { member, kind, count } of activity)
    if (kind === "attend" && people.has(member)) times.set(member, (times.get(member) ?? 0) + count);
  return times;
}

/** Pairs of people who were at the same gathering or met in a pairing, and how many of the pairs hold a facilitator. */
export function tiesTouching(
  activity: readonly ActivityDay[],
  pairings: readonly (readonly string[])[],
  people: People,
  facilitators: People,
): { readonly all: number; readonly touching: number; readonly people: number } {
  const together = new Map<LocalDate, Set<string>>();
  for (const { member, kind, date } of activity)
    if (kind === "attend" && people.has(member)) together.set(date, (together.get(date) ?? new Set()).add(member));
  const groups = [...[...together.values()].map((group) => [...group]), ...pairings];
  const pairs = new Map<string, boolean>();
  const tied = new Set<string>();
  for (const group of groups) {
    const known = [...new Set(group)].filter((one) => people.has(one)).sort();
    known.forEach((one, index) => {
      for (const other of known.slice(index + 1)) {
        pairs.set(`${one} ${other}`, facilitators.has(one) || facilitators.has(other));
        tied.add(one).add(other);
      }
    });
  }
  return { all: pairs.size, touching: [...pairs.values()].filter(Boolean).length, people: tied.size };
}

const belonged = (member: Member, at: Instant): boolean =>
  member.consent === "joined" && member.joinedAt <= at && (member.leftAt === null || member.leftAt > at);

/** Members at a moment. */
export const sizeAt = (members: readonly Member[], at: Instant): number =>
  members.filter((member) => belonged(member, at)).length;

/** Who joined after `from`, up to `until`, whether they stayed or not. */
export const joinedBetween = (members: readonly Member[], from: Instant, until: Instant): number =>
  members.filter(({ consent, joinedAt }) => consent === "joined" && joinedAt > from && joinedAt <= until).length;

/** The largest distance from today's size over the last half year, looked at monthly, as a share of today's size. */
export function largestChange(members: readonly Member[], now: Instant): number {
  const today = sizeAt(members, now);
  const back = [1, 2, 3, 4, 5, 6].map((month) => sizeAt(members, plus(now, -month * 30 * day)));
  return Math.max(...back.map((size) => Math.abs(size - today) / today));
}

/** Present members other than facilitators who hosted: by gatherings at hand, and by what is counted of half a year. */
export function heldBy(
  gatherings: readonly Gathering[],
  activity: readonly ActivityDay[],
  now: Instant,
  present: People,
  facilitators: People,
): number {
  const over = gatherings.filter(({ state, startsAt }) => state === "planned" && startsAt <= now);
  const hosts = [
    ...over.map(({ host }) => host),
    ...activity.filter(({ kind }) => kind === "host").map(({ member }) => member),
  ];
  return new Set(hosts.filter((host) => host !== null && present.has(host) && !facilitators.has(host))).size;
}

/**
 * The share of all that was posted that came from the same few: ten people (domain 2), in smaller communities a quarter of
 * them and at least two [D], because ten of ten say nothing.
 */
export function busiestShare(
  activity: readonly ActivityDay[],
  people: People,
): { readonly share: number; readonly people: number } {
  const posts = new Map<string, number>();
  for (const { member, kind, count } of activity)
    if (["post", "question", "reply", "answer"].includes(kind) && people.has(member))
      posts.set(member, (posts.get(member) ?? 0) + count);
  const few = Math.min(10, Math.max(2, Math.round(people.size / 4)));
  const counts = [...posts.values()].sort((one, other) => other - one);
  const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
  return { share: counts.length === 0 ? 0 : sum(counts.slice(0, few)) / sum(counts), people: counts.length };
}
