// docs/dependencies.md says of every dependency why it is here, and of none that is gone.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const document = readFileSync(join(root, "docs/dependencies.md"), "utf8");

type Line = { readonly names: readonly string[]; readonly licence: string; readonly why: string };

/** The table under a heading. */
function linesUnder(heading: string): readonly Line[] {
  const section = document.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("| `"));
  return rows.map((row) => {
    const [, packages = "", licence = "", why = ""] = row.split("|").map((cell) => cell.trim());
    return { names: [...packages.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name), licence, why };
  });
}

describe.each([
  ["To run", dependencies],
  ["To develop", devDependencies],
])("docs/dependencies.md under “%s”", (heading, installed: Record<string, string>) => {
  const lines = linesUnder(heading);

  it("names every package of package.json once, and no other: write a line for a new one, or take its line away", () => {
    expect(lines.flatMap(({ names }) => names).sort()).toEqual(Object.keys(installed).sort());
  });

  it("says of each why it is here", () => {
    expect(lines.filter(({ why }) => why.length < 5)).toEqual([]);
  });

  it("names the licence that the package itself names", () => {
    const wrong = lines.flatMap(({ names, licence }) =>
      names
        .map((name) => ({ name, licence, own: licenceOf(name) }))
        .filter(({ own }) => own.replace(/[()]/g, "").replace(" OR ", " or ") !== licence),
    );
    expect(wrong).toEqual([]);
  });
});

function licenceOf(name: string): string {
  return JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).license;
}
