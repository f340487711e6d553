// Who may see what of a story. Whatever shows a story to somebody takes what `visibleTo` answers and nothing else, so that
// the name behind a story without a name has no way out.
import type { Instant } from "../time/instant.ts";
import type { Cycle, Hope, ShareLevel, Story, StoryWords } from "./story.ts";

export type Reader = { readonly member: string; readonly facilitator: boolean };

/** A story as one reader sees it. */
export type SeenStory = StoryWords & {
  readonly id: string;
  /** True for its author. */
  readonly own: boolean;
  /** The author's member id; null where the reader is not told. */
  readonly by: string | null;
  readonly unnamed: boolean;
  readonly state: "draft" | "private" | "shared";
  /** Null for a draft. */
  readonly share: ShareLevel | null;
  readonly begunIn: Cycle;
  readonly evidence: string | null;
  readonly hope: Hope | null;
  /** When it was shared, or for its author when it was begun. */
  readonly at: Instant;
};

/**
 * What this reader sees, or null (domain.md 6.3: "as set in share"). Authors see their own until they take it back;
 * facilitators see what is for them, and no name that the author held back.
 */
export function visibleTo(story: Story, reader: Reader): SeenStory | null {
  if (story.state === "retired") return null;
  const own = story.author === reader.member;
  if (!own && !isOpenTo(story, reader)) return null;
  const unnamed = story.share === "unnamed";
  return {
    id: story.id,
    own,
    by: unnamed && !own ? null : story.author,
    unnamed,
    state: story.state,
    share: story.state === "draft" ? null : story.share,
    begunIn: story.begunIn,
    activity: story.activity,
    gain: story.gain,
    practice: story.practice,
    outcome: story.outcome,
    redefinition: story.redefinition,
    evidence: story.evidence,
    hope: story.hope,
    at: story.sharedAt ?? story.createdAt,
  };
}

function isOpenTo(story: Story, reader: Reader): boolean {
  if (story.state !== "shared") return false;
  switch (story.share) {
    case "community":
    case "unnamed":
      return true;
    case "facilitator":
      return reader.facilitator;
    case "me":
    case null:
      return false;
  }
}

/** May others than the author and the facilitators read it? */
export const isOpenToAll = (story: Story): boolean =>
  story.state === "shared" && (story.share === "community" || story.share === "unnamed");
