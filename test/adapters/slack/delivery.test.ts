import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSlackAdapter } from "../../../adapters/slack/adapter.ts";
import { metadataType } from "../../../adapters/slack/post.ts";
import { type Card, quoted, time, words } from "../../../src/cards/card.ts";
import type { DeliveryProblem, Destination, Outgoing } from "../../../src/ports/chat-adapter.ts";
import { silent } from "../../../src/ports/logger.ts";
import { epoch, type Instant, instant, plus } from "../../../src/time/instant.ts";
import type { Zone } from "../../../src/time/zone.ts";
import { botToken, signingSecret } from "../../support/slack-emulator.ts";
import { type Tryout, tryOut } from "../../support/slack-try.ts";

describe("A delivery on Slack", () => {
  let t: Tryout;
  let now: Instant;
  let waited: number[];
  const start = async (options: { scopes?: readonly string[] } = {}) => {
    now = instant(new Date());
    waited = [];
    t = await tryOut("http", {
      ...options,
      clock: { now: () => now },
      wait: async (milliseconds) => {
        waited.push(milliseconds);
        now = plus(now, milliseconds);
      },
    });
  };
  beforeEach(() => start());
  afterEach(async () => {
    expect(t.slack.breaches).toEqual([]);
    await t.end();
  });

  const outgoing = (card: Card, key = "k/1", to?: Destination): Outgoing => ({
    installation: t.ada.team,
    to: to ?? { kind: "channel", ref: t.ada.channel },
    card,
    kind: "rhythm.announce",
    key,
  });
  const hello: Card = { text: words("Hello") };
  const problem = async (work: Promise<unknown>): Promise<DeliveryProblem> => {
    const outcome = await work.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(outcome).toMatchObject({ name: "DeliveryProblem" });
    return outcome as DeliveryProblem;
  };
  const history = async (channel = t.ada.channel) => {
    const { messages } = await t.slack.ask<{ messages: { ts: string; text: string; metadata?: object }[] }>(
      "conversations.history",
      { channel },
    );
    return messages.reverse();
  };

  it("arrives in its channel with its key in the metadata, without unfurling what people typed", async () => {
    const receipt = await t.adapter.send(outgoing({ text: [quoted("see https://example.org")] }));
    expect(receipt).toEqual({ channel: t.ada.channel, message: expect.stringMatching(/^\d+\.\d+$/) });
    expect(await history()).toMatchObject([
      {
        ts: receipt.message,
        metadata: { event_type: metadataType, event_payload: { key: "k/1", part: 0, of: 1 } },
        unfurl_links: false,
        unfurl_media: false,
      },
    ]);
  });

  it("reaches a person in direct messages, opened once", async () => {
    const to: Destination = { kind: "person", ref: t.ada.user };
    const receipt = await t.adapter.send(outgoing(hello, "k/1", to));
    await t.adapter.send(outgoing(hello, "k/2", to));
    expect(receipt.channel).toMatch(/^D/);
    expect(t.slack.of("conversations.open")).toHaveLength(1);
  });

  it("shows times in everybody's own zone", async () => {
    await t.adapter.send(outgoing({ text: [time(instant("2026-05-05T15:00:00Z"), "Europe/London" as Zone)] }));
    expect(JSON.stringify(t.slack.of("chat.postMessage")[0]?.args.blocks)).toContain("<!date^1777993200^");
  });

  it("keeps to one message a second and channel", async () => {
    const elsewhere: Destination = { kind: "person", ref: t.bob.user };
    await Promise.all([1, 2, 3].map((number) => t.adapter.send(outgoing(hello, `k/${number}`))));
    expect(waited.length).toBeGreaterThanOrEqual(2);
    expect(waited.every((milliseconds) => milliseconds <= 1000)).toBe(true);
    const before = waited.length;
    await t.adapter.send(outgoing(hello, "k/4", elsewhere));
    expect(waited).toHaveLength(before);
  });

  it("obeys Retry-After: nothing before its time, everything after, in order", async () => {
    t.slack.hook("chat.postMessage", () => ({ status: 429, headers: { "retry-after": "7" } }));
    expect(await problem(t.adapter.send(outgoing(words5(1), "k/1")))).toMatchObject({
      code: "try-later",
      retryAfterMs: 7000,
    });
    now = plus(now, 6000);
    const told = await problem(t.adapter.send(outgoing(words5(2), "k/2", { kind: "person", ref: t.ada.user })));
    expect(told.code).toBe("try-later");
    expect(told.retryAfterMs).toBeGreaterThan(0);
    expect(told.retryAfterMs).toBeLessThanOrEqual(1000);
    expect(t.slack.of("chat.postMessage")).toHaveLength(1);
    t.slack.hook("chat.postMessage", () => undefined);
    now = plus(now, 1000);
    for (const number of [1, 2, 3]) {
      const again = outgoing(words5(number), `k/${number}`);
      expect(await t.adapter.find(again, now)).toBeUndefined();
      await t.adapter.send(again);
    }
    expect((await history()).map(({ text }) => text)).toEqual(["Message 1", "Message 2", "Message 3"]);
  });
  const words5 = (number: number): Card => ({ text: words(`Message ${number}`) });

  it("need not be looked for when Slack certainly did not take it", async () => {
    t.slack.hook("chat.postMessage", () => ({ status: 429, headers: { "retry-after": "1" } }));
    await problem(t.adapter.send(outgoing(hello)));
    expect(await t.adapter.find(outgoing(hello), now)).toBeUndefined();
    expect(t.slack.of("conversations.history")).toEqual([]);
  });

  it("waits half a minute when Slack does not say how long", async () => {
    t.slack.hook("chat.postMessage", () => ({ status: 429 }));
    expect((await problem(t.adapter.send(outgoing(hello)))).retryAfterMs).toBe(30_000);
  });

  it("is found by its key when its answer got lost", async () => {
    await accepted(() => ({ status: 502 }));
    expect(await problem(t.adapter.send(outgoing(hello)))).toMatchObject({ code: "uncertain" });
    const [message] = await history();
    expect(await t.adapter.find(outgoing(hello), plus(now, -5000))).toEqual({
      channel: t.ada.channel,
      message: message?.ts,
    });
    expect(t.slack.of("conversations.history")[0]?.args).toMatchObject({ include_all_metadata: "true" });
  });

  it("is found page by page, and not mistaken for another", async () => {
    for (let number = 0; number < 3; number += 1) await t.adapter.send(outgoing(hello, `k/${number}`));
    let asked = 0;
    t.slack.hook("conversations.history", async ({ args }) => {
      asked += 1;
      return { body: await t.slack.ask("conversations.history", { ...args, limit: 1 }) };
    });
    const [oldest] = await history();
    expect(await t.adapter.find(outgoing(hello, "k/0"), plus(now, -5000))).toMatchObject({ message: oldest?.ts });
    expect(await t.adapter.find(outgoing(hello, "k/9"), plus(now, -5000))).toBeUndefined();
    expect(asked).toBe(6);
  });

  it("goes on where it stopped when it is longer than one message", async () => {
    const long = outgoing({
      text: words(Array.from({ length: 900 }, (_, line) => `Line ${line} of many.`).join("\n")),
    });
    let sent = 0;
    await accepted((call) => {
      sent += 1;
      return sent === 2 ? { status: 500 } : call;
    });
    expect(await problem(t.adapter.send(long))).toMatchObject({ code: "uncertain" });
    t.slack.hook("chat.postMessage", () => undefined);
    const receipt = (await t.adapter.find(long, plus(now, -5000))) ?? (await t.adapter.send(long));
    const all = await history();
    expect(receipt.message).toBe(all[0]?.ts);
    expect(all.map(({ metadata }) => (metadata as { event_payload: { part: number } }).event_payload.part)).toEqual(
      all.map((_, part) => part),
    );
  });

  it("puts what is too long for messages into a file behind a link", async () => {
    await t.adapter.send(outgoing({ text: words("many words ".repeat(6000)) }));
    expect(await history()).toHaveLength(4);
    const last = t.slack.of("chat.postMessage").at(-1)?.args.blocks;
    expect(JSON.stringify(last)).toMatch(/the rest stands in a file: <http[^|]+\|All of it>/);
  });

  it("shows a picture, with words for those who cannot see it", async () => {
    const png = new Uint8Array([137, 80, 78, 71]);
    await t.adapter.send(outgoing({ title: "Levels", image: { png, name: "levels.png", alt: "A quiet week" } }));
    const [asked] = t.slack.of("files.getUploadURLExternal");
    expect(asked?.args).toMatchObject({ filename: "levels.png", length: "4", alt_txt: "A quiet week" });
    const { files } = await t.slack.ask<{ files: { id: string; size: number; alt_txt: string }[] }>("files.list", {});
    expect(files).toMatchObject([{ size: 4, alt_txt: "A quiet week" }]);
    expect(t.slack.of("chat.postMessage")[0]?.args.blocks).toMatchObject([
      { type: "header" },
      { type: "image", slack_file: { id: files[0]?.id }, alt_text: "A quiet week" },
    ]);
  });

  it("tries again when Slack has not looked at the picture yet", async () => {
    let tries = 0;
    t.slack.hook("chat.postMessage", () => {
      tries += 1;
      return tries < 3 ? { body: { ok: false, error: "invalid_blocks" } } : undefined;
    });
    await t.adapter.send(outgoing({ image: { png: new Uint8Array([1]), name: "a.png", alt: "a" } }));
    expect(await history()).toHaveLength(1);
  });

  it("brings a file along in its thread", async () => {
    const receipt = await t.adapter.send(
      outgoing({
        text: words("Your calendar"),
        file: { name: "practice.ics", mime: "text/calendar", content: "BEGIN:VCALENDAR" },
      }),
    );
    expect(t.slack.of("files.completeUploadExternal")[0]?.args).toMatchObject({
      channel_id: t.ada.channel,
      thread_ts: receipt.message,
    });
  });

  it("ends where it cannot arrive, and says what to do", async () => {
    for (const [error, code, todo] of [
      ["channel_not_found", "gone", "Choose another one"],
      ["is_archived", "gone", "bring it back"],
      ["not_in_channel", "forbidden", "/invite @Cultivate"],
      ["restricted_action", "forbidden", "workspace admin"],
      ["account_inactive", "forbidden", "install the app again"],
      ["token_revoked", "forbidden", "install the app again"],
      ["user_disabled", "closed", "deactivated"],
      ["cannot_dm_bot", "closed", "a bot"],
      ["invalid_blocks", "invalid", ""],
      ["msg_blocks_too_long", "invalid", ""],
      ["internal_error", "uncertain", ""],
      ["service_unavailable", "try-later", ""],
    ] as const) {
      t.slack.hook("chat.postMessage", () => ({ body: { ok: false, error } }));
      const met = await problem(t.adapter.send(outgoing(hello, `k/${error}`)));
      expect([error, met.code]).toEqual([error, code]);
      expect(met.message).toContain(`Slack says ${error}.`);
      expect(met.message).toContain(todo);
    }
  });

  it("names the permission that is missing", async () => {
    t.slack.hook("chat.postMessage", () => ({
      body: { ok: false, error: "missing_scope", needed: "chat:write", provided: "commands" },
    }));
    const met = await problem(t.adapter.send(outgoing(hello)));
    expect(met).toMatchObject({ code: "forbidden" });
    expect(met.message).toContain("(chat:write)");
  });

  it("is not sent where the app is not installed", async () => {
    const met = await problem(t.adapter.send({ ...outgoing(hello), installation: "T0OTHER" }));
    expect(met).toMatchObject({ code: "forbidden" });
    expect(t.slack.of("chat.postMessage")).toEqual([]);
  });

  it("is simply tried again when Slack cannot be reached at all", async () => {
    const config = { mode: "http", apiUrl: "http://127.0.0.1:59998/api/", botToken, signingSecret } as const;
    const lonely = createSlackAdapter({
      config,
      logger: silent,
      clock: { now: () => now },
      homeLine: "",
      shortcuts: [],
    });
    await lonely.start(t.core);
    expect(await problem(lonely.send(outgoing(hello)))).toMatchObject({ code: "try-later" });
    await lonely.stop();
  });

  it("is sent again rather than lost where the app may not read the channel", async () => {
    await t.end();
    await start({ scopes: ["chat:write", "users:read", "channels:read", "im:write", "files:write"] });
    await accepted(() => ({ status: 502 }));
    await problem(t.adapter.send(outgoing(hello)));
    expect(await t.adapter.find(outgoing(hello), plus(now, -5000))).toBeUndefined();
    expect(t.slack.of("conversations.history")).toHaveLength(1);
    expect(JSON.stringify(t.log)).toContain("nobody can tell whether a message arrived");
  });

  it("tells where the app is installed", async () => {
    expect(await t.adapter.installations()).toEqual([{ ref: t.ada.team, name: "Tryout" }]);
    expect(epoch(now)).toBeGreaterThan(0);
  });

  /** The emulator takes the message; what comes back is up to the test. */
  async function accepted(answer: (body: { body: unknown }) => { status?: number; body?: unknown }): Promise<void> {
    t.slack.hook("chat.postMessage", async ({ args }) => answer({ body: await t.slack.ask("chat.postMessage", args) }));
  }
});
