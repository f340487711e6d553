// Twelve months of a community that takes turns between London and Tokyo, lived through in the sandbox: every wall-clock time
// right on both sides of both clock changes, no step twice, none lost.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/time/instant.ts";
import { type SandboxWorld, sandboxWorld } from "../support/sandbox-world.ts";
import { kept, publicMessages } from "./room.ts";

/** By hand: every second Tuesday, in turns 16:00 in London and 09:00 in Tokyo (which is midnight UTC all year). */
const starts = [
  ...["2026-01-06T16:00", "2026-01-20T00:00", "2026-02-03T16:00", "2026-02-17T00:00", "2026-03-03T16:00"],
  // Summer time in London from 29 March on: 16:00 there is 15:00 UTC.
  ...["2026-03-17T00:00", "2026-03-31T15:00", "2026-04-14T00:00", "2026-04-28T15:00", "2026-05-12T00:00"],
  ...["2026-05-26T15:00", "2026-06-09T00:00", "2026-06-23T15:00", "2026-07-07T00:00", "2026-07-21T15:00"],
  ...["2026-08-04T00:00", "2026-08-18T15:00", "2026-09-01T00:00", "2026-09-15T15:00", "2026-09-29T00:00"],
  // And until 25 October.
  ...["2026-10-13T15:00", "2026-10-27T00:00", "2026-11-10T16:00", "2026-11-24T00:00", "2026-12-08T16:00"],
  "2026-12-22T00:00",
];

/** Milliseconds of London's summer time at a moment of 2026, written out on its own. */
const summer = (at: number): number =>
  at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? 3_600_000 : 0;

/** The same time of day in London or Tokyo, days earlier. */
function daysBefore(start: number, days: number, inLondon: boolean): number {
  if (!inLondon) return start - days * 86_400_000;
  const wall = start + summer(start) - days * 86_400_000;
  const guess = wall - summer(wall);
  return wall - summer(guess);
}

const minutes = 60_000;
const text = (at: number) => new Date(at).toISOString().slice(0, 16);

/** What has to be said when, from the two times of day alone. */
function expected(): string[] {
  const said: string[] = [];
  starts.forEach((start, index) => {
    const at = Date.parse(`${start}Z`);
    const inLondon = index % 2 === 0;
    const previousEnd = index === 0 ? 0 : Date.parse(`${starts[index - 1]}Z`) + 60 * minutes;
    const founded = Date.parse("2026-01-01T10:00Z");
    said.push(`rhythm.announce ${text(Math.max(daysBefore(at, 14, inLondon), previousEnd, founded))} ${start}`);
    const week = daysBefore(at, 7, inLondon);
    if (week > founded) said.push(`rhythm.remind ${text(week)} ${start}`);
    said.push(`rhythm.remind ${text(daysBefore(at, 1, inLondon))} ${start}`);
    said.push(`rhythm.remind ${text(at - 60 * minutes)} ${start}`);
    said.push(`rhythm.follow-up ${text(at + 180 * minutes)} ${start}`);
  });
  return said.filter((one) => (one.split(" ")[1] ?? "") <= "2026-12-31T00:00").sort();
}

describe("twelve months of London and Tokyo in turns", () => {
  let world: SandboxWorld;
  beforeAll(async () => {
    world = await sandboxWorld({ members: 2, start: instant("2026-01-01T10:00:00Z") });
    await world.say("fay", "/cop rhythm set every 2 weeks on tue at 16:00 Europe/London");
    await world.say("fay", "/cop rhythm alternate 09:00 Asia/Tokyo");
    await world.advanceTo("2026-12-31T00:00:00Z");
  });
  afterAll(() => world.close());

  it("has every gathering at 16:00 in London or at 09:00 in Tokyo, and keeps all of them in its history", async () => {
    const { gatherings } = await kept(world);
    const held = gatherings.filter((one) => one.startsAt < world.now());
    expect(held.map((one) => one.startsAt.slice(0, 16))).toEqual(starts);
    const clock = (at: string, timeZone: string) =>
      new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short", hour: "2-digit", minute: "2-digit" }).format(
        new Date(at),
      );
    for (const [index, one] of held.entries()) {
      const [zone, time] = index % 2 === 0 ? ["Europe/London", "Tue 16:00"] : ["Asia/Tokyo", "Tue 09:00"];
      expect([one.zone, clock(one.startsAt, one.zone).replace(",", "")]).toEqual([zone, time]);
    }
  });

  it("says every step once, at the wall-clock time it belongs to, and nothing else", async () => {
    const { gatherings } = await kept(world);
    const startOf = (id: string) => gatherings.find((one) => one.id === id)?.startsAt.slice(0, 16);
    const said = (await publicMessages(world)).map((message) => {
      const id = /gathering=(\S+)/.exec(message.card.buttons[0]?.id ?? "")?.[1] ?? "";
      return `${message.kind} ${message.at.slice(0, 16)} ${startOf(id)}`;
    });
    const due = expected();
    // The announcement of the first gathering of 2027 belongs to this year as well.
    const next = said.filter((one) => one.endsWith("2027-01-05T16:00"));
    expect(next).toEqual([
      "rhythm.announce 2026-12-22T16:00 2027-01-05T16:00",
      "rhythm.remind 2026-12-29T16:00 2027-01-05T16:00",
    ]);
    expect(said.filter((one) => !next.includes(one)).sort()).toEqual(due);
    expect(new Set(said).size).toBe(said.length);
  });

  it("names in each post the time in the zone whose turn it is", async () => {
    for (const message of await publicMessages(world)) {
      if (message.kind === "rhythm.follow-up") continue;
      expect(message.text).toMatch(/16:00 \(Europe\/London\)|09:00 \(Asia\/Tokyo\)/);
    }
  });

  it("recorded no step as skipped, for nothing was late", async () => {
    expect(
      (await world.decisions()).filter((one) => one.rule.startsWith("rhythm") && one.outcome === "skipped"),
    ).toEqual([]);
  });
});
