import { expect, it } from "vitest";
import { showEmoji } from "../../../adapters/sandbox/emoji.ts";

it.each([
  ["+1", "👍"],
  ["thumbsup", "👍"],
  ["clap::skin-tone-3", "👏🏼"],
  ["wave::skin-tone-6", "👋🏿"],
  ["custom_03", ":custom_03:"],
  ["custom_03::skin-tone-2", ":custom_03:"],
  ["700000000000000001", ":emoji:"],
  ["100", "💯"],
  ["🌱", "🌱"],
  ["👍🏼", "👍🏼"],
])("an emoji that an export calls %s is shown as %s", (name, shown) => {
  expect(showEmoji(name)).toBe(shown);
});
