// How facilitators are asked: privately, with buttons that work where they are read, and less and less often to somebody who
// says "not now".
import { afterEach, describe, expect, it } from "vitest";
import { directOf } from "../../adapters/sandbox/world.ts";
import { resolve } from "../../src/commands/resolve.ts";
import { beginningOf, structureIds } from "../../src/evolution/structures.ts";
import { commands } from "../../src/rooms.ts";
import { pressLabel } from "../rhythm/room.ts";
import { type Lived, lived } from "./lived.ts";

let here: Lived;
afterEach(() => here.close());

/** Until the second monthly look, which suggests the first thing. */
async function suggestedOnce(): Promise<void> {
  here = await lived(9);
  await here.toNextLook();
  expect(await here.suggestions()).toEqual([]);
  await here.toNextLook();
  expect(await here.suggestions()).toHaveLength(1);
}

const suggestion = async () => {
  const found = (await here.suggestions()).at(-1);
  if (!found) throw new Error("nothing was suggested");
  return found;
};

describe("a suggestion", () => {
  it("goes to facilitators alone, with what it is, how to begin and three buttons", async () => {
    await suggestedOnce();
    const { card, text } = await suggestion();
    expect(card.buttons.map(({ label }) => label)).toEqual(["Let us try it", "Not now", "Why?"]);
    expect(text).toContain("One thing at a time");
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(60);
    for (const who of ["m1", "m2"]) expect(await here.sentBy("evolution.stage-review", who)).toEqual([]);
    expect((await here.inPublic()).filter(({ kind }) => kind.startsWith("evolution"))).toEqual([]);
  });

  it("is taken up by its button, and taken back by the next one", async () => {
    await suggestedOnce();
    const said = await pressLabel(here, "fay", await suggestion(), "Let us try it");
    expect(said.reply?.privateTo).toBe("fay");
    expect((await here.matter())?.structures).toMatchObject([{ structure: "interviews", state: "accepted" }]);
    await pressLabel(here, "fay", said.reply, "Take it back");
    expect((await here.matter())?.structures).toMatchObject([{ structure: "interviews", state: "suggested" }]);
    const again = await pressLabel(here, "fay", await suggestion(), "Let us try it");
    await pressLabel(here, "fay", again.reply, "End it");
    expect((await here.matter())?.structures).toMatchObject([{ structure: "interviews", state: "ended" }]);
  });

  it("says why by its button", async () => {
    await suggestedOnce();
    const said = await pressLabel(here, "fay", await suggestion(), "Why?");
    expect(said.reply?.text).toContain("Speaks for potential (as you set it)");
  });

  it("rests for 60 days and more after two “not now”, and stays away from members all the time", async () => {
    await suggestedOnce();
    await pressLabel(here, "fay", await suggestion(), "Not now");
    await here.toNextLook();
    expect(await here.suggestions()).toHaveLength(2);
    await pressLabel(here, "fay", await suggestion(), "Not now");
    // 60 days from 1 June: nothing on 6 July, the next thing on 3 August.
    await here.toNextLook();
    expect(await here.suggestions()).toHaveLength(2);
    expect(await here.told("fay", "/cop stage")).toContain("You said “not now”");
    await here.toNextLook();
    expect(await here.suggestions()).toHaveLength(3);
    await pressLabel(here, "fay", await suggestion(), "Not now");
    // The third time 120 days.
    for (const _ of ["September", "October", "November"]) await here.toNextLook();
    expect(await here.suggestions()).toHaveLength(3);
    await here.toNextLook();
    expect(await here.suggestions()).toHaveLength(4);
  });

  it("that nobody answers comes more and more seldom", async () => {
    await suggestedOnce();
    for (let month = 0; month < 24; month += 1) await here.toNextLook();
    expect((await here.suggestions()).length).toBeLessThanOrEqual(8);
    expect((await here.matter())?.stage).toBe("potential");
  });

  it("comes to nobody whose rule is off, or who is on leave", async () => {
    here = await lived(9);
    await here.say("fay", "/cop me pause");
    for (let month = 0; month < 3; month += 1) await here.toNextLook();
    expect(await here.suggestions()).toEqual([]);
    await here.close();
    here = await lived(9);
    await here.say("fay", "/cop rules off evolution.stage-review");
    for (let month = 0; month < 3; month += 1) await here.toNextLook();
    expect([await here.suggestions(), await here.matter()]).toEqual([[], undefined]);
  });
});

