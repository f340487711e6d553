// Introductions outside of the rounds: suggested by a member, with a double opt-in and a silent no; or asked for now.
import { afterEach, describe, expect, it } from "vitest";
import { type Introduced, introduced } from "./introduced.ts";

let here: Introduced;
afterEach(() => here.close());

/** Nobody has switched introductions on, and the budget of unasked messages is free again. */
const quietly = async (members = 4) => {
  const place = await introduced({
    members,
    off: Array.from({ length: members }, (_, at) => `m${at + 1}`),
    cadence: "none",
  });
  await place.advanceTo("2026-03-16T10:00:00Z");
  return place;
};

describe("/cop suggest-intro", () => {
  const thanks = "Thank you, I ask them. What they answer stays with them.";

  it("asks the first, then the second, and connects both when both said yes", async () => {
    here = await quietly();
    expect(await here.told("m1", "/cop suggest-intro @m2 @m3 You both keep bees")).toBe(thanks);
    await here.advance("P1D");
    const [asked] = await here.sentBy("spaces.suggested", "m2");
    expect(asked?.text).toMatch(/M1 suggests that you and @?M3 meet\. @?M3 is asked only if you say yes\./i);
    expect(asked?.text).toContain("You both keep bees");
    expect(await here.sentBy("spaces.suggested", "m3")).toEqual([]);
    await here.pressLast("m2", "spaces.suggested", "Yes, introduce us");
    await here.advance("P1D");
    expect((await here.sentBy("spaces.suggested", "m3"))[0]?.text).toMatch(
      /M1 suggested that you and @?M2 meet, and @?M2 said yes\./i,
    );
    expect(await here.meetings("m2")).toEqual([]);
    await here.pressLast("m3", "spaces.suggested", "Yes, introduce us");
    await here.advance("P1D");
    expect(await here.partnersOf("m2")).toEqual(["m3"]);
    expect(await here.partnersOf("m3")).toEqual(["m2"]);
    expect(await here.brought("m1")).toEqual([]);
    await here.advance("P10D");
    expect(await here.sentBy("spaces.met", "m2")).toHaveLength(1);
  });

  it.each(["m2", "m3"])("a no of %s ends it without a word to anybody, and nothing of it is kept", async (who) => {
    here = await quietly();
    await here.say("m1", "/cop suggest-intro @m2 @m3 You both keep bees");
    await here.advance("P1D");
    if (who === "m3") {
      await here.pressLast("m2", "spaces.suggested", "Yes, introduce us");
      await here.advance("P1D");
    }
    await here.pressLast(who, "spaces.suggested", "No, thank you");
    await here.advance("P30D");
    expect(await here.brought("m1")).toEqual([]);
    for (const one of ["m2", "m3"]) expect(await here.meetings(one)).toEqual([]);
    if (who === "m2") expect(await here.sentBy("spaces.suggested", "m3")).toEqual([]);
    const kept = await here.store.read.matters.of("introductionSuggestions", (await here.community()).id);
    expect(kept).toMatchObject([{ state: "over", by: null, first: null, second: null, why: {} }]);
    const { reply } = await here.say("m1", "/cop me export");
    const file = here.world.after(0).find((message) => message.ref === reply?.ref)?.card.file?.content ?? "";
    expect(file).not.toContain("introductionSuggestions");
  });

  it("where one of them avoids the other nobody is asked, and the answer is the same", async () => {
    here = await quietly();
    await here.say("m3", "/cop intro block @m2");
    expect(await here.told("m1", "/cop suggest-intro @m2 @m3 You both keep bees")).toBe(thanks);
    await here.advance("P30D");
    for (const who of ["m1", "m2", "m3"]) expect(await here.brought(who)).toEqual([]);
  });

  it("waits three weeks for an answer, and then it is over", async () => {
    here = await quietly();
    await here.say("m1", "/cop suggest-intro @m2 @m3 You both keep bees");
    await here.advance("P1D");
    const [asked] = await here.sentBy("spaces.suggested", "m2");
    await here.advance("P30D");
    const { reply } = await here.press("m2", asked?.ref ?? "", asked?.card.buttons[0]?.id ?? "");
    expect(reply?.text).toContain("is over, so nothing was changed");
    expect(await here.sentBy("spaces.suggested", "m3")).toEqual([]);
  });

  it("is not sent to somebody who said stop", async () => {
    here = await quietly();
    await here.say("m2", "/cop preferences nudges=stopped");
    await here.say("m1", "/cop suggest-intro @m2 @m3 You both keep bees");
    await here.advance("P30D");
    for (const who of ["m2", "m3"]) expect(await here.sentBy("spaces.suggested", who)).toEqual([]);
  });

  it("names two others; anything else is refused and nothing is saved", async () => {
    here = await quietly();
    for (const line of ["@m2 @m2 because", "@m1 @m2 because", "@m2 @m1 because"])
      expect(await here.told("m1", `/cop suggest-intro ${line}`), line).toContain("nothing was saved");
    expect(await here.told("m1", "/cop suggest-intro @m2 @nobody because")).toContain("nothing was changed");
    expect((await here.say("m1", "/cop suggest-intro @m2")).form?.fields.map((field) => field.id)).toEqual([
      "first",
      "second",
      "why",
    ]);
  });
});

describe("/cop intro now", () => {
  it("waits for the next who asks, and both are introduced at once", async () => {
    here = await introduced({ members: 4 });
    const waiting = await here.told("m1", "/cop intro now");
    expect(waiting).toContain("until Mon 9 Mar 2026");
    expect(waiting).toContain("The next round begins on Mon 9 Mar 2026");
    await here.advance("P1D");
    expect(await here.told("m2", "/cop intro now")).toContain("Somebody else asked, too");
    await here.advance("PT1H");
    expect(await here.partnersOf("m1")).toEqual(["m2"]);
    expect(await here.partnersOf("m2")).toEqual(["m1"]);
    expect((await here.meetings("m1"))[0]?.text).toMatch(/You and @?M2 both asked for an introduction/i);
    await here.advanceTo("2026-03-09T12:00:00Z");
    expect(await here.partnersOf("m1")).not.toEqual(["m2"]);
  });

  it("is over after a week, or when introductions are switched off", async () => {
    here = await introduced({ members: 4, cadence: "none" });
    await here.say("m1", "/cop intro now");
    await here.advance("P8D");
    expect(await here.told("m2", "/cop intro now")).toContain("The next member who asks");
    await here.say("m2", "/cop intro off");
    expect(await here.told("m3", "/cop intro now")).toContain("The next member who asks");
    await here.say("m3", "/cop preferences introductions=off");
    expect(await here.told("m4", "/cop intro now")).toContain("The next member who asks");
    expect(await here.rounds()).toEqual([]);
  });

  it("never brings together who avoids the other, and is refused while introductions are off", async () => {
    here = await introduced({ members: 3, off: ["m3"], cadence: "none" });
    await here.say("m2", "/cop intro block @m1");
    await here.say("m1", "/cop intro now");
    expect(await here.told("m2", "/cop intro now")).toContain("The next member who asks");
    expect(await here.told("m3", "/cop intro now")).toContain("nothing was changed");
    expect(await here.rounds()).toEqual([]);
  });
});
