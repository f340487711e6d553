// A story in a glance: the words that say most, cut short.
import { type Cycle, fieldOfCycle, type StoryField, type StoryWords } from "./story.ts";

/** What says most to somebody who browses, first. */
const tellingFirst: readonly StoryField[] = ["outcome", "practice", "gain", "redefinition", "activity"];

/** Cuts at a word's end to at most `max` characters, the sign for the rest included. Lines become one. */
export function cut(words: string, max: number): string {
  const flat = words.replace(/\s+/gu, " ").trim();
  const letters = [...flat];
  if (letters.length <= max) return flat;
  const kept = letters.slice(0, max - 1).join("");
  const end = kept.lastIndexOf(" ");
  return `${(end > max / 2 ? kept.slice(0, end) : kept).trimEnd()}…`;
}

/** The part that shows the story best: that of the cycle that was asked for, else the most telling one that is filled. */
export function tellingField(story: StoryWords, cycle?: Cycle): StoryField | undefined {
  const order = cycle === undefined ? tellingFirst : [fieldOfCycle[cycle], ...tellingFirst];
  return order.find((field) => story[field] !== null);
}

/** The words of that part, cut short. Empty for a story without any. */
export function excerpt(story: StoryWords, max: number, cycle?: Cycle): string {
  const field = tellingField(story, cycle);
  return field === undefined ? "" : cut(story[field] ?? "", max);
}
