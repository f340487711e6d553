import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSlackAdapter } from "../../../adapters/slack/adapter.ts";
import { scrub } from "../../../adapters/slack/log.ts";
import { silent } from "../../../src/ports/logger.ts";
import { instant } from "../../../src/time/instant.ts";
import { createTestCore } from "../../support/slack-core.ts";
import { postSigned, pressBody, slashBody } from "../../support/slack-driver.ts";
import { appToken, botToken, signingSecret, startSlack } from "../../support/slack-emulator.ts";
import { hurried, type Tryout, tryOut } from "../../support/slack-try.ts";

describe("HTTP requests", () => {
  let t: Tryout;
  let address: string;
  beforeEach(async () => {
    t = await tryOut("http", {
      wait: hurried,
      http: {
        host: "127.0.0.1",
        port: 0,
        routes: [
          { path: "/healthz", method: "GET", handler: (_, response) => void response.writeHead(200).end("well") },
        ],
      },
    });
    address = `http://127.0.0.1:${t.adapter.port()}`;
  });
  afterEach(async () => {
    await t.end();
  });
  const body = () => new URLSearchParams(slashBody(t.slack, t.ada, "next", "1.2.x")).toString();
  const events = () => `${address}/slack/events`;

  it("are refused with a wrong signature", async () => {
    expect((await postSigned(events(), body(), undefined, { secret: "f".repeat(32) })).status).toBe(401);
    expect(t.core.runs).toEqual([]);
  });

  it("are refused when they are older than five minutes, though the signature is right", async () => {
    expect((await postSigned(events(), body(), undefined, { at: Date.now() - 6 * 60_000 })).status).toBe(401);
    expect(t.core.runs).toEqual([]);
  });

  it("are refused when they are larger than anything of Slack's", async () => {
    const large = `text=${"x".repeat(1024 * 1024 + 1)}`;
    expect((await postSigned(events(), large)).status).toBe(413);
  });

  it("are refused without a signature, or with what cannot be read", async () => {
    expect((await fetch(events(), { method: "POST", body: body() })).status).toBe(401);
    expect((await postSigned(events(), "{", "application/json")).status).toBe(400);
  });

  it("prove the address to Slack", async () => {
    const challenge = JSON.stringify({ type: "url_verification", challenge: "abc" });
    expect((await postSigned(events(), challenge, "application/json")).body).toEqual({ challenge: "abc" });
  });

  it("reach the other routes of the same port, and nothing else", async () => {
    expect(await (await fetch(`${address}/healthz`)).text()).toBe("well");
    expect((await fetch(`${address}/elsewhere`)).status).toBe(404);
    expect((await fetch(events())).status).toBe(404);
  });

  it("leave no token, address or word in the log, whatever goes wrong", async () => {
    t.slack.hook("users.info", () => ({ body: { ok: false, error: "invalid_auth" } }));
    t.slack.hook("chat.postEphemeral", () => ({ status: 500, body: { error: `xoxb-1-2 ${signingSecret}` } }));
    t.slack.hook("conversations.open", () => ({ body: { ok: false, error: "fatal_error" } }));
    await postSigned(events(), body(), undefined, { secret: "wrong" });
    const lost = slashBody(t.slack, t.ada, "next my secret words", "1.3.x", {
      response_url: `${t.slack.origin}/api/none`,
    });
    await t.way.command(lost);
    await t.way.interact(
      pressBody(t.slack, t.ada, "x", "1.4.x", { actions: [{ action_id: "old", value: "secret words" }] }),
    );
    await t.adapter.stop();
    const written = JSON.stringify(t.log);
    expect(t.log.length).toBeGreaterThan(2);
    for (const secret of [botToken, "xoxb-1-2", signingSecret, appToken, "secret words", "/response/"]) {
      expect(written).not.toContain(secret);
    }
  });
});

it("A port that is taken ends the start in words", async () => {
  const t = await tryOut("http");
  const port = t.adapter.port() ?? 0;
  await expect(tryOut("http", { http: { host: "127.0.0.1", port, routes: [] } })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken by another program.`,
  );
  await t.end();
});

describe("The log", () => {
  it.each([
    "token xoxb-12-34-abc refused",
    "xapp-1-A0-2-abcdef",
    "POST https://hooks.slack.com/commands/T1/2/abc failed",
    "wss://wss-primary.slack.com/link/?ticket=abc",
    "v0=0123456789abcdef0123456789abcdef",
    "client_secret=abc&code=def",
    '{"refresh_token":"xoxe-1-abc"}',
  ])("keeps nothing that opens a door: %s", (line) => {
    expect(scrub(line)).not.toMatch(/abc|def0|def$|34/);
  });
});

describe("The socket", () => {
  it("loses and doubles nothing when it breaks in the middle", async () => {
    const t = await tryOut("socket", { wait: hurried });
    const envelope = (text: string, id: string) => ({
      type: "slash_commands",
      envelope_id: id,
      payload: slashBody(t.slack, t.ada, text, `trigger ${id}`),
    });
    const broken = envelope("next", "e1");
    await t.slack.socket.deliver(envelope("rsvp yes", "e0"));
    await t.slack.socket.deliverAndBreak(broken);
    // Slack saw no acknowledgement, so it delivers the same on the next connection.
    await t.slack.socket.deliver({ ...broken, envelope_id: "e2" });
    await t.slack.socket.deliver(envelope("rsvp no", "e3"));
    await t.adapter.stop();
    expect(t.slack.socket.connections).toBe(2);
    expect(t.core.runs.map(({ line }) => line).sort()).toEqual(["next", "rsvp no", "rsvp yes"]);
    expect(t.slack.responses).toHaveLength(3);
    await t.slack.close();
  });

  it("comes back though Slack cannot be asked for a while", async () => {
    const t = await tryOut("socket", { wait: hurried });
    let failures = 3;
    t.slack.hook("apps.connections.open", () => {
      failures -= 1;
      return failures >= 0 ? { status: failures === 1 ? 429 : 503 } : undefined;
    });
    await t.slack.socket.deliverAndBreak({ type: "hello again", envelope_id: "e0", payload: {} });
    await t.slack.socket.deliver({
      type: "slash_commands",
      envelope_id: "e1",
      payload: slashBody(t.slack, t.ada, "next", "1.1.s"),
    });
    await t.adapter.stop();
    expect(t.core.runs).toHaveLength(1);
    await t.slack.close();
  });

  it.each([
    ["SLACK_BOT_TOKEN", "auth.test"],
    ["SLACK_APP_TOKEN", "apps.connections.open"],
  ])("ends the start with what to do when Slack refuses %s", async (variable, method) => {
    const slack = await startSlack();
    slack.hook(method, () => ({ body: { ok: false, error: "invalid_auth" } }));
    const adapter = createSlackAdapter({
      config: { mode: "socket", apiUrl: slack.apiUrl, appToken, botToken, signingSecret: undefined },
      logger: silent,
      clock: { now: () => instant(new Date()) },
      homeLine: "home",
      shortcuts: [],
    });
    await expect(adapter.start(createTestCore())).rejects.toThrow(`Slack does not accept ${variable} (invalid_auth)`);
    await adapter.stop();
    await slack.close();
  });
});
