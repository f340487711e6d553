// A guest's way by typed lines alone, for facilitators who know what they want: no step asks for a button in between.
import { afterEach, describe, expect, it } from "vitest";
import { type GuestWorld, guestWorld } from "./guest-world.ts";

let here: GuestWorld;
afterEach(() => here.close());

describe("a guest's way by typed lines", () => {
  it("is approved by name, with the looks beside it, and confirmed although no letter was noted", async () => {
    here = await guestWorld();
    await here.line(
      "m1",
      'guest suggest "Grace Hopper" compilers computing "She explains hard things" How do we name things?',
    );
    const approved = (await here.say("fay", "/cop guest approve Grace")).reply;
    expect(approved?.text).toContain("Grace Hopper is approved");
    expect(approved?.text).toContain("free of selling");
    expect(approved?.text).toContain("/cop guest undo Grace Hopper");
    expect((await here.say("fay", "/cop guest invite Grace Hopper")).reply?.text).toContain("Dear Grace Hopper");
    await here.line("fay", 'guest confirm "Grace Hopper" 2026-04-09 16:00 UTC recording=none');
    expect(await here.state()).toBe("confirmed");
    await here.line("fay", "guest undo Grace Hopper");
    expect(await here.state()).toBe("approved");
  });

  it("without a name is looked at first", async () => {
    here = await guestWorld();
    await here.line(
      "m1",
      'guest suggest "Grace Hopper" compilers computing "She explains hard things" How do we name things?',
    );
    expect((await here.say("fay", "/cop guest approve")).reply?.text).toContain("Shall we ask Grace Hopper?");
    expect(await here.state()).toBe("nominated");
  });
});
