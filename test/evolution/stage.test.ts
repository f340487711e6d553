// The state machine of stages: what people decide, step by step, and each step back. And when something is suggested.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterReview, groundOf } from "../../src/evolution/look.ts";
import {
  accept,
  end,
  later,
  newStages,
  putOff,
  type Refused,
  reviewChoices,
  reviewed,
  type Stages,
  setStage,
  stages,
  undo,
  used,
} from "../../src/evolution/stage.ts";
import { structureIds, structuresOf } from "../../src/evolution/structures.ts";
import { nextStep, restDays } from "../../src/evolution/suggest.ts";
import { day, elapsed, type Instant, plus } from "../../src/time/instant.ts";
import { nextMonthly } from "../../src/time/monthly.ts";
import { type LocalTime, UTC } from "../../src/time/zone.ts";
import { drawn, factsOf, june } from "./community.ts";

const limits = { days: 28, uses: 2 };
const done = (at: Instant = june) => ({ at, by: "m_0" });
const sure = (outcome: Stages | Refused): Stages => {
  if ("refused" in outcome) throw new Error(`refused: ${outcome.refused}`);
  return outcome;
};
const begun = newStages("co_1", june);

/** As long as two monthly looks. */
const lookedTwice = (known: Stages, held: readonly (typeof stages)[number][]): Stages => ({
  ...known,
  months: ["2026-05-04T08:00:00.000Z", "2026-06-01T09:00:00.000Z"].map((slot) => ({
    slot: (slot.startsWith("2026-05") ? "2026-05-04T09:00:00.000Z" : slot) as Instant,
    members: 10,
    attended: null,
    threads: null,
    held,
  })),
});
const facts = factsOf(drawn.coalescing(10));
const next = (known: Stages, now: Instant = june) => nextStep(known, groundOf(facts, now), limits);

type Act = (known: Stages, at: Instant) => Stages | Refused;
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom(...stages).map(
    (stage): Act =>
      (known, at) =>
        setStage(known, stage, done(at)),
  ),
  fc.constantFrom(...structureIds).map(
    (id): Act =>
      (known, at) =>
        accept(known, id, done(at)),
  ),
  fc.option(fc.constantFrom(...structureIds)).map(
    (id): Act =>
      (known, at) =>
        later(known, id ?? undefined, done(at)),
  ),
  fc.constantFrom(...structureIds).map(
    (id): Act =>
      (known, at) =>
        end(known, id, done(at)),
  ),
  fc.constantFrom(...structureIds).map(
    (id): Act =>
      (known, at) =>
        used(known, id, done(at)),
  ),
  fc.constantFrom(...reviewChoices).map(
    (choice): Act =>
      (known, at) =>
        reviewed(known, choice, done(at)),
  ),
  fc.constant<Act>((known, at) => putOff(known, plus(at, 28 * day), done(at))),
);

const sorted = (known: Stages) => ({
  ...known,
  structures: known.structures.toSorted((one, other) => (one.structure < other.structure ? -1 : 1)),
});

describe("a step", () => {
  it("of any kind after any others is taken back by one undo, exactly", () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 12 }), acts, (before, last) => {
        const reached = before.reduce((known, act, index) => {
          const outcome = act(known, plus(june, index * day));
          return "refused" in outcome ? known : outcome;
        }, begun);
        const outcome = last(reached, plus(june, 20 * day));
        if ("refused" in outcome) return;
        expect(sorted(sure(undo(outcome)))).toEqual(sorted(reached));
      }),
      { numRuns: 300 },
    );
  });

  it("is refused where it would change nothing", () => {
    expect(undo(begun)).toEqual({ refused: "no-step" });
    expect(later(begun, undefined, done())).toEqual({ refused: "nothing-open" });
    expect(end(begun, "monthly", done())).toEqual({ refused: "runs-not" });
    const running = sure(accept(begun, "monthly", done()));
    expect(accept(running, "monthly", done())).toEqual({ refused: "runs" });
    const set = sure(setStage(begun, "maturing", done()));
    expect(setStage(set, "maturing", done())).toEqual({ refused: "is-so" });
  });
});

