// Once a week, on Monday at six by the community's clock, everybody's part is looked at anew: patiently, quicker up than
// down, and seen by nobody but the member and the facilitators.
import { afterEach, describe, expect, it } from "vitest";
import { instant } from "../../src/time/instant.ts";
import { type Circle, circle } from "./circle.ts";

let here: Circle;
afterEach(() => here.close());

/** A good week: a question, an answer to somebody, a reaction; somewhat more than 1.2 points. */
async function livelyWeek(who: string, other: string) {
  await here.advance("P1D");
  await here.post(who, "How do you say no kindly?");
  const asked = await here.post(other, "What about yes?");
  await here.advance("P1D");
  await here.post(who, "Plainly", asked.ref);
  await here.react(who, asked.ref);
  await here.advance("P5D");
}

describe("the weekly look", () => {
  it("comes on Mondays at six by the community's clock, in summer and in winter", async () => {
    here = await circle({ start: instant("2026-03-16T10:00:00Z") });
    await here.say("fay", '/cop setup "Practice" Europe/Berlin what we learn from each other');
    const looks: string[] = [];
    for (let weeks = 0; weeks < 4; weeks += 1) {
      await here.advance("P7D");
      looks.push((await here.standing("m1"))?.evaluatedAt ?? "never");
    }
    // The clocks of Berlin change on 29 March: six in the morning is 05:00 UTC before and 04:00 UTC after.
    expect(looks).toEqual([
      "2026-03-23T05:00:00.000Z",
      "2026-03-30T04:00:00.000Z",
      "2026-04-06T04:00:00.000Z",
      "2026-04-13T04:00:00.000Z",
    ]);
  });

  it("sends nothing to anybody", async () => {
    here = await circle();
    await here.advance("P8D");
    for (const who of ["fay", "m1", "m2", "m3"]) expect(await here.sentBy("participation.evaluate", who)).toEqual([]);
    expect(await here.inPublic()).toEqual([]);
  });

  it("raises a level only after four weeks and two confirmations, one step at a time", async () => {
    here = await circle();
    const levels: string[] = [];
    for (let weeks = 1; weeks <= 6; weeks += 1) {
      await livelyWeek("m1", "m2");
      const standing = await here.standing("m1");
      levels.push(`${standing?.level} ${standing?.up}`);
    }
    // Joined on Monday 2 March: 28 days are over on 30 March, the fourth look; the second confirmation is the fifth.
    expect(levels).toEqual(["peripheral 0", "peripheral 0", "peripheral 0", "peripheral 1", "active 0", "active 0"]);
    expect((await here.standing("m1"))?.since).toBe("2026-04-06T06:00:00.000Z");
    expect(await here.told("m1", "/cop me show")).toContain("You are active:");
    expect((await here.standing("m3"))?.level).toBe("peripheral");
  });

  it("lowers a level only after weeks of patience", async () => {
    here = await circle();
    for (let weeks = 1; weeks <= 6; weeks += 1) await livelyWeek("m1", "m2");
    const levels: string[] = [];
    for (let weeks = 1; weeks <= 12; weeks += 1) {
      await here.advance("P7D");
      levels.push((await here.standing("m1"))?.level ?? "");
    }
    const stayed = levels.lastIndexOf("active") + 1;
    expect(stayed).toBeGreaterThanOrEqual(4);
    expect(levels.slice(stayed).every((level) => level === "peripheral")).toBe(true);
    expect(levels.at(-1)).toBe("peripheral");
  });

  it("does not weigh two looks into one week, whatever wakes the rule", async () => {
    here = await circle();
    await here.advance("P7D");
    const first = await here.standing("m1");
    await here.say("fay", "/cop rules off participation.evaluate");
    await here.say("fay", "/cop rules on participation.evaluate");
    await here.bot.wakeAll();
    await here.advance("P3D");
    expect(await here.standing("m1")).toEqual(first);
  });

  it("leaves somebody who left where they stood", async () => {
    here = await circle();
    await here.advance("P7D");
    await here.say("m1", "/cop leave");
    const left = await here.standing("m1");
    await here.advance("P90D");
    expect(await here.standing("m1")).toEqual(left);
  });
});

