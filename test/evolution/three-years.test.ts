// Three years of ten people, from founding to the end: what is suggested fits the stage, nothing changes without a yes, and
// every step is taken back by one command.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stage, Stages } from "../../src/evolution/stage.ts";
import { type StructureId, structuresOf } from "../../src/evolution/structures.ts";
import { day, elapsed, type Instant } from "../../src/time/instant.ts";
import { type Lived, lived } from "./lived.ts";

const everybody = ["fay", ...Array.from({ length: 9 }, (_, index) => `m${index + 1}`)];
/** Who joins later, in the months in which the community grows. */
const late = Array.from({ length: 6 }, (_, index) => `late${index + 1}`);

type Suggested = { readonly at: string; readonly stage: Stage; readonly button: string };

let here: Lived;
const suggested: Suggested[] = [];
const undone: string[] = [];
const changedUnasked: string[] = [];

/** All but the list of steps, of which only so many are kept. */
function asItStands(known: Stages | undefined) {
  if (known === undefined) return undefined;
  const { history: _, structures, ...rest } = known;
  return { ...rest, structures: structures.toSorted((one, other) => (one.structure < other.structure ? -1 : 1)) };
}

/** A step, taken back and taken again: what it had changed is as before in between. */
async function step(line: string): Promise<void> {
  const before = await here.matter();
  const answer = await here.told("fay", `/cop ${line}`);
  expect(answer, line).toContain("/cop stage undo");
  expect(await here.matter(), line).not.toEqual(before);
  await here.told("fay", "/cop stage undo");
  expect(asItStands(await here.matter()), line).toEqual(asItStands(before));
  await here.told("fay", `/cop ${line}`);
  undone.push(line);
}

/** To the next monthly look. Answers what was suggested there. */
async function look(): Promise<string | undefined> {
  const stage = (await here.matter())?.stage ?? "potential";
  const before = (await here.suggestions()).length;
  await here.toNextLook();
  if (((await here.matter())?.stage ?? "potential") !== stage) changedUnasked.push(here.now());
  const [found, another] = (await here.suggestions()).slice(before);
  expect(another).toBeUndefined();
  if (!found) return undefined;
  const button = found.card.buttons[0]?.id ?? "";
  suggested.push({ at: found.at, stage, button });
  return button.replace(/ community=\S+/, "");
}

async function month(lives: () => Promise<void>, answer: (said: string) => Promise<void>): Promise<void> {
  await here.advance("P14D");
  await lives();
  const said = await look();
  if (said !== undefined) await answer(said);
}

const structureIn = (line: string) => line.replace("stage accept ", "") as StructureId;
/** Accepts, and uses it twice. */
async function takeUp(said: string): Promise<void> {
  await step(said);
  if (!said.startsWith("stage accept")) return;
  await step(`stage used ${structureIn(said)}`);
  await here.told("fay", `/cop stage used ${structureIn(said)}`);
}

const quiet = async () => {};
const meets = (share: number, host?: string) => async () => {
  const came = (await members()).slice(0, Math.ceil((await members()).length * share));
  await here.met(came, here.daysAgo(3), host);
  await here.did(["m2"], "question", here.daysAgo(2), 4);
  await here.did(["m3"], "answer", here.daysAgo(1), 3);
};
const members = async () => {
  const known = await here.store.read.members.list((await here.community()).id);
  return known.filter(({ leftAt }) => leftAt === null).map(({ ref }) => ref);
};

beforeAll(async () => {
  here = await lived(9);
  // The first half year: nothing but the founding, then the first gatherings.
  for (let count = 0; count < 4; count += 1) await month(quiet, takeUp);
  for (let count = 0; count < 5; count += 1) await month(meets(0.6), takeUp);
  // Half a year of growth, with other people hosting.
  for (const [index, who] of late.entries()) {
    here.comesIn(who, `Late ${index + 1}`);
    await here.say(who, "/cop join");
    await month(meets(0.6, `m${(index % 4) + 1}`), takeUp);
  }
  // A year of steadiness: the same people, the same few who write.
  for (let count = 0; count < 12; count += 1)
    await month(async () => {
      await meets(0.7, "m1")();
      await here.did(["m1", "m2", "m3"], "post", here.daysAgo(2), 20);
      await here.did(everybody.slice(4), "post", here.daysAgo(2), 1);
    }, takeUp);
  // And ten months in which it ebbs.
  for (let count = 0; count < 10; count += 1)
    await month(async () => {
      if (count % 3 === 0) await here.met(["fay", "m1"], here.daysAgo(3));
    }, takeUp);
}, 120_000);
afterAll(() => here.close());

describe("three years of ten people", () => {
  it("lead through the stages, each set by the facilitator and by nobody else", async () => {
    expect(changedUnasked).toEqual([]);
    const set = undone.filter((line) => line.startsWith("stage set")).map((line) => line.replace("stage set ", ""));
    expect(set).toEqual(["coalescing", "maturing", "stewardship", "transformation"]);
    expect((await here.matter())?.stage).toBe("transformation");
    expect(here.now() > ("2029-03-01" as Instant)).toBe(true);
  });

  it("bring suggestions that fit the stage of that time, never two within 28 days", () => {
    expect(suggested.length).toBeGreaterThan(10);
    for (const [index, { at, stage, button }] of suggested.entries()) {
      const last = suggested[index - 1];
      if (last) expect(elapsed(last.at as Instant, at as Instant)).toBeGreaterThanOrEqual(28 * day);
      const about = /^stage accept (\S+)/.exec(button)?.[1];
      if (about !== undefined) expect(structuresOf[stage] as readonly string[], at).toContain(about);
      else expect(button, at).toMatch(/^stage set /);
    }
    for (const stage of ["potential", "coalescing", "maturing", "stewardship", "transformation"])
      expect(
        suggested.some((one) => one.stage === stage && one.button.startsWith("stage accept")),
        stage,
      ).toBe(true);
  });

  it("name no member in any suggestion, and only commands that there are", async () => {
    for (const { text } of await here.suggestions()) {
      expect(text).not.toMatch(/\b(M\d|Late \d)\b/);
      for (const [, line] of text.matchAll(/\/cop (\S+(?: \S+)?)/g)) {
        const { reply, form } = await here.say("fay", `/cop help ${line?.split(" ")[0]}`);
        expect((reply?.text ?? form?.title ?? "").length).toBeGreaterThan(10);
      }
    }
  });

  it("ask once a quarter about the whole", async () => {
    const asked = await here.questions();
    expect(asked.length).toBeGreaterThanOrEqual(11);
    expect(asked.length).toBeLessThanOrEqual(13);
  });

  it("show the table with what holds and what is not known", async () => {
    const shown = await here.told("fay", "/cop stage");
    expect(shown).toContain("Speaks for transformation (as you set it)");
    expect(shown).toMatch(/attendance is down by \d+% against \d+ a year ago/);
    // One in each of 23 months, and then four in ten.
    expect(shown).toContain("27 gatherings held");
    expect(shown).toContain("not known: I keep no words of what people write");
    expect(shown).not.toMatch(/\b(M\d|Late \d)\b/);
  });

  it("took every kind of step, each undone by one command", () => {
    for (const kind of ["stage set", "stage accept", "stage used"])
      expect(
        undone.some((line) => line.startsWith(kind)),
        kind,
      ).toBe(true);
  });
});
