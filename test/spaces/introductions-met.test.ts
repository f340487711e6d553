// "Did you meet?" once and without blame; a thank you, once and privately.
import { afterEach, describe, expect, it } from "vitest";
import { type Introduced, introduced } from "./introduced.ts";

let here: Introduced;
afterEach(() => here.close());

describe("whether they met", () => {
  it("both are asked once, three days before the end", async () => {
    here = await introduced({ members: 2 });
    await here.advanceTo("2026-03-23T09:00:00Z");
    for (const who of ["m1", "m2"]) {
      const asked = await here.sentBy("spaces.met", who);
      expect(asked.map((message) => message.at)).toEqual(["2026-03-20T10:00:00.000Z"]);
      expect(asked[0]?.text).toMatch(/Did you and @?M\d meet\? Both answers are fine/i);
      expect(asked[0]?.card.buttons.map((button) => button.label)).toEqual(["We met", "Not this time"]);
    }
  });

  it("a no brings no blame, no further word, and no trace at the other’s", async () => {
    here = await introduced({ members: 2 });
    await here.advanceTo("2026-03-20T12:00:00Z");
    const before = (await here.brought("m2")).length;
    const { reply } = await here.pressLast("m1", "spaces.met", "Not this time");
    expect(reply?.text).toBe("Noted, and that is fine. Nothing more comes of it.");
    await here.advance("P1D");
    expect(await here.brought("m2")).toHaveLength(before);
    expect(await here.store.read.activity.of((await here.member("m1")).id)).toEqual([]);
  });

  it("who has answered already is not asked, and neither is the other after a yes", async () => {
    here = await introduced({ members: 4 });
    await here.advanceTo("2026-03-10T12:00:00Z");
    await here.say("m1", "/cop intro met yes");
    const [other] = await here.partnersOf("m1");
    await here.advanceTo("2026-03-21T12:00:00Z");
    expect(await here.sentBy("spaces.met", "m1")).toEqual([]);
    expect(await here.sentBy("spaces.met", other ?? "")).toEqual([]);
    const rest = here.everybody.filter((who) => who !== "m1" && who !== other);
    for (const who of rest) expect(await here.sentBy("spaces.met", who)).toHaveLength(1);
  });

  it("without an introduction there is nothing to answer, and nothing is changed", async () => {
    here = await introduced({ members: 2 });
    for (const line of ["intro met yes", "intro met no", "intro met yes round=rd_other", "intro thank round=rd_other"])
      expect(await here.told("m1", `/cop ${line}`), line).toContain("nothing was changed");
  });

  it("somebody else’s introduction cannot be answered", async () => {
    here = await introduced({ members: 5, off: ["m5"] });
    await here.advanceTo("2026-03-09T12:00:00Z");
    const [round] = await here.rounds();
    expect(await here.told("m5", `/cop intro met yes round=${round?.id}`)).toContain("nothing was changed");
    expect(await here.rounds()).toEqual([round]);
  });
});

describe("a thank you", () => {
  it("is passed on to the other, privately and once", async () => {
    here = await introduced({ members: 2 });
    await here.advanceTo("2026-03-09T12:00:00Z");
    const { reply } = await here.pressLast("m1", "spaces.introduce", "We met");
    const button = reply?.card.buttons[0];
    expect(button?.label).toBe("Say thank you");
    await here.press("m1", reply?.ref ?? "", button?.id ?? "");
    await here.press("m1", reply?.ref ?? "", button?.id ?? "");
    await here.advance("P1D");
    const passedOn = async (who: string) =>
      (await here.sentBy("intro thank", who)).filter((message) => message.privateTo === undefined);
    expect((await passedOn("m2")).map((message) => message.text)).toEqual([
      expect.stringMatching(/^@?M1 says thank you for your conversation\.$/i),
    ]);
    expect(await passedOn("m1")).toEqual([]);
    expect(await here.inPublic()).toEqual([]);
  });

  it("needs a meeting", async () => {
    here = await introduced({ members: 2 });
    await here.advanceTo("2026-03-09T12:00:00Z");
    const [round] = await here.rounds();
    expect(await here.told("m1", `/cop intro thank round=${round?.id}`)).toContain("nothing was changed");
  });
});