describe("what came of it", () => {
  const words = /\b(peripher\w*|core|active|drifting|rising|dormant|quiet_engaged|newcomer|points|level)\b/i;

  it("is in no message in the channel, and in no other member's view of anything", async () => {
    here = await circle();
    for (let weeks = 1; weeks <= 7; weeks += 1) await livelyWeek("m1", "m2");
    expect((await here.standing("m1"))?.level).toBe("active");
    for (const message of await here.inPublic()) expect(message.text).not.toMatch(words);
    for (const who of ["m2", "m3"]) {
      for (const message of await here.unasked(who)) expect(message.text).not.toMatch(words);
      for (const line of ["", "help", "stories", "why", "facilitator list", "members", "members @m1", "members active"])
        expect((await here.say(who, `/cop ${line}`)).reply?.text ?? "", line).not.toMatch(
          /M1.*\b(active|core|points)/is,
        );
    }
  });
});

describe("/cop members", () => {
  const busy = async () => {
    here = await circle({ members: 4 });
    for (let weeks = 1; weeks <= 6; weeks += 1) await livelyWeek("m3", "m2");
    await here.say("m4", "/cop leave");
  };

  it("lists facilitators' members by level, in the order of the alphabet, never by activity", async () => {
    await busy();
    const { reply } = await here.say("fay", "/cop members");
    expect(reply).toMatchObject({ privateTo: "fay", card: { title: "4 members of Practice" } });
    expect(reply?.card.fields).toEqual([
      { label: "Core (1)", value: "Fay" },
      { label: "Active (2)", value: "M2, M3" },
      { label: "Periphery (1)", value: "M1" },
    ]);
    const [m2, m3] = await Promise.all(
      ["m2", "m3"].map(async (who) =>
        Number(/ ([\d.]+) points/.exec(await here.told("fay", `/cop members @${who}`))?.[1]),
      ),
    );
    expect(m3).toBeGreaterThan(m2 ?? Number.NaN);
    expect(reply?.text).not.toMatch(/point|\d\.\d/);
  });

  it("puts nobody into a level who did not allow to be looked at", async () => {
    await busy();
    await here.say("m2", "/cop me weigh off");
    const { reply } = await here.say("fay", "/cop members");
    expect(reply?.card.fields).toEqual([
      { label: "Core (1)", value: "Fay" },
      { label: "Active (1)", value: "M3" },
      { label: "Periphery (1)", value: "M1" },
      { label: "Not weighed (1)", value: "M2" },
    ]);
    expect(await here.told("fay", "/cop members peripheral")).toBe("Periphery (1)\nM1");
  });

  it("of twenty and more says what is unusual about the shape of the whole, and nothing about anybody", async () => {
    here = await circle({ members: 22 });
    expect(await here.told("fay", "/cop members")).not.toContain("%");
    await here.advance("P28D");
    const { reply } = await here.say("fay", "/cop members");
    expect(reply?.card.text).toContain("0.0 % of 22 members are in the core, fewer than communities usually see");
    expect(reply?.card.text).toContain("Nobody needs to move");
  });

  it("of one level names those who stand there, and says so when there is nobody", async () => {
    await busy();
    expect(await here.told("fay", "/cop members active")).toBe("Active (2)\nM2, M3");
    await here.say("fay", "/cop facilitator add @m3");
    expect(await here.told("fay", "/cop members PERIPHERAL")).toBe("Periphery (1)\nM1");
  });

  it("of one person explains in a sentence, with their interests", async () => {
    await busy();
    await here.say("m3", "/cop join plain forms");
    for (const who of ["@m3", "m3", "M3", "@M3"]) {
      const told = await here.told("fay", `/cop members ${who}`);
      expect(told).toMatch(
        /^M3\nM3 is active: [\d.]+ points over the last months \(core begins at 24, active holds from 6\)/,
      );
      expect(told).toContain("Interests: plain forms");
    }
  });

  it("knows nobody who left, and nobody who was never here", async () => {
    await busy();
    for (const who of ["@m4", "@nobody", "core group", "<!channel>"])
      expect(await here.told("fay", `/cop members ${who}`)).toContain("I know no member called");
  });

  it("is refused to members and to a workspace's admin, in private", async () => {
    await busy();
    here.world.addPersona({ ref: "boss", name: "The Boss", admin: true });
    here.world.channels.get(here.channel)?.members.push("boss");
    for (const who of ["m1", "boss"])
      for (const line of ["members", "members active", "members @m3"])
        expect(await here.told(who, `/cop ${line}`)).toContain("Only facilitators of Practice can do this");
  });
});
