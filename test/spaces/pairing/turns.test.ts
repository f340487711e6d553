import { describe, expect, it } from "vitest";
import { planRound } from "../../../src/spaces/pairing/plan-round.ts";
import { live, lots, next, people, person, request } from "./community.ts";

const spread = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);

describe("what nobody should have twice before everybody had it once", () => {
  it.each([5, 7, 9, 13, 21])("%i members: nobody sits out two times more than anybody else, at any moment", (count) => {
    live(request({ people: people(count), odd: "sit-out" }), 2 * count + 4, (plan, after) => {
      expect(plan.sitOuts).toHaveLength(1);
      expect(spread(after.people.map(({ satOut }) => satOut))).toBeLessThanOrEqual(1);
    });
  });

  it.each([5, 7, 9, 13, 21])("%i members: seats in the group of three go round, at any moment", (count) => {
    live(request({ people: people(count, () => ({ trios: 0 })) }), 2 * count + 4, (plan, after) => {
      expect(plan.sitOuts).toEqual([]);
      expect(plan.groups.filter((group) => group.length === 3)).toHaveLength(1);
      expect(spread(after.people.map(({ trios }) => trios ?? 0))).toBeLessThanOrEqual(1);
    });
  });

  it("without a count of theirs, seats in groups of three are counted from the past", () => {
    const { plans } = live(request({ people: people(13) }), 26);
    const uncounted = (now: ReturnType<typeof request>) => ({
      ...now,
      people: now.people.map(({ trios: _, ...rest }) => rest),
    });
    let now = request({ people: people(13) });
    for (const plan of plans) {
      expect(planRound(uncounted(now))).toEqual(plan);
      now = next(now, plan);
    }
  });

  it("who sat out last does not sit out again while somebody else can, and of the others it is who did least often", () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const lot = lots(seed);
      const count = 3 + 2 * lot(7);
      const last = lot(count);
      const all = people(count, (at) => ({ satOut: at === last ? 1 + lot(3) : lot(4), satOutLast: at === last }));
      const [out = ""] = planRound(request({ people: all, odd: "sit-out", seed })).sitOuts;
      const others = all.filter(({ satOutLast }) => !satOutLast);
      const least = Math.min(...others.map(({ satOut }) => satOut));
      expect(others.filter(({ satOut }) => satOut === least).map(({ id }) => id)).toContain(out);
    }
  });

  it("blocks that leave over several at a time leave over each of them in turn", () => {
    // One hub that everybody may meet, and four who may meet nobody else.
    const spokes = ["b", "c", "d", "e"];
    const blocked = spokes.flatMap((one) =>
      spokes.filter((other) => one < other).map((other) => [one, other] as const),
    );
    const all = ["a", ...spokes].map((id) => person(id));
    for (const more of [0, 8]) {
      const others = people(more);
      const apart = [
        ...blocked,
        ...spokes.flatMap((one) => others.map(({ id }) => [one, id] as const)),
        ...others.map(({ id }) => ["a", id] as const),
      ];
      live(request({ people: [...all, ...others], blocked: apart, odd: "sit-out" }), 12, (plan, after) => {
        expect(plan.sitOuts).toHaveLength(3);
        const sat = after.people.filter(({ id }) => spokes.includes(id)).map(({ satOut }) => satOut);
        expect(spread(sat)).toBeLessThanOrEqual(1);
      });
    }
  });

  it("who likes a group of three better has its seats first, also with an even number when there are three of them", () => {
    const liking = (at: number) => ({ preferTrio: at < 3, trios: 5 });
    for (const count of [7, 8, 13, 14]) {
      const { groups } = planRound(request({ people: people(count, liking) }));
      const inTrio = groups.filter((group) => group.length === 3).flat();
      expect(inTrio).toEqual(expect.arrayContaining(["p0", "p1", "p2"]));
      expect(groups.filter((group) => group.length === 3)).toHaveLength(count % 2 === 1 ? 1 : 2);
    }
  });
});
