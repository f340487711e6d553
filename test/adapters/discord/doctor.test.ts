import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkDiscord } from "../../../adapters/discord/doctor.ts";
import { sketches } from "../../support/discord-commands.ts";
import { token } from "../../support/discord-server.ts";
import { type DiscordWorld, startDiscord } from "../../support/discord-world.ts";

let world: DiscordWorld;

beforeEach(async () => {
  world = await startDiscord();
});
afterEach(async () => {
  await world.close();
  expect(world.server.problems).toEqual([]);
});

const look = (more: Partial<Parameters<typeof checkDiscord>[0]> = {}) =>
  checkDiscord({
    token,
    applicationId: world.server.state.application.id,
    apiUrl: world.server.url,
    commands: sketches,
    ...more,
  })();
const finding = async (name: string, more: Partial<Parameters<typeof checkDiscord>[0]> = {}) =>
  (await look(more)).find((one) => one.name === name);

describe("the doctor on Discord", () => {
  it("finds everything well after a start", async () => {
    const all = await look();
    expect(all.filter(({ ok }) => !ok)).toEqual([]);
    expect(all.map(({ name }) => name)).toEqual([
      "Discord token",
      "Discord application",
      "Discord intents",
      "Discord gateway",
      "Discord commands",
      "Discord server Data Vis Houston",
    ]);
  });

  it("changes nothing", async () => {
    const before = world.server.calls.length;
    await look();
    expect(world.server.calls.slice(before).filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("says what to do about a token that is not accepted, and shows it to nobody", async () => {
    const all = await look({ token: "a-secret-that-is-wrong" });
    expect(all).toMatchObject([{ name: "Discord token", ok: false, fix: expect.stringContaining("Reset Token") }]);
    expect(JSON.stringify(all)).not.toContain("a-secret-that-is-wrong");
  });

  it("says so when Discord cannot be reached", async () => {
    const [only] = await look({ apiUrl: "http://127.0.0.1:9/api" });
    expect(only).toMatchObject({ ok: false, fix: expect.stringContaining("DISCORD_API_URL") });
  });

  it("notices an application that is not the token's", async () => {
    expect(await finding("Discord application", { applicationId: "123456789012345678" })).toMatchObject({
      ok: false,
      fix: `Set DISCORD_APPLICATION_ID to ${world.server.state.application.id}.`,
    });
  });

  it("explains what is missing without the intent for members, and leaves it at that", async () => {
    world.server.state.application.flags = 0;
    expect(await finding("Discord intents")).toMatchObject({
      ok: true,
      detail: expect.stringContaining("Server Members Intent"),
    });
  });

  it("notices commands that are not registered as they should be", async () => {
    expect(
      await finding("Discord commands", { commands: sketches.filter(({ words }) => words !== "next") }),
    ).toMatchObject({
      ok: false,
      detail: "cop has changed.",
      fix: expect.stringContaining("cultivate start"),
    });
  });

  it("expects no commands before the first start", async () => {
    world.server.state.commands = [];
    expect(await finding("Discord commands")).toMatchObject({
      ok: true,
      detail: "None are registered yet; the first start does that.",
    });
  });

  it("names the permissions that are missing in a server, and which of them break the main job", async () => {
    const everyone = world.guild.roles.get(world.guild.id);
    if (!everyone) throw new Error("a server has this role");
    everyone.permissions = String((1n << 10n) | (1n << 11n) | (1n << 14n));
    expect(await finding("Discord server Data Vis Houston")).toMatchObject({
      ok: true,
      detail: expect.stringMatching(/^Missing: Send Messages in Threads, Attach Files.*falls back/),
    });
    everyone.permissions = String(1n << 10n);
    expect(await finding("Discord server Data Vis Houston")).toMatchObject({
      ok: false,
      detail: expect.stringContaining("Send Messages"),
    });
    everyone.permissions = String(1n << 3n);
    expect(await finding("Discord server Data Vis Houston")).toMatchObject({
      ok: true,
      detail: "All permissions are there.",
    });
  });

  it("gives the install link when the bot is nowhere yet", async () => {
    world.server.state.guilds.clear();
    expect(await finding("Discord servers")).toMatchObject({
      ok: false,
      fix: expect.stringContaining("https://discord.com/oauth2/authorize?client_id="),
    });
  });

  it("notices that there are no starts left today", async () => {
    world.server.fault({
      when: ({ path }) => path === "/gateway/bot",
      times: 1,
      answer: {
        status: 200,
        body: {
          url: "wss://x",
          shards: 1,
          session_start_limit: { total: 1000, remaining: 0, reset_after: 7_200_000, max_concurrency: 1 },
        },
      },
    });
    expect(await finding("Discord gateway")).toMatchObject({ ok: false, fix: expect.stringContaining("Wait 2 hours") });
  });

  it("looks at the rest when one thing cannot be looked at", async () => {
    world.server.fault({ when: ({ path }) => path === "/gateway/bot", times: 1, answer: { status: 500, body: {} } });
    const all = await look();
    expect(all.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(["Discord gateway"]);
  });
});
