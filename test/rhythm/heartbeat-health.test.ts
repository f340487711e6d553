import { describe, expect, it } from "vitest";
import { calledOff, type Gathering, moved } from "../../src/rhythm/gathering.ts";
import { heartbeatHealth } from "../../src/rhythm/heartbeat-health.ts";
import { day, plus } from "../../src/time/instant.ts";
import { at, gatheringOf } from "./builders.ts";

const first = at("2026-01-06T16:00:00Z");
const beats: readonly Gathering[] = Array.from({ length: 7 }, (_, week) => {
  const slot = plus(first, week * 7 * day);
  return gatheringOf({ id: `g_${week}`, slot, startsAt: slot });
});
const after = at("2026-02-20T00:00:00Z");
const changing = (changes: Record<number, (one: Gathering) => Gathering>) =>
  beats.map((one, index) => changes[index]?.(one) ?? one);
const later = (days: number) => (one: Gathering) => moved(one, plus(one.startsAt, days * day), first);
const off = (one: Gathering) => calledOff(one, "cancelled", one.datedAt);

describe("the heartbeat of a rhythm", () => {
  it("is not told before the first slot", () => {
    expect(heartbeatHealth(beats, at("2026-01-01"))).toBeNull();
    expect(heartbeatHealth([], after)).toBeNull();
  });

  it("looks at the last six slots", () => {
    expect(heartbeatHealth(changing({ 0: off }), after)).toEqual({
      planned: 6,
      held: 6,
      share: 1,
      jitterDays: 0,
      healthy: true,
    });
  });

  it("stands one that fell out, and not two", () => {
    expect(heartbeatHealth(changing({ 3: off }), after)).toMatchObject({ held: 5, healthy: true });
    expect(heartbeatHealth(changing({ 3: off, 5: off }), after)).toMatchObject({ held: 4, healthy: false });
  });

  it("measures how far they wander from their slots by the median", () => {
    expect(heartbeatHealth(changing({ 1: later(1), 2: later(2), 3: later(2), 4: later(3) }), after)).toMatchObject({
      jitterDays: 1.5,
      healthy: true,
    });
    expect(heartbeatHealth(changing({ 1: later(3), 2: later(3), 3: later(3), 4: later(3) }), after)).toMatchObject({
      jitterDays: 3,
      healthy: false,
    });
  });

  it("waits with one that was moved ahead of us, and counts what was planned by hand not at all", () => {
    const ahead = changing({ 6: later(10) });
    expect(heartbeatHealth(ahead, after)).toMatchObject({ planned: 6, held: 6 });
    const byHand = gatheringOf({ id: "g_x", rhythm: null, slot: null, startsAt: first });
    expect(heartbeatHealth([byHand], after)).toBeNull();
  });

  it("is not well when everything fell out", () => {
    expect(heartbeatHealth(beats.map(off), after)).toMatchObject({ held: 0, jitterDays: null, healthy: false });
  });
});
