// A value-creation story: what somebody did, took, tried, got and sees differently, in their own words, told in any order
// and begun in any cycle (domain.md 3.1 and 3.3). Types and the facts about fields; what happens to a story lives next door.
import type { Instant } from "../time/instant.ts";

/** The value cycles (domain.md 3.1): five of 2011, four of 2020. Not a ladder: none outranks another. */
export const cycles = [
  "immediate",
  "potential",
  "applied",
  "realized",
  "reframing",
  "strategic",
  "enabling",
  "orienting",
  "transformative",
] as const;
export type Cycle = (typeof cycles)[number];

/** The five parts of a story in the order of its chain (domain.md 3.3). */
export const storyFields = ["activity", "gain", "practice", "outcome", "redefinition"] as const;
export type StoryField = (typeof storyFields)[number];

/** The cycle that a filled part stands for. */
export const cycleOfField: Readonly<Record<StoryField, Cycle>> = {
  activity: "immediate",
  gain: "potential",
  practice: "applied",
  outcome: "realized",
  redefinition: "reframing",
};

/** The part that is asked first when a story begins in this cycle: its own, or for those of 2020 the nearest in meaning. */
export const fieldOfCycle: Readonly<Record<Cycle, StoryField>> = {
  immediate: "activity",
  potential: "gain",
  applied: "practice",
  realized: "outcome",
  reframing: "redefinition",
  strategic: "redefinition",
  enabling: "activity",
  orienting: "gain",
  transformative: "outcome",
};

/** Longest texts in characters (domain.md 3.3; the hope [D] as the gain). */
export const fieldLimits: Readonly<Record<StoryField | "evidence" | "hope", number>> = {
  activity: 300,
  gain: 500,
  practice: 700,
  outcome: 700,
  redefinition: 500,
  evidence: 300,
  hope: 500,
};

/** Who may read it: its author alone, facilitators too, the community, or the community without the author's name. */
export const shareLevels = ["me", "facilitator", "community", "unnamed"] as const;
export type ShareLevel = (typeof shareLevels)[number];

/**
 * `draft`: being written, seen by its author alone. `private`: told, and kept by its author. `shared`: told to others as
 * `share` says. `retired`: taken back; its words are gone, the rest stays so that old buttons can answer.
 */
export type StoryState = "draft" | "private" | "shared" | "retired";

/** What the author hopes will come of it, and in which cycle. Kept apart from what happened, and never counted as fact. */
export type Hope = { readonly cycle: Cycle; readonly words: string };

/** How the author answered a follow-up question. "Not yet" is an answer, and a useful one. */
export type FollowUpAnswer = { readonly field: StoryField; readonly kind: "told" | "not-yet"; readonly at: Instant };

export type StoryWords = Readonly<Record<StoryField, string | null>>;

export type Story = StoryWords & {
  /** Stands in public buttons, so it says nothing about the author. */
  readonly id: string;
  readonly community: string;
  /** Member id. Shown to nobody but through `visibleTo`. */
  readonly author: string;
  readonly state: StoryState;
  /** Null until the author has chosen: there is no default (domain.md X12). */
  readonly share: ShareLevel | null;
  readonly begunIn: Cycle;
  /** How one could tell that it is so: a link, a figure, a person who noticed. */
  readonly evidence: string | null;
  readonly hope: Hope | null;
  /** When each filled part was first filled: a story's value shows late, so its cycles fall into different quarters. */
  readonly filledAt: Readonly<Partial<Record<StoryField, Instant>>>;
  readonly answers: readonly FollowUpAnswer[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** When it stopped being a draft for the first time. */
  readonly toldAt: Instant | null;
  /** When somebody other than the author was first allowed to read it. */
  readonly sharedAt: Instant | null;
};

/** An empty draft. */
export function newStory(
  given: Pick<Story, "id" | "community" | "author"> & { begunIn: Cycle; createdAt: Instant },
): Story {
  return {
    id: given.id,
    community: given.community,
    author: given.author,
    state: "draft",
    share: null,
    begunIn: given.begunIn,
    activity: null,
    gain: null,
    practice: null,
    outcome: null,
    redefinition: null,
    evidence: null,
    hope: null,
    filledAt: {},
    answers: [],
    createdAt: given.createdAt,
    updatedAt: given.createdAt,
    toldAt: null,
    sharedAt: null,
  };
}

export const filledFields = (story: StoryWords): readonly StoryField[] =>
  storyFields.filter((field) => story[field] !== null);

/** Any two filled parts make a story (domain.md 3.3). */
export const isWhole = (story: StoryWords): boolean => filledFields(story).length >= 2;

/**
 * Completeness k: the longest unbroken run of filled parts along activity→gain→practice→outcome→redefinition, 1 to 5 for
 * a story and 0 for nothing at all (domain.md 3.3).
 */
export function completeness(story: StoryWords): number {
  let longest = 0;
  let run = 0;
  for (const field of storyFields) {
    run = story[field] === null ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** A story's cell in the value matrix (domain.md 3.4): a hope makes it `aspired`, never `filled`. */
export function cellOf(
  story: StoryWords & Pick<Story, "begunIn" | "hope">,
  cycle: Cycle,
): "filled" | "empty" | "aspired" {
  const field = fieldOfCycle[cycle];
  const speaksOfIt = cycleOfField[field] === cycle || story.begunIn === cycle;
  if (speaksOfIt && story[field] !== null) return "filled";
  return story.hope?.cycle === cycle ? "aspired" : "empty";
}

/** The cycles that a story passes through as fact. */
export const cyclesOf = (story: StoryWords & Pick<Story, "begunIn" | "hope">): readonly Cycle[] =>
  cycles.filter((cycle) => cellOf(story, cycle) === "filled");