describe("a suggestion", () => {
  const coalescing = sure(setStage(begun, "coalescing", done(plus(june, -100 * day))));

  it("comes only when two monthly looks in a row saw evidence for the stage", () => {
    expect(next(coalescing)).toEqual({ wait: "evidence" });
    expect(next(lookedTwice(coalescing, ["coalescing"]))).toEqual({
      suggestion: { kind: "structure", structure: "monthly" },
    });
    const once = lookedTwice(coalescing, ["coalescing"]);
    expect(next({ ...once, months: once.months.slice(1) })).toEqual({ wait: "evidence" });
    // A look that was left out is not a row.
    const gap = once.months.map((month, index) =>
      index === 0 ? { ...month, slot: "2026-04-06T09:00:00.000Z" as Instant } : month,
    );
    expect(next({ ...once, months: gap })).toEqual({ wait: "evidence" });
  });

  it("speaks of the next stage where two looks saw it, and sets nothing", () => {
    const known = lookedTwice(coalescing, ["maturing"]);
    expect(next(known)).toEqual({ suggestion: { kind: "stage", stage: "maturing" } });
    expect(known.stage).toBe("coalescing");
  });

  it("of the next thing waits until the last one was used twice, or ended", () => {
    const running = lookedTwice(sure(accept(coalescing, "introductions", done())), ["coalescing"]);
    expect(next(running)).toEqual({ wait: "unused", structure: "introductions", times: 0 });
    const twice = sure(used(sure(used(running, "introductions", done())), "introductions", done()));
    expect(next(twice)).toEqual({ suggestion: { kind: "structure", structure: "monthly" } });
    expect(next(sure(end(running, "introductions", done())))).toHaveProperty("suggestion");
  });

  it("leaves out what is there already, whoever brought it in", () => {
    const known = lookedTwice(coalescing, ["coalescing"]);
    const there = { ...groundOf(facts, june), rhythm: { id: "rh_1" } };
    expect(nextStep(known, there, limits)).toEqual({ suggestion: { kind: "structure", structure: "introductions" } });
  });

  it("rests after “not now”: four weeks, then 60 days, then longer", () => {
    expect([0, 1, 2, 3, 4, 5].map(restDays)).toEqual([0, 28, 60, 120, 240, 240]);
    const once = sure(later(lookedTwice(coalescing, ["coalescing"]), "monthly", done()));
    expect(next(once)).toEqual({ suggestion: { kind: "structure", structure: "introductions" } });
    const twice = sure(later(once, "monthly", done()));
    const after = plus(june, 59 * day);
    const rested = (at: Instant) => nextStep(twice, groundOf({ ...facts, rhythm: null }, at), limits);
    expect(rested(after)).toEqual({ suggestion: { kind: "structure", structure: "introductions" } });
    expect(rested(plus(june, 60 * day))).toEqual({ suggestion: { kind: "structure", structure: "monthly" } });
  });
});

describe("three years of monthly looks, whatever facilitators answer", () => {
  const answers = fc.array(fc.constantFrom("accept", "later", "nothing", "use", "end", "set", "undo"), {
    minLength: 36,
    maxLength: 36,
  });

  it.each(stages)(
    "in a community as in %s bring at most one suggestion in 28 days, and never set the stage",
    (stage) => {
      fc.assert(
        fc.property(fc.constantFrom(10 as const, 60 as const), answers, (size, said) => {
          const lived = factsOf(drawn[stage](size));
          let known = newStages("co_1", june);
          let now = june;
          const suggestedAt: Instant[] = [];
          let silence: Instant = june;
          for (const answer of said) {
            const before = known;
            known = afterReview(lived, known, now, limits);
            expect(known.stage).toBe(before.stage);
            expect(afterReview(lived, known, now, limits)).toBe(known);
            if (known.suggestedAt === now) {
              expect(now >= silence).toBe(true);
              const last = suggestedAt.at(-1);
              if (last !== undefined) expect(elapsed(last, now)).toBeGreaterThanOrEqual(28 * day);
              suggestedAt.push(now);
              const { open } = known;
              if (open?.kind === "structure") expect(structuresOf[known.stage]).toContain(open.structure);
            }
            const outcome = react(known, answer, plus(now, day));
            const declined = "refused" in outcome ? known.declined : outcome.declined;
            if (declined && declined.times >= 2) silence = plus(declined.at, 60 * day);
            else silence = june;
            known = "refused" in outcome ? known : outcome;
            now = nextMonthly(now, 1, "09:00" as LocalTime, UTC);
          }
          expect(suggestedAt.length).toBeLessThanOrEqual(36);
        }),
        { numRuns: 30 },
      );
    },
  );

  function react(known: Stages, answer: string, at: Instant): Stages | Refused {
    const { open } = known;
    switch (answer) {
      case "accept":
        return open?.kind === "structure" ? accept(known, open.structure, done(at)) : { refused: "nothing-open" };
      case "later":
        return later(known, undefined, done(at));
      case "use":
      case "end": {
        const running = known.structures.find(({ state }) => state === "accepted");
        if (!running) return { refused: "runs-not" };
        return answer === "use" ? used(known, running.structure, done(at)) : end(known, running.structure, done(at));
      }
      case "set":
        return open?.kind === "stage" ? setStage(known, open.stage, done(at)) : { refused: "nothing-open" };
      case "undo":
        return undo(known);
      default:
        return { refused: "no-step" };
    }
  }
});
