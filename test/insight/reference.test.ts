// What the pages say is what the house does.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { commandsPage, rulesPage } from "../../src/insight/reference.ts";
import { rooms } from "../../src/rooms.ts";

const page = (name: string) => readFileSync(path.resolve(import.meta.dirname, "../../docs", name), "utf8");

describe("the reference pages are as registered (write them anew with `npm run docs`)", () => {
  it("docs/commands.md", () => expect(page("commands.md")).toBe(commandsPage(rooms)));
  it("docs/rules.md", () => expect(page("rules.md")).toBe(rulesPage(rooms)));
});
