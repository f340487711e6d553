// `/cop stories [cycle, search words]`: what the community has told, as far as this reader may see it.

import type { Button, Card, RichText } from "../../cards/card.ts";
import { buttonIdLimit, quoted, words } from "../../cards/card.ts";
import { communityIfUnclear } from "../../commands/answering.ts";
import { defineCommand, type MemberRequest } from "../../commands/define.ts";
import { writeLine } from "../../commands/line.ts";
import { choice, named, words as wordsOption } from "../../commands/options.ts";
import { privately } from "../../commands/reply.ts";
import { joined } from "../../text/texts.ts";
import { excerpt } from "../excerpt.ts";
import { namesOf, readerOf } from "../own-story.ts";
import { type Cycle, cycles, cyclesOf } from "../story.ts";
import { type SeenStory, visibleTo } from "../story-view.ts";

const pageSize = 5;
const excerptLength = 160;

export type StoriesAsked = {
  readonly cycle: Cycle | undefined;
  readonly words: string | undefined;
  readonly from: number;
};

export const stories = defineCommand({
  words: "stories",
  for: "member",
  audience: "private",
  summary: "value.stories.summary",
  example: "stories applied checklist",
  options: {
    cycle: choice("value.option.filter", false, cycles),
    words: wordsOption("value.option.search", false, 200),
    from: named("value.option.from", false, 5),
  },
  touches: [],
  async run(request, options) {
    const from = /^\d{1,4}$/.test(options.from ?? "") ? Number(options.from) : 0;
    return privately(await storiesCard(request, { cycle: options.cycle, words: options.words, from }));
  },
});

/** One page of what was found, newest first, with a button to read each and one for the next page. */
export async function storiesCard(request: MemberRequest, asked: StoriesAsked): Promise<Card> {
  const { text } = request;
  const reader = readerOf(request);
  const found = await request.records.value.search({
    community: request.community.id,
    ...(asked.cycle === undefined ? {} : { cycle: asked.cycle }),
    ...(asked.words === undefined ? {} : { words: asked.words }),
    reader,
    limit: pageSize + 1,
    skip: asked.from,
  });
  const page = found.slice(0, pageSize).flatMap((story) => visibleTo(story, reader) ?? []);
  if (page.length === 0) return { title: text.plain("value.stories.title"), text: emptyText(request, asked) };
  const names = await namesOf(request, page);
  const hasMore = found.length > pageSize;
  const more = hasMore ? moreButton(request, asked) : undefined;
  const place = { from: asked.from + 1, to: asked.from + page.length };
  const head =
    hasMore || asked.from > 0 ? text("value.stories.page", place) : text("value.stories.count", { shown: page.length });
  return {
    title: text.plain("value.stories.title"),
    text: hasMore && !more ? joined([head, text("value.stories.narrow")], " ") : head,
    fields: page.map((seen, index) => ({
      label: text.plain("value.stories.label", { number: place.from + index, cycles: cycleNames(request, seen) }),
      value: [quoted(excerpt(seen, excerptLength, asked.cycle)), ...mark(request, seen, names)],
    })),
    buttons: [...page.map((seen, index) => readButton(request, seen, place.from + index)), ...(more ? [more] : [])],
  };
}

function emptyText({ text }: MemberRequest, asked: StoriesAsked): RichText {
  const story = words("/cop story");
  if (asked.from > 0) return text("value.stories.no-more");
  if (asked.cycle === undefined && asked.words === undefined) return text("value.stories.none", { story });
  return text("value.stories.none-found", { story, cycles: words(cycles.join(", ")) });
}

const cycleNames = ({ text }: MemberRequest, seen: SeenStory): string =>
  cyclesOf(seen)
    .map((cycle) => text.plain(`value.cycle.${cycle}`))
    .join(", ");

/** Who told it, or for the reader's own who can see it. */
function mark({ text }: MemberRequest, seen: SeenStory, names: ReadonlyMap<string, string>): RichText {
  if (seen.own) return text(`value.stories.own-${seen.share ?? "draft"}`);
  if (seen.by === null) return text("value.stories.by-unnamed");
  const name = names.get(seen.by);
  return text(seen.share === "facilitator" ? "value.stories.by-facilitator" : "value.stories.by", { name });
}

const readButton = (request: MemberRequest, seen: SeenStory, number: number): Button => ({
  id: writeLine("stories show", { story: seen.id, community: communityIfUnclear(request) }),
  label: request.text.plain("value.stories.read", { number }),
});

/** Undefined when the search words are too long for a button: then a narrower search is the way on. */
function moreButton(request: MemberRequest, asked: StoriesAsked): Button | undefined {
  const id = writeLine("stories", {
    from: String(asked.from + pageSize),
    cycle: asked.cycle,
    words: asked.words,
    community: communityIfUnclear(request),
  });
  return id.length > buttonIdLimit ? undefined : { id, label: request.text.plain("value.stories.more") };
}
