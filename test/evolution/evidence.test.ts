// The evidence table of domain 2, at 10 members and at 60: what holds, what does not, and what cannot be known.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidenceOf, type LineId, type Seen } from "../../src/evolution/evidence.ts";
import { stages } from "../../src/evolution/stage.ts";
import { instant } from "../../src/time/instant.ts";
import { drawn, seenOf } from "./community.ts";

const sizes = [10, 60] as const;
const line = (seen: Seen, id: LineId) =>
  Object.values(evidenceOf(seen))
    .flatMap(({ lines }) => lines)
    .find((one) => one.id === id);

describe.each(sizes)("with %s members", (size) => {
  it.each(stages)("a community that lives as in %s is seen so", (stage) => {
    expect(evidenceOf(seenOf(drawn[stage](size)))[stage].holds).toBe("yes");
  });

  it("a young community shows no sign of its end, and none of steadiness", () => {
    const evidence = evidenceOf(seenOf(drawn.potential(size)));
    expect(evidence.transformation.holds).not.toBe("yes");
    expect(evidence.stewardship.holds).not.toBe("yes");
    expect(evidence.coalescing.holds).toBe("no");
  });

  it("a lively one shows no sign of its end although its year is known", () => {
    const { months = [] } = drawn.transformation(size);
    const lively = { ...drawn.coalescing(size), months };
    expect(evidenceOf(seenOf(lively)).transformation.holds).toBe("no");
  });
});

describe("a line", () => {
  it("holds its number, its mark and of how many", () => {
    // By hand: the facilitator and members 2 to 7 of 1 to 8 were at two or more of the four gatherings.
    expect(line(seenOf(drawn.coalescing(10)), "returning")).toEqual({
      id: "returning",
      holds: "yes",
      value: 0.7,
      mark: 0.3,
      n: 10,
    });
    expect(line(seenOf(drawn.coalescing(60)), "gatherings")).toMatchObject({ value: 4, mark: 2 });
    expect(line(seenOf(drawn.transformation(10)), "attendance")).toMatchObject({ value: 0.9, mark: 0.5, n: 20 });
  });

  it("counts nobody in a group of fewer than five", () => {
    const few = seenOf({ ...drawn.coalescing(10), members: 4 });
    for (const id of ["returning", "ties", "answers", "voices", "core"] as const)
      expect(line(few, id), id).toMatchObject({ holds: "unknown", why: "few", value: null });
  });

  it("does not tell how many one or two people are", () => {
    for (const core of [0, 1, 2, 3])
      expect(line(seenOf({ ...drawn.transformation(10), core }), "core")).toMatchObject({
        value: null,
        holds: core < 2 ? "yes" : "no",
      });
  });

  it("is not known where nobody agreed to be weighed", () => {
    const seen = seenOf(drawn.coalescing(10));
    const unweighed = { ...seen, members: seen.members.map((one) => ({ ...one, scored: false })) };
    for (const id of ["returning", "answers", "core"] as const)
      expect(line(unweighed, id)).toMatchObject({ holds: "unknown", why: "not-weighed" });
  });

  it("is not known where gatherings were held and nobody noted who came", () => {
    const seen = seenOf(drawn.coalescing(10));
    const unnoted = { ...seen, activity: seen.activity.filter(({ kind }) => kind !== "attend") };
    expect(line(unnoted, "returning")).toMatchObject({ holds: "unknown", why: "not-noted" });
    expect(evidenceOf(unnoted).coalescing.holds).toBe("unknown");
  });

  it("of the year needs a year of monthly looks, and a base that can halve", () => {
    const { months: _, ...young } = drawn.transformation(10);
    expect(line(seenOf(young), "attendance")).toMatchObject({ holds: "unknown", why: "year" });
    const months = [{ slot: instant("2025-06-02T09:00:00Z"), members: 10, attended: 4, threads: 4, held: [] }];
    expect(line(seenOf({ ...young, months }), "threads")).toMatchObject({ holds: "unknown", why: "few" });
  });

  it("about questions that come back, and about the purpose, is for people to say", () => {
    expect(line(seenOf(drawn.maturing(10)), "questions")).toMatchObject({ holds: "unknown", why: "words" });
    expect(line(seenOf(drawn.transformation(10)), "purpose")).toMatchObject({ holds: "unknown", why: "yours" });
    expect(evidenceOf(seenOf({ ...drawn.transformation(10), purposeMet: false })).transformation.holds).toBe("no");
  });

  it("sees ties beyond the facilitator where people met one another", () => {
    expect(line(seenOf(drawn.potential(10)), "ties")).toMatchObject({ holds: "unknown", why: "few" });
    const ties = line(seenOf(drawn.coalescing(10)), "ties");
    expect(ties).toMatchObject({ holds: "no", n: 30 });
    // By hand: eight pairs with the facilitator, and 22 among eight people who are at most four places apart.
    expect(ties?.value).toBeCloseTo(8 / 30, 5);
    const seen = seenOf(drawn.potential(10));
    const pairings = [1, 2, 3, 4, 5, 6].map((other) => ["m_0", `m_${other}`]);
    expect(line({ ...seen, activity: [], pairings }, "ties")).toMatchObject({ holds: "yes", value: 1, n: 6 });
  });
});

describe("the table", () => {
  it("is the same in whatever order the facts come", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stages),
        fc.constantFrom(...sizes),
        fc.infiniteStream(fc.nat()),
        (stage, size, lots) => {
          const seen = seenOf(drawn[stage](size));
          const shuffled = <T>(all: readonly T[]): T[] =>
            all
              .map((one) => ({ one, lot: lots.next().value }))
              .sort((one, other) => one.lot - other.lot)
              .map(({ one }) => one);
          const mixed: Seen = {
            ...seen,
            members: shuffled(seen.members),
            gatherings: shuffled(seen.gatherings),
            activity: shuffled(seen.activity),
            months: shuffled(seen.months),
          };
          expect(evidenceOf(mixed)).toEqual(evidenceOf(seen));
        },
      ),
      { numRuns: 60 },
    );
  });
});
