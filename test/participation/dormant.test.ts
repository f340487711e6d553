// Somebody who has been away for two months is asked once, privately, whether this is still useful. Then silence: no
// answer is an answer too, and nobody is removed.
import { afterEach, describe, expect, it } from "vitest";
import { isPresent } from "../../src/community/member.ts";
import { type Circle, circle } from "./circle.ts";

let here: Circle;
afterEach(() => here.close());

const questions = (who: string) => here.sentBy("participation.dormant", who);
/** Joined on 2 March, never seen: the first look at which 60 days are over is on Monday 4 May. */
const asked = "2026-05-04T09:00:00.000Z";

describe("the question to somebody who was long away", () => {
  it("comes at the first look after two months, with three easy answers", async () => {
    here = await circle();
    await here.advanceTo("2026-05-04T08:59:00Z");
    expect(await questions("m1")).toEqual([]);
    await here.advance("P1D");
    const [question] = await questions("m1");
    expect(question?.at).toBe(asked);
    expect(question?.card.buttons.map((button) => button.label).slice(0, 3)).toEqual([
      "Stay as I am",
      "Pause six months",
      "Leave",
    ]);
    expect(question?.text).toContain("that is fine");
    expect(question?.text.split(/\s+/).length).toBeLessThanOrEqual(60);
  });

  it("comes once a spell, answered or not, and nobody is removed over two years", async () => {
    here = await circle();
    await here.advance("P70D");
    await here.press("m2", (await questions("m2"))[0]?.ref ?? "", "nudge no");
    await here.advance("P660D");
    for (const who of ["m1", "m2", "m3"]) {
      expect(await questions(who)).toHaveLength(1);
      expect(isPresent(await here.member(who))).toBe(true);
    }
  });

  it("comes again for a new spell to somebody who had answered", async () => {
    here = await circle();
    await here.advance("P70D");
    await here.press("m1", (await questions("m1"))[0]?.ref ?? "", "nudge no");
    await here.advance("P60D");
    await here.post("m1", "Here again");
    await here.advance("P120D");
    expect(await questions("m1")).toHaveLength(2);
  });

  it.each([
    ["nudge no", async () => expect(await here.member("m1")).toMatchObject({ leftAt: null, pauses: [] })],
    [
      'me pause "6 months"',
      async () => expect((await here.member("m1")).pauses).toEqual([{ from: "2026-05-11", until: "2026-11-11" }]),
    ],
    ["leave", async () => expect((await here.member("m1")).leftAt).toBe(here.now())],
  ])("one press on %s does it, and is remembered", async (button, holds) => {
    here = await circle();
    await here.advance("P70D");
    const [question] = await questions("m1");
    const { reply } = await here.press("m1", question?.ref ?? "", button);
    expect(reply?.text).not.toMatch(/could not|nothing was changed/i);
    await holds();
    const [delivery] = await here.store.read.outbox.sentTo((await here.member("m1")).id, 1);
    expect(delivery?.answer).toBe(button === "nudge no" ? "no" : "acted");
  });

  it("is not asked again on the day of return by who paused because of it", async () => {
    here = await circle();
    await here.advance("P70D");
    await here.press("m1", (await questions("m1"))[0]?.ref ?? "", 'me pause "6 months"');
    await here.advance("P400D");
    expect((await here.standing("m1"))?.flags).toEqual(["dormant"]);
    expect(await questions("m1")).toHaveLength(1);
  });

  it("does not come to somebody who reacts now and then, who likes listening, who paused, who said stop, or who facilitates", async () => {
    here = await circle({ members: 5 });
    await here.say("m2", "/cop listening on");
    await here.say("m3", "/cop me pause");
    await here.say("m4", "/cop preferences nudges=stopped");
    const post = await here.post("m5", "Something to react to");
    for (let weeks = 0; weeks < 20; weeks += 1) {
      await here.advance("P7D");
      if (weeks % 6 === 0) await here.react("m1", post.ref, `smile-${weeks}`);
    }
    for (const who of ["m1", "m2", "m3", "m4", "fay"]) expect(await questions(who), who).toEqual([]);
    expect(await questions("m5")).toHaveLength(1);
  });

  it("does not come to somebody who answers to gatherings, even with “not this time”", async () => {
    here = await circle();
    await here.say("fay", "/cop rhythm set every 2 weeks on thu at 15:00 UTC");
    for (let weeks = 0; weeks < 14; weeks += 1) {
      if (weeks % 2 === 0) await here.say("m1", "/cop rsvp no");
      await here.advance("P7D");
    }
    expect((await here.standing("m1"))?.flags).toEqual(["dormant"]);
    expect(await questions("m1")).toEqual([]);
    expect(await questions("m2")).toHaveLength(1);
  });
});
