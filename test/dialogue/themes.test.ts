// Questions by theme: three to six, the same for the same questions, and what a facilitator settled stays.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupQuestions, mostThemes, type ToGroup } from "../../src/dialogue/themes.ts";

const ask = (words: string, index: number, theme: string | null = null): ToGroup => ({
  id: `gq_${index}`,
  words,
  theme,
});
const asked = [
  "How do you choose names for variables?",
  "Which names of variables were a mistake?",
  "Who pays for a compiler?",
  "Does a compiler pay for itself, and who pays first?",
  "What do you read in the morning?",
  "Which books did you read twice?",
].map((words, index) => ask(words, index));
const shape = (questions: readonly ToGroup[]) =>
  groupQuestions(questions).map((theme) => [theme.name, theme.questions.map(({ id }) => id).toSorted()]);

describe("questions by theme", () => {
  it("stand with those that share their words, under these words", () => {
    expect(shape(asked)).toEqual(
      expect.arrayContaining([
        [expect.stringContaining("names"), ["gq_0", "gq_1"]],
        [expect.stringContaining("read"), ["gq_4", "gq_5"]],
        [expect.stringContaining("compiler"), ["gq_2", "gq_3"]],
      ]),
    );
    expect(shape(asked)).toHaveLength(3);
  });

  it("do not depend on the order of asking, and do not tell it", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(asked, { minLength: asked.length }), (shuffled) => {
        expect(shape(shuffled)).toEqual(shape(asked));
        const given = shuffled.map((one, index) => ({ ...one, id: `x${index}` }));
        const words = (all: readonly ToGroup[]) =>
          groupQuestions(all).flatMap((theme) => theme.questions.map((one) => one.words));
        expect(words(given)).toEqual(words(asked));
      }),
    );
  });

  it("are three to six themes for three or more questions, and none is lost or doubled", () => {
    const word = fc.constantFrom("names", "money", "compilers", "morning", "teams", "letters", "fear", "travel", "the");
    const question = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(fc.array(question, { maxLength: 40 }), (all) => {
        const questions = all.map((words, index) => ask(words, index));
        const themes = groupQuestions(questions);
        expect(themes.length).toBeLessThanOrEqual(mostThemes);
        expect(themes.length).toBeGreaterThanOrEqual(Math.min(3, questions.length));
        expect(themes.flatMap((theme) => theme.questions.map(({ id }) => id)).toSorted()).toEqual(
          questions.map(({ id }) => id).toSorted(),
        );
      }),
    );
  });

  it("of a facilitator stay as they were settled, and the others are grouped beside them", () => {
    const settled = [ask("Something else", 7, "Costs"), ask("And more", 8, "Costs"), ...asked];
    expect(shape(settled)[0]).toEqual(["Costs", ["gq_7", "gq_8"]]);
    expect(shape(settled).length).toBeLessThanOrEqual(mostThemes);
  });

  it("in German, too", () => {
    const german = [
      "Wie wählst du Namen für Variablen?",
      "Welche Namen waren ein Fehler?",
      "Wer bezahlt das?",
      "Was liest du?",
    ];
    const [first] = groupQuestions(german.map((words, index) => ask(words, index)));
    expect(first?.name).toBe("namen");
    expect(first?.questions).toHaveLength(2);
  });
});
