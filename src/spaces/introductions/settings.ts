// How a community introduces its members to each other: how often, in groups of how many, and what brings people together.
// One matter a community.
import type { Matter } from "../../ports/records/matters.ts";
import { daysBetween, type LocalDate, plusDays, weekday } from "../../time/zone.ts";

export const cadences = [1, 2, 4] as const;
/** Weeks between two rounds. Two is what comparable tools advise to begin with [DON], domain 6.1. */
export type Cadence = (typeof cadences)[number];

export const oddWays = ["trio", "sit-out"] as const;
export const interestWays = ["shared", "different"] as const;

export type IntroductionSettings = Matter & {
  readonly owner: null;
  readonly on: boolean;
  readonly everyWeeks: Cadence;
  /** People in a group, 2 to 6. */
  readonly size: number;
  /** With pairs and an odd number of people: one group of three, or somebody sits out. */
  readonly odd: (typeof oddWays)[number];
  readonly interests: (typeof interestWays)[number];
  /** The Monday of the first round; the others follow from it. */
  readonly firstDate: LocalDate;
};

/** What stands while no facilitator has said anything: no rounds. */
export const usualSettings = (community: string, today: LocalDate, now: Matter["createdAt"]): IntroductionSettings => ({
  id: `is_${community}`,
  community,
  owner: null,
  createdAt: now,
  on: false,
  everyWeeks: 2,
  size: 2,
  odd: "trio",
  interests: "shared",
  firstDate: mondayAfter(today),
});

/** The first Monday after a day. */
export const mondayAfter = (day: LocalDate): LocalDate => plusDays(day, 8 - weekday(day));

/** Days of a round. */
export const lengthOf = (settings: Pick<IntroductionSettings, "everyWeeks">): number => 7 * settings.everyWeeks;

/** The last round's date on or before a day; undefined before the first. */
export function roundDateBy(settings: IntroductionSettings, day: LocalDate): LocalDate | undefined {
  const since = daysBetween(settings.firstDate, day);
  return since < 0 ? undefined : plusDays(day, -(since % lengthOf(settings)));
}

/** The first round's date on or after a day. */
export function roundDateFrom(settings: IntroductionSettings, day: LocalDate): LocalDate {
  const since = daysBetween(settings.firstDate, day);
  if (since <= 0) return settings.firstDate;
  const into = since % lengthOf(settings);
  return into === 0 ? day : plusDays(day, lengthOf(settings) - into);
}

/** Rounds switched on, or at another pace: the first one on the Monday after today, and not before a running one ends. */
export function begun(
  settings: IntroductionSettings,
  everyWeeks: Cadence,
  today: LocalDate,
  runsUntil: LocalDate | undefined,
): IntroductionSettings {
  if (settings.on && settings.everyWeeks === everyWeeks) return settings;
  const next = mondayAfter(today);
  const free = runsUntil === undefined || runsUntil <= next ? next : mondayAfter(plusDays(runsUntil, -1));
  return { ...settings, on: true, everyWeeks, firstDate: free };
}

/** `2`, `2 weeks`, `weekly`, `every 4 weeks`, `fortnightly`; undefined for any other pace. */
export function readCadence(text: string): Cadence | undefined {
  const said = text.trim().toLowerCase();
  if (/^(weekly|every week)$/.test(said)) return 1;
  if (/^(fortnightly|biweekly|every (other|second) week)$/.test(said)) return 2;
  if (said === "monthly") return 4;
  const many = /^(?:every )?(\d+|one|two|four)(?: weeks?)?$/.exec(said)?.[1];
  const weeks = { one: 1, two: 2, four: 4 }[many ?? ""] ?? Number(many);
  return cadences.find((one) => one === weeks);
}
