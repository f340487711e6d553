// The process was down for a while: of what fell due meanwhile only the latest that is still of use is said, the rest is on
// record as skipped with its reason, and no gathering is missing from the history.
import { afterEach, describe, expect, it } from "vitest";
import { instant } from "../../src/time/instant.ts";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";
import { kept, posted } from "./room.ts";

let world: SandboxWorld;
afterEach(() => world.close());

/** Nothing ran until then; now it does. */
async function wakeUpAt(at: string): Promise<void> {
  world.clock.set(instant(at));
  for (let beats = 0; beats < 5; beats += 1) await world.bot.beat();
}

const skipped = async () =>
  (await world.decisions())
    .filter((one) => one.rule.startsWith("rhythm") && one.outcome === "skipped")
    .map((one) => `${one.rule}: ${one.reason}`);

async function withRhythm(plan: string, until: string) {
  world = await sandboxWorld({ members: 2, start: instant("2026-04-01T09:00:00Z") });
  await world.say("fay", `/cop rhythm set ${plan}`);
  await world.advanceTo(until);
}

describe("after a week without the bot", () => {
  it("only the latest reminder that is still of use is sent", async () => {
    await withRhythm("monthly on 2nd tue at 16:00 Europe/London", "2026-04-30T09:00:00Z");
    const before = (await posted(world)).length;
    // The announcement was sent on 28 April; the week's and the day's reminders fell due in between.
    await wakeUpAt("2026-05-11T18:00:00Z");
    expect((await posted(world)).slice(before)).toEqual(["rhythm.remind 2026-05-11T18:00"]);
    expect(await skipped()).toEqual([
      "rhythm.remind: Not sent (first reminder): its time passed while I could not send, and a later one (second reminder) is of more use.",
    ]);
  });

  it("nothing is said about a gathering that has begun, and its thanks come if they are still of use", async () => {
    await withRhythm("monthly on 2nd tue at 16:00 Europe/London", "2026-05-06T09:00:00Z");
    const before = (await posted(world)).length;
    await wakeUpAt("2026-05-12T15:20:00Z");
    expect((await posted(world)).slice(before)).toEqual([]);
    expect(await skipped()).toEqual([
      "rhythm.remind: Not sent (second reminder): its time passed while I could not send, and a later one (last reminder) is of more use.",
      "rhythm.remind: Not sent (last reminder): the gathering has begun.",
    ]);
    await wakeUpAt("2026-05-14T09:00:00Z");
    expect((await posted(world)).slice(before)).toEqual(["rhythm.follow-up 2026-05-14T09:00"]);
    expect(await skipped()).toHaveLength(2);
  });

  it("a whole gathering that passed stands in the history, with everything that was not said about it", async () => {
    await withRhythm("weekly on tue at 16:00 Europe/London", "2026-04-22T09:00:00Z");
    const before = (await posted(world)).length;
    await wakeUpAt("2026-05-09T09:00:00Z");
    const { gatherings } = await kept(world);
    expect(gatherings.map((one) => one.startsAt.slice(0, 10))).toEqual([
      "2026-04-07",
      "2026-04-14",
      "2026-04-21",
      "2026-04-28",
      "2026-05-05",
      "2026-05-12",
    ]);
    expect((await posted(world)).slice(before)).toEqual(["rhythm.announce 2026-05-09T09:00"]);
    expect((await skipped()).sort()).toEqual(
      [
        // 28 April had been announced; 5 May had not.
        "rhythm.remind: Not sent (second reminder): its time passed while I could not send, and a later one (last reminder) is of more use.",
        "rhythm.remind: Not sent (last reminder): the gathering has begun.",
        "rhythm.follow-up: Not sent (thanks afterwards): the gathering is too long over.",
        "rhythm.announce: Not sent (announcement): its time passed while I could not send, and a later one (last reminder) is of more use.",
        "rhythm.remind: Not sent (second reminder): its time passed while I could not send, and a later one (last reminder) is of more use.",
        "rhythm.remind: Not sent (last reminder): the gathering has begun.",
        "rhythm.follow-up: Not sent (thanks afterwards): the gathering is too long over.",
      ].sort(),
    );
  });

  it("a step that was sent in its time is never called skipped, however often the rules look again", async () => {
    await withRhythm("weekly on tue at 16:00 Europe/London", "2026-04-22T09:00:00Z");
    await world.say("m1", "/cop rsvp yes");
    await world.advance("P10D");
    expect(await skipped()).toEqual([]);
  });

  it("what passed stays as it was even when the first thing that happens is a new rhythm", async () => {
    await withRhythm("weekly on tue at 16:00 Europe/London", "2026-04-22T09:00:00Z");
    world.clock.set(instant("2026-05-09T09:00:00Z"));
    await world.say("fay", "/cop rhythm set monthly on last fri at 12:00 UTC");
    const { gatherings } = await kept(world);
    expect(gatherings.filter((one) => one.startsAt < world.now()).map((one) => one.startsAt.slice(0, 10))).toEqual([
      "2026-04-07",
      "2026-04-14",
      "2026-04-21",
      "2026-04-28",
      "2026-05-05",
    ]);
  });
});
