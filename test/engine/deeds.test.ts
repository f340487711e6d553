// What a platform is asked to do beyond messages: done once, tried again when refused for now, told to a person when refused
// for good; and whoever was let in until a day is let out on that day.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OpenStore, openStore } from "../../data/index.ts";
import { newDeed } from "../../src/community/new-deed.ts";
import { createBot } from "../../src/engine/bot.ts";
import { forget } from "../../src/participation/forget.ts";
import { type AccessAnswer, type ChatAdapter, DeliveryProblem, type Outgoing } from "../../src/ports/chat-adapter.ts";
import { silent } from "../../src/ports/logger.ts";
import type { DeedAsked } from "../../src/ports/records/deeds.ts";
import { day, type Instant, instant, minute, plus } from "../../src/time/instant.ts";
import { ableToAll, plainCommunity, plainMember } from "../support/builders.ts";
import { countingIds } from "../support/sandbox-world.ts";

const start = instant("2026-03-02T10:00:00Z");
const until = plus(start, 14 * day);
const invitation: DeedAsked = { kind: "invite-outsider", name: "Grace", email: "grace@example.org", until };

let now: Instant;
let store: OpenStore;
let asked: Record<string, unknown>[];
let sent: Outgoing[];
let answers: (AccessAnswer | DeliveryProblem)[];
const ids = countingIds();

const answer = (request: Record<string, unknown>): AccessAnswer => {
  const next = answers.shift();
  if (next instanceof DeliveryProblem) throw next;
  asked.push(request);
  return next ?? { kind: "done", grant: "R1/inv1", invitation: "https://discord.gg/inv1", until: null };
};

const adapter: ChatAdapter = {
  platform: "discord",
  capabilities: ableToAll,
  start: async () => {},
  stop: async () => {},
  installations: async () => [],
  send: async (outgoing) => ({ channel: outgoing.to.ref, message: String(sent.push(outgoing)) }),
  find: async () => undefined,
  inviteOutsider: async (request) => answer(request),
  endAccess: async (request) => answer(request),
};

const bot = (more: Partial<ChatAdapter> = {}) =>
  createBot(
    { store, clock: { now: () => now }, ids, logger: silent, commands: [], rules: [], address: (path) => path },
    [{ ...adapter, ...more }],
  );
const ask = (deed: DeedAsked, dueAt = now) =>
  store.write(({ deeds }) =>
    deeds.add(
      newDeed({ ids, community: { id: "co_1" } }, { key: `k ${deed.kind}`, subject: "gu_1", asked: deed, dueAt }),
    ),
  );

beforeEach(async () => {
  now = start;
  store = await openStore("sqlite::memory:");
  asked = [];
  sent = [];
  answers = [];
  await store.write(async (records) => {
    await records.installations.add({ id: "in_1", platform: "discord", ref: "G1", name: "Server", createdAt: start });
    await records.communities.save(plainCommunity({ platform: "discord" }));
    await records.members.save(plainMember({ roles: ["facilitator"] }));
  });
});
afterEach(() => store.close());

describe("a guest who is let in until a day", () => {
  it("is let in once, and let out on that day by what was granted", async () => {
    await ask(invitation);
    await bot().beat();
    await bot().beat();
    expect(asked).toEqual([
      { installation: "G1", channel: "practice", name: "Grace", email: "grace@example.org", until },
    ]);
    expect(await bot().nextDue()).toBe(until);
    now = plus(until, -minute);
    await bot().beat();
    expect(asked).toHaveLength(1);
    now = until;
    await bot().beat();
    expect(asked[1]).toEqual({ installation: "G1", channel: "practice", name: "Grace", grant: "R1/inv1" });
    expect(sent).toEqual([]);
  });

  it("leaves no address behind once the invitation is made", async () => {
    await ask(invitation);
    await bot().beat();
    expect(JSON.stringify(await store.read.deeds.of("co_1"))).not.toContain("grace@example.org");
  });

  it("that the platform cannot let in or out: the facilitators are told the steps, each once, on its day", async () => {
    answers = [{ kind: "human-step", step: "Open the channel’s details." }];
    await ask(invitation);
    await bot().beat();
    await bot().beat();
    expect(sent.map(({ to }) => to)).toEqual([{ kind: "person", ref: "m1" }]);
    expect(JSON.stringify(sent[0]?.card)).toContain("Open the channel’s details.");
    now = until;
    await bot().beat();
    expect(sent).toHaveLength(2);
    expect(JSON.stringify(sent[1]?.card)).toContain("take Grace out of the channel");
  });
});

