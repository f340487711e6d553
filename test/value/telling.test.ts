import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { completeness } from "../../src/value/story.ts";
import { buttonOf, settle, type Village } from "./village.ts";

let village: Village;
beforeEach(async () => {
  village = await settle();
});
afterEach(() => village.close());

const twoParts = { gain: "A checklist for handovers", practice: "We read it aloud each evening" };

describe("/cop story", () => {
  it("asks for five parts, none of them required, and warns of other people's data", async () => {
    const { form } = await village.say("ada", "/cop story");
    expect(form?.fields.map((field) => field.id)).toEqual(["activity", "gain", "practice", "outcome", "redefinition"]);
    expect(form?.fields.every((field) => !field.required)).toBe(true);
    expect(form?.fields.map((field) => field.max)).toEqual([300, 500, 700, 700, 500]);
    expect(form?.intro).toContain("leave out patients, clients and other people’s personal data");
  });

  it.each([
    ["immediate", "activity"],
    ["potential", "gain"],
    ["applied", "practice"],
    ["realized", "outcome"],
    ["reframing", "redefinition"],
    ["transformative", "outcome"],
  ])("begins in the cycle that was asked for: %s with %s", async (cycle, first) => {
    const { form } = await village.say("ada", `/cop story ${cycle}`);
    expect(form?.fields[0]?.id).toBe(first);
    expect(new Set(form?.fields.map((field) => field.id)).size).toBe(5);
    await village.submit("ada", form?.ref ?? "", { [first]: "A few words" });
    expect(await village.stories()).toMatchObject([{ begunIn: cycle, [first]: "A few words" }]);
  });

  it("saves a single part at once and goes on with the second step", async () => {
    const { form } = await village.say("ada", "/cop story");
    const second = (await village.submit("ada", form?.ref ?? "", { gain: "A checklist" })).form;
    expect(await village.stories()).toMatchObject([
      { author: "m_ada", state: "draft", share: null, gain: "A checklist", begunIn: "potential" },
    ]);
    expect(second?.fields.map((field) => field.id)).toEqual(["evidence", "hope", "share"]);
    expect(village.inChannel()).toEqual([]);
  });

  it("saves nothing where nothing was written, and says so at a field", async () => {
    const { form } = await village.say("ada", "/cop story");
    for (const values of [{}, { gain: "  " }, { practice: "Not yet" }])
      expect(Object.keys(await village.problems("ada", form?.ref ?? "", values))).toHaveLength(1);
    expect(await village.stories()).toEqual([]);
  });

  it("says at the field what is too long, and saves nothing", async () => {
    const { form } = await village.say("ada", "/cop story");
    const problems = await village.problems("ada", form?.ref ?? "", { activity: "x".repeat(301), gain: "fine" });
    expect(problems.activity).toContain("300");
    expect(await village.stories()).toEqual([]);
  });

  it("continues the draft that was left, with all that was written", async () => {
    const { form } = await village.say("ada", "/cop story");
    await village.submit("ada", form?.ref ?? "", { gain: "A checklist" });
    const again = (await village.say("ada", "/cop story realized")).form;
    expect(again?.fields.find((field) => field.id === "gain")?.value).toBe("A checklist");
    expect(again?.fields[0]?.id).toBe("outcome");
    await village.submit("ada", again?.ref ?? "", { gain: "A long checklist", outcome: "Calmer evenings" });
    expect(await village.stories()).toMatchObject([{ gain: "A long checklist", outcome: "Calmer evenings" }]);
    expect(await village.stories()).toHaveLength(1);
  });

  it("empties a part that the author emptied, and only when the form showed it", async () => {
    const first = (await village.say("ada", "/cop story")).form;
    await village.submit("ada", first?.ref ?? "", { gain: "A checklist", practice: "Tried" });
    const [draft] = await village.stories();
    await village.submit("ada", `story story=${draft?.id}`, { outcome: "Calmer" });
    expect(await village.stories()).toMatchObject([{ gain: "A checklist", practice: "Tried", outcome: "Calmer" }]);
    const shown = (await village.say("ada", "/cop story")).form;
    await village.submit("ada", shown?.ref ?? "", { gain: "A checklist", practice: "", outcome: "Calmer" });
    expect(await village.stories()).toMatchObject([{ gain: "A checklist", practice: null, outcome: "Calmer" }]);
  });

  it("leaves the draft aside for `new`", async () => {
    const first = (await village.say("ada", "/cop story")).form;
    await village.submit("ada", first?.ref ?? "", { gain: "A checklist" });
    const fresh = (await village.say("ada", "/cop story new")).form;
    expect(fresh?.fields.some((field) => field.value)).toBe(false);
    await village.submit("ada", fresh?.ref ?? "", { gain: "A contact" });
    expect((await village.stories()).map((story) => story.gain)).toEqual(["A checklist", "A contact"]);
  });

  it("shows nobody else's draft", async () => {
    const first = (await village.say("ada", "/cop story")).form;
    await village.submit("ada", first?.ref ?? "", { gain: "A checklist" });
    const [draft] = await village.stories();
    const other = (await village.say("ben", `/cop story story=${draft?.id}`)).form;
    expect(JSON.stringify(other)).not.toContain("checklist");
    const answer = await village.submit("ben", `story story=${draft?.id} whole=yes`, { gain: "mine now" });
    expect(answer.reply?.text).toContain("not a story of yours");
    expect(await village.stories()).toMatchObject([{ author: "m_ada", gain: "A checklist" }]);
  });

  it("loses no words when the draft was thrown away while the form stood open", async () => {
    const first = (await village.say("ada", "/cop story")).form;
    await village.submit("ada", first?.ref ?? "", { gain: "A checklist" });
    const open = (await village.say("ada", "/cop story")).form;
    const [draft] = await village.stories();
    await village.say("ada", `/cop story retract story=${draft?.id}`);
    await village.submit("ada", open?.ref ?? "", { gain: "A checklist, longer" });
    expect(await village.stories()).toMatchObject([
      { state: "retired" },
      { state: "draft", gain: "A checklist, longer" },
    ]);
  });

  it("is kindly refused to somebody who has not joined, and keeps nothing", async () => {
    const answer = await village.submit("eve", "story", { gain: "A checklist" });
    expect(answer.reply?.text).toContain("You are welcome to join");
    expect(answer.reply?.privateTo).toBe("eve");
    expect(await village.stories()).toEqual([]);
  });
});

