import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CalendarEntry, CalendarPort } from "../../../src/ports/calendar.ts";
import { type Instant, instant, plus } from "../../../src/time/instant.ts";
import { permission } from "../../support/discord-rules.ts";
import { type DiscordWorld, startDiscord } from "../../support/discord-world.ts";

const hour = 3_600_000;
let world: DiscordWorld;
let calendar: CalendarPort;
let soon: Instant;

beforeEach(async () => {
  world = await startDiscord();
  if (!world.adapter.calendar) throw new Error("Discord has a calendar");
  calendar = world.adapter.calendar;
  soon = plus(instant(Date.now()), 48 * hour);
});
afterEach(async () => {
  await world.close();
  expect(world.server.problems).toEqual([]);
});

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  installation: world.guild.id,
  channel: world.channel.id,
  event: null,
  title: "Monthly meetup",
  about: "Bring a case.",
  startsAt: soon,
  endsAt: plus(soon, hour),
  link: "https://meet.example/vis",
  place: null,
  ...more,
});
const events = () => [...world.guild.events.values()];
const kept = async (more: Partial<CalendarEntry> = {}) => {
  const answer = await calendar.keep(entry(more));
  if (answer.kind !== "kept") throw new Error(`not kept: ${answer.kind}`);
  return answer.event;
};

describe("a gathering in the server's calendar", () => {
  it("stands there as a single event with its time and place", async () => {
    const event = await kept();
    expect(events()).toMatchObject([
      {
        id: event,
        name: "Monthly meetup",
        description: "Bring a case.",
        scheduled_start_time: soon,
        scheduled_end_time: plus(soon, hour),
        privacy_level: 2,
        entity_type: 3,
        entity_metadata: { location: "https://meet.example/vis" },
      },
    ]);
  });

  it("names place and link when people meet in both ways, and the channel when nobody said where", async () => {
    await kept({ place: "Room 5" });
    await kept({ link: null, startsAt: plus(soon, hour), endsAt: plus(soon, 2 * hour) });
    expect(events().map((event) => (event.entity_metadata as { location: string }).location)).toEqual([
      "Room 5 · https://meet.example/vis",
      "#community",
    ]);
  });

  it("moves when the gathering moves, and stays the same event", async () => {
    const event = await kept();
    const later = plus(soon, 24 * hour);
    expect(await kept({ event, startsAt: later, endsAt: plus(later, hour) })).toBe(event);
    expect(events()).toMatchObject([{ id: event, scheduled_start_time: later }]);
  });

  it("is not entered twice when the answer to the first time was lost", async () => {
    world.server.fault({
      when: ({ method, path }) => method === "POST" && path.endsWith("/scheduled-events"),
      times: 3,
      afterwards: true,
      answer: { status: 502, body: {} },
    });
    await expect(calendar.keep(entry())).rejects.toMatchObject({ code: "try-later" });
    for (const event of events().slice(1)) world.guild.events.delete(event.id);
    const event = await kept();
    expect(events().map(({ id }) => id)).toEqual([event]);
  });

  it("is taken out when it is skipped or cancelled, once and for all", async () => {
    const event = await kept();
    const withdraw = () => calendar.withdraw({ installation: world.guild.id, event });
    expect(await withdraw()).toEqual({ kind: "withdrawn" });
    expect(events()[0]?.status).toBe(4);
    expect(await withdraw()).toEqual({ kind: "withdrawn" });
    world.guild.events.clear();
    expect(await withdraw()).toEqual({ kind: "withdrawn" });
  });

  it("that has begun is ended instead", async () => {
    const event = await kept();
    const stored = world.guild.events.get(event);
    if (stored) stored.status = 2;
    await calendar.withdraw({ installation: world.guild.id, event });
    expect(stored?.status).toBe(3);
  });

  it("is entered anew when somebody removed it by hand, or when it is on again", async () => {
    const event = await kept();
    world.guild.events.delete(event);
    const again = await kept({ event });
    expect(again).not.toBe(event);
    await calendar.withdraw({ installation: world.guild.id, event: again });
    expect(await kept({ event: again })).not.toBe(again);
  });

  it("is past when it has begun", async () => {
    const startsAt = instant(Date.now() - hour);
    expect(await calendar.keep(entry({ startsAt }))).toEqual({ kind: "past" });
    expect(events()).toEqual([]);
  });

  it("tells how many are interested", async () => {
    const event = await kept();
    world.guild.events.get(event)?.interested.add("1").add("2");
    expect(await calendar.interested({ installation: world.guild.id, event })).toBe(2);
    expect(await calendar.interested({ installation: world.guild.id, event: "123456789012345678" })).toBe(0);
  });

  it("keeps to Discord's lengths", async () => {
    await kept({ title: "t".repeat(300), about: "a".repeat(3_000), place: "p".repeat(300) });
    expect([events()[0]?.name.length, String(events()[0]?.description).length]).toEqual([100, 1_000]);
  });
});

describe("where the bot may not keep events", () => {
  it("a person is told the step, and nothing fails", async () => {
    world.server.state.forbidden.set(world.guild.id, permission.createEvents);
    expect(await calendar.keep(entry())).toEqual({
      kind: "human-step",
      step: "Discord did not let me keep the event in the server’s calendar; please give my role there: Create Events",
    });
  });

  it("because the calendar is full, a person is told so", async () => {
    const other = {
      guild_id: world.guild.id,
      name: "x",
      status: 1,
      creator_id: "1",
      scheduled_start_time: soon,
      interested: new Set<string>(),
      description: null,
      channel_id: null,
      image: null,
      entity_id: null,
      recurrence_rule: null,
      guild_scheduled_event_exceptions: [],
      scheduled_end_time: soon,
      entity_type: 3,
      privacy_level: 2,
      entity_metadata: { location: "x" },
    };
    for (let count = 0; count < 100; count += 1)
      world.guild.events.set(String(count), { ...other, id: world.server.state.snowflake() });
    expect(await calendar.keep(entry())).toMatchObject({
      kind: "human-step",
      step: expect.stringContaining("100 events at most"),
    });
  });
});
