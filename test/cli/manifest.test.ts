import { describe, expect, it } from "vitest";
import { runCli } from "../support/cli.ts";

describe("cultivate manifest slack", () => {
  it("prints a manifest that can be pasted as it is, whatever is set: without an address for Socket Mode", async () => {
    const { code, out, err } = await runCli(["manifest", "slack"]);
    expect(code).toBe(0);
    const made = JSON.parse(out);
    expect(made.settings.socket_mode_enabled).toBe(true);
    expect(made.features.slash_commands.map(({ command }: { command: string }) => command)).toEqual([
      "/cop",
      "/facilitate",
    ]);
    expect(err).toMatch(/Socket Mode.*`--mode`/);
  });

  it("with a public address is for requests there, and asks for no more than was chosen", async () => {
    const env = { PUBLIC_URL: "https://cultivate.example.org/" };
    const made = JSON.parse((await runCli(["manifest", "slack", "--mode", "http"], { env })).out);
    expect(made.settings.event_subscriptions.request_url).toBe("https://cultivate.example.org/slack/events");
    expect(made.oauth_config.scopes.bot).not.toContain("channels:history");
    const more = JSON.parse((await runCli(["manifest", "slack", "--mode", "http", "--history"], { env })).out);
    expect(more.oauth_config.scopes.bot).toContain("channels:history");
  });

  it("for requests without an address says what is missing", async () => {
    const { code, out, err } = await runCli(["manifest", "slack", "--mode", "oauth"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^PUBLIC_URL is missing.*`--mode socket`/);
  });
});

describe("cultivate manifest discord", () => {
  it("prints the install link and the reasons for people, and one document for scripts", async () => {
    const env = { DISCORD_APPLICATION_ID: "4242" };
    const { code, out } = await runCli(["manifest", "discord"], { env });
    expect(code).toBe(0);
    expect(out).toMatch(/https:\/\/discord\.com\/oauth2\/authorize\?client_id=4242&/);
    const made = JSON.parse((await runCli(["manifest", "discord", "--json"], { env })).out);
    expect(made.commands.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(["cop", "facilitate"]),
    );
  });

  it("of a platform that nobody knows is wrong usage", async () => {
    expect(await runCli(["manifest", "teams"])).toMatchObject({ code: 2, out: "" });
  });
});
