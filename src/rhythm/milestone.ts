// Milestones: dated marks in the community's life (domain 4). They praise the community, name nobody and rank nothing.
import type { Member } from "../community/member.ts";
import { isFacilitator, isPresent } from "../community/member.ts";
import type { ActivityDay } from "../ports/records/activity.ts";
import type { Matter } from "../ports/records/matters.ts";
import { type Instant, latest } from "../time/instant.ts";
import { type LocalDate, localDate, type Zone } from "../time/zone.ts";
import type { Story } from "../value/story.ts";
import { endOf, type Gathering } from "./gathering.ts";

/** Those that are recognised (domain 4), and when the community was founded. */
export const marks = [
  "founded",
  "first-gathering",
  "first-answer",
  "first-hosted",
  "first-outcome",
  "members-10",
  "members-50",
  "members-100",
  "first-guest",
  "first-joint",
  "anniversary",
  "coordinator",
] as const;
export type Mark = (typeof marks)[number];

export type Milestone = Matter & {
  readonly owner: null;
  /** `own`: a facilitator's, in their words. */
  readonly mark: Mark | "own";
  readonly on: LocalDate;
  readonly words: string | null;
  /** The facilitator who added it. */
  readonly by: string | null;
  /** Whether facilitators hear of it: not of what lay long back when it was found. */
  readonly news: boolean;
  /** Taken off the list. It stays on record, so that it is not found anew. */
  readonly removed: boolean;
  /** Of `founded`: who tended the community when the bot began to look, to tell when that changes. */
  readonly people: readonly string[];
};

/** In characters [D]. */
export const longestMilestone = 300;

export const markId = (community: string, mark: Mark): string => `${community}-${mark}`;

export type Evidence = {
  readonly community: { readonly createdAt: Instant; readonly zone: Zone };
  readonly members: readonly Member[];
  readonly gatherings: readonly Gathering[];
  readonly activity: readonly ActivityDay[];
  readonly stories: readonly Story[];
};

/** The date of each mark that the facts show, the founding and changes of coordinator aside. */
export function reached(facts: Evidence, now: Instant): ReadonlyMap<Mark, LocalDate> {
  const { community, members } = facts;
  const on = (at: Instant) => localDate(at, community.zone);
  const facilitators = new Set(members.filter(isFacilitator).map((member) => member.id));
  const held = facts.gatherings
    .filter((one) => one.state === "planned" && endOf(one) <= now)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  const first = (which: (gathering: Gathering) => boolean): LocalDate | undefined => {
    const found = held.find(which);
    return found && on(found.startsAt);
  };
  const joined = members
    .filter(isPresent)
    .map((member) => member.joinedAt)
    .sort();
  const nth = (count: number): LocalDate | undefined => {
    const at = joined[count - 1];
    return at && on(at);
  };
  const answers = facts.activity
    .filter((one) => one.kind === "answer" && !facilitators.has(one.member))
    .map((one) => one.date);
  // Only what the whole community may read: a private story is nobody's milestone.
  const outcomes = facts.stories
    .filter((one) => one.state === "shared" && (one.share === "community" || one.share === "unnamed"))
    .filter((one) => one.outcome !== null)
    .map((one) => on(latest(one.sharedAt ?? one.createdAt, one.filledAt.outcome) ?? one.createdAt));
  const year = anniversaryOf(on(community.createdAt));
  const dates: Readonly<Partial<Record<Mark, LocalDate | undefined>>> = {
    "first-gathering": first(() => true),
    "first-hosted": first((one) => one.host !== null && !facilitators.has(one.host)),
    "first-guest": first((one) => one.format === "guest_hour"),
    "first-joint": first((one) => one.format === "joint_session"),
    "first-answer": answers.toSorted()[0],
    "first-outcome": outcomes.toSorted()[0],
    "members-10": nth(10),
    "members-50": nth(50),
    "members-100": nth(100),
    anniversary: year <= on(now) ? year : undefined,
  };
  return new Map(marks.flatMap((mark) => (dates[mark] === undefined ? [] : [[mark, dates[mark]] as const])));
}

/** The same day a year later; 29 February keeps its anniversary on 1 March. */
export function anniversaryOf(date: LocalDate): LocalDate {
  const next = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return (next.endsWith("02-29") ? next.replace("02-29", "03-01") : next) as LocalDate;
}

/** Somebody new tends the community, and somebody who did no longer does. */
export function passedOn(before: readonly string[], today: readonly string[]): boolean {
  return before.length > 0 && today.some((one) => !before.includes(one)) && before.some((one) => !today.includes(one));
}
