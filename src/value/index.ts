// The value room: stories of what people took from the community and what came of it.
import type { Room } from "../community/room.ts";
import { stories } from "./commands/stories.ts";
import { storiesShow } from "./commands/stories-show.ts";
import { story } from "./commands/story.ts";
import { storyContinue } from "./commands/story-continue.ts";
import { storyNotYet } from "./commands/story-not-yet.ts";
import { storyRetract } from "./commands/story-retract.ts";
import { storyShare } from "./commands/story-share.ts";
import { storyDraft } from "./rules/story-draft.ts";
import { storyFollowUp } from "./rules/story-follow-up.ts";

export const value: Room = {
  name: "value",
  commands: [story, storyShare, storyRetract, storyContinue, storyNotYet, stories, storiesShow],
  rules: [storyDraft, storyFollowUp],
};
