// An answer's own "take it back" means the step that it stands under, and never another.
import { afterEach, describe, expect, it } from "vitest";
import { type Growing, growing } from "./growing.ts";

let here: Growing;
afterEach(() => here?.close());

describe("a step about the stage", () => {
  it("is taken back by its button, and no other step is, however often it is pressed", async () => {
    here = await growing();
    await here.answer("fay", "/cop stage set coalescing");
    await here.advance("PT1M");
    const set = await here.answer("fay", "/cop stage set maturing");
    const undo = set.card.buttons.find(({ id }) => id.startsWith("stage undo"))?.id ?? "";
    await here.press("fay", set.ref, undo);
    expect((await here.press("fay", set.ref, undo)).reply?.text).toContain("taken back already");
    expect((await here.all("stages"))[0]?.stage).toBe("coalescing");
  });
});
