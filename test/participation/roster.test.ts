import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "../../data/index.ts";
import type { Member } from "../../src/community/member.ts";
import { rosterOf } from "../../src/participation/roster.ts";
import type { Activity } from "../../src/ports/records/activity.ts";
import { day, type Instant, instant, plus } from "../../src/time/instant.ts";
import { plainCommunity, plainMember } from "../support/builders.ts";

const community = plainCommunity();
const start = instant("2026-01-05T12:00:00Z");
const now = plus(start, 100 * day);

const imported = (id: string, own: Partial<Member> = {}): Member =>
  plainMember({ id, ref: `U-${id}`, name: id, consent: "imported", joinedAt: start, ...own });

const act = (member: string, at: Instant, own: Partial<Activity> = {}): Activity => ({
  community: community.id,
  source: `${member} ${at} ${own.kind ?? "answer"}`,
  member,
  kind: "answer",
  at,
  count: 1,
  channel: "C1",
  about: null,
  opensThread: false,
  ...own,
});

const daily = (member: string, from: number, to: number): Activity[] =>
  Array.from({ length: to - from }, (_, index) => act(member, plus(start, (from + index) * day)));

async function roster(members: readonly Member[], activities: readonly Activity[], at?: Instant) {
  const store = await openStore("sqlite::memory:");
  onTestFinished(() => store.close());
  await store.write(async (records) => {
    const { installation: id, platform, createdAt } = community;
    await records.installations.add({ id, platform, ref: "world", name: "World", createdAt });
    await records.communities.save(community);
    await records.members.saveAll(members);
    await records.activity.addAll(activities);
  });
  return rosterOf(store.read, community, { now, at });
}

describe("the list of members", () => {
  it("has the shape that scripts rely on, with points to two decimals", async () => {
    const own = act("ada", plus(now, -10 * day), { kind: "question" });
    const reply = act("ben", plus(now, -9 * day), { kind: "reply", about: own.source, inThread: true });
    expect(await roster([imported("ada"), imported("ben")], [own, reply])).toEqual([
      {
        ref: "U-ada",
        name: "ada",
        level: "peripheral",
        flags: [],
        score: { E: 2.38, V: 2.38, Q: 0, R: 1 },
        activity: {
          messages: 1,
          replies: 0,
          threads_started: 1,
          reactions_given: 0,
          reactions_received: 0,
          active_days: 1,
          distinct_reply_partners: 1,
          first_at: own.at,
          last_at: own.at,
        },
      },
      expect.objectContaining({ ref: "U-ben", score: { E: 0.81, V: 0.81, Q: 0, R: 1 } }),
    ]);
  });

  it("works out where people of imported history would stand", async () => {
    const [ada, ben] = await roster([imported("ada"), imported("ben")], daily("ada", 0, 100));
    expect(ada).toMatchObject({ level: "core", flags: [] });
    expect(ben).toMatchObject({ level: "peripheral", flags: ["dormant"] });
  });

  it("shows the stored standing of whoever was looked at, and works it out when a moment is named", async () => {
    const standing = {
      level: "core",
      since: start,
      up: 0,
      down: 3,
      evaluatedAt: plus(now, -day),
      flags: ["drifting"],
    } as const;
    const member = plainMember({ id: "ada", ref: "U-ada", joinedAt: start, standing });
    expect(await roster([member], [])).toMatchObject([{ level: "core", flags: ["drifting"] }]);
    expect(await roster([member], [], now)).toMatchObject([{ level: "peripheral", flags: ["dormant"] }]);
  });

  it("of a moment in the past knows nothing of later people and later acts", async () => {
    const people = [imported("ada"), imported("late", { joinedAt: plus(start, 60 * day) })];
    const acts = daily("ada", 0, 100);
    const at = plus(start, 50 * day + 1);
    const [ada, ...others] = await roster(people, acts, at);
    expect(others).toEqual([]);
    expect(ada).toMatchObject({ activity: { messages: 51, last_at: plus(start, 50 * day) }, level: "active" });
    expect(ada).toEqual((await roster(people, daily("ada", 0, 51), at))[0]);
  });

  it("counts somebody of history from the first act seen, even where the source says that they came later", async () => {
    const later = imported("ada", { joinedAt: plus(start, 90 * day) });
    expect(await roster([later], daily("ada", 0, 100))).toMatchObject([{ level: "core" }]);
  });

  it("gives people of Discord who did not opt in no level and no points, and their public figures all the same", async () => {
    const quiet = imported("ada", { scored: false });
    const [ada] = await roster([quiet], daily("ada", 0, 100));
    expect(ada).toMatchObject({ level: null, flags: [], score: { E: null, V: null, Q: null, R: null } });
    expect(ada?.activity.messages).toBe(100);
  });

  it("lists closed accounts of history, and nobody who left", async () => {
    const gone = imported("gone", { leftAt: plus(start, day) });
    const left = plainMember({ id: "left", ref: "U-left", leftAt: plus(start, day) });
    expect((await roster([gone, left], [])).map(({ ref }) => ref)).toEqual(["U-gone"]);
  });

  it("is in the order of names, whoever does most", async () => {
    const people = [
      imported("zoe"),
      imported("Ben"),
      imported("ada", { name: "Ädna" }),
      imported("ab", { name: "Ben" }),
    ];
    const names = (await roster(people, daily("zoe", 0, 50))).map(({ name, ref }) => `${name} ${ref}`);
    expect(names).toEqual(["Ädna U-ada", "Ben U-Ben", "Ben U-ab", "zoe U-zoe"]);
  });
});
