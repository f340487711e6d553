// A debate on a platform: opened by a form, argued under its card and by its buttons, summed up, told, closed.
import { expect } from "vitest";
import { acting, reply } from "./acting.ts";
import type { ChatWorld } from "./chat-world.ts";

export async function debateFromQuestionToSummary(world: ChatWorld): Promise<void> {
  const { told, press, pressed, fill, lastPublic } = acting(world);
  const question = "Do we answer a hard letter on the day it comes, or sleep over it first, whoever wrote it and why?";
  await fill("fay", await world.say("fay", "debate open"), {
    ...{ question, a: "On the day, always, because waiting is hard for whoever wrote it", b: "After a night" },
  });
  const card = await lastPublic(question);
  expect(card?.private).toBe(false);
  if (!card) throw new Error("no card");

  // In the thread under it, where it counts as an answer like any other.
  await world.answers("m3", card, "It depends on who waits. secret-words");
  await world.answers("m1", card, "On nobody but us. secret-words");

  const [community] = await world.store.read.communities.list();
  const figures = await world.store.read.activity.figures(community?.id ?? "", world.now());
  expect(figures.filter(({ replies }) => replies === 1)).toHaveLength(2);

  // By its buttons: nobody is named who did not tick it.
  await fill("m1", await press("m1", card, "argue for", "side=a"), {
    words: "Waiting hurts",
    change: "A calmer reader",
  });
  const second = { words: "Anger <fades>", name: "yes" };
  const saved = await fill("m2", await press("m2", card, "argue for", "side=b"), second);
  expect(saved.private).toBe(true);
  await fill("m3", await press("m3", card, "argue for", "side=b"), { words: "I slept badly" });
  await fill("m3", await press("m3", card, "argue mind"), { change: "A month of figures" });
  const seen = await pressed("m3", card, "argue show");
  expect(seen.text).toContain("Waiting hurts");
  expect(seen.text).toContain("Anger <fades> (M2)");
  expect(seen.text).not.toMatch(/M1|M3/);
  await pressed("m3", seen, "argue back");

  // Summed up by the facilitator, who reads first what will be said.
  const summary = await fill("fay", await world.say("fay", "debate summary"), {
    agree: "That a letter is read twice",
    open: "Who decides",
  });
  expect(summary.text).toContain("A month of figures");
  expect(await lastPublic("That a letter is read twice")).toBeUndefined();
  await pressed("fay", summary, "debate share");
  expect((await lastPublic("That a letter is read twice"))?.private).toBe(false);
  const closed = await pressed("fay", summary, "debate close");
  await pressed("fay", closed, "debate reopen");
  await told("fay", "debate close");
  // An old card's button says kindly that it is over.
  const late = await press("m1", card, "argue mind");
  const answer = "form" in late ? await fill("m1", late, { change: "Once more" }) : reply(late);
  expect(answer.text).toContain("closed");
}
