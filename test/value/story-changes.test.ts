import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, plus } from "../../src/time/instant.ts";
import { filledFields, isWhole, shareLevels, storyFields } from "../../src/value/story.ts";
import { answer, asFact, hopedCycle, note, retract, tell, write } from "../../src/value/story-changes.ts";
import { anyStory, draft, monday, told } from "./builders.ts";

const later = plus(monday, 60 * day);

describe("writing a story", () => {
  it("keeps the parts that are not named, and empties those that are null", () => {
    const story = write(
      draft({ gain: "A checklist", practice: "Used it" }),
      { practice: null, outcome: "Calmer" },
      later,
    );
    expect(story).toMatchObject({ gain: "A checklist", practice: null, outcome: "Calmer", updatedAt: later });
  });

  it("remembers when each part was first filled, and not when it was reworded", () => {
    const story = write(draft({ gain: "A checklist" }), { gain: "A long checklist", outcome: "Calmer" }, later);
    expect(story.filledAt).toEqual({ gain: monday, outcome: later });
    expect(write(story, { gain: null }, later).filledAt).toEqual({ outcome: later });
  });

  it.each(["", "   ", "Not yet", "not yet.", "“Not yet”", "Noch nicht!", "nothing yet", "-", "n/a"])(
    "takes %j for an answer but for no fact",
    (words) => {
      expect(asFact(words)).toBeNull();
    },
  );

  it.each(["Not yet, but I showed it to my team", "Nothing", "It flopped", "It is not yet done, half is", "0"])(
    "takes %j for a fact",
    (words) => {
      expect(asFact(`  ${words} `)).toBe(words);
    },
  );
});

describe("hoping", () => {
  it("is about what comes after the last filled part", () => {
    expect(hopedCycle(draft({ activity: "a", gain: "b" }))).toBe("applied");
    expect(hopedCycle(draft({ practice: "b" }))).toBe("realized");
    expect(hopedCycle(draft({ redefinition: "e" }))).toBe("immediate");
  });

  it("goes beyond the chain when every part is filled", () => {
    const full = told("me", { practice: "b", outcome: "c", redefinition: "d" });
    expect(hopedCycle(full)).toBe("strategic");
  });

  it("fills no part, and is taken back by leaving it empty", () => {
    const hoping = note(draft({ gain: "b" }), { evidence: "a link", hope: "Fewer errors" }, later);
    expect(filledFields(hoping)).toEqual(["gain"]);
    expect(note(hoping, { evidence: "a link", hope: " " }, later).hope).toBeNull();
  });
});

describe("telling a story", () => {
  it("needs two parts", () => {
    expect(() => tell(draft({ gain: "A checklist" }), "community", later)).toThrow(RangeError);
  });

  it("keeps it private for its author alone and shares it otherwise", () => {
    expect(told("me")).toMatchObject({ state: "private", toldAt: monday, sharedAt: null });
    for (const share of ["facilitator", "community", "unnamed"] as const)
      expect(told(share)).toMatchObject({ state: "shared", share, sharedAt: monday });
  });

  it("can be done again with other readers, and remembers the first time", () => {
    const again = tell(tell(told("me"), "community", later), "me", plus(later, day));
    expect(again).toMatchObject({ state: "private", toldAt: monday, sharedAt: later });
  });
});

describe("answering the question that comes weeks later", () => {
  it("extends the same story for the same readers", () => {
    const story = answer(told("unnamed"), "practice", "Used it in two wards", later);
    expect(story).toMatchObject({ id: "st_1", state: "shared", share: "unnamed", practice: "Used it in two wards" });
    expect(story.answers).toEqual([{ field: "practice", kind: "told", at: later }]);
    expect(story.filledAt.practice).toBe(later);
  });

  it("counts “not yet” as an answer and leaves the part empty", () => {
    for (const words of [null, "Not yet"]) {
      const story = answer(told("me"), "practice", words, later);
      expect(story).toMatchObject({ practice: null, answers: [{ field: "practice", kind: "not-yet", at: later }] });
    }
  });

  it("is kept once a part: what is said last", () => {
    const story = answer(answer(told("me"), "practice", null, monday), "practice", "Yes, twice", later);
    expect(story.answers).toEqual([{ field: "practice", kind: "told", at: later }]);
  });
});

describe("taking a story back", () => {
  it("lets all its words go", () => {
    const story = retract(note(told("community"), { evidence: "a link", hope: "more" }, later), later);
    expect(story).toMatchObject({ state: "retired", evidence: null, hope: null, filledAt: {} });
    expect(filledFields(story)).toEqual([]);
  });

  it("is final", () => {
    const gone = retract(told("community"), later);
    for (const change of [
      () => write(gone, { gain: "again" }, later),
      () => note(gone, { evidence: "x", hope: null }, later),
      () => tell(gone, "community", later),
      () => answer(gone, "practice", "x", later),
      () => retract(gone, later),
    ])
      expect(change).toThrow(RangeError);
  });
});

describe("whatever happens to a story", () => {
  it("its state and its readers agree", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        if (story.state === "draft") expect([story.share, story.toldAt, story.sharedAt]).toEqual([null, null, null]);
        if (story.state === "private") expect(story.share).toBe("me");
        if (story.state === "shared") expect(["facilitator", "community", "unnamed"]).toContain(story.share);
        if (story.state === "shared") expect(story.sharedAt).not.toBeNull();
      }),
    );
  });

  it("nobody's choice of readers is made for them: without `tell` it stays a draft", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ field: fc.constantFrom(...storyFields), words: fc.string() })),
        fc.string(),
        (writes, hope) => {
          const written = writes.reduce((story, { field, words }) => write(story, { [field]: words }, later), draft());
          expect(note(written, { evidence: null, hope }, later)).toMatchObject({ state: "draft", share: null });
        },
      ),
    );
  });

  it("its author, its place and its beginning stay", () => {
    fc.assert(
      fc.property(anyStory, fc.constantFrom(...shareLevels), (story, share) => {
        const after = story.state !== "retired" && isWhole(story) ? tell(story, share, later) : story;
        expect(after).toMatchObject({ id: "st_1", community: "co_1", author: "m_ada", createdAt: monday });
      }),
    );
  });

  it("each filled part knows since when, and no empty one does", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        expect(Object.keys(story.filledAt).sort()).toEqual([...filledFields(story)].sort());
      }),
    );
  });
});
