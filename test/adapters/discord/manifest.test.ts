import { describe, expect, it } from "vitest";
import { describeManifest, discordManifest } from "../../../adapters/discord/manifest.ts";
import { allPermissions, bitsOf } from "../../../adapters/discord/permissions.ts";
import { commands } from "../../../src/rooms.ts";
import { sketches } from "../../support/discord-commands.ts";
import { discordDescription } from "../../support/discord-description.ts";

describe("what an admin needs", () => {
  const manifest = discordManifest(sketches, { applicationId: "123456789012345678" });

  it("is a link that asks for the bot, its commands and exactly the permissions that are explained", () => {
    const link = new URL(manifest.installLink);
    expect(link.origin + link.pathname).toBe("https://discord.com/oauth2/authorize");
    expect(Object.fromEntries(link.searchParams)).toEqual({
      client_id: "123456789012345678",
      scope: "bot applications.commands",
      permissions: String(manifest.permissions.reduce((sum, { bit }) => sum | BigInt(bit), 0n)),
    });
  });

  it("gives a reason for every permission and every intent", () => {
    for (const { name, reason } of [...manifest.permissions, ...manifest.intents]) {
      expect(name).not.toBe("");
      expect(reason.length).toBeGreaterThan(10);
    }
  });

  it("asks for no administrator's rights, no message content, no kicking and no mass mentions", () => {
    const [kick, ban, administrator, manageServer, manageMessages, mentionEveryone] = [
      1n << 1n,
      1n << 2n,
      1n << 3n,
      1n << 5n,
      1n << 13n,
      1n << 17n,
    ];
    expect(
      bitsOf(allPermissions) & (kick | ban | administrator | manageServer | manageMessages | mentionEveryone),
    ).toBe(0n);
    expect(JSON.stringify(manifest.intents)).not.toMatch(/"name":"Message Content"/);
  });

  it("holds the commands as they are registered, valid by Discord's description", () => {
    const all = discordManifest(commands).commands;
    expect(all.map(({ name }) => name)).toContain("cop");
    const call = {
      method: "PUT",
      path: "/applications/1/commands",
      query: new URLSearchParams(),
      body: JSON.parse(JSON.stringify(all)),
    };
    expect(discordDescription().problems(call)).toEqual([]);
  });

  it("can be read by people, with a placeholder where the application is not known yet", () => {
    const shown = describeManifest(discordManifest(sketches));
    expect(shown).toContain("client_id=YOUR_APPLICATION_ID");
    expect(shown).toContain("  - View Channels (needed): to be in the channel where a community lives");
    expect(shown).toContain("  - Server Members (privileged, optional):");
  });
});
