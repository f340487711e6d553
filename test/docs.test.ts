// What is written for people holds: links lead somewhere, and every command that is named can be said.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../src/rooms.ts";

const root = path.resolve(import.meta.dirname, "..");
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync(path.join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const text = (page: string): string => readFileSync(path.join(root, page), "utf8");

/** Words by which a command goes, without a root. The bare root and what Discord calls it are commands too. */
const known = new Set(["", "now", ...commands.flatMap((command) => [command.words, ...(command.aliases ?? [])])]);
const isSaid = (line: string): boolean => {
  const said = line.split(" ").filter((word) => /^[a-z-]+$/.test(word));
  return [said.slice(0, 2), said.slice(0, 1)].some((some) => known.has(some.join(" ")));
};

describe.each(pages)("%s", (page) => {
  it("links to what is there", () => {
    const links = [...text(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = ""]) => to.replace(/#.*/, ""));
    const local = links.filter((to) => to !== "" && !/^[a-z]+:/.test(to));
    expect(local.filter((to) => !existsSync(path.resolve(root, path.dirname(page), to)))).toEqual([]);
  });

  it("names files of the project that are there", () => {
    const named = [...text(page).matchAll(/`((?:src|adapters|data|test|docs|scripts)\/[\w./-]+)`/g)];
    const missing = named.map(([, file = ""]) => file).filter((file) => !existsSync(path.join(root, file)));
    expect(missing).toEqual([]);
  });

  it("names commands that can be said", () => {
    const lines = [...text(page).matchAll(/`\/(?:cop|facilitate)(?: ([^`]*))?`/g)].map(([, line = ""]) => line);
    expect(lines.filter((line) => !isSaid(line))).toEqual([]);
  });
});

describe("the README", () => {
  it("holds the lines by which it is tried and tested", () => {
    expect(text("README.md")).toContain("npm ci && npm start");
    expect(text("README.md")).toContain("npm ci && npm test");
  });

  it("says of no room that is built that it is still to come", () => {
    const toCome = text("README.md").split("## What is not there yet")[1] ?? "";
    for (const room of ["evolution", "dialogue", "spaces", "excitement"]) {
      expect({ room, toCome: toCome.includes(`- ${room}:`) }).toEqual({
        room,
        toCome: !existsSync(path.join(root, "src", room)),
      });
    }
  });
});
