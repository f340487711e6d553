// What nobody expected: one line, no stack, and where to report it.
import { CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import { DatabaseProblem } from "../../data/problem.ts";
import { tellFailure } from "../../src/cli/command-line.ts";
import { Refused, WrongUsage } from "../../src/errors.ts";

function told(error: unknown, environment: Readonly<Record<string, string>> = {}) {
  let err = "";
  const code = tellFailure(error, {
    environment,
    out: () => {
      throw new Error("nothing belongs on standard output");
    },
    problem: (text) => {
      err += text;
    },
    stop: { asked: () => new Promise(() => undefined) },
  });
  return { code, err };
}

describe("a failure", () => {
  it("that a person can mend is told in its own words", () => {
    expect(told(new Refused("No such thing."))).toEqual({ code: 1, err: "No such thing.\n" });
    expect(told(new DatabaseProblem("broken", "It is broken. Mend it."))).toEqual({
      code: 1,
      err: "It is broken. Mend it.\n",
    });
    expect(told(new WrongUsage("Not like that."))).toEqual({ code: 2, err: "Not like that.\n" });
  });

  it("of the command line has been told already", () => {
    expect(told(new CommanderError(1, "commander.unknownOption", "error: unknown option"))).toEqual({
      code: 2,
      err: "",
    });
  });

  it.each([new Error("a\nb of undefined"), "a\n b of undefined", new TypeError("a b of undefined")])(
    "of the program's own is one line that says where to report it, whatever was thrown (%#)",
    (mistake) => {
      const { code, err } = told(mistake);
      expect(code).toBe(1);
      expect(err.trimEnd()).not.toContain("\n");
      expect(err).toContain("(a b of undefined)");
      expect(err).toContain("CONTRIBUTING.md");
      expect(err).not.toMatch(/\bat .*\.ts/);
    },
  );

  it("shows its stack only to whoever asks for it", () => {
    const { code, err } = told(new Error("oh"), { LOG_LEVEL: "debug" });
    expect(code).toBe(1);
    expect(err).toMatch(/failures\.test\.ts/);
    expect(told(new Refused("oh"), { LOG_LEVEL: "debug" }).err).toBe("oh\n");
  });
});
