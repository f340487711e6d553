// What the records of the value room can do.
import type { Cycle, Story } from "../../value/story.ts";

export type StorySearch = {
  readonly community: string;
  /** Stories that pass through this cycle as fact (`cyclesOf`); a hope does not count. */
  readonly cycle?: Cycle;
  /**
   * Words that all must stand somewhere in the story: its parts, evidence and hope, never its author's name. Matched by
   * the database's full-text search; whatever signs they hold are words, not syntax.
   */
  readonly words?: string;
  /**
   * The reader: sees what is shared with the community, named or not, and their own, drafts included; facilitators also
   * those meant for them. Retired ones are found by nobody.
   */
  readonly reader: { readonly member: string; readonly facilitator: boolean };
  readonly limit: number;
  /** How many of the first to leave out, for the next page. The order is the same on every page: newest first. */
  readonly skip?: number;
};

export interface ValueRecords {
  /** In whatever community and state: who asks must look at both. */
  story(id: string): Promise<Story | undefined>;
  /** The unfinished story that the member touched last, if there is one. */
  draft(member: string): Promise<Story | undefined>;
  /** All of a community, drafts and retired ones included, oldest first. */
  stories(community: string): Promise<readonly Story[]>;
  /** All that a member has written, oldest first. */
  of(member: string): Promise<readonly Story[]>;
  search(search: StorySearch): Promise<readonly Story[]>;
  saveStory(story: Story): Promise<void>;
  removeStory(id: string): Promise<void>;
}
