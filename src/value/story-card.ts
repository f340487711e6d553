// How a story looks. Every card is made of a `SeenStory`: what the reader may not know is not there to be shown.

import { type Button, type Card, type Field, quoted, time } from "../cards/card.ts";
import { writeLine } from "../commands/line.ts";
import type { Texts } from "../text/texts.ts";
import type { Zone } from "../time/zone.ts";
import { cut, tellingField } from "./excerpt.ts";
import { type Story, type StoryWords, storyFields } from "./story.ts";
import { readersOf } from "./story-form.ts";
import type { SeenStory } from "./story-view.ts";

/** How many characters of a story the channel is shown. */
const glance = 200;

export type StoryCardInput = {
  readonly seen: SeenStory;
  /** Names by member id, of those whom the reader may know. */
  readonly names: ReadonlyMap<string, string>;
  readonly text: Texts;
  readonly zone: Zone;
  /** Named in the buttons where the place does not tell the community. */
  readonly community: string | undefined;
};

/** The whole story; to its author with what can be done to it. */
export function storyCard(input: StoryCardInput): Card {
  const { seen, text } = input;
  return {
    title: text.plain(seen.own ? "value.show.own-title" : "value.show.title"),
    text: byline(input),
    fields: storyParts(seen, text),
    buttons: seen.own ? ownButtons(seen, text, input.community) : [],
  };
}

function byline({ seen, names, text, zone }: StoryCardInput) {
  const date = time(seen.at, zone, "date");
  if (seen.own) return text("value.show.own", { date, readers: readersOf(text, seen.share) });
  if (seen.by === null) return text("value.show.by-unnamed", { date });
  const name = names.get(seen.by) ?? text.plain("value.show.former-member");
  return text(seen.share === "facilitator" ? "value.show.by-facilitator" : "value.show.by", { name, date });
}

/** The filled parts in the order of the chain, then what is evidence, and apart from it what is hoped for. */
export function storyParts(seen: StoryWords & Pick<SeenStory, "evidence" | "hope">, text: Texts): Field[] {
  const parts = [
    ...storyFields.map((field) => [field, seen[field]] as const),
    ["evidence", seen.evidence] as const,
    ["hope", seen.hope?.words ?? null] as const,
  ];
  return parts.flatMap(([part, words]) =>
    words === null ? [] : [{ label: text.plain(`value.read.${part}`), value: [quoted(words)] }],
  );
}

export function ownButtons(story: Pick<Story, "id" | "state">, text: Texts, community: string | undefined): Button[] {
  const to = { story: story.id, community };
  const draft = story.state === "draft";
  return [
    {
      id: writeLine("story", to),
      label: text.plain(draft ? "value.button.continue" : "value.button.edit"),
      style: "primary",
    },
    { id: writeLine("story share", to), label: text.plain("value.button.share") },
    {
      id: writeLine("story retract", to),
      label: text.plain(draft ? "value.button.discard" : "value.button.retract"),
      style: "danger",
    },
  ];
}

/** What the channel is shown: a glance at it and a button. Short, so that taking a story back still means something. */
export function announcementCard(
  story: StoryWords & { readonly id: string },
  /** Null for a story without a name. */
  name: string | null,
  text: Texts,
): Card {
  const field = tellingField(story);
  return {
    title: text.plain("value.announce.title"),
    text: name === null ? text("value.announce.unnamed") : text("value.announce.named", { name }),
    fields:
      field === undefined
        ? []
        : [{ label: text.plain(`value.read.${field}`), value: [quoted(cut(story[field] ?? "", glance))] }],
    buttons: [{ id: writeLine("stories show", { story: story.id }), label: text.plain("value.button.read") }],
  };
}
