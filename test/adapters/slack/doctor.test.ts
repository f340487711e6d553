import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkSlack, type DoctorOptions } from "../../../adapters/slack/doctor.ts";
import { chosen, scopes } from "../../../adapters/slack/scopes.ts";
import type { SlackConfig } from "../../../src/config.ts";
import type { Finding } from "../../../src/ports/platform-check.ts";
import { appToken, botToken, type SlackWorld, signingSecret, startSlack } from "../../support/slack-emulator.ts";

describe("The doctor's look at Slack", () => {
  let slack: SlackWorld;
  beforeEach(async () => {
    slack = await startSlack();
  });
  afterEach(async () => {
    await slack.close();
  });
  const http = (): SlackConfig => ({ mode: "http", apiUrl: slack.apiUrl, botToken, signingSecret });
  const socket = (): SlackConfig => ({
    mode: "socket",
    apiUrl: slack.apiUrl,
    botToken,
    appToken,
    signingSecret: undefined,
  });
  const look = (config: SlackConfig, options: Partial<DoctorOptions> = {}): Promise<readonly Finding[]> =>
    checkSlack(config, { now: Date.now, ...options })();
  const broken = (findings: readonly Finding[]) => findings.filter(({ ok }) => !ok);
  const granted = (...names: string[]) =>
    slack.hook("auth.test", () => ({
      headers: { "x-oauth-scopes": names.join(",") },
      body: { ok: true, user: "cultivate", team: "Tryout" },
    }));

  it("finds nothing wrong where nothing is", async () => {
    granted(...chosen(scopes, {}));
    const findings = await look(http());
    expect(broken(findings)).toEqual([]);
    expect(findings.map(({ name }) => name)).toEqual([
      "Slack signing secret",
      "Slack bot token",
      "Slack and this clock",
      "Slack permissions",
    ]);
  });

  it("opens the socket for a moment", async () => {
    const findings = await look(socket());
    expect(findings.at(-1)).toMatchObject({ name: "Slack socket", ok: true });
    expect(slack.socket.connections).toBe(1);
  });

  it("names a token that Slack refuses, and where the right one is", async () => {
    slack.hook("auth.test", () => ({ body: { ok: false, error: "invalid_auth" } }));
    expect(broken(await look(http()))).toMatchObject([
      {
        name: "Slack bot token",
        detail: expect.stringContaining("invalid_auth"),
        fix: expect.stringContaining("OAuth & Permissions"),
      },
    ]);
  });

  it("names the permissions that are missing, those that were chosen included", async () => {
    granted("commands", "chat:write", "im:write", "users:read", "channels:read", "files:write");
    expect(broken(await look(http(), { choices: { history: true } }))).toMatchObject([
      { name: "Slack permissions", detail: "Missing: reactions:read, channels:history, im:history." },
    ]);
  });

  it("knows the shape of a signing secret", async () => {
    expect(broken(await look({ ...http(), signingSecret: "xoxb-oops" } as SlackConfig))).toMatchObject([
      { name: "Slack signing secret" },
    ]);
  });

  it("compares the clocks", async () => {
    const findings = broken(await look(http(), { now: () => Date.now() + 400_000 }));
    expect(findings).toMatchObject([
      { name: "Slack and this clock", fix: expect.stringContaining("refused as too old") },
    ]);
  });

  it("looks whether the bot is in each community's channel", async () => {
    slack.hook("conversations.info", ({ args }) =>
      args.channel === "C1"
        ? { body: { ok: true, channel: { name: "practice", is_member: true } } }
        : args.channel === "C2"
          ? { body: { ok: true, channel: { name: "elsewhere", is_member: false } } }
          : { body: { ok: false, error: "channel_not_found" } },
    );
    const channels = ["C1", "C2", "C3"].map((ref) => ({ ref, name: `Community ${ref}` }));
    expect(broken(await look(http(), { channels }))).toMatchObject([
      { name: "Slack channel of Community C2", fix: "Say /invite @Cultivate in #elsewhere." },
      { name: "Slack channel of Community C3", detail: expect.stringContaining("channel_not_found") },
    ]);
  });

  it("says so when the socket is not allowed, or Slack cannot be reached", async () => {
    slack.hook("apps.connections.open", () => ({ body: { ok: false, error: "not_allowed_token_type" } }));
    expect(broken(await look(socket()))).toMatchObject([
      { name: "Slack socket", fix: expect.stringContaining("connections:write") },
    ]);
    const lost = { ...http(), apiUrl: "http://127.0.0.1:59997/api/" } as SlackConfig;
    expect(broken(await look(lost))).toMatchObject([{ name: "Slack", fix: expect.stringContaining("SLACK_API_URL") }]);
  });

  it("shows no secret", async () => {
    slack.hook("auth.test", () => ({ body: { ok: false, error: "invalid_auth" } }));
    const said = JSON.stringify([...(await look(http())), ...(await look(socket()))]);
    for (const secret of [botToken, appToken, signingSecret]) expect(said).not.toContain(secret);
  });
});
