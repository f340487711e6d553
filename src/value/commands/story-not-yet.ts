// "Not yet": a useful answer to the question that comes weeks later. It is noted, and the question does not come back.
import { defineCommand } from "../../commands/define.ts";
import { choice, named } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { ownStory } from "../own-story.ts";
import { storyFields } from "../story.ts";
import { answer } from "../story-changes.ts";

export const storyNotYet = defineCommand({
  words: "story not-yet",
  for: "member",
  audience: "private",
  summary: "value.not-yet.summary",
  example: "story not-yet story=st_1 field=practice",
  options: {
    story: named("value.option.story", true),
    field: choice("value.option.field", true, storyFields),
  },
  hidden: true,
  touches: ["stories"],
  async run(request, { story, field }) {
    const before = await ownStory(request, story);
    await request.records.value.saveStory(answer(before, field, null, request.now));
    return privately({ text: request.text("value.continue.not-yet") });
  },
});
