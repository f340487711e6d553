// A platform's own calendar, kept in step with the gatherings.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OpenStore, openStore } from "../../data/index.ts";
import { createBot } from "../../src/engine/bot.ts";
import type { CalendarAnswer, CalendarEntry } from "../../src/ports/calendar.ts";
import { type ChatAdapter, DeliveryProblem, type Outgoing } from "../../src/ports/chat-adapter.ts";
import { silent } from "../../src/ports/logger.ts";
import { calledOff, type Gathering, moved } from "../../src/rhythm/gathering.ts";
import { day, hour, type Instant, instant, minute, plus } from "../../src/time/instant.ts";
import { gatheringOf } from "../contract/store/builders.ts";
import { ableToAll, plainCommunity, plainMember } from "../support/builders.ts";
import { countingIds } from "../support/sandbox-world.ts";

const start = instant("2026-03-02T10:00:00Z");
const gathering = gatheringOf("ga_1", { community: "co_1", startsAt: plus(start, 7 * day), host: null });

let now: Instant;
let store: OpenStore;
let asked: (CalendarEntry | { withdrawn: string })[];
let sent: Outgoing[];
let answers: (CalendarAnswer | DeliveryProblem)[];

const adapter: ChatAdapter = {
  platform: "discord",
  capabilities: { ...ableToAll, scheduledEvents: true, scoringByDefault: false },
  start: async () => {},
  stop: async () => {},
  installations: async () => [],
  send: async (outgoing) => ({ channel: outgoing.to.ref, message: String(sent.push(outgoing)) }),
  find: async () => undefined,
  calendar: {
    async keep(entry) {
      const answer = answers.shift();
      if (answer instanceof DeliveryProblem) throw answer;
      asked.push(entry);
      return answer ?? { kind: "kept", event: "E1" };
    },
    async withdraw({ event }) {
      asked.push({ withdrawn: event });
      return { kind: "withdrawn" };
    },
    interested: async () => 0,
  },
};

const bot = () =>
  createBot(
    {
      store,
      clock: { now: () => now },
      ids: countingIds(),
      logger: silent,
      commands: [],
      rules: [],
      address: (path) => path,
    },
    [adapter],
  );
const save = (changed: Gathering) => store.write((records) => records.rhythm.saveGathering(changed));

beforeEach(async () => {
  now = start;
  asked = [];
  sent = [];
  answers = [];
  store = await openStore("sqlite::memory:");
  await store.write(async (records) => {
    await records.installations.add({ id: "in_1", platform: "discord", ref: "G1", name: "Server", createdAt: start });
    await records.communities.save(plainCommunity({ platform: "discord" }));
    await records.members.saveAll([
      plainMember(),
      plainMember({ id: "m_2", ref: "fay", name: "Fay", roles: ["facilitator"] }),
    ]);
  });
  await save(gathering);
});
afterEach(() => store.close());

describe("a gathering in the platform's calendar", () => {
  it("is entered once, moved when it moves, and taken out when it is called off", async () => {
    await bot().beat();
    await bot().beat();
    const later = moved(gathering, plus(gathering.startsAt, 2 * hour), now);
    await save(later);
    await bot().beat();
    await save(calledOff(later, "cancelled", now));
    await bot().beat();
    await bot().beat();
    expect(asked).toMatchObject([
      { event: null, startsAt: gathering.startsAt, installation: "G1" },
      { event: "E1", startsAt: later.startsAt },
      { withdrawn: "E1" },
    ]);
  });

  it("waits when the platform says so, and is tried again", async () => {
    answers = [new DeliveryProblem("try-later", "429", { retryAfterMs: 10 * minute })];
    await bot().beat();
    now = plus(start, 9 * minute);
    await bot().beat();
    expect(asked).toEqual([]);
    now = plus(start, 10 * minute);
    await bot().beat();
    expect(asked).toHaveLength(1);
  });

  it("is told to the facilitator once where only a person can help", async () => {
    answers = [{ kind: "human-step", step: "Allow me to manage events." }];
    await bot().beat();
    now = plus(start, hour);
    await bot().beat();
    expect(sent.map((one) => one.to)).toEqual([{ kind: "person", ref: "fay" }]);
    expect(JSON.stringify(sent[0]?.card)).toContain("Allow me to manage events.");
  });
});

describe("interest in the calendar's entry", () => {
  const interest = (id: string, person: string) =>
    bot()
      .inboundFor("discord")
      .observe({
        kind: "interest",
        id,
        installation: "G1",
        channel: "",
        person: { ref: person, name: person },
        at: now,
        event: "E1",
        interested: true,
      });
  const answersOf = async () =>
    (await store.read.rhythm.rsvps([gathering.id])).map(({ member, answer }) => [member, answer]);

  it("is a soft answer of a member, and nothing of anybody else", async () => {
    await bot().beat();
    await interest("i1", "m1");
    await interest("i2", "stranger");
    expect(await answersOf()).toEqual([["m_1", "maybe"]]);
  });

  it("never undoes what the member answered", async () => {
    await bot().beat();
    await store.write((records) =>
      records.rhythm.saveRsvp({ gathering: gathering.id, member: "m_1", answer: "no", at: now }),
    );
    await interest("i1", "m1");
    expect(await answersOf()).toEqual([["m_1", "no"]]);
  });
});
