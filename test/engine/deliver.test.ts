// What the engine does when a platform does not take a message: the rest of the crash table of docs/architecture.md.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OpenStore, openStore } from "../../data/index.ts";
import { words } from "../../src/cards/card.ts";
import { type Bot, createBot } from "../../src/engine/bot.ts";
import { type ChatAdapter, DeliveryProblem, type Outgoing } from "../../src/ports/chat-adapter.ts";
import { silent } from "../../src/ports/logger.ts";
import { defineRule, type Rule } from "../../src/rules/define.ts";
import { day, type Instant, instant, minute, plus, second } from "../../src/time/instant.ts";
import { ableToAll, plainCommunity, plainMember } from "../support/builders.ts";
import { countingIds } from "../support/sandbox-world.ts";

const start = instant("2026-03-02T10:00:00Z");
const community = plainCommunity();

let now: Instant;
let store: OpenStore;
let sent: Outgoing[];
/** What the platform does with the next messages: takes them (undefined), or a problem. */
let script: (DeliveryProblem | undefined)[];
/** How long the platform takes for each message. */
let takesMs: number;
/** What the platform accepted although the answer never came. */
let swallowed: Map<string, Outgoing>;

const adapter: ChatAdapter = {
  platform: "sandbox",
  capabilities: ableToAll,
  start: async () => {},
  stop: async () => {},
  installations: async () => [],
  async send(outgoing) {
    now = plus(now, takesMs);
    const problem = script.shift();
    if (problem?.code === "uncertain") swallowed.set(outgoing.key, outgoing);
    if (problem) throw problem;
    sent.push(outgoing);
    return { channel: outgoing.to.ref, message: `t${sent.length}` };
  },
  async find({ key, to }) {
    return swallowed.has(key) ? { channel: to.ref, message: "found" } : undefined;
  },
};

/** Says each of these in the channel, in this order, or privately to `m1`. */
const saying = (things: () => readonly string[], to: "channel" | "m_1" = "channel", expiresAfter = 30 * day): Rule =>
  defineRule({
    id: "test.say",
    reads: ["members"],
    settings: {},
    decide: ({ key }) => ({
      proposals: things().map((thing) => ({
        kind: "send" as const,
        key: key(thing),
        audience:
          to === "channel"
            ? { kind: "channel" as const, channel: community.channel }
            : { kind: "member" as const, member: to, solicited: true, topic: "test" },
        reason: `It is about ${thing}.`,
        card: { text: words(thing) },
        due: start,
        expires: plus(start, expiresAfter),
      })),
      nextAt: null,
    }),
  });

const botWith = (rule: Rule): Bot =>
  createBot(
    {
      store,
      clock: { now: () => now },
      ids: countingIds(),
      logger: silent,
      commands: [],
      rules: [rule],
      address: (path) => path,
    },
    [adapter],
  );
const wake = () => store.write((records) => records.due.wake(community.id, ["test.say"], now));
const said = () => sent.map((one) => one.card.text?.map((part) => (part.kind === "words" ? part.words : "")).join(""));
const decisions = async () =>
  (await store.read.decisions.since(community.id, start, 100)).filter((one) => one.rule === "test.say");

beforeEach(async () => {
  now = start;
  sent = [];
  script = [];
  takesMs = 0;
  swallowed = new Map();
  store = await openStore("sqlite::memory:");
  await store.write(async (records) => {
    await records.installations.add({ id: "in_1", platform: "sandbox", ref: "T1", name: "Sandbox", createdAt: start });
    await records.communities.save(community);
    await records.members.saveAll([
      plainMember(),
      plainMember({ id: "m_2", ref: "fay", name: "Fay", roles: ["facilitator"] }),
    ]);
  });
  await wake();
});
afterEach(() => store.close());

describe("when the platform asks to wait", () => {
  it("nothing is sent before its time is over, then everything is, in order", async () => {
    script = [new DeliveryProblem("try-later", "429", { retryAfterMs: 7 * second })];
    const bot = botWith(saying(() => ["one", "two", "three"]));
    await bot.beat();
    now = plus(start, 6 * second);
    await bot.beat();
    expect(said()).toEqual([]);
    expect(await bot.nextDue()).toBe(plus(start, 7 * second));
    now = plus(start, 7 * second);
    await bot.beat();
    expect(said()).toEqual(["one", "two", "three"]);
  });

  it("a message for which the wait would be too long is let go with its reason on record", async () => {
    script = [new DeliveryProblem("try-later", "429", { retryAfterMs: 2 * day })];
    await botWith(saying(() => ["news of today"], "channel", day)).beat();
    expect(sent).toEqual([]);
    expect(await decisions()).toMatchObject([
      { outcome: "skipped", reason: expect.stringContaining("too late to be useful") },
    ]);
  });
});

