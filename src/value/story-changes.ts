// What can happen to a story: written, told, continued, taken back (draft → private → shared → retired, domain.md 3.3).
// Every change answers a new story. Changing a retired one is an error of the program: RangeError.
import type { Instant } from "../time/instant.ts";
import {
  type Cycle,
  cellOf,
  cycleOfField,
  cycles,
  isWhole,
  type ShareLevel,
  type Story,
  type StoryField,
  type StoryState,
  storyFields,
} from "./story.ts";

const nothingYet = /^[\s"'“”‘’(]*(not\s+yet|noch\s+nicht|nothing\s+yet|n\/a|[-–—]+)?[\s"'“”‘’).!,…]*$/iu;

/** What was written as a fact: trimmed, or null for nothing and for a bare "not yet", which is an answer but no fact. */
export function asFact(words: string | null | undefined): string | null {
  const trimmed = words?.trim() ?? "";
  return nothingYet.test(trimmed) ? null : trimmed;
}

/** Sets the parts that are named; a part that is not named stays, one that is null is emptied. */
export function write(story: Story, words: Readonly<Partial<Record<StoryField, string | null>>>, now: Instant): Story {
  mustLive(story);
  const filledAt: Partial<Record<StoryField, Instant>> = { ...story.filledAt };
  const written: Partial<Record<StoryField, string | null>> = {};
  for (const field of storyFields) {
    if (!(field in words)) continue;
    const fact = asFact(words[field]);
    written[field] = fact;
    if (fact === null) delete filledAt[field];
    else filledAt[field] ??= now;
  }
  return { ...story, ...written, filledAt, updatedAt: now };
}

/** Sets how one could tell, and what the author hopes for; null empties. The hope belongs to `hopedCycle`. */
export function note(
  story: Story,
  given: { readonly evidence: string | null; readonly hope: string | null },
  now: Instant,
): Story {
  mustLive(story);
  const hope = given.hope?.trim() || null;
  return {
    ...story,
    evidence: given.evidence?.trim() || null,
    hope: hope === null ? null : { cycle: hopedCycle(story), words: hope },
    updatedAt: now,
  };
}

/** The cycle that a hope is about: the first that is empty after the last filled part, else the first empty one. */
export function hopedCycle(story: Story): Cycle {
  const last = storyFields.findLastIndex((field) => story[field] !== null);
  const ahead = [...storyFields.slice(last + 1), ...storyFields].find((field) => story[field] === null);
  if (ahead !== undefined) return cycleOfField[ahead];
  return cycles.find((cycle) => cellOf(story, cycle) === "empty") ?? "transformative";
}

const stateOf = (share: ShareLevel): StoryState => (share === "me" ? "private" : "shared");

/**
 * Tells it to those whom its author chose, now or again with another choice. Throws RangeError for a story that is not
 * whole (domain.md 3.3: two filled parts).
 */
export function tell(story: Story, share: ShareLevel, now: Instant): Story {
  mustLive(story);
  if (!isWhole(story)) throw new RangeError("a story has at least two filled parts");
  return {
    ...story,
    share,
    state: stateOf(share),
    toldAt: story.toldAt ?? now,
    sharedAt: share === "me" ? story.sharedAt : (story.sharedAt ?? now),
    updatedAt: now,
  };
}

/** Extends the same story by the answer to a follow-up question; null or "not yet" is an answer too. */
export function answer(story: Story, field: StoryField, words: string | null, now: Instant): Story {
  mustLive(story);
  const fact = asFact(words);
  const written = fact === null ? { ...story, updatedAt: now } : write(story, { [field]: fact }, now);
  const kind = fact === null ? ("not-yet" as const) : ("told" as const);
  return { ...written, answers: [...story.answers.filter((one) => one.field !== field), { field, kind, at: now }] };
}

/** Takes it back. Its words are let go with it: a story is kept until it is retracted (domain.md 6.4). */
export function retract(story: Story, now: Instant): Story {
  mustLive(story);
  return {
    ...story,
    state: "retired",
    activity: null,
    gain: null,
    practice: null,
    outcome: null,
    redefinition: null,
    evidence: null,
    hope: null,
    filledAt: {},
    updatedAt: now,
  };
}

function mustLive(story: Story): void {
  if (story.state === "retired") throw new RangeError("this story was taken back");
}
