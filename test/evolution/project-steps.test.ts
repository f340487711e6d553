// Whatever people do in whatever order, a project keeps its promises.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { names } from "../../src/community/in-matters.ts";
import {
  begun,
  credited,
  finished,
  joined,
  left,
  noted,
  type Project,
  type ProjectStep,
  reopened,
  rested,
  unnoted,
  warmed,
} from "../../src/evolution/project.ts";
import { instant } from "../../src/time/instant.ts";

const now = instant("2026-03-02T10:00:00Z");
const people = ["mb_a", "mb_b", "mb_c"] as const;
const steps: readonly ((project: Project, member: string) => ProjectStep)[] = [
  (project, member) => joined(project, member, now),
  (project, member) => left(project, member, "stay"),
  (project, member) => left(project, member, "go"),
  (project, member) => noted(project, member, "words", now),
  (project, member) => unnoted(project, member),
  (project, member) => rested(project, member),
  (project, member) => warmed(project, member, now),
  (project, member) => finished(project, member, "sh_1", true),
  (project, member) => credited(project, member, true),
  (project) => reopened(project, now),
];

describe("a project under any steps", () => {
  const walks = fc.array(fc.tuple(fc.nat(steps.length - 1), fc.constantFrom(...people)), { maxLength: 40 });

  it("holds each person at most once, names only those in it, and has a shelf entry when it is finished and only then", () => {
    fc.assert(
      fc.property(walks, (walk) => {
        let project = begun({ id: "pj_1", community: "co_1", member: "mb_a", question: "Why?", now });
        for (const [step, member] of walk) {
          const next = steps[step]?.(project, member);
          if (next !== undefined && typeof next !== "string") project = next;
          expect(new Set(project.people).size).toBe(project.people.length);
          expect(project.named.filter((one) => !project.people.includes(one))).toEqual([]);
          expect(project.state === "finished").toBe(project.shelf !== null);
          expect(project.state === "open" && project.people.length === 0).toBe(false);
        }
      }),
      // Finished by the only one in it, who left before it was taken off the shelf.
      { examples: [[[7, 1, 9].map((step) => [step, "mb_a"])]] },
    );
  });

  it("does not name who has left, whatever came before", () => {
    fc.assert(
      fc.property(
        walks,
        fc.constantFrom(...people),
        fc.constantFrom("stay" as const, "go" as const),
        (walk, who, notes) => {
          let project = begun({ id: "pj_1", community: "co_1", member: "mb_a", question: "Why?", now });
          for (const [step, member] of walk) {
            const next = steps[step]?.(project, member);
            if (next !== undefined && typeof next !== "string") project = next;
          }
          expect(names(left(project, who, notes), who)).toBe(false);
        },
      ),
    );
  });
});
