import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readChoices, type SlackChoices, scopes } from "../../../adapters/slack/scopes.ts";
import { messageShortcuts } from "../../../adapters/slack/shortcuts.ts";
import { resolve as resolveLine } from "../../../src/commands/resolve.ts";
import { purgeAfterMs } from "../../../src/engine/credentials.ts";
import { commands } from "../../../src/rooms.ts";
import { day } from "../../../src/time/instant.ts";

const root = resolve(import.meta.dirname, "../../..");
const page = readFileSync(resolve(root, "docs/slack.md"), "utf8");
const options: Readonly<Record<keyof SlackChoices, string>> = {
  history: "--history",
  privateChannels: "--private-channels",
  connect: "--connect",
  circles: "--circles",
  groups: "--groups",
};

describe("docs/slack.md", () => {
  it.each(scopes)("gives the reason for $name", ({ name, reason, when }) => {
    const chosenBy = when.map((choice) => options[choice]).join(" ");
    expect(page).toContain(
      when.length === 0 ? `| \`${name}\` | ${reason} |` : `| \`${name}\` | \`${chosenBy}\` | ${reason} |`,
    );
  });

  it("names no permission that the app does not ask for", () => {
    const rows = [...page.matchAll(/^\| `([a-z.]+(?::[a-z.]+)*)` \|/gm)].map(([, name = ""]) => name);
    const known = new Set(scopes.map(({ name }) => name));
    expect(rows.filter((name) => name.includes(":") && !known.has(name))).toEqual([]);
  });

  it("says nothing in chat that is no command", () => {
    const lines = [...page.matchAll(/`\/(?:cop|facilitate) ([^`]+)`/g)].map(([, line = ""]) => line);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines)
      expect([line, resolveLine(commands, line)]).toMatchObject([line, { kind: "known", problems: [] }]);
  });

  it("names only variables that there are", () => {
    const example = readFileSync(resolve(root, ".env.example"), "utf8");
    const variables = new Set(
      [...page.matchAll(/`((?:SLACK_|PUBLIC_|ENCRYPTION_)[A-Z_]+)`/g)].map(([, name = ""]) => name),
    );
    expect(variables.size).toBeGreaterThan(5);
    for (const name of variables) expect(example).toContain(`${name}=`);
  });

  it("states the clock of the purge, the shortcuts and the chosen pages as they are", () => {
    expect(page).toContain(`deleted ${purgeAfterMs / day} days later`);
    for (const { name } of messageShortcuts) expect(page).toContain(`*${name}*`);
    expect(page).toContain("/slack/install/history+private-channels+connect+circles+groups");
    expect(readChoices("history+private-channels+connect+circles+groups")).toEqual({
      history: true,
      privateChannels: true,
      connect: true,
      circles: true,
      groups: true,
    });
  });
});
