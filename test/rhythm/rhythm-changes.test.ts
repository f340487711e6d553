// When plans change: skipped, moved, paused, at another time. Whoever knew hears of it once, old reminders are gone, new ones
// come, and what was stays as it was.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DeliveryProblem } from "../../src/ports/chat-adapter.ts";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";
import { answered, directTo, kept, lastPost, posted, pressLabel } from "./room.ts";

let world: SandboxWorld;
beforeEach(async () => {
  // Monday 2 March 2026, 10:00 in London.
  world = await sandboxWorld({ members: 4 });
});
afterEach(() => world.close());

const monthly = () => world.say("fay", "/cop rhythm set monthly on 4th tue at 16:00 Europe/London");
const fay = async (text: string) => answered(await world.say("fay", `/cop ${text}`), "fay");
const newly = async (count: number) => (await posted(world)).slice(count);
const rhythmWords = async (persona: string) =>
  (await directTo(world, persona))
    .filter((message) => message.kind.startsWith("rhythm"))
    .map((message) => message.text);

describe("skipping a date", () => {
  beforeEach(monthly);

  it("that was announced tells the channel once, with the next date, and sends nothing more about it", async () => {
    await world.advanceTo("2026-03-12T09:00:00Z");
    const before = (await posted(world)).length;
    const said = await fay("rhythm skip");
    expect(said).toContain("Gathering of Practice on Tue 24 Mar 2026, 16:00 (UTC) is off.");
    expect(said).toContain("Next dates: Tue 28 Apr 2026, 15:00 (UTC)");
    await world.advanceTo("2026-04-13T00:00:00Z");
    expect(await newly(before)).toEqual(["rhythm.called-off 2026-03-12T09:00"]);
    const post = await lastPost(world, "rhythm.called-off");
    expect(post.text).toContain("The gathering on Tue 24 Mar 2026, 16:00 (Europe/London) does not take place.");
    expect(post.text).toContain("The next one is on Tue 28 Apr 2026, 16:00 (Europe/London).");
  });

  it("that was announced tells the channel also when another gathering was planned before it meanwhile", async () => {
    await world.advanceTo("2026-03-12T09:00:00Z");
    await fay("gathering plan 2026-03-20 17:00 A picnic");
    await fay("gathering cancel 2026-03-24");
    expect((await lastPost(world, "rhythm.called-off")).text).toContain("Tue 24 Mar 2026");
  });

  it("that nobody knew of yet tells nobody", async () => {
    await fay("rhythm skip");
    await world.advanceTo("2026-04-13T00:00:00Z");
    expect(await posted(world)).toEqual([]);
  });

  it("tells those privately who had said yes or maybe, in one word each, and not those who had said no", async () => {
    await world.say("m1", "/cop rsvp yes");
    await world.say("m2", "/cop rsvp maybe");
    await world.say("m3", "/cop rsvp no");
    await fay("rhythm skip 2026-03-24");
    await world.advance("P30D");
    for (const persona of ["m1", "m2"])
      expect(await rhythmWords(persona)).toEqual([expect.stringContaining("does not take place")]);
    for (const persona of ["m3", "m4"]) expect(await rhythmWords(persona)).toEqual([]);
  });

  it("tells nobody privately who said that I should not write to them", async () => {
    await world.say("m1", "/cop rsvp yes");
    await world.say("m1", "/cop preferences nudges=stopped");
    await fay("rhythm skip");
    expect(await rhythmWords("m1")).toEqual([]);
    expect(await posted(world)).toEqual(["rhythm.called-off 2026-03-02T10:00"]);
  });

  it("lets its topics wait for the next one", async () => {
    await world.say("m1", "/cop agenda add Charts for people in a hurry");
    expect(await fay("rhythm skip")).toContain("Its topic waits for the next one.");
    await world.advanceTo("2026-04-14T15:00:00Z");
    expect((await lastPost(world, "rhythm.announce")).text).toContain("• Charts for people in a hurry");
  });

  it("asks the facilitator whether to move or shorten it instead, and puts it back with one press", async () => {
    await world.advanceTo("2026-03-12T09:00:00Z");
    const said = await world.say("fay", "/cop rhythm skip");
    expect(said.reply?.card.buttons.map((button) => button.label)).toEqual([
      "Move it",
      "Shorter instead",
      "Put it back",
    ]);
    const shorter = await pressLabel(world, "fay", said.reply, "Shorter instead");
    expect(answered(shorter, "fay")).toContain("30 minutes");
    await world.advanceTo("2026-03-24T15:00:00Z");
    expect((await posted(world)).slice(1)).toEqual([
      "rhythm.called-off 2026-03-12T09:00",
      "rhythm.announce 2026-03-12T09:00",
      "rhythm.remind 2026-03-17T16:00",
      "rhythm.remind 2026-03-23T16:00",
      "rhythm.remind 2026-03-24T15:00",
    ]);
    expect((await lastPost(world, "rhythm.announce")).text).toContain("meetup, 30 minutes");
  });

  it("never skips a gathering that was planned beside the rhythm, nor one that is off already", async () => {
    await fay("gathering plan 2026-03-10 17:00 A picnic");
    expect(await fay("rhythm skip next")).toContain("not one of the rhythm’s");
    await fay("gathering cancel 2026-03-24");
    expect(await fay("rhythm skip 2026-03-24")).toContain("off already");
  });
});