describe("when nobody knows whether the platform took a message", () => {
  it("it is looked for first, and not sent twice", async () => {
    script = [new DeliveryProblem("uncertain", "the line broke")];
    const bot = botWith(saying(() => ["one"]));
    await bot.beat();
    now = plus(start, minute);
    await bot.beat();
    expect(sent).toEqual([]);
    expect(await store.read.outbox.sentSince(community.id, start)).toMatchObject([
      { state: "sent", receipt: { message: "found" } },
    ]);
  });

  it("it is sent again when it did not arrive, with longer and longer pauses", async () => {
    script = [1, 2, 3].map(() => new DeliveryProblem("try-later", "503"));
    const bot = botWith(saying(() => ["one"]));
    const pauses: number[] = [];
    for (let beat = 0; beat < 4; beat += 1) {
      await bot.beat();
      const next = await bot.nextDue();
      if (next === undefined) break;
      pauses.push(Date.parse(next) - Date.parse(now));
      now = next;
    }
    expect(said()).toEqual(["one"]);
    expect(pauses).toHaveLength(3);
    expect(pauses[1]).toBeGreaterThan(pauses[0] as number);
    expect(pauses[2]).toBeGreaterThan(pauses[1] as number);
  });
});

describe("when a message cannot arrive", () => {
  it("closed direct messages are never replaced by a public one: the facilitator is told, once", async () => {
    script = [new DeliveryProblem("closed", "cannot send to this user")];
    const bot = botWith(saying(() => ["a private word"], "m_1"));
    await bot.beat();
    now = plus(start, day);
    await wake();
    await bot.beat();
    expect(sent.map((one) => one.to)).toEqual([{ kind: "person", ref: "fay" }]);
    expect(JSON.stringify(sent[0]?.card)).toContain("M1");
    expect(JSON.stringify(sent)).not.toContain("a private word");
  });

  it("a channel that is gone is told to the facilitator, who reads that nothing is lost", async () => {
    script = [new DeliveryProblem("gone", "channel_not_found")];
    await botWith(saying(() => ["one"])).beat();
    expect(sent.map((one) => one.to)).toEqual([{ kind: "person", ref: "fay" }]);
    expect(await decisions()).toMatchObject([
      { outcome: "skipped", reason: expect.stringContaining("does not exist any more") },
    ]);
  });
});

describe("when the reason is gone before the message is", () => {
  it("a message that waits is taken back", async () => {
    script = [new DeliveryProblem("try-later", "429", { retryAfterMs: minute })];
    let things = ["the old date"];
    const bot = botWith(saying(() => things));
    await bot.beat();
    things = ["the new date"];
    await wake();
    now = plus(start, 2 * minute);
    await bot.beat();
    expect(said()).toEqual(["the new date"]);
    expect(await decisions()).toMatchObject([
      { outcome: "skipped", reason: expect.stringContaining("Taken back") },
      { outcome: "sent" },
    ]);
  });
});

describe("a rule", () => {
  it("that proposes the same for the same reason again is heard once", async () => {
    const bot = botWith(saying(() => ["one"]));
    for (const minutes of [0, 5, 10]) {
      now = plus(start, minutes * minute);
      await wake();
      await bot.beat();
    }
    expect(said()).toEqual(["one"]);
  });
});

describe("a line so long that sending it takes minutes", () => {
  const everybody = Array.from({ length: 100 }, (_, place) => `p${place}`);
  const toEverybody = defineRule({
    id: "test.say",
    reads: ["members"],
    settings: {},
    decide: ({ key }) => ({
      proposals: everybody.map((ref) => ({
        kind: "send" as const,
        key: key(ref),
        audience: { kind: "member" as const, member: `m_${ref}`, solicited: true, topic: "test" },
        reason: "It is for everybody.",
        card: { text: words(ref) },
        due: start,
        expires: plus(start, day),
      })),
      nextAt: null,
    }),
  });

  beforeEach(async () => {
    takesMs = second;
    await store.write((records) =>
      records.members.saveAll(everybody.map((ref) => plainMember({ id: `m_${ref}`, ref, name: ref, roles: [] }))),
    );
  });

  it("lets the rules look in between, and goes on where it was", async () => {
    const bot = botWith(toEverybody);
    const beats: number[] = [];
    for (let beat = 0; beat < 4; beat += 1) beats.push((await bot.beat()).length);
    expect(beats).toEqual([40, 40, 20, 0]);
    expect(new Set(said())).toEqual(new Set(everybody));
  });

  it.each([1, 10])("is never sent by another process as well, at %i seconds a message", async (seconds) => {
    takesMs = seconds * second;
    const bot = botWith(toEverybody);
    await bot.beat();
    const { send } = adapter;
    // Whoever else claims in the middle of it, as a second process would.
    const stolen: string[] = [];
    adapter.send = async (outgoing) => {
      const claimed = await store.write((records) => records.outbox.claim(now, minute, 1));
      stolen.push(...claimed.map(({ key }) => key));
      return send.call(adapter, outgoing);
    };
    now = plus(start, 10 * minute);
    try {
      await bot.beat();
    } finally {
      adapter.send = send;
    }
    const keys = sent.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => stolen.includes(key))).toEqual([]);
  });
});

describe("a process that serves one platform", () => {
  it("leaves alone what another process has to send", async () => {
    await store.write(async (records) => {
      await records.installations.add({ id: "in_2", platform: "discord", ref: "G1", name: "Server", createdAt: start });
      await records.communities.save(plainCommunity({ id: "co_2", installation: "in_2", platform: "discord" }));
      await records.due.wake("co_2", ["test.say"], now);
    });
    const bot = botWith(saying(() => ["one"]));
    await bot.beat();
    expect(sent.map((one) => one.installation)).toEqual(["T1"]);
    expect(await store.read.outbox.pending("co_2")).toMatchObject([{ state: "pending", tries: 0 }]);
  });
});
