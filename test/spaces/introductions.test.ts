// Rounds of introductions: asked for by each, private to those who meet, and left with one press.
import { afterEach, describe, expect, it } from "vitest";
import { type Introduced, introduced } from "./introduced.ts";

let here: Introduced;
afterEach(() => here.close());

/** The first Monday after Monday 2 March, ten in the morning in UTC. */
const firstRound = "2026-03-09T10:00:00.000Z";

describe("who is in a round", () => {
  it("only those who switched introductions on", async () => {
    here = await introduced({ members: 6, off: ["m5", "m6"] });
    await here.advanceTo("2026-04-20T12:00:00Z");
    for (const who of ["m5", "m6", "fay"]) expect(await here.brought(who), who).toEqual([]);
    for (const who of ["m1", "m2", "m3", "m4"]) expect((await here.meetings(who)).length, who).toBeGreaterThan(2);
  });

  it("the switch in the preferences is the same switch", async () => {
    here = await introduced({ members: 3, off: ["m3"] });
    await here.say("m3", "/cop preferences introductions=on");
    expect(await here.told("m3", "/cop intro")).toContain("They are on for you");
    await here.say("m2", "/cop preferences introductions=off");
    await here.advanceTo(firstRound);
    expect(await here.partnersOf("m1")).toEqual(["m3"]);
    expect(await here.meetings("m2")).toEqual([]);
  });

  it("the first time it is explained in two sentences what happens, and afterwards not again", async () => {
    here = await introduced({ members: 2, off: ["m1"] });
    const first = await here.told("m1", "/cop intro on");
    expect(first).toContain("skipping a round or switching off is one press");
    expect(first).toContain("The next round begins on Mon 9 Mar 2026");
    await here.say("m1", "/cop intro off");
    expect(await here.told("m1", "/cop intro on")).not.toContain("one press");
  });

  it("nobody who is switched off, paused, away or gone is matched, whenever they say so before the round", async () => {
    here = await introduced({ members: 8 });
    await here.advanceTo("2026-03-08T20:00:00Z");
    await here.say("m1", "/cop intro off");
    await here.say("m2", "/cop intro pause 4 weeks");
    await here.say("m3", "/cop me pause");
    await here.say("m4", "/cop leave");
    await here.pressLast("m5", "spaces.heads-up", "Skip this round");
    await here.advanceTo("2026-03-09T12:00:00Z");
    for (const who of ["m1", "m2", "m3", "m4", "m5"]) expect(await here.meetings(who), who).toEqual([]);
    const [round] = await here.rounds();
    expect(await here.refs(round?.groups.flatMap((group) => group.members) ?? [])).toEqual(["m6", "m7", "m8"]);
  });

  it("who left and came back agrees to it anew", async () => {
    here = await introduced({ members: 3 });
    await here.say("m1", "/cop leave");
    await here.say("m1", "/cop join");
    expect(await here.told("m1", "/cop intro")).toContain("They are off for you");
    await here.advanceTo("2026-03-09T12:00:00Z");
    expect(await here.meetings("m1")).toEqual([]);
  });

  it("a pause ends by itself, and a skipped round is one round", async () => {
    here = await introduced({ members: 4 });
    await here.say("m1", "/cop intro pause 2 weeks");
    await here.say("m2", "/cop intro skip");
    expect(await here.told("m2", "/cop intro")).toContain("You leave out the round of Mon 9 Mar 2026");
    await here.advanceTo("2026-03-10T12:00:00Z");
    expect(await here.meetings("m1")).toEqual([]);
    expect(await here.meetings("m2")).toEqual([]);
    await here.advanceTo("2026-03-24T12:00:00Z");
    for (const who of here.everybody) expect((await here.partnersOf(who)).length, who).toBe(1);
  });

  it("who joins midway is in the next round, and who leaves in none", async () => {
    here = await introduced({ members: 4, off: ["m4"] });
    await here.advanceTo("2026-03-12T12:00:00Z");
    await here.say("m4", "/cop intro on");
    expect(await here.meetings("m4")).toEqual([]);
    await here.advanceTo("2026-03-23T12:00:00Z");
    expect(await here.meetings("m4")).toHaveLength(1);
    await here.say("m1", "/cop leave");
    await here.advanceTo("2026-05-05T12:00:00Z");
    expect((await here.meetings("m1")).every((message) => message.at < "2026-03-24")).toBe(true);
    for (const round of await here.rounds())
      if (round.date > "2026-03-23")
        expect(await here.refs(round.groups.flatMap((group) => group.members))).toEqual(["m2", "m3", "m4"]);
  });
});

