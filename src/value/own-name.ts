// A story without a name can still give its author away by its words. Then its author is asked, and until there is an
// answer nobody else reads it.
import type { Instant } from "../time/instant.ts";
import { type Story, type StoryWords, storyFields } from "./story.ts";
import { tell } from "./story-changes.ts";

export type Author = { readonly name: string; readonly ref: string };

/** True when the words hold this name, a part of it of three letters and more, or a mention of the person. */
export function givesAway(story: StoryWords & Pick<Story, "evidence" | "hope">, author: Author): boolean {
  const told = [...storyFields.map((field) => story[field]), story.evidence, story.hope?.words ?? null]
    .filter((words): words is string => words !== null)
    .join("\n")
    .toLowerCase();
  if (told.includes(`@${author.ref.toLowerCase()}`)) return true;
  const name = author.name.toLowerCase().trim();
  // Scripts without spaces between words: the whole name, wherever it stands.
  if (/[^\p{Script=Latin}\p{N}\p{P}\s]/u.test(name) && told.includes(name)) return true;
  const heard = new Set(told.split(notInWords));
  return name.split(notInWords).some((part) => [...part].length >= 3 && heard.has(part));
}
const notInWords = /[^\p{L}\p{N}]+/u;

/** After a change: back to the author alone when a story without a name has come to hold it. */
export function keptSafe(before: Story, after: Story, author: Author, now: Instant): Story {
  const inDanger = after.state === "shared" && after.share === "unnamed";
  return inDanger && givesAway(after, author) && !givesAway(before, author) ? tell(after, "me", now) : after;
}