describe("moving a date", () => {
  beforeEach(async () => {
    await monthly();
    await world.say("m1", "/cop rsvp yes");
    await world.advanceTo("2026-03-18T09:00:00Z");
  });

  it("brings new reminders under the new date, and none of the old ones", async () => {
    const before = (await posted(world)).length;
    expect(await fay("rhythm move next 2026-03-26 17:30")).toContain(
      "From Tue 24 Mar 2026, 16:00 (UTC) to Thu 26 Mar 2026, 17:30 (UTC)",
    );
    await world.advanceTo("2026-04-01T00:00:00Z");
    expect(await newly(before)).toEqual([
      "rhythm.announce 2026-03-18T09:00",
      "rhythm.remind 2026-03-19T17:30",
      "rhythm.remind 2026-03-25T17:30",
      "rhythm.remind 2026-03-26T16:30",
      "rhythm.follow-up 2026-03-26T20:30",
    ]);
    const post = await lastPost(world, "rhythm.announce");
    expect(post.text).toContain("A new date: it was planned for Tue 24 Mar 2026, 16:00 (Europe/London) at first.");
  });

  it("asks those privately who had answered to the old date, and counts their old answer for nothing", async () => {
    await fay("rhythm move next 2026-03-26 17:30");
    const [word] = await directTo(world, "m1").then((all) => all.filter((one) => one.kind === "rhythm.called-off"));
    expect(word?.text).toContain("planned for Tue 24 Mar 2026, 16:00 (UTC) is now on Thu 26 Mar 2026, 17:30 (UTC)");
    expect((await lastPost(world, "rhythm.announce")).text).not.toContain("Coming");
    const answer = await pressLabel(world, "m1", word ?? null, "I’ll come");
    expect(answer.reply?.text).toContain("see you on Thu 26 Mar 2026, 17:30");
    await world.advanceTo("2026-03-25T17:30:00Z");
    expect((await lastPost(world, "rhythm.remind")).text).toContain("Coming: one person");
    expect(await rhythmWords("m1")).toHaveLength(1);
  });

  it("further than an announcement reaches tells the channel at once, and announces it in its time", async () => {
    const before = (await posted(world)).length;
    await fay("rhythm move next 2026-04-21 16:00");
    await world.advanceTo("2026-04-07T15:00:00Z");
    expect(await newly(before)).toEqual(["rhythm.called-off 2026-03-18T09:00", "rhythm.announce 2026-04-07T15:00"]);
    expect((await lastPost(world, "rhythm.called-off")).text).toContain("New date: Gathering of Practice");
  });

  it("back to where it was is announced once more, for people were told otherwise in between", async () => {
    const before = (await posted(world)).length;
    await fay("rhythm move next 2026-03-26 17:30");
    await world.advance("PT1H");
    await fay("rhythm move next 2026-03-24 16:00");
    await world.advanceTo("2026-03-24T15:00:00Z");
    expect(await newly(before)).toEqual([
      "rhythm.announce 2026-03-18T09:00",
      "rhythm.announce 2026-03-18T10:00",
      "rhythm.remind 2026-03-23T16:00",
      "rhythm.remind 2026-03-24T15:00",
    ]);
  });

  it("leaves all other dates where they were, and takes words like “thu 17:30” or only a time", async () => {
    expect(await fay("rhythm move 2026-03-24 thu 17:30")).toContain("to Thu 19 Mar 2026, 17:30");
    expect(await fay("rhythm move next 18:00")).toContain("to Thu 19 Mar 2026, 18:00");
    expect(await fay("rhythm move next 2026-03-20 9:00 Asia/Tokyo")).toContain("to Fri 20 Mar 2026, 00:00 (UTC)");
    expect(await fay("rhythm show")).toContain("Tue 28 Apr 2026, 15:00 (UTC)");
  });

  it("withdraws a reminder that was still waiting to be sent under the old date", async () => {
    const { adapter } = world;
    const send = adapter.send;
    adapter.send = async () => {
      throw new DeliveryProblem("try-later", "the platform is busy", { retryAfterMs: 3_600_000 });
    };
    await world.advanceTo("2026-03-23T16:00:00Z");
    expect((await kept(world)).waiting.map((one) => one.rule)).toEqual(["rhythm.remind"]);
    await fay("rhythm move next 2026-03-31 16:00");
    adapter.send = send;
    await world.advance("PT3H");
    const decided = (await world.decisions()).filter((one) => one.rule === "rhythm.remind");
    expect(decided.map((one) => one.reason)).toContain("Taken back: its reason was gone before it was sent.");
    expect((await posted(world)).filter((one) => one.startsWith("rhythm.remind")).at(-1)).not.toContain("2026-03-23");
  });
});

