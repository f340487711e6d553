// Value-creation stories and the words by which they are found.

import type { Instant } from "../../src/time/instant.ts";
import type { Cycle, ShareLevel, StoryState } from "../../src/value/story.ts";
import type { JsonColumn, SequenceColumn } from "./columns.ts";

export type StoryTable = {
  seq: SequenceColumn;
  id: string;
  community: string;
  author: string;
  state: StoryState;
  share: ShareLevel | null;
  begun_in: Cycle;
  activity: string | null;
  gain: string | null;
  practice: string | null;
  outcome: string | null;
  redefinition: string | null;
  evidence: string | null;
  hope: JsonColumn | null;
  filled_at: JsonColumn;
  answers: JsonColumn;
  /** Its words as search-words.ts folds them, with one space between. The database keeps its own index over them. */
  words: string;
  created_at: Instant;
  updated_at: Instant;
  told_at: Instant | null;
  shared_at: Instant | null;
};

export type ValueTables = { stories: StoryTable };
