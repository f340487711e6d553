// The replay against life: a community lives half a year in the sandbox, with the weekly rule running as it does in
// production; then the same half year is worked out from what was stored of it.
import { expect, it } from "vitest";
import { looksUntil, replay } from "../../src/participation/replay.ts";
import { settingsOf } from "../../src/participation/settings.ts";
import { atWallClock, type LocalTime, localDate, plusDays } from "../../src/time/zone.ts";
import { sandboxWorld } from "../support/sandbox-world.ts";

it("comes to the very standings that the weekly rule stored, week by week", { timeout: 120_000 }, async () => {
  const world = await sandboxWorld({ members: 4 });
  const { store } = world;
  const start = localDate(world.now(), (await world.community()).zone);
  // m1 speaks every other day, m2 on Mondays before and after the look, m3 stops after three months, m4 only listens.
  for (let day = 1; day <= 180; day += 1) {
    const date = plusDays(start, day);
    const at = (time: string) => world.advanceTo(`${date}T${time}:00Z`);
    const say = (persona: string, text: string) => world.sandbox.visitor.say({ persona, channel: world.channel, text });
    if (day % 7 === 0) {
      await at("05:30");
      await say("m2", "Did anybody bake on Sunday?");
      await at("07:00");
      await say("m2", "I did.");
    }
    if (day % 2 === 0 || (day < 90 && day % 3 === 0)) await at("15:00");
    if (day % 2 === 0) await say("m1", "Something I learned today.");
    if (day < 90 && day % 3 === 0) await say("m3", "What flour do you use?");
  }
  await world.advance("P1D");

  const community = await world.community();
  const { zone } = community;
  const members = await store.read.members.list(community.id);
  const until = world.now();
  const activity = await store.read.activity.days(community.id, community.createdAt, until, zone);
  const mornings = [];
  for (const look of looksUntil(members, until, zone)) {
    const midnight = atWallClock(localDate(look, zone), "00:00" as LocalTime, zone);
    mornings.push(...(await store.read.activity.days(community.id, midnight, look, zone)));
  }
  const replayed = replay({ members, activity, mornings, until, zone, settings: settingsOf(community) });

  for (const member of members) {
    const { flaggedAt: _, ...stored } = member.standing;
    expect(replayed.get(member.id), member.name).toEqual(stored);
  }
  expect(new Set(members.map((member) => member.standing.level)).size).toBeGreaterThan(1);
  await world.close();
});
