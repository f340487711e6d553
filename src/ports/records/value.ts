// What the records of the value room can do.
import type { Cycle, Story } from "../../value/story.ts";

export type StorySearch = {
  readonly community: string;
  readonly cycle?: Cycle;
  /** Words that all must stand somewhere in the story; matched by the database's full-text search. */
  readonly words?: string;
  /** The reader: sees shared stories and their own; facilitators also those meant for them. */
  readonly reader: { readonly member: string; readonly facilitator: boolean };
  readonly limit: number;
};

export interface ValueRecords {
  story(id: string): Promise<Story | undefined>;
  /** The member's unfinished story, if there is one. */
  draft(member: string): Promise<Story | undefined>;
  stories(community: string): Promise<readonly Story[]>;
  of(member: string): Promise<readonly Story[]>;
  search(search: StorySearch): Promise<readonly Story[]>;
  saveStory(story: Story): Promise<void>;
  removeStory(id: string): Promise<void>;
}
