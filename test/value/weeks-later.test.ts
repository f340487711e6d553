import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { settle, type Village } from "./village.ts";

let village: Village;
beforeEach(async () => {
  village = await settle();
});
afterEach(() => village.close());

const twoParts = { activity: "The May meeting", gain: "A checklist for handovers" };
const questions = () => village.directTo("ada").filter((one) => one.kind === "value.story-follow-up");
const press = async (label: string) => {
  const [message] = village.directTo("ada");
  const button = message?.card.buttons?.find((one) => one.label === label);
  return village.press("ada", message?.ref ?? "", button?.id ?? "");
};

describe("weeks after a story", () => {
  it("one question reaches its author in direct messages, and the answer extends the same story", async () => {
    const story = await village.tell("ada", twoParts, "community");
    await village.advance(59);
    expect(questions()).toEqual([]);
    await village.advance(5);
    expect(questions()).toHaveLength(1);
    expect(JSON.stringify(questions()[0]?.card)).toContain("A checklist for handovers");
    const { form } = await press("Tell what happened");
    expect(form?.fields).toMatchObject([{ id: "words", label: "What you tried", required: true, max: 700 }]);
    expect(form?.intro).toContain("the community can see it, with your name");
    const answer = await village.submit("ada", form?.ref ?? "", { words: "We use it every evening" });
    expect(answer.reply?.text).toContain("Added to your story");
    expect(await village.stories()).toMatchObject([
      { id: story.id, ...twoParts, practice: "We use it every evening", share: "community" },
    ]);
    expect((await village.say("ben", "/cop stories applied evening")).reply?.text).toContain("We use it every evening");
    await village.advance(200);
    expect(questions()).toHaveLength(1);
    expect(village.inChannel()).toHaveLength(1);
  });

  it("“not yet” is a useful answer at one press, and the question does not come back", async () => {
    await village.tell("ada", twoParts, "me");
    await village.advance(64);
    const answer = await press("Not yet");
    expect(answer.reply?.text).toContain("“not yet” is worth knowing");
    expect(await village.stories()).toMatchObject([
      { practice: null, answers: [{ field: "practice", kind: "not-yet" }] },
    ]);
    await village.advance(300);
    expect(questions()).toHaveLength(1);
  });

  it("“not yet” in the form is the same answer", async () => {
    await village.tell("ada", twoParts, "me");
    await village.advance(64);
    const { form } = await press("Tell what happened");
    const answer = await village.submit("ada", form?.ref ?? "", { words: "Not yet." });
    expect(answer.reply?.text).toContain("“not yet” is worth knowing");
    expect(await village.stories()).toMatchObject([{ practice: null }]);
  });

  it("without an answer the question stays the only one", async () => {
    await village.tell("ada", twoParts, "community");
    await village.advance(365);
    expect(questions()).toHaveLength(1);
  });

  it("never comes when the author told it before, or took the story back", async () => {
    const told = await village.tell("ada", twoParts, "me");
    const gone = await village.tell("ada", twoParts, "me");
    await village.submit("ada", `story story=${told.id}`, { practice: "We use it", outcome: "Calmer" });
    await village.say("ada", `/cop story retract story=${gone.id}`);
    await village.advance(120);
    expect(questions()).toEqual([]);
  });

  it("adds to what was written meanwhile instead of replacing it", async () => {
    const story = await village.tell("ada", twoParts, "me");
    await village.submit("ada", `story story=${story.id}`, { practice: "Tried once" });
    await village.submit("ada", `story continue story=${story.id} field=practice`, { words: "And again" });
    expect(await village.stories()).toMatchObject([{ practice: "Tried once\nAnd again" }]);
    const { form } = await village.say("ada", `/cop story continue story=${story.id} field=practice`);
    expect(form?.fields[0]?.value).toBe("Tried once\nAnd again");
    await village.submit("ada", form?.ref ?? "", { words: "Tried twice" });
    expect(await village.stories()).toMatchObject([{ practice: "Tried twice" }]);
  });

  it("says how much fits where the answer is too long, and saves nothing", async () => {
    const story = await village.tell("ada", twoParts, "me");
    const ref = `story continue story=${story.id} field=redefinition`;
    const problems = await village.problems("ada", ref, { words: "x".repeat(501) });
    expect(problems.words).toContain("500");
    expect(await village.stories()).toMatchObject([{ redefinition: null, answers: [] }]);
  });

  it("is nobody else's to answer", async () => {
    const story = await village.tell("ada", twoParts, "community");
    const line = `story continue story=${story.id} field=practice`;
    expect((await village.submit("ben", line, { words: "mine" })).reply?.text).toContain("not a story of yours");
    const other = await village.say("ben", `/cop story not-yet story=${story.id} field=practice`);
    expect(other.reply?.text).toContain("not a story of yours");
    expect(await village.stories()).toMatchObject([{ practice: null, answers: [] }]);
  });
});

describe("three weeks after a draft", () => {
  it("one reminder comes, and its buttons go on with it or throw it away", async () => {
    const { form } = await village.say("ada", "/cop story");
    await village.submit("ada", form?.ref ?? "", { gain: "A checklist" });
    await village.advance(26);
    expect(village.directTo("ada").map((one) => one.kind)).toEqual(["value.story-draft"]);
    const open = (await press("Continue")).form;
    expect(open?.fields.find((field) => field.id === "gain")?.value).toBe("A checklist");
    await village.advance(200);
    expect(village.directTo("ada").filter((one) => one.kind === "value.story-draft")).toHaveLength(1);
    await press("Throw it away");
    expect(await village.stories()).toMatchObject([{ state: "retired", gain: null }]);
  });
});
