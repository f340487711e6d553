import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { discordManifest } from "../../../adapters/discord/manifest.ts";
import { sketches } from "../../support/discord-commands.ts";

const page = readFileSync(path.resolve(import.meta.dirname, "../../../docs/discord.md"), "utf8");

describe("docs/discord.md", () => {
  const manifest = discordManifest(sketches);

  it("explains every permission and every intent that is asked for", () => {
    for (const { name } of [...manifest.permissions, ...manifest.intents]) expect(page).toContain(name);
  });

  it("names every variable", () => {
    for (const name of ["DISCORD_TOKEN", "DISCORD_APPLICATION_ID", "DISCORD_API_URL", "DISCORD_SHARDS"])
      expect(page).toContain(name);
  });

  it("tells only of commands that exist", async () => {
    const { commandTree } = await import("../../../adapters/discord/command-tree.ts");
    const { commands } = await import("../../../src/rooms.ts");
    const tree = commandTree(commands);
    const said = [...page.matchAll(/`\/((?:cop|facilitate)(?: [a-z]+){1,2})`/g)].map((match) => match[1] ?? "");
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((one) => tree.route(one) === undefined)).toEqual([]);
  });
});