describe("a pause", () => {
  it("says nothing while it lasts, and the first one after it is announced when it is over", async () => {
    await world.say("fay", "/cop rhythm set weekly on tue at 16:00 Europe/London");
    await world.advanceTo("2026-03-11T09:00:00Z");
    const before = (await posted(world)).length;
    const said = await fay("rhythm pause until 2026-04-13");
    expect(said).toContain("It is paused until Mon 13 Apr 2026.");
    expect(said).toContain("One gathering that people may know of has no place in it any more.");
    await world.advanceTo("2026-04-21T15:00:00Z");
    expect(await newly(before)).toEqual([
      "rhythm.called-off 2026-03-11T09:00",
      "rhythm.announce 2026-04-12T23:00",
      "rhythm.remind 2026-04-13T15:00",
      "rhythm.remind 2026-04-14T14:00",
      "rhythm.announce 2026-04-14T16:00",
      "rhythm.follow-up 2026-04-14T18:00",
      "rhythm.remind 2026-04-20T15:00",
      "rhythm.remind 2026-04-21T14:00",
    ]);
  });

  it("without an end lasts until somebody ends it; then what the pause had called off is on again", async () => {
    await monthly();
    await world.advanceTo("2026-03-12T09:00:00Z");
    await fay("rhythm pause");
    expect(answered(await world.say("m1", "/cop next"), "m1")).toContain("paused until you end the pause");
    await world.advance("P2D");
    const before = (await posted(world)).length;
    const said = await fay("rhythm resume");
    expect(said).toContain("Next dates: Tue 24 Mar 2026, 16:00 (UTC)");
    await world.advanceTo("2026-03-17T16:00:00Z");
    expect(await newly(before)).toEqual(["rhythm.announce 2026-03-14T09:00", "rhythm.remind 2026-03-17T16:00"]);
    expect(await fay("rhythm resume")).toContain("The rhythm was not paused");
  });

  it("leaves a gathering alone that was planned beside the rhythm", async () => {
    await monthly();
    await fay("rhythm pause");
    await fay("gathering plan 2026-03-20 17:00 A picnic");
    await world.advanceTo("2026-03-20T16:00:00Z");
    expect(await posted(world)).toEqual([
      "rhythm.announce 2026-03-06T17:00",
      "rhythm.remind 2026-03-13T17:00",
      "rhythm.remind 2026-03-19T17:00",
      "rhythm.remind 2026-03-20T16:00",
    ]);
    expect((await lastPost(world, "rhythm.remind")).card.title).toBe("A picnic");
  });
});

