// X11: the bot says that it is a bot where it introduces itself, claims no feelings, and never speaks as one of the members.
// Held against every text there is, in every language.
import { describe, expect, it } from "vitest";
import { type Language, languages, type TextKey } from "../../src/text/texts.ts";
import { comparison, feeling, push } from "./words.ts";

/** What a person says by pressing a button. */
const spokenByPeople: readonly TextKey[] = [
  "newcomer.look",
  "newcomer.tell",
  "me.resume.button",
  "me.weigh.yes",
  "me.weigh.no",
];

const all = (Object.entries(languages) as [Language, Partial<Record<TextKey, string>>][]).flatMap(
  ([language, catalogue]) =>
    (Object.entries(catalogue) as [TextKey, string][]).map(([key, words]) => ({ language, key, words })),
);

/** Drafts for a person stand in quotation marks. */
const ownWords = (words: string) => words.replace(/“[^”]*”|„[^“]*“/g, "…");

describe("X11: the bot is a bot, in every text", () => {
  it("there are texts to look at", () => {
    expect(all.length).toBeGreaterThan(600);
  });

  it.each(["invite.text", "now.direct"] as const)("it says so where it introduces itself: %s", (key) => {
    for (const [language, catalogue] of Object.entries(languages)) {
      const words = (catalogue as Partial<Record<TextKey, string>>)[key];
      if (words !== undefined) expect(words, language).toMatch(/\bbot\b/i);
    }
  });

  it("it claims no feelings, and is never one of the members", () => {
    for (const { language, key, words } of all) {
      if (spokenByPeople.includes(key)) continue;
      expect(ownWords(words), `${language} ${key}`).not.toMatch(feeling);
    }
  });

  it("it compares nobody, and pushes nobody", () => {
    for (const { language, key, words } of all) {
      // About a whole community's shape, for facilitators: nobody in particular.
      if (key === "participation.shape.hint") continue;
      expect(words, `${language} ${key}`).not.toMatch(comparison);
      expect(words, `${language} ${key}`).not.toMatch(push);
    }
  });
});
