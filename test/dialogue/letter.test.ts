// The linter of the invitation letter: every part of domain 5, each named when it alone is missing.
import { describe, expect, it } from "vitest";
import {
  type LetterLack,
  type LetterPart,
  type LetterParts,
  letterLacks,
  letterParts,
  lintLetter,
} from "../../src/dialogue/letter.ts";
import { textsIn } from "../../src/text/texts.ts";
import { letter } from "./guest-world.ts";

const whole: LetterParts = {
  who: "My name is Fay, and I write to you for Practice",
  community: "Practice: 14 people, learning from one another about hard letters",
  ...letter.visit,
  ...letter.terms,
};

describe("the letter's linter", () => {
  it("finds nothing missing in a letter that says everything", () => {
    expect(lintLetter(whole)).toEqual([]);
  });

  it.each(letterParts)("names %s when it alone is missing, empty or without a word", (part) => {
    for (const nothing of [null, "", "   ", "…"]) expect(lintLetter({ ...whole, [part]: nothing })).toEqual([part]);
  });

  it("names all twelve parts of an empty letter", () => {
    expect(lintLetter({})).toEqual([...letterParts]);
    expect(letterParts).toHaveLength(12);
  });

  it.each<[LetterLack, LetterPart, string]>([
    ["size", "community", "Practice: people about hard letters"],
    ["question", "why", "You explain hard things with a rope"],
    ["length", "date", "Thu 4 June, 17:00 Europe/Berlin"],
    ["zone", "date", "Thu 4 June, 17:00, 60 minutes"],
    ["share", "format", "A talk of an hour"],
    ["level", "audience", "About 15 people"],
    ["streaming", "recording", "Nothing is recorded, and nothing is reused"],
    ["reuse", "recording", "Nothing is recorded or streamed"],
    ["costs", "fee", "There is no fee"],
    ["test", "platform", "A video call"],
  ])("names %s when only that is not said", (lack, part, words) => {
    expect(lintLetter({ ...whole, [part]: words })).toEqual([lack]);
  });

  it("says each of them in a few words", () => {
    for (const lack of letterLacks) expect(textsIn("en").plain(`guest.lack.${lack}`).length).toBeGreaterThan(5);
  });
});
