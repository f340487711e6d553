// A guest's whole way on a platform: suggested, approved, invited, let in, asked, held, thanked, and let out on the last day.
import { expect } from "vitest";
import { acting, reply } from "./acting.ts";
import type { ChatWorld } from "./chat-world.ts";

export async function guestFromIdeaToThanks(world: ChatWorld): Promise<void> {
  const { press, fill, lastTo, lastPublic } = acting(world);

  // From a member's idea to a letter that the facilitator sends.
  await fill("m1", await world.say("m1", "guest suggest"), {
    ...{ name: "Grace Hopper", why: "She explains hard things", topic: "compilers", field: "computing" },
    question: "How do we name things?",
  });
  const look = reply(await press("fay", await lastTo("fay", "Grace Hopper"), "guest approve"));
  expect(look.private).toBe(true);
  await press("fay", look, "guest approve");
  const letter = reply(await world.say("fay", "guest invite Grace Hopper"));
  expect(letter.text).toContain("Not said yet");
  const half = await fill("fay", await press("fay", letter, "guest letter"), {
    date: "26 March, 15:00 UTC, 60 minutes",
  });
  expect(half.text).toContain("How do we name things?");
  await press("fay", half, "guest sent");

  // A yes: the visit stands in the calendar, and the guest is let in some days before.
  const yes = reply(await world.say("fay", 'guest confirm "Grace Hopper" 2026-03-26 15:00 access=yes'));
  expect(yes.text).toContain("Grace Hopper comes");
  await world.advanceTo("2026-03-16T15:00:00Z");
  const open = await lastPublic("Questions close");
  expect(open?.private).toBe(false);
  const asked = { words: "Which names were a mistake?", anonymous: "yes" };
  expect((await fill("m2", await press("m2", open, "guest ask"), asked)).private).toBe(true);
  reply(await press("m3", open, "guest buddy"));
  await world.advanceTo("2026-03-20T15:00:00Z");
  expect(await lastTo("fay", "Grace Hopper")).toBeDefined();
  await world.advanceTo("2026-03-24T15:00:00Z");
  for (const who of ["fay", "m3"] as const) {
    const list = await lastTo(who, "Which names were a mistake?");
    expect(list?.text).toContain("Questions for Grace Hopper");
    expect(list?.text).not.toContain("M2");
  }

  // Held, thanked with what members said, answered, and written down.
  await world.advanceTo("2026-03-26T18:00:00Z");
  reply(await press("fay", await lastTo("fay", "take place"), "guest host"));
  const was = await lastPublic("Grace Hopper was with us");
  await fill("m1", await press("m1", was, "guest quote"), { words: "I will draw it first", named: "yes" });
  await fill("m2", await press("m2", was, "guest quote"), { words: "A name is a promise", named: "no" });
  const thanks = reply(await world.say("fay", "guest thank Grace Hopper"));
  expect(thanks.text).toContain("I will draw it first");
  expect(thanks.text).toContain("A name is a promise");
  expect(thanks.text).not.toContain("M2");
  await press("fay", thanks, "guest thanked");
  const list = reply(await world.say("fay", "guest questions Grace Hopper"));
  await fill("fay", await press("fay", list, "guest answered"), { words: "All that were clever" });
  expect((await lastTo("m2", "All that were clever"))?.text).toContain("Which names were a mistake?");
  const kept = await fill("fay", await world.say("fay", "guest takeaways Grace Hopper"), {
    takeaways: "Draw it first\nName it late",
  });
  const next = reply(await press("fay", kept, "guest share"));
  expect((await lastPublic("Name it late"))?.private).toBe(false);
  reply(await press("fay", next, "guest follow"));

  // The last day is a week after the visit.
  await world.advanceTo("2026-04-03T00:00:00Z");
  const [community] = await world.store.read.communities.list();
  const ends = (await world.store.read.deeds.of(community?.id ?? "")).filter(
    ({ asked: it }) => it.kind === "end-access",
  );
  expect(ends.map(({ state }) => state)).toEqual(["done"]);
}
