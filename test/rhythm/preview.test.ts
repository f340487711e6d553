// What the preview shows for a week is what then happens over unchanged data, to the letter.
import { afterEach, describe, expect, it } from "vitest";
import { plainCard } from "../../src/cards/plain-text.ts";
import { zoneOf } from "../../src/community/member.ts";
import { instant } from "../../src/time/instant.ts";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";

let world: SandboxWorld;
afterEach(() => world.close());

async function previewed(days: number) {
  const { id } = await world.community();
  return (await world.bot.preview(id, days)).map(({ at, rule, to, text }) => ({ at, rule, to, text }));
}

/** What really arrived after `since`, in the preview's own terms. */
async function happened(since: string) {
  const community = await world.community();
  const members = await world.store.read.members.list(community.id);
  return (await world.store.read.outbox.sentSince(community.id, instant(since))).map(({ sentAt, rule, to, key }) => {
    const reader = to.kind === "member" ? members.find((one) => one.id === to.member) : undefined;
    const card = world.world.byKey(key)?.card;
    return { at: sentAt, rule, to: to.ref, text: card && plainCard(card, zoneOf(reader, community)) };
  });
}

describe("a preview of seven days", () => {
  it.each([
    ["weekly, with topics, answers and the private reminder", "2026-03-17T12:00:00Z"],
    ["around the clock change in London", "2026-03-27T12:00:00Z"],
    ["while a gathering is on", "2026-03-10T16:30:00Z"],
  ])("is what then happens: %s", async (_, from) => {
    world = await sandboxWorld({ members: 3 });
    await world.say("fay", "/cop rhythm set weekly on tue at 16:00 Europe/London place=Library");
    await world.say("fay", "/cop rhythm alternate 09:00 Asia/Tokyo");
    await world.say("fay", "/cop rules set rhythm.remind privately on");
    await world.say("m2", "/cop preferences zone=Asia/Tokyo");
    await world.advanceTo(from);
    await world.say("m1", "/cop rsvp yes");
    await world.say("m2", "/cop rsvp maybe");
    await world.say("m1", "/cop agenda add Charts for people in a hurry");
    await world.advance("PT1M");
    const start = world.now();
    const seen = await previewed(7);
    expect(seen.filter((one) => one.rule.startsWith("rhythm")).length).toBeGreaterThanOrEqual(4);
    expect(await previewed(7)).toEqual(seen);
    await world.advance("P7D");
    expect(await happened(start)).toEqual(seen);
  });

  it("holds the private reminder for those who said yes or maybe, in their own time, and for nobody else", async () => {
    world = await sandboxWorld({ members: 3 });
    await world.say("fay", "/cop rhythm set weekly on tue at 16:00 Europe/London");
    await world.say("fay", "/cop rules set rhythm.remind privately on");
    await world.say("m2", "/cop preferences zone=Asia/Tokyo");
    await world.say("m1", "/cop rsvp yes");
    await world.say("m2", "/cop rsvp maybe");
    await world.say("m3", "/cop rsvp no");
    const own = (await previewed(2)).filter((one) => one.to !== "practice" && one.rule === "rhythm.remind");
    expect(own.map((one) => one.to).sort()).toEqual(["m1", "m2"]);
    expect(own.find((one) => one.to === "m2")?.text).toContain("Wed 4 Mar 2026, 01:00 (Asia/Tokyo)");
  });

  it("is empty while the rhythm is paused", async () => {
    world = await sandboxWorld({ members: 2 });
    await world.say("fay", "/cop rhythm set weekly on tue at 16:00 Europe/London");
    await world.say("fay", "/cop rhythm pause");
    expect((await previewed(28)).filter((one) => one.rule.startsWith("rhythm"))).toEqual([]);
  });
});
