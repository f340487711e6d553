// Holds a database's problem against what every such message owes its reader.
import { expect } from "vitest";
import { DatabaseProblem } from "../../data/index.ts";

/** The problem that opening ends in. Fails the test when it does not, or ends in anything else. */
export async function problemOf(opening: Promise<unknown>): Promise<DatabaseProblem> {
  const problem = await opening.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(problem instanceof DatabaseProblem)) throw new Error(`expected a DatabaseProblem, got ${String(problem)}`);
  // Three sentences at least: what, nothing lost, what next; and never a stack or a driver's code on its own.
  expect(problem.message.split(/(?<=\.) /).length).toBeGreaterThanOrEqual(3);
  expect(problem.message).toMatch(/[Nn]othing was|undone as a whole/);
  return problem;
}