describe("what changes while the platform is at it", () => {
  const taken = async (state: "withdrawn" | "pending", dueAt = now) => {
    const [deed] = await store.read.deeds.of("co_1");
    if (deed) await store.write(({ deeds }) => deeds.save({ ...deed, state, dueAt, nextTryAt: dueAt }));
  };

  it("stays changed: an invitation that was taken back ends at once, and is not tried again", async () => {
    await ask(invitation);
    const inviteOutsider: ChatAdapter["inviteOutsider"] = async (request) => {
      await taken("withdrawn");
      return answer(request);
    };
    await bot({ inviteOutsider }).beat();
    await bot().beat();
    expect((await store.read.deeds.of("co_1")).map((one) => [one.asked.kind, one.state])).toEqual([
      ["invite-outsider", "done"],
      ["end-access", "done"],
    ]);
  });

  it("stays changed: somebody who is erased meanwhile does not come back with the answer", async () => {
    await store.write(({ members }) => members.save(plainMember({ id: "m_2", ref: "m2" })));
    await ask({ kind: "open-thread", name: "Rye", people: ["m_1", "m_2"], lasting: true });
    const threads: ChatAdapter["threads"] = {
      open: async () => {
        await store.write(({ members }) => members.remove("m_2"));
        return { kind: "open", thread: "T1", without: [] };
      },
      bringIn: async () => [],
      takeOut: async () => {},
      close: async () => {},
    };
    await bot({ threads }).beat();
    expect(await store.read.deeds.of("co_1")).toMatchObject([{ state: "done", asked: { people: ["m_1"] } }]);
  });

  it("stays changed where the platform refuses for now, too", async () => {
    await ask(invitation);
    answers = [new DeliveryProblem("try-later", "slow down", { retryAfterMs: 60_000 })];
    const inviteOutsider: ChatAdapter["inviteOutsider"] = async (request) => {
      await taken("withdrawn");
      return answer(request);
    };
    await bot({ inviteOutsider }).beat();
    now = plus(now, day);
    await bot().beat();
    expect((await store.read.deeds.of("co_1")).map(({ state }) => state)).toEqual(["withdrawn"]);
    expect(asked).toEqual([]);
  });
});

describe("a platform that refuses for now", () => {
  it("is asked again when it says, and nothing is done twice", async () => {
    answers = [new DeliveryProblem("try-later", "busy", { retryAfterMs: 90_000 })];
    await ask(invitation);
    await bot().beat();
    expect(asked).toEqual([]);
    expect(await bot().nextDue()).toBe(plus(now, 90_000));
    now = plus(now, 90_000);
    await bot().beat();
    await bot().beat();
    expect(asked).toHaveLength(1);
  });

  it("again and again, is left alone in the end, and a person is told", async () => {
    answers = Array.from({ length: 20 }, () => new DeliveryProblem("try-later", "busy"));
    await ask(invitation);
    for (let turn = 0; turn < 20; turn += 1) {
      await bot().beat();
      now = plus(now, 10 * minute);
    }
    expect(answers.length).toBe(8);
    expect(sent).toHaveLength(1);
  });
});