describe("who may see a story", () => {
  const second = async (words: Record<string, string>) => {
    const { form } = await village.say("ada", "/cop story new");
    return (await village.submit("ada", form?.ref ?? "", words)).form;
  };

  it("has no default: without a choice nothing is shared (X12)", async () => {
    const form = await second(twoParts);
    const share = form?.fields.find((field) => field.id === "share");
    expect(share).toMatchObject({ required: true, type: "choice" });
    expect(share?.value).toBeUndefined();
    expect(share?.choices?.map((choice) => choice.id)).toEqual(["me", "facilitator", "community", "unnamed"]);
    expect(await village.problems("ada", form?.ref ?? "", { evidence: "a link" })).toHaveProperty("share");
    await village.beat();
    expect(await village.stories()).toMatchObject([{ state: "draft", share: null, evidence: null }]);
    expect(village.inChannel()).toEqual([]);
  });

  it("is posted to the channel once, by name, for the community", async () => {
    const form = await second(twoParts);
    const answer = await village.submit("ada", form?.ref ?? "", { share: "community" });
    expect(answer.reply).toMatchObject({ privateTo: "ada" });
    await village.beat();
    expect(village.inChannel()).toHaveLength(1);
    expect(JSON.stringify(village.inChannel()[0]?.card)).toContain("Ada");
    await village.submit("ada", form?.ref ?? "", { share: "community", evidence: "a link" });
    await village.beat();
    expect(village.inChannel()).toHaveLength(1);
  });

  it.each(["me", "facilitator"])("is not posted for %s", async (share) => {
    const form = await second(twoParts);
    await village.submit("ada", form?.ref ?? "", { share });
    await village.beat();
    expect(village.inChannel()).toEqual([]);
    expect(await village.stories()).toMatchObject([{ share }]);
  });

  it("keeps a hope apart from the facts", async () => {
    const story = await village.tell("ada", { activity: "The May meeting", gain: "A checklist" }, "community", {
      hope: "Fewer errors at night",
    });
    expect(story).toMatchObject({
      practice: null,
      outcome: null,
      hope: { cycle: "applied", words: "Fewer errors at night" },
    });
    expect(completeness(story)).toBe(2);
    expect((await village.say("ben", "/cop stories applied")).reply?.text).not.toContain("checklist");
    const shown = await village.say("ben", `/cop stories show story=${story.id}`);
    expect(shown.reply?.card.fields).toContainEqual({
      label: "Hoped for, not there yet",
      value: "Fewer errors at night",
    });
  });

  it("waits for a second part: one alone stays a draft, whatever was chosen", async () => {
    const form = await second({ gain: "A checklist" });
    const answer = await village.submit("ada", form?.ref ?? "", { share: "community", hope: "Fewer errors" });
    await village.beat();
    expect(answer.reply?.text).toContain("One more part makes it a story");
    expect(await village.stories()).toMatchObject([
      { state: "draft", share: null, hope: { words: "Fewer errors", cycle: "applied" } },
    ]);
    expect(village.inChannel()).toEqual([]);
  });

  it("counts as participation once and only under one's name, for the count would give the author away", async () => {
    const counted = async () => (await village.store.read.activity.of("m_ada")).map((one) => one.kind);
    for (const share of ["me", "facilitator", "unnamed"]) await village.tell("ada", twoParts, share);
    expect(await counted()).toEqual([]);
    const story = await village.tell("ada", twoParts, "community");
    await village.submit("ada", `story share story=${story.id}`, { share: "community" });
    expect(await counted()).toEqual(["story"]);
  });

  it("can be changed by the author afterwards, with what was chosen before shown", async () => {
    const story = await village.tell("ada", twoParts, "community", { evidence: "a link" });
    const done = await village.say("ada", `/cop stories show story=${story.id}`);
    const { message, id } = buttonOf(done, "Who may see it");
    const form = (await village.press("ada", message, id)).form;
    expect(form?.fields.map((field) => field.value)).toEqual(["a link", undefined, "community"]);
    await village.submit("ada", form?.ref ?? "", { evidence: "a link", share: "me" });
    expect(await village.stories()).toMatchObject([{ state: "private", share: "me", evidence: "a link" }]);
    expect((await village.say("ben", `/cop stories show story=${story.id}`)).reply?.text).toContain("no such story");
  });

  it("is the author's alone to say", async () => {
    const story = await village.tell("ada", twoParts, "me");
    for (const persona of ["ben", "fay", "gil"]) {
      for (const line of [`story share story=${story.id} share=community`, `story retract story=${story.id}`])
        expect((await village.say(persona, `/cop ${line}`)).reply?.text).toMatch(/not a story of yours|for members/);
    }
    expect(await village.stories()).toMatchObject([{ state: "private", share: "me" }]);
  });

  it("keeps at least two parts of a story that is told", async () => {
    const story = await village.tell("ada", twoParts, "community");
    const form = (await village.say("ada", `/cop story story=${story.id}`)).form;
    expect(form?.fields.find((field) => field.id === "gain")?.value).toBe(twoParts.gain);
    const problems = await village.problems("ada", form?.ref ?? "", { gain: "A checklist", practice: "" });
    expect(Object.values(problems)[0]).toContain("at least two parts");
    expect(await village.stories()).toMatchObject([twoParts]);
  });
});

