import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSlackAdapter, type SlackAdapter } from "../../../adapters/slack/adapter.ts";
import { createSeal } from "../../../adapters/slack/seal.ts";
import { type OpenStore, openStore } from "../../../data/index.ts";
import { words } from "../../../src/cards/card.ts";
import { credentialsIn, purgeAfterMs } from "../../../src/engine/credentials.ts";
import { epoch, hour, type Instant, instant, plus } from "../../../src/time/instant.ts";
import { createTestCore, type TestCore } from "../../support/slack-core.ts";
import { eventBody, overHttp, slashBody } from "../../support/slack-driver.ts";
import { type SlackWorld, signingSecret, startSlack } from "../../support/slack-emulator.ts";

const key = Buffer.alloc(32, 7);
const publicUrl = "https://cultivate.example.org";

describe("Installing by OAuth", () => {
  let slack: SlackWorld;
  let store: OpenStore;
  let core: TestCore;
  let adapter: SlackAdapter;
  let now: Instant;
  let log: string[];

  beforeEach(async () => {
    slack = await startSlack();
    store = await openStore("sqlite::memory:");
    core = createTestCore();
    now = instant(new Date());
    log = [];
    adapter = await started();
  });
  afterEach(async () => {
    await adapter.stop();
    await store.close();
    await slack.close();
  });

  async function started(encryptionKey: Uint8Array = key): Promise<SlackAdapter> {
    const note = (facts: object, message: string) => void log.push(`${JSON.stringify(facts)} ${message}`);
    const made = createSlackAdapter({
      config: {
        mode: "oauth",
        apiUrl: slack.apiUrl,
        signingSecret,
        clientId: "1.2",
        clientSecret: "oauth-secret",
        stateSecret: "state-secret",
      },
      logger: { debug: note, info: note, warn: note, error: note },
      clock: { now: () => now },
      http: { host: "127.0.0.1", port: 0, routes: [] },
      credentials: credentialsIn(store, "slack"),
      encryptionKey,
      publicUrl,
      wait: async () => undefined,
    });
    await made.start(core);
    return made;
  }
  const address = () => `http://127.0.0.1:${adapter.port()}`;

  /** What an admin's browser does: the page, Slack's consent, and back. */
  async function install(): Promise<Response> {
    const page = await fetch(`${address()}/slack/install`);
    const cookie = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const [, link = ""] = /<a href="([^"]+)"/.exec(await page.text()) ?? [];
    const consent = new URL(link.replaceAll("&amp;", "&"));
    expect(`${consent.origin}${consent.pathname}`).toBe(`${slack.origin}/oauth/v2/authorize`);
    const { members } = await slack.ask<{ members: { id: string; name: string }[] }>("users.list", {});
    const agreed = await fetch(`${slack.origin}/oauth/v2/authorize/callback`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({
        user_id: members.find(({ name }) => name === "ada")?.id ?? "",
        redirect_uri: consent.searchParams.get("redirect_uri") ?? "",
        scope: consent.searchParams.get("scope") ?? "",
        state: consent.searchParams.get("state") ?? "",
        client_id: consent.searchParams.get("client_id") ?? "",
      }),
    });
    const back = new URL(agreed.headers.get("location") ?? "");
    expect(`${back.origin}${back.pathname}`).toBe(`${publicUrl}/slack/oauth_redirect`);
    return fetch(`${address()}/slack/oauth_redirect${back.search}`, { headers: { cookie } });
  }

  const team = "T000000001";
  const hello = (installation = team) => ({
    installation,
    to: { kind: "channel", ref: "C000000001" } as const,
    card: { text: words("Hello") },
    kind: "test",
    key: `k/${Math.random()}`,
  });
  const tokens = () => slack.of("chat.postMessage").map(({ token }) => token);

  it("leads from the page through Slack's consent to a workspace that can be written to", async () => {
    expect(await adapter.installations()).toEqual([]);
    expect((await install()).status).toBe(200);
    expect(await adapter.installations()).toEqual([{ ref: team, name: "Tryout" }]);
    await adapter.send(hello());
    expect(tokens()[0]).toMatch(/^xoxb-/);
    expect(slack.of("oauth.v2.access")).toHaveLength(1);
  });

  it("asks for the least, and for nothing that reads messages", async () => {
    const page = await (await fetch(`${address()}/slack/install`)).text();
    expect(decodeURIComponent(page)).toContain(
      "scope=commands,chat:write,im:write,users:read,channels:read,reactions:read,files:write&",
    );
  });

  it("asks for more where somebody chose the page that does", async () => {
    const page = await (await fetch(`${address()}/slack/install/history+connect+nonsense`)).text();
    expect(decodeURIComponent(page)).toContain(
      "files:write,channels:history,im:history,conversations.connect:write,channels:manage&",
    );
  });

  it("refuses who comes back without having gone", async () => {
    const stranger = await fetch(`${address()}/slack/oauth_redirect?code=abc&state=def`);
    expect(stranger.status).toBe(400);
    expect(slack.of("oauth.v2.access")).toEqual([]);
  });

  it("keeps tokens sealed, and knows them again after a restart", async () => {
    await install();
    await adapter.send(hello());
    const [token = ""] = tokens();
    const stored = JSON.stringify(await store.read.credentials.list("slack"));
    expect(stored).not.toContain(token);
    expect(stored).not.toContain("xoxb");
    expect(log.join("\n")).not.toContain(token);
    await adapter.stop();
    adapter = await started();
    await adapter.send(hello());
    expect(new Set(tokens())).toEqual(new Set([token]));
  });

  it("does not start with another key, and says which variable is wrong", async () => {
    await install();
    await expect(started(Buffer.alloc(32, 8))).rejects.toThrow(/^ENCRYPTION_KEY does not open/);
  });

  it("answers people of an installed workspace, with its own token", async () => {
    await install();
    const way = overHttp(`${address()}/slack/events`);
    const ada = { user: "U000000001", name: "ada", channel: "C000000001", team };
    await way.command(slashBody(slack, ada, "story", await slack.trigger(ada.user)));
    const [opened] = await slack.until("views.open");
    expect(opened?.token).toMatch(/^xoxb-/);
  });

  it("does not look at what comes from a workspace that removed the app", async () => {
    const way = overHttp(`${address()}/slack/events`);
    await way.event(eventBody("T0ELSE", { type: "message", channel: "C1", user: "U1", ts: "1.1", text: "hi" }));
    await adapter.stop();
    expect(core.events).toEqual([]);
    adapter = await started();
  });

  it.each([
    ["app_uninstalled, tokens_revoked", ["app_uninstalled", "tokens_revoked"]],
    ["tokens_revoked, app_uninstalled", ["tokens_revoked", "app_uninstalled"]],
  ])("forgets the token at once and starts the clock of the purge: %s", async (_, kinds) => {
    await install();
    const way = overHttp(`${address()}/slack/events`);
    now = plus(now, hour);
    const seconds = Math.floor(epoch(now) / 1000);
    for (const type of kinds) {
      await way.event({ ...eventBody(team, { type, tokens: { bot: ["UBOT"] } }), event_time: seconds });
    }
    await adapter.stop();
    adapter = await started();
    expect(await adapter.installations()).toEqual([]);
    await expect(adapter.send(hello())).rejects.toMatchObject({ code: "forbidden" });
    expect(slack.of("chat.postMessage")).toEqual([]);
    expect(await store.read.credentials.find("slack", team)).toMatchObject({
      sealed: null,
      purgeAt: plus(instant(seconds * 1000), purgeAfterMs),
    });
  });

  it("is not undone by an old removal that arrives late, nor by a person's own token", async () => {
    await install();
    const way = overHttp(`${address()}/slack/events`);
    const before = Math.floor(epoch(now) / 1000) - 3600;
    await way.event({ ...eventBody(team, { type: "app_uninstalled" }), event_time: before });
    await way.event(eventBody(team, { type: "tokens_revoked", tokens: { oauth: ["U1"] } }));
    await adapter.stop();
    adapter = await started();
    expect(await adapter.installations()).toHaveLength(1);
  });

  it("reaches a whole organisation with one token", async () => {
    slack.hook("oauth.v2.access", () => ({
      body: {
        ok: true,
        access_token: "xoxb-org-token",
        token_type: "bot",
        scope: "commands,chat:write",
        bot_user_id: "UBOT",
        app_id: "A1",
        team: null,
        enterprise: { id: "E1", name: "Whole Org" },
        is_enterprise_install: true,
        authed_user: { id: "U1" },
      },
    }));
    slack.hook("auth.test", () => ({ body: { ok: true, bot_id: "B1", url: "https://org.example/" } }));
    slack.hook("chat.postMessage", () => ({ body: { ok: true, channel: "C1", ts: "1.1" } }));
    await install();
    expect(await adapter.installations()).toEqual([{ ref: "E1", name: "Whole Org" }]);
    const way = overHttp(`${address()}/slack/events`);
    const ada = { user: "U000000001", name: "ada", channel: "C1", team: "T1" };
    await way.command(slashBody(slack, ada, "next", "1.1.o", { is_enterprise_install: "true", enterprise_id: "E1" }));
    await slack.untilResponses();
    expect(core.runs).toMatchObject([{ installation: "E1" }]);
    await adapter.send(hello("E1"));
    expect(tokens()).toEqual(["xoxb-org-token"]);
  });

  it("renews a token that rotates before it runs out, and goes on with the new one", async () => {
    let given = 0;
    slack.hook("oauth.v2.access", ({ args }) => {
      given += 1;
      const fresh = {
        access_token: `xoxe.xoxb-${given}`,
        refresh_token: `xoxe-${given}`,
        expires_in: 43_200,
        token_type: "bot",
      };
      if (args.grant_type === "refresh_token") {
        return { body: { ok: true, ...fresh, team: { id: team, name: "Tryout" } } };
      }
      return {
        body: {
          ok: true,
          ...fresh,
          scope: "commands",
          bot_user_id: "UBOT",
          app_id: "A1",
          team: { id: team, name: "Tryout" },
          enterprise: null,
          is_enterprise_install: false,
          authed_user: { id: "U1" },
        },
      };
    });
    slack.hook("auth.test", () => ({ body: { ok: true, bot_id: "B1" } }));
    slack.hook("chat.postMessage", ({ token }) =>
      token === `xoxe.xoxb-${given}`
        ? { body: { ok: true, channel: "C1", ts: "1.1" } }
        : { body: { ok: false, error: "token_expired" } },
    );
    await install();
    await adapter.send(hello());
    // Stored as if it had been given out eleven hours ago: Bolt's installer looks at the real clock.
    const [kept] = await credentialsIn(store, "slack").list();
    const seal = createSeal(key);
    const old = JSON.parse(seal.open(`slack ${team}`, kept?.sealed ?? "")) as { bot: { expiresAt: number } };
    old.bot.expiresAt = Math.floor(Date.now() / 1000) + 1800;
    await credentialsIn(store, "slack").save({
      ref: team,
      sealed: seal.seal(`slack ${team}`, JSON.stringify(old)),
      savedAt: now,
    });
    await adapter.stop();
    adapter = await started();
    await Promise.all([adapter.send(hello()), adapter.send(hello())]);
    await adapter.send(hello());
    expect(tokens().at(-1)).toBe("xoxe.xoxb-2");
    expect(slack.of("oauth.v2.access").filter(({ args }) => args.grant_type === "refresh_token")).toHaveLength(1);
    expect(
      JSON.parse(seal.open(`slack ${team}`, (await credentialsIn(store, "slack").find(team))?.sealed ?? "")),
    ).toMatchObject({
      bot: { token: "xoxe.xoxb-2", refreshToken: "xoxe-2" },
    });
  });
});

describe("A sealed text", () => {
  const seal = createSeal(key);

  it("opens under its name with its key, and is different every time", () => {
    const [one, other] = [seal.seal("slack T1", "xoxb-1"), seal.seal("slack T1", "xoxb-1")];
    expect(one).not.toBe(other);
    expect([one, other].map((sealed) => seal.open("slack T1", sealed))).toEqual(["xoxb-1", "xoxb-1"]);
  });

  it("does not open under another name, with another key, changed or cut", () => {
    const sealed = seal.seal("slack T1", "xoxb-1");
    expect(() => seal.open("slack T2", sealed)).toThrow();
    expect(() => createSeal(Buffer.alloc(32, 8)).open("slack T1", sealed)).toThrow();
    expect(() => seal.open("slack T1", `${sealed.slice(0, -2)}AA`)).toThrow();
    expect(() => seal.open("slack T1", sealed.replace(/\.[^.]+\./, "."))).toThrow("not a sealed text");
    expect(() => seal.open("slack T1", "")).toThrow("not a sealed text");
  });
});
