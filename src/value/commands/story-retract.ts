// Takes a story back, or throws a draft away: at once, and with its words handed back to their author.
import { defineCommand } from "../../commands/define.ts";
import { named } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { announce } from "../announce.ts";
import { ownStory } from "../own-story.ts";
import { storyParts } from "../story-card.ts";
import { retract } from "../story-changes.ts";

export const storyRetract = defineCommand({
  words: "story retract",
  for: "member",
  audience: "private",
  summary: "value.retract.summary",
  example: "story retract story=st_1",
  options: { story: named("value.option.story", true) },
  hidden: true,
  touches: ["stories"],
  async run(request, options) {
    const { text } = request;
    const before = await ownStory(request, options.story);
    const retired = retract(before, request.now);
    await request.records.value.saveStory(retired);
    const posted = await announce(request, retired);
    return privately({
      title: text.plain("value.retract.title"),
      text: joined(
        [
          text(before.state === "draft" ? "value.retract.draft" : "value.retract.told"),
          ...(posted ? [text("value.retract.announced")] : []),
        ],
        " ",
      ),
      fields: storyParts(before, text),
    });
  },
});