describe("what an introduction says", () => {
  it("comes privately at ten on each one’s own clock, with a topic both named, times and a question", async () => {
    here = await introduced({ members: 2 });
    await here.say("m1", "/cop preferences zone=Europe/Berlin");
    await here.say("m1", "/cop interests checklists, onboarding");
    await here.say("m2", "/cop interests archives; Checklists");
    await here.advanceTo("2026-03-09T12:00:00Z");
    const [one, other] = [(await here.meetings("m1"))[0], (await here.meetings("m2"))[0]];
    expect([one?.at, other?.at]).toEqual(["2026-03-09T09:00:00.000Z", firstRound]);
    expect(one?.text).toMatch(/You and @?M2 both named the topic “checklists”/i);
    expect(one?.text).not.toMatch(/onboarding|archives/);
    const fields = one?.card.fields ?? [];
    expect(fields.map((field) => field.label)).toEqual(["Times that suit you both", "To begin with"]);
    expect(fields[0]?.value.match(/\(Europe\/Berlin\)/g)).toHaveLength(3);
    expect(one?.card.buttons.map((button) => button.label)).toEqual(["We met", "Skip this round"]);
  });

  it("never says why the lot fell on them, nor anything of their part", async () => {
    here = await introduced({ members: 6 });
    for (let day = 0; day < 30; day += 1) {
      await here.post("m1", "Something");
      await here.advance("P1D");
    }
    for (const who of here.everybody)
      for (const message of await here.brought(who))
        expect(message.text).not.toMatch(/core|active|peripher|newcomer|level|score|point|because/i);
  });

  it("names no times where the working hours do not meet", async () => {
    here = await introduced({ members: 2 });
    await here.say("m1", "/cop preferences zone=Pacific/Auckland");
    await here.say("m2", "/cop preferences zone=Europe/London");
    await here.advanceTo("2026-03-10T12:00:00Z");
    expect((await here.meetings("m1"))[0]?.card.fields?.map((field) => field.label)).toEqual(["To begin with"]);
    expect((await here.meetings("m1"))[0]?.at).toBe("2026-03-08T21:00:00.000Z");
    expect((await here.meetings("m2"))[0]?.at).toBe(firstRound);
  });
});

describe("the day before", () => {
  it("each who is in it hears of the round once, and one press leaves it out", async () => {
    here = await introduced({ members: 4 });
    await here.advanceTo("2026-03-09T12:00:00Z");
    const told = await here.sentBy("spaces.heads-up", "m1");
    expect(told.map((message) => message.at)).toEqual(["2026-03-08T10:00:00.000Z"]);
    expect(told[0]?.text).toContain("Mon 9 Mar 2026");
    await here.advanceTo("2026-03-22T12:00:00Z");
    expect(await here.sentBy("spaces.heads-up", "m1")).toHaveLength(2);
    const { reply } = await here.pressLast("m1", "spaces.heads-up", "Skip this round");
    expect(reply?.text).toContain("You leave out the round of Mon 23 Mar 2026. /cop intro on takes that back.");
    await here.advanceTo("2026-03-23T12:00:00Z");
    expect(await here.meetings("m1")).toHaveLength(1);
  });

  it("nobody hears of a round in which there is nobody else", async () => {
    here = await introduced({ members: 2, off: ["m2"] });
    await here.advanceTo("2026-06-01T12:00:00Z");
    expect(await here.sentBy("spaces.heads-up", "m1")).toEqual([]);
    expect((await here.brought("m1")).map((message) => message.text)).toEqual([
      expect.stringContaining("Nobody else is in the rounds of introductions yet"),
    ]);
  });

  it("who switches on after it hears of the date in the answer, and not once more", async () => {
    here = await introduced({ members: 4, off: ["m4"] });
    await here.advanceTo("2026-03-08T12:00:00Z");
    await here.say("m4", "/cop intro on");
    await here.advanceTo("2026-03-09T12:00:00Z");
    expect(await here.sentBy("spaces.heads-up", "m4")).toEqual([]);
    expect(await here.meetings("m4")).toHaveLength(1);
  });
});

describe("stepping out of an introduction", () => {
  it("one press does it, and the other reads kindly that it does not take place, and is first next time", async () => {
    here = await introduced({ members: 3, before: ["intros odd sit-out"] });
    await here.advanceTo("2026-03-09T12:00:00Z");
    const [one] = await here.refs((await here.rounds())[0]?.groups[0]?.members ?? []);
    const [other] = await here.partnersOf(one ?? "");
    await here.pressLast(one ?? "", "spaces.introduce", "Skip this round");
    await here.advance("PT1H");
    const last = (await here.sentBy("spaces.introduce", other ?? "")).at(-1);
    expect(last?.text).toContain("does not take place after all");
    expect(last?.text).not.toMatch(new RegExp(`\\b${one}\\b`, "i"));
    await here.advanceTo("2026-03-23T12:00:00Z");
    expect((await here.partnersOf(other ?? "")).length).toBe(1);
    expect((await here.meetings(other ?? "")).at(-1)?.at).toBe("2026-03-23T10:00:00.000Z");
    expect(await here.sentBy("spaces.met", other ?? "")).toEqual([]);
  });

  it.each(["intro off", "preferences introductions=off", "leave", "me pause"])(
    "%s ends a running one as well",
    async (line) => {
      here = await introduced({ members: 2 });
      await here.advanceTo("2026-03-09T12:00:00Z");
      await here.say("m1", `/cop ${line}`);
      await here.advance("P14D");
      expect((await here.sentBy("spaces.introduce", "m2")).map((message) => message.text)).toEqual([
        expect.stringContaining("Meet M1"),
        expect.stringContaining("does not take place after all"),
        expect.stringContaining("Nobody else is in the rounds"),
      ]);
      for (const who of ["m1", "m2"]) expect(await here.sentBy("spaces.met", who)).toEqual([]);
    },
  );

  it("where two are left in a group of three they go on", async () => {
    here = await introduced({ members: 3 });
    await here.advanceTo("2026-03-09T12:00:00Z");
    await here.pressLast("m1", "spaces.introduce", "Skip this round");
    await here.advance("P12D");
    expect((await here.sentBy("spaces.introduce", "m2")).at(-1)?.text).toMatch(
      /M1 is not in this introduction any more\. You go on with @?M3/i,
    );
    expect(await here.sentBy("spaces.met", "m2")).toHaveLength(1);
    expect(await here.sentBy("spaces.met", "m1")).toEqual([]);
  });
});
