import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buttonOf, settle, type Village } from "./village.ts";

let village: Village;
beforeEach(async () => {
  village = await settle();
});
afterEach(() => village.close());

const about = (words: string) => ({ gain: `A note on ${words}`, practice: `We tried ${words} at work` });

describe("/cop stories", () => {
  it("answers kindly when there are none yet, and when nothing fits", async () => {
    expect((await village.say("ada", "/cop stories")).reply?.text).toContain("No stories yet");
    await village.tell("ada", about("checklists"), "community");
    const nothing = await village.say("ben", "/cop stories budget");
    expect(nothing.reply?.text).toContain("I found no story like that");
    expect(nothing.reply?.text).toContain("applied");
  });

  it("finds stories by words in any part, all of them, in any order", async () => {
    await village.tell("ada", about("checklists"), "community");
    await village.tell("cy", about("budget planning"), "community");
    const found = async (words: string) =>
      (await village.say("ben", `/cop stories ${words}`)).reply?.card.fields?.length ?? 0;
    expect(await found("checklists")).toBe(1);
    expect(await found("work planning")).toBe(1);
    expect(await found("tried")).toBe(2);
    expect(await found("checklists planning")).toBe(0);
  });

  it("finds stories by the cycle they pass through, with words or without", async () => {
    await village.tell("ada", about("checklists"), "community");
    await village.tell("cy", { activity: "The May meeting", outcome: "Fewer errors with checklists" }, "community");
    const found = async (words: string) =>
      (await village.say("ben", `/cop stories ${words}`)).reply?.card.fields?.length ?? 0;
    expect(await found("applied")).toBe(1);
    expect(await found("realized")).toBe(1);
    expect(await found("realized checklists")).toBe(1);
    expect(await found("realized budget")).toBe(0);
    expect(await found("reframing")).toBe(0);
  });

  it("names the author where the story does, and says of one's own who can see it", async () => {
    await village.tell("ada", about("one"), "community");
    await village.tell("ada", about("two"), "me");
    await village.tell("ada", about("three"), "unnamed");
    await village.tell("ada", about("four"), "facilitator");
    const asAda = (await village.say("ada", "/cop stories")).reply?.text ?? "";
    for (const mark of [
      "yours: the community sees it)",
      "yours: only you see it",
      "yours: the community sees it without your name",
      "yours: you and the facilitators see it",
    ])
      expect(asAda).toContain(mark);
    const asBen = (await village.say("ben", "/cop stories")).reply?.text ?? "";
    expect(asBen).toContain("We tried one");
    expect(asBen).toContain("told by Ada");
    expect(asBen).toContain("told without a name");
    expect(asBen).not.toMatch(/two|four/);
    const asFay = (await village.say("fay", "/cop stories")).reply?.text ?? "";
    expect(asFay).toContain("told by Ada, for facilitators");
    expect(asFay).not.toContain("two");
  });

  it("shows five at a time, newest first, and more at a press", async () => {
    for (let number = 1; number <= 12; number += 1) await village.tell("ada", about(`topic ${number}`), "community");
    const labels = (answer: Awaited<ReturnType<Village["say"]>>) =>
      answer.reply?.card.fields?.map((field) => field.value);
    const first = await village.say("ben", "/cop stories applied topic");
    expect(labels(first)?.[0]).toContain("topic 12");
    expect(first.reply?.text).toContain("1 to 5");
    const more = buttonOf(first, "More");
    const second = await village.press("ben", more.message, more.id);
    expect(labels(second)?.[0]).toContain("topic 7");
    expect(second.reply?.card.buttons.map((button) => button.label)).toEqual(
      [6, 7, 8, 9, 10].map((n) => `Read ${n}`).concat("More"),
    );
    const again = buttonOf(second, "More");
    const third = await village.press("ben", again.message, again.id);
    expect(labels(third)).toHaveLength(2);
    expect(third.reply?.card.buttons.map((button) => button.label)).not.toContain("More");
  });

  it("asks for a narrower search where the words do not fit into a button", async () => {
    const long = "topic work tried note ".repeat(5).trim();
    for (let number = 1; number <= 6; number += 1)
      await village.tell("ada", { gain: `A note on topic ${number}`, practice: "We tried it at work" }, "community");
    const answer = await village.say("ben", `/cop stories ${long}`);
    expect(answer.reply?.text).toContain("Add a word to narrow them down");
    expect(answer.reply?.card.buttons.map((button) => button.label)).not.toContain("More");
  });

  it("opens a story from its button, whole", async () => {
    const long = "We read the list aloud every evening. ".repeat(15).trim();
    await village.tell("ada", { gain: "A checklist", practice: long }, "community", {
      evidence: "https://example.org/log",
    });
    const list = await village.say("ben", "/cop stories");
    expect(list.reply?.card.fields?.[0]?.value.length).toBeLessThan(200);
    const { message, id } = buttonOf(list, "Read 1");
    const shown = (await village.press("ben", message, id)).reply;
    expect(shown?.text).toContain(long);
    expect(shown?.text).toContain("https://example.org/log");
    expect(shown?.text).toContain("Told by Ada");
    expect(shown?.privateTo).toBe("ben");
    expect(shown?.card.buttons).toEqual([]);
  });

  it("searches for the word “show” as for any other", async () => {
    await village.tell("ada", about("show and tell"), "community");
    expect((await village.say("ben", "/cop stories show tell")).reply?.text).toContain("show and tell");
    expect((await village.say("ben", "/cop stories show")).reply?.text).toContain("show and tell");
  });

  it.each([
    '"',
    "'; drop table stories; --",
    "* OR *",
    "()",
    "%%%",
    "\u0000",
    "a".repeat(199),
    "NEAR/2",
    "-",
    "𝔘nicode ﬁ",
  ])("takes %j for words and answers", async (words) => {
    await village.tell("ada", about("checklists"), "community");
    expect((await village.say("ben", `/cop stories ${words}`)).reply?.privateTo).toBe("ben");
    expect(await village.stories()).toHaveLength(1);
  });

  it("is for members: others are asked in, and no story leaves its community", async () => {
    const story = await village.tell("ada", about("checklists"), "community");
    expect((await village.say("eve", "/cop stories")).reply?.text).toContain("You are welcome to join");
    expect((await village.say("gil", "/cop stories checklists", "elsewhere")).reply?.text).not.toContain("note on");
    const shown = await village.say("gil", `/cop stories show story=${story.id}`, "elsewhere");
    expect(shown.reply?.text).toContain("no such story");
  });

  it("does not tell a hidden story from one that never was", async () => {
    const hidden = await village.tell("ada", about("checklists"), "me");
    const answers = await Promise.all(
      [hidden.id, "st_never"].map(
        async (id) => (await village.say("ben", `/cop stories show story=${id}`)).reply?.text,
      ),
    );
    expect(answers[0]).toBe(answers[1]);
  });
});
