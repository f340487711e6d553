// A day after joining there is one welcome that expects nothing; then the bot lets newcomers be.
import { afterEach, describe, expect, it } from "vitest";
import { type Circle, circle } from "./circle.ts";

let here: Circle;
afterEach(() => here.close());

const welcomes = (who: string) => here.sentBy("participation.newcomer", who);

/** Joins at a moment and answers when the welcome came. */
async function welcomedAfter(joinedAt: string, zone?: string): Promise<string | undefined> {
  here = await circle();
  here.comesIn("ada", "Ada", zone);
  await here.advanceTo(joinedAt);
  await here.say("ada", "/cop join");
  await here.advance("P14D");
  const found = await welcomes("ada");
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0]?.at;
}

describe("the welcome of a newcomer", () => {
  it("comes a day after joining, once, and never again", async () => {
    here = await circle();
    await here.advanceTo("2026-03-03T09:59:00Z");
    expect(await welcomes("m1")).toEqual([]);
    await here.advance("PT1M");
    expect(await welcomes("m1")).toHaveLength(1);
    await here.advance("P200D");
    expect(await welcomes("m1")).toHaveLength(1);
  });

  it("expects nothing, names a person, and takes at most 60 words", async () => {
    here = await circle();
    await here.advance("P1D");
    const [welcome] = await welcomes("m1");
    expect(welcome?.text).toContain("Nothing is expected of you here");
    expect(welcome?.text).toContain("Fay will point you");
    expect(welcome?.text.split(/\s+/).length).toBeLessThanOrEqual(60);
    expect(await here.told("m1", "/cop why")).toContain("You joined Practice, and this is the one welcome");
  });

  it.each([
    ["2026-03-03T22:00:00Z", undefined, "2026-03-05T09:00:00.000Z", "waits for the morning"],
    ["2026-03-06T11:00:00Z", undefined, "2026-03-09T09:00:00.000Z", "waits for the weekend to end"],
    ["2026-03-05T19:00:00Z", undefined, "2026-03-09T09:00:00.000Z", "waits for evening and weekend"],
    ["2026-03-03T12:00:00Z", "Asia/Tokyo", "2026-03-05T00:00:00.000Z", "waits for the morning in Tokyo"],
    ["2026-03-03T20:00:00Z", "America/New_York", "2026-03-04T20:00:00.000Z", "comes in a New York afternoon"],
  ])("joined %s in %s, comes %s: it %s", async (joined, zone, comes, _why) => {
    expect(await welcomedAfter(joined, zone)).toBe(comes);
  });

  it("does not greet somebody who comes back as a stranger", async () => {
    here = await circle();
    await here.advance("P3D");
    await here.say("m1", "/cop leave");
    await here.advance("P300D");
    await here.say("m1", "/cop join");
    await here.advance("P14D");
    expect(await welcomes("m1")).toHaveLength(1);
  });

  it("does not go to facilitators, nor to somebody who has left before it came", async () => {
    here = await circle();
    await here.say("m1", "/cop leave");
    await here.advance("P3D");
    expect([...(await welcomes("m1")), ...(await welcomes("fay"))]).toEqual([]);
  });

  it("leads to a word for the facilitators, who answer as people", async () => {
    here = await circle();
    await here.advance("P1D");
    const [welcome] = await welcomes("m1");
    const { form } = await here.press("m1", welcome?.ref ?? "", "interests");
    await here.submit("m1", form?.ref ?? "", { what: "letters that say *no* kindly @channel" });
    expect((await here.member("m1")).interests).toBe("letters that say *no* kindly @channel");
    const [note, ...others] = await here.sentBy("interests", "fay");
    expect(others).toEqual([]);
    expect(note?.text).toContain("@M1 is wrestling with this: “letters that say *no* kindly @channel”");
    const card = here.world.message(note?.ref ?? "")?.card;
    expect(card?.text).toContainEqual({ kind: "quoted", words: "letters that say *no* kindly @channel" });
    expect(await here.inPublic()).toEqual([]);
  });
});

describe("/cop interests", () => {
  it("opens a form that shows what was told before", async () => {
    here = await circle();
    await here.say("m1", "/cop interests plain forms");
    const { form } = await here.say("m1", "/cop interests");
    expect(form?.fields[0]?.value).toBe("plain forms");
  });

  it("tells every facilitator but oneself", async () => {
    here = await circle();
    await here.say("fay", "/cop facilitator add @m1");
    await here.say("fay", "/cop interests long tables");
    expect(await here.sentBy("interests", "fay")).toEqual([]);
    expect(await here.sentBy("interests", "m1")).toHaveLength(1);
    expect(await here.sentBy("interests", "m2")).toEqual([]);
  });
});

describe("/cop listening", () => {
  it("is on with a word and off with another, and is nobody's business", async () => {
    here = await circle();
    expect(await here.told("m1", "/cop listening")).toContain("you like listening");
    expect((await here.member("m1")).listening).toBe(true);
    expect(await here.told("m1", "/cop listening off")).toContain("welcome either way");
    expect((await here.member("m1")).listening).toBe(false);
    expect(await here.inPublic()).toEqual([]);
  });
});
