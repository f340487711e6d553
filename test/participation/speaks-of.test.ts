import { describe, expect, it } from "vitest";
import { type Card, mention, quoted, words } from "../../src/cards/card.ts";
import { speaksOf } from "../../src/participation/speaks-of.ts";

const ann = { ref: "U-ann", name: "Ann" };
const speaks = (card: Card, key = "a/b/c", who = ann) => speaksOf({ card, key }, who, ["st_1"]);

describe("a message speaks of somebody", () => {
  it("when it mentions or names them, anywhere", () => {
    expect(speaks({ text: [mention("U-ann", "somebody")] })).toBe(true);
    expect(speaks({ text: words("Told by Ann.") })).toBe(true);
    expect(speaks({ text: [quoted("ask ANN, she knows")] })).toBe(true);
    expect(speaks({ title: "Ann" })).toBe(true);
    expect(speaks({ fields: [{ label: "Ann", value: [] }] })).toBe(true);
    expect(speaks({ fields: [{ label: "", value: [mention("U-ann", "x")] }] })).toBe(true);
  });

  it("when it is about a story of theirs, even one without a name", () => {
    expect(speaks({ text: words("A new story") }, "value.story-shared/co_1/st_1")).toBe(true);
    expect(speaks({ text: words("A new story") }, "value.story-shared/co_1/st_12")).toBe(false);
  });

  it("not when somebody else has a longer name, or there is nothing at all", () => {
    expect(speaks({ text: words("Told by Anna and Joann.") })).toBe(false);
    expect(speaks({ text: [mention("U-anna", "Anna")] })).toBe(false);
    expect(speaks({})).toBe(false);
    expect(speaks({ text: words("anything") }, "k", { ref: "U", name: "  " })).toBe(false);
  });

  it("whatever signs a name has, and in scripts without spaces", () => {
    expect(speaks({ text: words("by A.(n)*") }, "k", { ref: "U", name: "A.(n)*" })).toBe(true);
    expect(speaks({ text: words("由王小明讲述") }, "k", { ref: "U", name: "王小明" })).toBe(true);
  });
});
