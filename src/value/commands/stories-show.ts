// One story in full, as its reader may see it. What buttons say; typed without a story it searches, because "show" is also
// a word that somebody may look for.
import { communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand } from "../../commands/define.ts";
import { named, words } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { namesOf, seenStory } from "../own-story.ts";
import { storyCard } from "../story-card.ts";
import { storiesCard } from "./stories.ts";

export const storiesShow = defineCommand({
  words: "stories show",
  for: "member",
  audience: "private",
  summary: "value.show.summary",
  example: "stories show story=st_1",
  options: {
    story: named("value.option.story", false),
    words: words("value.option.search", false, 200),
  },
  hidden: true,
  touches: [],
  async run(request, options) {
    if (options.story === undefined) {
      const said = ["show", options.words].filter(Boolean).join(" ");
      return privately(await storiesCard(request, { cycle: undefined, words: said, from: 0 }));
    }
    const seen = await seenStory(request, options.story);
    const names = await namesOf(request, [seen]);
    const { text, zone } = request;
    return privately(storyCard({ seen, names, text, zone, community: communityIfUnclear(request) }));
  },
});