describe("another rhythm", () => {
  beforeEach(async () => {
    await world.say("fay", "/cop rhythm set weekly on tue at 16:00 Europe/London");
    await world.advanceTo("2026-03-18T09:00:00Z");
  });

  it("at another hour takes what people settled along, announces the new hour at once, and asks who had answered", async () => {
    await world.say("m1", "/cop rsvp yes");
    await world.say("m1", "/cop agenda add Charts");
    const before = (await posted(world)).length;
    await fay("rhythm set weekly on tue at 17:00 Europe/London");
    expect(await newly(before)).toEqual(["rhythm.announce 2026-03-18T09:00"]);
    const post = await lastPost(world, "rhythm.announce");
    expect(post.text).toContain("Tue 24 Mar 2026, 17:00 (Europe/London)");
    expect(post.text).toContain("• Charts");
    expect(await rhythmWords("m1")).toEqual([expect.stringContaining("is now on Tue 24 Mar 2026, 17:00 (UTC)")]);
    await world.advanceTo("2026-03-24T20:00:00Z");
    expect((await newly(before)).slice(1)).toEqual([
      "rhythm.remind 2026-03-23T17:00",
      "rhythm.remind 2026-03-24T16:00",
      "rhythm.announce 2026-03-24T18:00",
      "rhythm.follow-up 2026-03-24T20:00",
    ]);
  });

  it("on another day calls off what was announced for the old one, and tells who had answered", async () => {
    await world.say("m1", "/cop rsvp yes");
    const before = (await posted(world)).length;
    const said = await fay("rhythm set weekly on mon at 16:00 Europe/London");
    expect(said).toContain(
      "One gathering that people may know of has no place in it any more. It is off, and I tell them.",
    );
    expect(await newly(before)).toEqual(
      expect.arrayContaining(["rhythm.called-off 2026-03-18T09:00", "rhythm.announce 2026-03-18T09:00"]),
    );
    const off = await lastPost(world, "rhythm.called-off");
    expect(off.text).toContain("The gathering on Tue 24 Mar 2026, 16:00 (Europe/London) does not take place.");
    expect(off.text).toContain("The next one is on Mon 23 Mar 2026, 16:00 (Europe/London).");
    expect(await rhythmWords("m1")).toHaveLength(1);
    await fay("rhythm set weekly on tue at 16:00 Europe/London");
    expect((await lastPost(world, "rhythm.announce")).text).toContain("Tue 24 Mar 2026, 16:00 (Europe/London)");
  });

  it("leaves what was as it was", async () => {
    const past = (await kept(world)).gatherings.filter((one) => one.startsAt < world.now());
    expect(past.map((one) => one.startsAt)).toEqual([
      "2026-03-03T16:00:00.000Z",
      "2026-03-10T16:00:00.000Z",
      "2026-03-17T16:00:00.000Z",
    ]);
    await fay("rhythm set monthly on last fri at 12:00 UTC");
    await fay("rhythm alternate 09:00 Asia/Tokyo");
    await fay("rhythm pause");
    await world.advance("P40D");
    await fay("rhythm resume");
    expect((await kept(world)).gatherings.filter((one) => one.startsAt < "2026-03-18")).toEqual(past);
  });

  it("said once more in the same words keeps its weeks, and a new place or length is carried over", async () => {
    await fay("rhythm set every 3 weeks on tue at 16:00 Europe/London");
    const dates = async () => /Next dates: ([\s\S]*?)Where/.exec(await fay("rhythm show"))?.[1];
    const before = await dates();
    await world.advance("P1D");
    await fay("rhythm set every 3 weeks on tue at 16:00 Europe/London minutes=90 place=Library");
    expect(await dates()).toBe(before);
    expect(answered(await world.say("m1", "/cop next"), "m1")).toMatch(/90 minutes[\s\S]*Library/);
    await fay("rhythm place https://meet.example/new");
    const next = answered(await world.say("m1", "/cop next"), "m1");
    expect(next).toContain("https://meet.example/new");
    expect(next).not.toContain("Library");
  });

  it("keeps for one gathering what a facilitator settled about that one", async () => {
    await fay('gathering change next title="Charts that lie" place=Cinema');
    await fay("rhythm place Room 4");
    expect(answered(await world.say("m1", "/cop next"), "m1")).toMatch(/Charts that lie[\s\S]*Cinema/);
  });

  it("takes turns with another region, and stops doing so", async () => {
    const said = await fay("rhythm alternate 09:00 Asia/Tokyo");
    expect(said).toContain("weekly on tue at 16:00 Europe/London, and every other time at 09:00 Asia/Tokyo");
    expect(said).toContain("Tue 24 Mar 2026, 00:00 (UTC)\nTue 31 Mar 2026, 15:00 (UTC)\nTue 7 Apr 2026, 00:00 (UTC)");
    expect(await fay("rhythm alternate off")).toContain(
      "Tue 24 Mar 2026, 16:00 (UTC)\nTue 31 Mar 2026, 15:00 (UTC)\nTue 7 Apr 2026, 15:00 (UTC)",
    );
  });
});
