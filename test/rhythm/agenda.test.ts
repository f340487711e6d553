import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkingOf, planAgenda, topicsThatFit } from "../../src/rhythm/agenda.ts";
import type { AgendaItem } from "../../src/rhythm/gathering.ts";
import { at, gatheringOf } from "./builders.ts";

const topic = (minute: number): AgendaItem => ({
  id: `t_${minute}`,
  gathering: "rh_1-20260512",
  member: "m_1",
  topic: "Budgets",
  at: at(`2026-05-01T10:${String(minute).padStart(2, "0")}:00Z`),
});
const topics = (count: number) => Array.from({ length: count }, (_, index) => topic(index));

describe("an agenda", () => {
  it("shares the time among the topics in the order they came in, and ends with room to network", () => {
    const { parts, waiting } = planAgenda(gatheringOf(), topics(3).toReversed());
    expect(parts.map((part) => [part.item?.id ?? "network", part.startsAt.slice(11, 16), part.minutes])).toEqual([
      ["t_0", "15:00", 16],
      ["t_1", "15:16", 16],
      ["t_2", "15:32", 16],
      ["network", "15:48", 12],
    ]);
    expect(waiting).toEqual([]);
  });

  it("is all room to network while nobody has added a topic", () => {
    expect(planAgenda(gatheringOf(), []).parts).toEqual([
      { item: null, startsAt: gatheringOf().startsAt, minutes: 60 },
    ]);
  });

  it("keeps what does not fit with five minutes for another time", () => {
    expect(topicsThatFit(gatheringOf())).toBe(10);
    const { parts, waiting } = planAgenda(gatheringOf(), topics(12));
    expect(parts).toHaveLength(11);
    expect(waiting.map((item) => item.id)).toEqual(["t_10", "t_11"]);
  });

  it("always leaves ten minutes to network, whatever was wished, as far as there is time at all", () => {
    expect(networkingOf(0, 60)).toBe(10);
    expect(networkingOf(25, 60)).toBe(25);
    expect(networkingOf(30, 20)).toBe(20);
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 480 }),
        fc.integer({ min: 0, max: 300 }),
        fc.nat(40),
        (long, free, count) => {
          const gathering = gatheringOf({ durationMinutes: long, networkingMinutes: free });
          const { parts, waiting } = planAgenda(gathering, topics(count));
          expect(parts.at(-1)?.item).toBeNull();
          expect(parts.at(-1)?.minutes).toBeGreaterThanOrEqual(10);
          expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(long);
          expect(parts.length - 1 + waiting.length).toBe(count);
        },
      ),
    );
  });
});
