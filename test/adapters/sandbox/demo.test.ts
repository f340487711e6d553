// The demo's life looks like the life of real communities: the figures are those published with three real histories.
import { describe, expect, it } from "vitest";
import { cast } from "../../../adapters/sandbox/demo/cast.ts";
import { type Act, liveDemo } from "../../../adapters/sandbox/demo/lives.ts";
import { stories } from "../../../adapters/sandbox/demo/sayings.ts";
import { epoch, instant, week } from "../../../src/time/instant.ts";
import { localDate, localTime, weekday } from "../../../src/time/zone.ts";

const founded = instant("2026-06-22T15:00:00Z");
const acts = liveDemo(founded, stories);
const messages = acts.filter((act) => act.kind === "say" || act.kind === "reply");
const share = (of: readonly Act[], all: readonly Act[]) => of.length / all.length;

function perPerson(): number[] {
  const counts = new Map<string, number>();
  for (const { who } of messages) counts.set(who, (counts.get(who) ?? 0) + 1);
  return [...counts.values()].sort((one, other) => other - one);
}

/** 0: everybody writes as much as everybody; towards 1: one writes all. */
function gini(counts: readonly number[]): number {
  const ascending = [...counts].reverse();
  const total = ascending.reduce((sum, count) => sum + count, 0);
  const weighted = ascending.reduce((sum, count, index) => sum + (index + 1) * count, 0);
  return (2 * weighted) / (ascending.length * total) - (ascending.length + 1) / ascending.length;
}

describe("the demo's life", () => {
  it("has some forty people, some months, and a few who have not joined yet", () => {
    expect(cast.length).toBeGreaterThanOrEqual(38);
    expect(cast.length).toBeLessThanOrEqual(45);
    expect(cast.filter((one) => one.part === "visitor").length).toBeGreaterThan(0);
  });

  it("is the same for the same seed and another for another", () => {
    expect(liveDemo(founded, stories)).toEqual(acts);
    expect(liveDemo(founded, stories, 8)).not.toEqual(acts);
  });

  it("is spoken by few: Gini of messages a person between 0.5 and 0.9 (real: 0.68 to 0.86), the top tenth writes 35 to 85 % (real: 56 to 84)", () => {
    const counts = perPerson();
    const topTenth =
      counts.slice(0, Math.ceil(counts.length / 10)).reduce((sum, count) => sum + count, 0) / messages.length;
    expect(gini(counts)).toBeGreaterThan(0.5);
    expect(gini(counts)).toBeLessThan(0.9);
    expect(topTenth).toBeGreaterThan(0.35);
    expect(topTenth).toBeLessThan(0.85);
  });

  it("answers itself: 8 to 28 % of messages are replies (real: 8 to 24), 10 to 45 reactions a hundred messages (real: 19 to 26)", () => {
    expect(
      share(
        messages.filter((act) => act.kind === "reply"),
        messages,
      ),
    ).toBeGreaterThan(0.08);
    expect(
      share(
        messages.filter((act) => act.kind === "reply"),
        messages,
      ),
    ).toBeLessThan(0.28);
    const reactions = acts.filter((act) => act.kind === "react").length / messages.length;
    expect(reactions).toBeGreaterThan(0.1);
    expect(reactions).toBeLessThan(0.45);
  });

  it("happens mostly on workdays between eight and eighteen, on everybody's own clock", () => {
    const zones = new Map(cast.map((one) => [one.ref, one.zone]));
    const atWork = messages.filter((act) => {
      const zone = zones.get(act.who) ?? cast[0]?.zone;
      if (zone === undefined) return false;
      return (
        weekday(localDate(act.at, zone)) <= 5 && localTime(act.at, zone) >= "08:00" && localTime(act.at, zone) < "18:00"
      );
    });
    expect(share(atWork, messages)).toBeGreaterThan(0.65);
    expect(share(atWork, messages)).toBeLessThan(0.95);
  });

  it("has somebody who fell silent for two months, and somebody who came back", () => {
    const silences = cast.map((one) => {
      const own = messages.filter((act) => act.who === one.ref).map((act) => epoch(act.at));
      return {
        ref: one.ref,
        longest: Math.max(0, ...own.slice(1).map((at, index) => at - (own[index] as number))),
        spoke: own.length,
      };
    });
    expect(silences.some(({ longest, spoke }) => longest > 8 * week && spoke > 2)).toBe(true);
  });
});
