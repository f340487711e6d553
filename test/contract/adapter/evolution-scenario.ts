// How a community comes to be, works, is marked and ends, on a platform.
import { expect } from "vitest";
import { instant } from "../../../src/time/instant.ts";
import { acting } from "./acting.ts";
import type { ChatWorld } from "./chat-world.ts";

export async function foundingStepByStep(world: ChatWorld): Promise<void> {
  const { told, press, pressed, fill, lastTo } = acting(world);
  const path = await told("fay", "founding");
  const domain = { domain: "Letters that people understand", first: "How do we say no?", third: "Who reads us?" };
  const named = await fill("fay", await press("fay", path, "founding domain"), domain);
  expect(named.text).toContain("How do we say no?");
  await told("fay", "founding invite Ben from the archive");
  const people = await told("fay", "founding people");
  expect(people.text).toContain("Ben from the archive");
  await pressed("fay", people, "founding talked");
  const known = { who: "Ada from the desk", knows: "how to say <no> kindly" };
  await fill("m1", await world.say("m1", "founding nominate"), known);
  expect((await lastTo("fay", "Ada from the desk"))?.text).toContain("how to say <no> kindly");
  await told("m2", `founding nominate ${world.typedName("m3")} plain words`);
  const next = await pressed("fay", await told("fay", "founding show"), "founding enough");
  const last = await pressed("fay", next, "founding skip");
  await pressed("fay", last, "founding undo");
  await fill("fay", await world.say("fay", "founding welcome"), { words: "Good that you are here." });
  await told("fay", "founding forget Ben from the archive");
}

export async function projectToTheShelf(world: ChatWorld): Promise<void> {
  const { told, press, pressed, fill, lastTo, lastPublic } = acting(world);
  const question = "How do we tell somebody no in a letter?";
  const begun = await fill("m1", await world.say("m1", "project start"), { question });
  expect(await lastPublic(question)).toBeUndefined();
  await pressed("m1", begun, "project tell");
  const card = await lastPublic(question);
  const joined = await pressed("m2", card, "project join");
  expect(joined.text).toContain("M1");
  await pressed("m3", card, "project show");
  await fill("m2", await press("m2", joined, "project note"), { words: "A sentence of thanks first" });
  const list = await told("m3", "project list");
  expect(list.text).toContain(question);
  const finish = await world.say("m1", "project finish");
  const refused = { title: "Saying no", name: "yes", link: "not a link" };
  if (!("form" in finish)) throw new Error("no form");
  expect(await world.submit("m1", finish.form, refused)).toMatchObject({ problems: { link: expect.any(String) } });
  const done = await fill("m1", finish, { title: "Saying no kindly", words: "Three openings that work", name: "yes" });
  await pressed("m2", await lastTo("m2", question), "project credit");
  await pressed("m1", done, "project tell");
  expect((await lastPublic("Saying no kindly"))?.text).toMatch(/M1, M2/);
  expect((await told("m3", "project shelf")).text).toContain("Three openings that work");
}

export async function milestoneTold(world: ChatWorld): Promise<void> {
  const { told, press, pressed, fill, lastPublic } = acting(world);
  const added = await fill("fay", await world.say("fay", "milestone add"), {
    ...{ date: "2026-03-01", words: "The first handbook is out" },
  });
  const form = await press("fay", added, "milestone tell");
  await fill("fay", form, { words: "The first <handbook> is out, thank you all." });
  expect((await lastPublic("thank you all"))?.text).toContain("<handbook>");
  const removed = await told("fay", "milestone remove handbook");
  await pressed("fay", removed, "milestone restore");
  expect((await told("fay", "milestone list")).text).toContain("The first handbook is out");
}

/** All that the bot has sent anybody, but for answers to what people said. */
const sent = async ({ store }: ChatWorld): Promise<number> => {
  const [community] = await store.read.communities.list();
  return (await store.read.outbox.sentSince(community?.id ?? "", instant("2000-01-01T00:00:00Z"))).length;
};

export async function stageAndGracefulEnd(world: ChatWorld): Promise<void> {
  const { told, press, pressed, fill, lastPublic } = acting(world);
  await told("fay", "rhythm set weekly on tue at 16:00 Europe/London");
  const set = await told("fay", "stage set coalescing");
  await pressed("fay", set, "stage undo");
  await told("fay", "stage set maturing");
  expect((await told("fay", "stage")).private).toBe(true);
  await world.advanceTo("2026-03-20T12:00:00Z");

  // Nothing ends without a second yes; a farewell is planned and taken back first.
  const means = await told("fay", "stage retire");
  expect(means.text).toContain("Nothing is changed yet.");
  const farewell = { date: "2026-04-20", time: "17:00", place: "Room 1" };
  await fill("fay", await press("fay", means, "stage farewell"), farewell);
  await told("fay", "stage undo");
  const done = await pressed("fay", await told("fay", "stage retire"), "stage retire yes");
  const goodbye = await lastPublic("says goodbye");
  await pressed("m1", goodbye, "alumni yes");
  expect((await pressed("m2", goodbye, "archive")).private).toBe(true);
  expect(await world.files("m2")).toEqual(["archive.md"]);

  // Three months of silence, in which commands still answer.
  const before = await sent(world);
  await world.advanceTo("2026-06-20T12:00:00Z");
  expect(await sent(world)).toBe(before);
  expect((await told("m3", "stories")).private).toBe(true);

  await pressed("fay", done, "stage reopen");
  await world.advanceTo("2026-07-20T12:00:00Z");
  expect(await sent(world)).toBeGreaterThan(before);
}
