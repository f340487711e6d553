// How the command line is used: help everywhere, exit codes, one JSON document, and failures in plain words.
import { describe, expect, it } from "vitest";
import { runCommandLine } from "../../src/cli/command-line.ts";
import { runCli } from "../support/cli.ts";

/** In this process, for what needs none of its own. */
async function within(...argv: readonly string[]) {
  let [out, err] = ["", ""];
  const code = await runCommandLine(argv, {
    environment: {},
    out: (text) => {
      out += text;
    },
    problem: (text) => {
      err += text;
    },
    stop: { asked: () => new Promise(() => undefined) },
  });
  return { code, out, err };
}

const subCommands = [...(await within("--help")).out.matchAll(/^ {2}([a-z]+) (?:\[|<| )/gm)].map(
  ([, name = ""]) => name,
);

describe("help", () => {
  it("lists the sub-commands and is a success", async () => {
    const { code, out, err } = await runCli(["--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Usage: cultivate /);
    expect(subCommands).toEqual(
      expect.arrayContaining(["start", "sandbox", "preview", "members", "migrate", "doctor", "help"]),
    );
  });

  it.each(subCommands)("of %s is printed on standard output, and nothing is done", async (name) => {
    const { code, out, err } = await within(name, "--help");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(new RegExp(`^Usage: cultivate(?: ${name}|)\\b`));
  });

  it("knows the version", async () => {
    expect(await within("--version")).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe("wrong usage", () => {
  it("ends with 2, on standard error alone, with a hint", async () => {
    const { code, out, err } = await runCli(["membres"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/unknown command 'membres'/);
    expect(err).toMatch(/Did you mean members\?/);
    expect(err).toMatch(/--help/);
  });

  it.each([
    [["members", "--community", "x", "--jsn"], /unknown option '--jsn'/],
    [["members"], /'--community <name>' not specified/],
    [["members", "--community"], /argument missing/],
    [["members", "--community", "x", "--at", "yesterday"], /such as 2026-05-05/],
    [["members", "--community", "x", "--at", "2999-01-01"], /yet to come/],
    [["preview", "--community", "x", "--days", "0"], /whole number from 1 to 366/],
    [["preview", "--community", "x", "--days", "1e3"], /whole number from 1 to 366/],
    [["migrate", "please"], /too many arguments/],
    [[], /Usage: cultivate/],
  ])("such as %j says what was wrong", async (argv, hint) => {
    const { code, out, err } = await within(...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(hint);
  });

  it("with --json is a document too", async () => {
    const { code, out, err } = await within("members", "--json");
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      error: { code: "wrong-usage", message: "required option '--community <name>' not specified" },
    });
    expect(err).toContain("required option");
  });
});

describe("a refusal", () => {
  it("ends with 1, says on standard error what to do, and makes nothing", async () => {
    const { code, out, err } = await runCli(["preview", "--community", "Bakers"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^There is no database at var\/cultivate\.db yet, and nothing was made\. .*`cultivate start`/);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("with --json is one document on standard output, and the same sentence on standard error", async () => {
    const { code, out, err } = await runCli(["members", "--community", "Bakers", "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ error: { code: "refused", message: err.trim() } });
  });
});