describe("taking a story back", () => {
  it("takes it from every reader, lets its words go and hands them back once", async () => {
    const story = await village.tell("ada", twoParts, "community");
    const shown = await village.say("ada", `/cop stories show story=${story.id}`);
    const { message, id } = buttonOf(shown, "Take it back");
    const answer = await village.press("ada", message, id);
    expect(answer.reply?.text).toContain(twoParts.practice);
    expect(answer.reply?.privateTo).toBe("ada");
    expect((await village.say("ben", "/cop stories")).reply?.text).not.toContain("handovers");
    expect((await village.say("ben", `/cop stories show story=${story.id}`)).reply?.text).toContain(
      "taken this story back",
    );
    expect(JSON.stringify(await village.stories())).not.toContain("handovers");
  });

  it("withdraws the channel's note while it waits", async () => {
    const story = await village.tell("ada", twoParts, "community");
    await village.say("ada", `/cop story retract story=${story.id}`);
    await village.beat();
    expect(village.inChannel()).toEqual([]);
  });

  it("says that a note which stands in the channel stays there", async () => {
    const story = await village.tell("ada", twoParts, "community");
    await village.beat();
    const answer = await village.say("ada", `/cop story retract story=${story.id}`);
    expect(answer.reply?.text).toContain("I cannot delete that");
    const note = village.inChannel()[0];
    const pressed = await village.press("ben", note?.ref ?? "", `stories show story=${story.id}`);
    expect(pressed.reply?.text).toContain("taken this story back");
  });

  it("works once: the second time is told that it is done", async () => {
    const story = await village.tell("ada", twoParts, "me");
    await village.say("ada", `/cop story retract story=${story.id}`);
    expect((await village.say("ada", `/cop story retract story=${story.id}`)).reply?.text).toContain(
      "taken this story back",
    );
  });
});