describe("what the founding path has behind it", () => {
  it("is not suggested again", async () => {
    here = await lived(9);
    await here.say("fay", "/cop founding skip interviews");
    await here.toNextLook();
    await here.toNextLook();
    expect((await suggestion()).card.buttons[0]?.id).toContain("stage accept first-gathering");
  });
});

describe("how to begin", () => {
  const says = (words: string) => commands.some((one) => one.words === words || one.aliases?.includes(words));

  it("is said in a line that is understood, and only where there is such a command", () => {
    const lines = structureIds.flatMap((id) => beginningOf(id, says) ?? []);
    expect(lines.length).toBeGreaterThan(12);
    for (const line of lines)
      expect(resolve(commands, line), line).toMatchObject({ kind: "known", problems: [], extra: undefined });
    expect(structureIds.map((id) => beginningOf(id, () => false)).filter(Boolean)).toEqual([]);
  });
});

describe("the question of the quarter", () => {
  const asked = async () => (await here.questions()).map(({ at }) => at.slice(0, 10));

  it("comes every thirteen weeks, and nothing follows where it is left unanswered", async () => {
    here = await lived(3);
    await here.advance("P400D");
    // By hand: founded on 2 March, counted from Monday 9 March.
    expect(await asked()).toEqual(["2026-06-08", "2026-09-07", "2026-12-07", "2027-03-08"]);
    expect(await here.matter()).toMatchObject({ review: null, ending: null });
  });

  it("can be put off by four weeks, and is asked again then", async () => {
    here = await lived(3);
    await here.advanceTo("2026-06-08T12:00:00Z");
    const [question] = await here.questions();
    const said = await pressLabel(here, "fay", question ?? null, "In four weeks");
    expect(said.reply?.text).toContain("Put off");
    await here.advance("P40D");
    expect(await asked()).toEqual(["2026-06-08", "2026-07-06"]);
  });

  it("shows what an answer means, keeps it after a second yes, and asks no more in that quarter", async () => {
    here = await lived(3);
    await here.advanceTo("2026-06-08T12:00:00Z");
    const [question] = await here.questions();
    for (const label of ["Renew", "Merge", "Refocus", "Retire", "Stay as we are"]) {
      const shown = await pressLabel(here, "fay", question ?? null, label);
      expect(shown.reply?.text, label).toContain("Nothing is changed yet.");
      expect((await here.matter())?.review ?? null).toBeNull();
    }
    const shown = await pressLabel(here, "fay", question ?? null, "Stay as we are");
    await pressLabel(here, "fay", shown.reply, "Yes, keep it");
    expect((await here.matter())?.review).toMatchObject({ choice: "stay" });
    await here.advance("P60D");
    expect(await asked()).toEqual(["2026-06-08"]);
  });
});

describe("what was typed wrong", () => {
  it.each([
    ["stage set lively", "potential"],
    ["stage accept sauna", "monthly"],
    ["stage accept", "stage accept monthly"],
    ["stage end monthly", "Nothing was changed"],
    ["stage used monthly", "Nothing was changed"],
    ["stage undo", "Nothing was changed"],
    ["stage later", "Nothing was changed"],
    ["stage reopen", "Nothing was changed"],
  ])("%s is answered privately with what to do, and changes nothing", async (line, help) => {
    here = await lived(3);
    expect(await here.told("fay", `/cop ${line}`)).toContain(help);
    expect(await here.matter()).toBeUndefined();
  });

  it("is for facilitators alone", async () => {
    here = await lived(3);
    for (const line of ["stage", "stage set maturing", "stage retire yes", "stage archive"])
      expect(await here.told("m1", `/cop ${line}`), line).toContain("Fay");
    expect(await here.matter()).toBeUndefined();
  });
});

describe("a facilitator who is erased", () => {
  it("is named in no step any more, and the stage stays", async () => {
    here = await lived(3);
    await here.say("fay", "/cop facilitator add @m1");
    await here.say("m1", "/cop stage set maturing");
    await here.say("m1", "/cop me delete yes");
    expect(await here.matter()).toMatchObject({ stage: "maturing", set: { by: null }, history: [{ by: null }] });
    expect(await here.told("fay", "/cop stage")).toContain("Set by a former facilitator");
    expect((await here.seen(directOf("m2"))).filter(({ kind }) => kind.startsWith("stage"))).toEqual([]);
  });
});
