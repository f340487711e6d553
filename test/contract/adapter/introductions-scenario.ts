// Introductions on a platform: only who wants them, privately, never with somebody blocked, and suggested ones after two yes.
import { expect } from "vitest";
import { acting } from "./acting.ts";
import type { ChatWorld } from "./chat-world.ts";

const three = ["m1", "m2", "m3"] as const;
const firstRound = "2026-03-09T20:00:00Z";

export async function threeMeet(world: ChatWorld): Promise<void> {
  const { told, pressed, allTo, lastTo } = acting(world);
  for (const who of three) expect((await told(who, "intro on")).private).toBe(true);
  expect((await told("fay", "intros set 1")).text).toContain("intros off");
  await world.advanceTo(firstRound);
  expect(await allTo("fay", "Meet ")).toEqual([]);
  expect(await world.public()).toEqual([]);
  for (const who of three) {
    const [meet, ...more] = await allTo(who, "Meet ");
    expect(more).toEqual([]);
    for (const other of three) if (other !== who) expect(meet?.text).toContain(other.toUpperCase());
    expect(meet?.text).not.toContain(who.toUpperCase());
  }
  const yes = await pressed("m2", await lastTo("m2", "Meet "), "intro met yes");
  expect(await pressed("m2", yes, "intro thank")).toMatchObject({ private: true });
  for (const who of ["m1", "m3"] as const) expect((await lastTo(who, "M2"))?.text).toMatch(/thank/i);
  // Who has met is not asked whether they did, and may leave the next one out with one press.
  await world.advanceTo("2026-03-15T12:00:00Z");
  const ahead = (await world.direct("m3")).findLast(({ buttons }) =>
    buttons.some(({ id }) => id.startsWith("intro skip")),
  );
  expect((await pressed("m3", ahead, "intro skip")).private).toBe(true);
  await world.advanceTo("2026-03-16T20:00:00Z");
  expect(await allTo("m1", "Meet ")).toHaveLength(2);
  expect(await allTo("m3", "Meet ")).toHaveLength(1);
  await pressed("m1", await lastTo("m1", "Meet "), "intro skip");
}

export async function neverWithWhomIsBlocked(world: ChatWorld): Promise<void> {
  const { told, pressed, allTo } = acting(world);
  for (const who of ["fay", ...three] as const) await told(who, "intro on");
  for (const other of ["m2", "m3"] as const) {
    const answer = await told("m1", `intro block ${world.typedName(other)}`);
    expect(answer.private).toBe(true);
  }
  const again = await told("m2", `intro block ${world.typedName("fay")}`);
  await pressed("m2", again, "intro unblock");
  await told("fay", "intros set weekly");
  await world.advanceTo(firstRound);
  const met = async (who: "fay" | (typeof three)[number]) => (await allTo(who, "Meet ")).map(({ text }) => text);
  expect(await met("m1")).toEqual([expect.stringContaining("Fay")]);
  expect(await met("m2")).toEqual([expect.stringContaining("M3")]);
  await world.advanceTo("2026-03-13T20:00:00Z");
  const [asked] = await allTo("m2", "M3").then((all) => all.slice(-1));
  expect((await pressed("m2", asked, "intro met no")).private).toBe(true);
}

const suggest = async (world: ChatWorld, by: (typeof three)[number], first: "m1" | "m2", second: "m2" | "m3") => {
  const answer = await acting(world).fill(by, await world.say(by, "suggest-intro"), {
    ...{ first: world.refOf(first), second: world.refOf(second), why: "Both of you work on *checklists*" },
  });
  expect(answer.private).toBe(true);
};

export async function suggestedByAThird(world: ChatWorld): Promise<void> {
  const { pressed, lastTo } = acting(world);
  await suggest(world, "m3", "m1", "m2");
  expect(await lastTo("m2", "checklists")).toBeUndefined();
  const first = await lastTo("m1", "checklists");
  expect(first?.text).toContain("M2");
  await pressed("m1", first, "intro answer yes");
  const second = await lastTo("m2", "checklists");
  expect(second?.text).toContain("M1");
  await pressed("m2", second, "intro answer yes");
  expect((await lastTo("m1", "Meet "))?.text).toContain("M2");
  expect((await lastTo("m2", "Meet "))?.text).toContain("M1");
  expect(await world.direct("m3")).toEqual([]);
}

export async function suggestedAndRefused(world: ChatWorld): Promise<void> {
  const { pressed, lastTo } = acting(world);
  await suggest(world, "m1", "m2", "m3");
  await pressed("m2", await lastTo("m2", "checklists"), "intro answer no");
  expect(await world.direct("m3")).toEqual([]);
  expect(await world.direct("m1")).toEqual([]);
}
