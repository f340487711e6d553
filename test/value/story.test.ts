import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellOf,
  completeness,
  cycles,
  cyclesOf,
  fieldOfCycle,
  filledFields,
  isWhole,
  storyFields,
} from "../../src/value/story.ts";
import { note } from "../../src/value/story-changes.ts";
import { anyStory, draft, monday, told } from "./builders.ts";

describe("a story's parts", () => {
  it("make a story as soon as any two are filled", () => {
    expect(isWhole(draft({ redefinition: "Calm counts more than speed" }))).toBe(false);
    expect(isWhole(draft({ activity: "A thread", redefinition: "Calm counts more than speed" }))).toBe(true);
  });

  it("are as complete as the longest unbroken run along the chain", () => {
    expect(completeness(draft())).toBe(0);
    expect(completeness(draft({ activity: "a", practice: "b", redefinition: "c" }))).toBe(1);
    expect(completeness(draft({ activity: "a", practice: "b", outcome: "c", redefinition: "d" }))).toBe(3);
    expect(completeness(told("community", { practice: "b", outcome: "c", redefinition: "d" }))).toBe(5);
  });

  it("are never more complete than the number of filled parts, and hold something when any is filled", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const filled = filledFields(story).length;
        expect(completeness(story)).toBeLessThanOrEqual(filled);
        expect(completeness(story) > 0).toBe(filled > 0);
      }),
    );
  });
});

describe("a story's cells in the value matrix", () => {
  it("are filled by fact, for the cycle that the part stands for", () => {
    const story = draft({ practice: "We used the checklist twice" });
    expect(cellOf(story, "applied")).toBe("filled");
    expect(cellOf(story, "realized")).toBe("empty");
  });

  it("are aspired by a hope, which never counts as a fact", () => {
    const story = note(
      draft({ activity: "A meeting", gain: "A checklist" }),
      { evidence: null, hope: "Fewer errors" },
      monday,
    );
    expect(story.hope).toEqual({ cycle: "applied", words: "Fewer errors" });
    expect(cellOf(story, "applied")).toBe("aspired");
    expect(cyclesOf(story)).toEqual(["immediate", "potential"]);
  });

  it("take the later four cycles only from a story that began there", () => {
    const words = { outcome: "I lead the group now", gain: "A mentor" };
    expect(cellOf(draft(words, { begunIn: "realized" }), "transformative")).toBe("empty");
    expect(cellOf(draft(words, { begunIn: "transformative" }), "transformative")).toBe("filled");
    expect(cellOf(draft({ gain: "A mentor" }, { begunIn: "transformative" }), "transformative")).toBe("empty");
  });

  it("change by facts alone: whatever is hoped for, the filled ones stay the same", () => {
    fc.assert(
      fc.property(anyStory, fc.constantFrom(...cycles), fc.string(), (story, cycle, words) => {
        expect(cyclesOf({ ...story, hope: { cycle, words } })).toEqual(cyclesOf({ ...story, hope: null }));
      }),
    );
  });

  it("have a first part for each of the nine cycles, so that a story may begin in any", () => {
    for (const cycle of cycles) expect(storyFields).toContain(fieldOfCycle[cycle]);
  });
});
