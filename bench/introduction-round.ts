// How long a round of introductions takes in a whole community, from the heads-up to the question whether people met: rules,
// outbox and delivery, on a store in memory and an adapter that only counts. 5,000 members next to 500 in the same run,
// because only the ratio says something on another machine. Run it with `npm run bench`.

import { createMovableClock } from "../adapters/sandbox/clock.ts";
import { settle, walkTo } from "../adapters/sandbox/walk.ts";
import { openStore } from "../data/index.ts";
import { newCommunity } from "../src/community/new-community.ts";
import { newMember } from "../src/community/new-member.ts";
import { createBot } from "../src/engine/bot.ts";
import type { ChatAdapter, Outgoing } from "../src/ports/chat-adapter.ts";
import type { Ids } from "../src/ports/ids.ts";
import { silent } from "../src/ports/logger.ts";
import { commands, rules } from "../src/rooms.ts";
import { newGroup, roundIdOn } from "../src/spaces/introductions/round.ts";
import { noWish, switchedOn } from "../src/spaces/introductions/wish.ts";
import { chanceFrom, shuffled } from "../src/spaces/pairing/chance.ts";
import { instant } from "../src/time/instant.ts";
import { type LocalDate, plusDays, UTC, type Zone } from "../src/time/zone.ts";

const [few, many] = [500, 5000] as const;
/** Rounds that lie behind it, as in `pairing.ts`. */
const pastRounds = 10;
/** The Thursday before the first round, which begins on Monday 9 March 2026. */
const start = instant("2026-03-05T10:00:00Z");
const firstDate = "2026-03-09" as LocalDate;
const zones = ["Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "Asia/Tokyo"] as Zone[];

function counting(): Ids {
  let last = 0;
  return {
    next: (prefix) => {
      last += 1;
      return `${prefix}_${last}`;
    },
  };
}

/** Takes everything at once and remembers it. */
function countingAdapter(): ChatAdapter & { readonly taken: Outgoing[] } {
  const taken: Outgoing[] = [];
  return {
    taken,
    platform: "sandbox",
    capabilities: {
      privateReplies: true,
      threads: false,
      pictures: true,
      files: true,
      scheduledEvents: false,
      scoringByDefault: true,
    },
    start: async () => {},
    stop: async () => {},
    send: async (outgoing) => {
      taken.push(outgoing);
      return { channel: `dm-${outgoing.to.ref}`, message: String(taken.length) };
    },
    find: async () => undefined,
    installations: async () => [],
  };
}

/** A community whose members have all switched introductions on, and whose facilitator has said: every week. */
async function community(count: number) {
  const chance = chanceFrom(count);
  const store = await openStore("sqlite::memory:");
  const clock = createMovableClock(start);
  const ids = counting();
  const adapter = countingAdapter();
  const address = (path: string) => `https://cultivate.test${path}`;
  const bot = createBot({ store, clock, ids, logger: silent, commands, rules, address }, [adapter]);
  const inbound = bot.inboundFor("sandbox");
  const installation = { id: "in_1", platform: "sandbox", ref: "bench", name: "Bench", createdAt: start } as const;
  const here = newCommunity(ids, {
    ...{ installation: installation.id, platform: "sandbox", name: "Practice", channel: "practice", createdAt: start },
    zone: UTC,
  });
  const everybody: string[] = [];
  await store.write(async (records) => {
    await records.installations.add(installation);
    await records.communities.save(here);
    for (let place = 0; place < count; place += 1) {
      const zone = zones[place % zones.length] as Zone;
      const person = { ref: `p${place}`, name: `Person ${place}`, zone };
      const member = newMember({ ids, now: start, scoresByDefault: true, invocation: { person } }, here);
      await records.members.save({
        ...member,
        roles: place === 0 ? ["facilitator"] : [],
        interests: `topic ${place % 30}, topic ${place % 7}`,
        preferences: { ...member.preferences, introductions: true },
      });
      await records.matters.save("introductionWishes", switchedOn(noWish(here.id, member.id, start), start));
      everybody.push(member.id);
    }
    // The last one is over when this one begins.
    for (let number = 1; number <= pastRounds; number += 1) {
      const mixed = shuffled(everybody, chance);
      const date = plusDays(firstDate, 7 * (number - 2 - pastRounds));
      await records.matters.save("rounds", {
        ...{ id: roundIdOn(here.id, date), community: here.id, owner: null, createdAt: start },
        ...{ kind: "round", number, date, endDate: plusDays(date, 7), sitOuts: [] },
        groups: Array.from({ length: count >> 1 }, (_, pair) => newGroup(mixed.slice(2 * pair, 2 * pair + 2))),
      });
    }
  });
  let said = 0;
  const say = async (who: number, line: string): Promise<void> => {
    said += 1;
    const reply = await inbound.run({
      ...{ id: `said-${said}`, platform: "sandbox", installation: "bench", channel: "practice", direct: false },
      ...{ person: { ref: `p${who}`, name: `Person ${who}` }, line, origin: "text" },
    });
    if (reply.kind === "refusal") throw new Error(`${line} was refused: ${reply.code}`);
    await settle(bot, clock);
  };
  return {
    say,
    told: (kind: string) => adapter.taken.filter((one) => one.kind === kind).length,
    walkTo: (to: string) => walkTo(bot, clock, instant(to)),
    close: () => store.close(),
  };
}

type Row = { readonly what: string; readonly seconds: number };

async function round(count: number): Promise<readonly Row[]> {
  const here = await community(count);
  const rows: Row[] = [];
  const timed = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const from = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(from);
    rows.push({ what, seconds: (user + system) / 1e6 });
  };
  await timed("rounds are switched on", () => here.say(0, "intros set weekly"));
  await timed("heads-up to everybody", () => here.walkTo("2026-03-08T20:00:00Z"));
  await timed("the round, everybody told", () => here.walkTo("2026-03-09T20:00:00Z"));
  await timed("ten say that they met", async () => {
    for (let who = 0; who < 10; who += 1) await here.say(who, "intro met yes");
  });
  await timed("ten leave it out", async () => {
    for (let who = 10; who < 20; who += 1) await here.say(who, "intro skip");
  });
  await timed("everybody asked if they met", () => here.walkTo("2026-03-13T20:00:00Z"));
  if (here.told("spaces.heads-up") < count * 0.99 || here.told("spaces.introduce") < count)
    throw new Error(`${here.told("spaces.heads-up")} and ${here.told("spaces.introduce")} of ${count} were told`);
  await here.close();
  return rows;
}

await round(20);
const [small, big] = [await round(few), await round(many)];
console.log(
  `A round of introductions through the engine, ${pastRounds} rounds behind it, seconds of the processor with ${few} and ${many} members:`,
);
for (const [at, { what, seconds }] of big.entries()) {
  const before = small[at]?.seconds ?? 0;
  console.log(
    `${what.padEnd(28)} ${before.toFixed(2).padStart(8)} ${seconds.toFixed(2).padStart(8)} ${(seconds / before).toFixed(1).padStart(6)} x`,
  );
}
