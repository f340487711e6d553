// On Mondays facilitators get a short list of people worth a private word, each with a draft to send in their own name. The
// bot itself stays silent, and nobody else learns who is on the list.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { week } from "../../src/time/instant.ts";
import { type Circle, circle } from "./circle.ts";

let here: Circle;
afterEach(() => here.close());

const lists = (who: string) => here.sentBy("participation.hellos", who);

/**
 * Sixteen weeks. Drew gives a lot and then falls quiet; Quinn comes and reacts and hardly says a word; Robin does nothing
 * for two months and then gives a lot; Lee likes listening and does as Robin does; Nell goes on as ever.
 */
async function sixteenWeeks() {
  here = await circle({ members: 1 });
  for (const name of ["Drew", "Quinn", "Robin", "Lee", "Nell"]) {
    here.comesIn(name.toLowerCase(), name);
    await here.say(name.toLowerCase(), "/cop join");
  }
  await here.say("drew", "/cop join kind refusals");
  await here.say("lee", "/cop listening on");
  await here.say("fay", "/cop facilitator add @m1");
  for (let number = 1; number <= 16; number += 1) {
    await here.advance("P2D");
    const question = await here.post("nell", "What did you try this week?");
    const other = await here.post("nell", "I tried this");
    for (const emoji of ["+1", "heart", "eyes", "wave"]) await here.react("quinn", question.ref, `${emoji}-${number}`);
    for (const who of [...(number <= 9 ? ["drew"] : []), ...(number > 9 ? ["robin", "lee"] : [])]) {
      await here.post(who, "This worked", question.ref);
      await here.post(who, "And this", other.ref);
      await here.post(who, "And one thing more");
    }
    await here.advance("P5D");
  }
}

describe("the Monday list", () => {
  beforeEach(sixteenWeeks);

  it("comes to every facilitator on Monday at nine, and to nobody else", async () => {
    const found = await lists("fay");
    expect(found.length).toBeGreaterThan(2);
    for (const { at } of found) expect(new Date(at).getUTCDay() === 1 && at.endsWith("T09:00:00.000Z")).toBe(true);
    expect((await lists("m1")).map(({ at }) => at)).toEqual(found.map(({ at }) => at));
    for (const who of ["drew", "quinn", "robin", "lee", "nell"]) expect(await lists(who)).toEqual([]);
    for (const message of await here.inPublic()) expect(message.text).not.toMatch(/Drew|Quinn|Robin|Lee|Nell/);
  });

  it("names who is worth a hello and why, with a draft for a person to send", async () => {
    const entries = (await lists("fay")).flatMap((list) => list.card.fields ?? []);
    const about = (name: string) => entries.find((entry) => entry.label === name)?.value ?? "";
    expect(about("Drew")).toContain("quieter than is usual for them");
    expect(about("Drew")).toContain("Drew, I noticed I have missed your notes on kind refusals");
    expect(about("Quinn")).toContain("a strength, not a gap");
    expect(about("Robin")).toContain("Would you like to host half an hour on your topics");
    for (const { value } of entries) {
      expect(value).toContain("You could write: “");
      expect(value).not.toMatch(/\d|points|level|core|active|peripher/i);
      const [, draft = ""] = value.split("You could write: ");
      expect(draft.split(/\s+/).length).toBeLessThanOrEqual(60);
    }
  });

  it("calls no listener inward, and lists nobody who goes on as ever", async () => {
    const names = (await lists("fay")).flatMap((list) => (list.card.fields ?? []).map((entry) => entry.label));
    expect((await here.standing("lee"))?.flags).toContain("rising");
    expect(names).not.toContain("Lee");
    expect(names).not.toContain("Nell");
    expect(names).not.toContain("Fay");
  });

  it("lists nobody two weeks in a row, and somebody who stays quietly engaged every four weeks", async () => {
    const all = await lists("fay");
    const weeksOf = (name: string) =>
      all.filter((list) => list.card.fields?.some((entry) => entry.label === name)).map((list) => list.at);
    for (const name of ["Drew", "Quinn", "Robin"]) {
      const weeks = weeksOf(name);
      for (const [index, at] of weeks.entries())
        if (index > 0) expect(Date.parse(at) - Date.parse(weeks[index - 1] ?? "")).toBeGreaterThanOrEqual(4 * week);
    }
    expect(weeksOf("Quinn").length).toBeGreaterThanOrEqual(3);
  });

  it("leaves out who has paused, and comes not at all when there is nobody to name", async () => {
    for (const who of ["drew", "quinn", "robin", "lee", "nell"]) await here.say(who, "/cop me pause");
    const before = (await lists("fay")).length;
    await here.advance("P56D");
    const since = (await lists("fay")).slice(before);
    expect(since.flatMap((list) => (list.card.fields ?? []).map((entry) => entry.label))).toEqual([]);
  });

  it("can be switched off", async () => {
    await here.say("fay", "/cop rules off participation.hellos");
    const before = (await lists("fay")).length;
    await here.advance("P56D");
    expect(await lists("fay")).toHaveLength(before);
  });
});

describe("a community with many people worth a hello", () => {
  it("lists five at a time, and everybody in turn", async () => {
    here = await circle({ members: 12 });
    const everybody = Array.from({ length: 12 }, (_, index) => `m${index + 1}`);
    for (let number = 1; number <= 7; number += 1) {
      const post = await here.post("fay", "Something to react to");
      for (const who of everybody)
        for (const emoji of ["+1", "heart", "eyes", "wave"]) await here.react(who, post.ref, `${emoji}-${number}`);
      await here.advance("P7D");
    }
    const listed = (await lists("fay")).map((list) => (list.card.fields ?? []).map((entry) => entry.label));
    for (const names of listed) expect(names.length).toBeLessThanOrEqual(5);
    expect(new Set(listed.flat())).toEqual(new Set(everybody.map((who) => who.toUpperCase())));
    expect(listed.map((names) => names.length)).toEqual([5, 5, 2]);
  });
});