describe("people of a channel", () => {
  const listing: DeedAsked = { kind: "list-people", from: { kind: "channel", ref: "C1", name: "#letters" }, by: "m_1" };
  const found = (...people: { ref: string; name: string }[]) => {
    const requests: object[] = [];
    const inChannel = async (request: object) => {
      requests.push(request);
      return { kind: "people", people, more: false } as const;
    };
    return { requests, port: { inChannel, inGroup: inChannel } };
  };
  const listed = async () => (await store.read.deeds.of("co_1")).find(({ asked: { kind } }) => kind === "list-people");

  it("are listed for whoever asked, without those who have joined, and forgotten after seven days", async () => {
    const { requests, port } = found({ ref: "m1", name: "One" }, { ref: "x1", name: "Xa" }, { ref: "x2", name: "🦊" });
    await store.write((records) => records.members.save(plainMember({ id: "m_2", ref: "x2", consent: "imported" })));
    await ask(listing);
    await bot({ people: port }).beat();
    expect(requests).toMatchObject([{ installation: "G1", channel: "C1", asker: "m1", home: "practice", most: 200 }]);
    expect((await listed())?.answer).toEqual({
      kind: "done",
      more: false,
      people: [
        { ref: "x1", member: null, name: "Xa" },
        { ref: "x2", member: "m_2", name: "x2" },
      ],
    });
    await store.write((records) => records.members.remove("m_2"));
    expect(JSON.stringify(await listed())).not.toContain("x2");
    now = plus(start, 7 * day - minute);
    await bot({ people: port }).beat();
    expect(JSON.stringify(await listed())).toContain("Xa");
    now = plus(start, 7 * day);
    await bot({ people: port }).beat();
    expect((await listed())?.answer).toEqual({ kind: "done" });
    expect(requests).toHaveLength(1);
    expect(sent).toEqual([]);
  });

  it("where the platform has no way to look are left to a person, who is told", async () => {
    await ask(listing);
    await bot().beat();
    expect(JSON.stringify(sent.map(({ card }) => card))).toContain("open its list of people yourself");
  });

  it("are not looked up for somebody who facilitates no more", async () => {
    const { requests, port } = found({ ref: "x1", name: "Xa" });
    await store.write((records) => records.members.save(plainMember({ roles: [] })));
    await ask(listing);
    await bot({ people: port }).beat();
    expect(requests).toEqual([]);
    expect((await listed())?.answer).toEqual({ kind: "done" });
  });
});

describe("a platform without threads", () => {
  it("leaves the step to a person, who learns neither who would have met nor about what", async () => {
    await ask({ kind: "open-thread", name: "Ada and Ben", people: ["m_1"], lasting: false });
    await bot().beat();
    expect(JSON.stringify(sent[0]?.card)).toContain("allowed to open private places");
    expect(JSON.stringify(sent[0]?.card)).not.toMatch(/Ada|Ben/);
  });
});

describe("somebody who is erased while a private place holds them", () => {
  it("is let out by their ref, which is kept until the platform has done it and not longer", async () => {
    const out: string[] = [];
    let busy = true;
    const threads = {
      open: async () => ({ kind: "open" as const, thread: "T1", without: [] }),
      bringIn: async () => [],
      takeOut: async (_at: unknown, person: string) => {
        if (busy) throw new DeliveryProblem("try-later", "busy", { retryAfterMs: minute });
        out.push(person);
      },
      close: async () => {},
    };
    const house = { store, clock: { now: () => now }, ids, logger: silent, commands: [], rules: [] };
    const busyBot = createBot({ ...house, address: (path) => path }, [{ ...adapter, threads }]);
    const { id, ref } = plainMember();
    await store.write((records) => records.members.save(plainMember()));
    await ask({ kind: "open-thread", name: "Rye", people: [id], lasting: true });
    await busyBot.beat();
    await store.write((records) => forget({ records, ids, now }, plainCommunity(), plainMember()));
    await busyBot.beat();
    expect(JSON.stringify(await store.read.deeds.of("co_1"))).toContain(`"${ref}"`);
    busy = false;
    now = plus(now, minute);
    await busyBot.beat();
    await busyBot.beat();
    expect(out).toEqual([ref]);
    expect(JSON.stringify(await store.read.deeds.of("co_1"))).not.toContain(`"${ref}"`);
  });
});
