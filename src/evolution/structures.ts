// What may be introduced next, one at a time, in the order of domain 2; with the command to begin with where there is one,
// and how the bot can see that it is in place or used.
import type { Community } from "../community/community.ts";
import type { Member } from "../community/member.ts";
import type { Guest } from "../dialogue/guest.ts";
import type { ActivityDay } from "../ports/records/activity.ts";
import type { Gathering } from "../rhythm/gathering.ts";
import type { Round } from "../spaces/introductions/round.ts";
import { type Instant, minute, plus } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import type { Story } from "../value/story.ts";
import type { Founding, FoundingStep } from "./founding.ts";
import type { Stage } from "./stage.ts";

export const structuresOf = {
  potential: ["domain", "interviews", "first-gathering", "welcome"],
  coalescing: ["monthly", "introductions", "questions", "stories", "core-group"],
  maturing: ["onboarding", "circles", "project", "shelf", "value-review"],
  stewardship: ["guests", "workshop", "rotation", "recruiting"],
  transformation: ["asking", "archive", "farewell", "alumni"],
} as const satisfies Readonly<Record<Stage, readonly string[]>>;

export type StructureId = (typeof structuresOf)[Stage][number];
export const structureIds: readonly StructureId[] = Object.values(structuresOf).flat();

/** The command to begin with, as it is typed. Said only where the house has such a command. */
const beginnings: Readonly<Partial<Record<StructureId, string>>> = {
  domain: "founding domain",
  interviews: "founding people",
  "first-gathering": "gathering plan",
  welcome: "founding welcome",
  monthly: "rhythm set monthly on 2nd tue at 15:00",
  introductions: "intros set 2 weeks",
  stories: "story",
  onboarding: "suggest-intro",
  circles: "circle start",
  project: "project start",
  shelf: "resource add",
  "value-review": "matrix",
  guests: "guest suggest",
  workshop: "gathering plan",
  rotation: "facilitator add",
  asking: "stage review",
  archive: "stage archive",
  farewell: "stage retire",
  alumni: "stage retire",
};

/** The line to begin with, or undefined where people begin without the bot. `says`: whether such a command exists. */
export function beginningOf(id: StructureId, says: (words: string) => boolean): string | undefined {
  const line = beginnings[id];
  const words = line?.split(" ") ?? [];
  return [words.slice(0, 2), words.slice(0, 1)].some((some) => says(some.join(" "))) ? line : undefined;
}

type Begun = { readonly createdAt: Instant };

/** What is looked at to see whether something is there and used. */
export type Ground = {
  readonly community: Community;
  readonly members: readonly Member[];
  readonly rhythm: { readonly id: string } | null;
  readonly gatherings: readonly Gathering[];
  readonly activity: readonly ActivityDay[];
  readonly stories: readonly Story[];
  /** One a community, or none yet. */
  readonly foundings: readonly Founding[];
  readonly rounds: readonly Round[];
  readonly guests: readonly Guest[];
  readonly circles: readonly Begun[];
  readonly projects: readonly Begun[];
  readonly shelf: readonly Begun[];
  readonly now: Instant;
};

const since = (all: readonly { readonly at: Instant }[], from: Instant): number =>
  all.filter(({ at }) => at >= from).length;

const begunSince = (all: readonly Begun[], from: Instant): number =>
  all.filter(({ createdAt }) => createdAt >= from).length;

const held = ({ gatherings, now }: Ground): readonly (Gathering & { readonly at: Instant })[] =>
  gatherings
    .filter((one) => one.state === "planned" && plus(one.startsAt, one.durationMinutes * minute) <= now)
    .map((one) => ({ ...one, at: one.startsAt }));

/** Rounds that have begun; who is in them is nobody's business here. */
const roundsHeld = ({ rounds, community, now }: Ground): readonly { readonly at: Instant }[] =>
  rounds
    .filter(({ kind, date }) => kind === "round" && date <= localDate(now, community.zone))
    .map(({ createdAt }) => ({ at: createdAt }));

const visited: readonly Guest["state"][] = ["hosted", "thanked", "followed_up"];
const visits = ({ guests }: Ground): readonly { readonly at: Instant }[] =>
  guests.flatMap(({ state, visit }) => (visit !== null && visited.includes(state) ? [{ at: visit.startsAt }] : []));

const told = ({ stories }: Ground) => stories.flatMap(({ toldAt }) => (toldAt === null ? [] : [{ at: toldAt }]));

/** How often it was used since a moment, as far as the bot sees it; null where only people know. */
export function usesSeen(id: StructureId, ground: Ground, from: Instant): number | null {
  switch (id) {
    case "domain":
      // Once named it is in use in every conversation; nothing more can be seen of it.
      return ground.community.domain === null ? 0 : 2;
    case "interviews":
      return ground.foundings.flatMap(({ people }) => people).filter(({ talked }) => talked).length;
    case "first-gathering":
      return since(held(ground), from);
    case "monthly":
      return since(
        held(ground).filter(({ rhythm }) => rhythm !== null),
        from,
      );
    case "welcome":
      return since(
        ground.members.filter(({ consent }) => consent === "joined").map(({ joinedAt }) => ({ at: joinedAt })),
        from,
      );
    case "questions":
      return ground.activity
        .filter(({ kind, date }) => kind === "answer" && date >= localDate(from, ground.community.zone))
        .reduce((sum, { count }) => sum + count, 0);
    case "stories":
      return since(told(ground), from);
    case "introductions":
      return since(roundsHeld(ground), from);
    case "guests":
      return since(visits(ground), from);
    case "circles":
      return begunSince(ground.circles, from);
    case "project":
      return begunSince(ground.projects, from);
    case "shelf":
      return begunSince(ground.shelf, from);
    default:
      return null;
  }
}

/** A step of the founding path that was done or left out there is not brought up again. */
const behind = ({ foundings }: Ground, step: FoundingStep): boolean =>
  foundings.some(({ steps }) => steps[step] !== undefined);

/** Whether it is there already, whoever introduced it: then there is nothing to suggest. */
export function isInPlace(id: StructureId, ground: Ground): boolean {
  switch (id) {
    case "domain":
      return ground.community.domain !== null || behind(ground, "domain");
    case "interviews":
      return behind(ground, "interviews");
    case "first-gathering":
      return held(ground).length > 0 || behind(ground, "meeting");
    case "welcome":
      return ground.community.rules["participation.invite"]?.on !== false;
    case "monthly":
      return ground.rhythm !== null;
    case "stories":
      return told(ground).length > 0;
    case "questions":
      return ground.activity.some(({ kind }) => kind === "answer");
    case "introductions":
      return roundsHeld(ground).length > 0;
    case "guests":
      return visits(ground).length > 0;
    case "circles":
      return ground.circles.length > 0;
    case "project":
      return ground.projects.length > 0;
    case "shelf":
      return ground.shelf.length > 0;
    default:
      return false;
  }
}
