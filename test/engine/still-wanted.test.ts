// "Stop" holds at once, also for what already stands in the outbox while a platform is down.
import { afterEach, describe, expect, it } from "vitest";
import { DeliveryProblem } from "../../src/ports/chat-adapter.ts";
import { type Circle, circle } from "../participation/circle.ts";

let here: Circle;
afterEach(() => here.close());

/** The welcomes of three members stand in the outbox, and the platform does not answer. */
async function whileDown(): Promise<() => void> {
  here = await circle();
  const { send } = here.adapter;
  Object.assign(here.adapter, {
    send: async () => {
      throw new DeliveryProblem("try-later", "the platform does not answer");
    },
  });
  await here.advance("P1D");
  expect(await here.store.read.outbox.pending((await here.community()).id)).toHaveLength(3);
  return () => Object.assign(here.adapter, { send });
}

describe("something unasked that waits for its platform", () => {
  it.each([
    ["said stop", "/cop preferences nudges=stopped"],
    ["paused messages", "/cop nudge pause"],
    ["paused everything", "/cop me pause"],
    ["left", "/cop leave"],
    ["had everything deleted", "/cop me delete yes"],
  ])("is not sent to a member who %s meanwhile, and to the others it is", async (_, command) => {
    const up = await whileDown();
    await here.say("m1", command);
    const ahead = await here.bot.preview((await here.community()).id, 1);
    expect(ahead.map((entry) => entry.to)).not.toContain("m1");
    expect(ahead.map((entry) => entry.to)).toContain("m2");
    up();
    await here.advance("PT12H");
    expect(await here.unasked("m1")).toEqual([]);
    expect(await here.unasked("m2")).toHaveLength(1);
  });

  it("is not sent to anybody once a facilitator has paused all of it, and comes when that is over", async () => {
    const up = await whileDown();
    await here.say("fay", "/cop nudges pause");
    up();
    await here.advance("PT3H");
    for (const who of ["m1", "m2", "m3"]) expect(await here.unasked(who)).toEqual([]);
    const reasons = (await here.decisions()).map((decision) => decision.reason);
    expect(reasons.filter((reason) => reason.startsWith("Not sent, because meanwhile"))).toHaveLength(3);
    await here.say("fay", "/cop nudges resume");
    await here.advance("PT1H");
    for (const who of ["m1", "m2", "m3"]) expect(await here.unasked(who)).toHaveLength(1);
  });

  it("counts as sent when it had arrived before the stop, and is not sent again after a change of mind", async () => {
    here = await circle();
    const { send } = here.adapter;
    Object.assign(here.adapter, {
      send: async (outgoing: Parameters<typeof send>[0]) => {
        await send(outgoing);
        throw new DeliveryProblem("uncertain", "the answer was lost");
      },
    });
    await here.advance("P1D");
    expect(await here.unasked("m1")).toHaveLength(1);
    await here.say("m1", "/cop preferences nudges=stopped");
    Object.assign(here.adapter, { send });
    await here.advance("PT12H");
    await here.say("m1", "/cop preferences nudges=normal");
    await here.say("fay", "/cop nudges resume");
    await here.advance("P5D");
    expect(await here.unasked("m1")).toHaveLength(1);
  });
});
