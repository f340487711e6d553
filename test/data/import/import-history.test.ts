// A history in the store: on every database, from the fixtures and from real exports.
import { expect, it } from "vitest";
import { type ImportReport, importHistory } from "../../../data/import/import-history.ts";
import { openHistory } from "../../../data/import/open-history.ts";
import type { OpenStore } from "../../../data/index.ts";
import type { Community } from "../../../src/community/community.ts";
import { instant } from "../../../src/time/instant.ts";
import { plainCommunity, plainMember } from "../../support/builders.ts";
import { databases, describeOn } from "../../support/databases.ts";
import type { Figures } from "./figures.ts";
import { realSets, referenceOf } from "./real-data.ts";
import { discordFile, discordMessage, fixture, folderWith, now, slackFolder, slackMessage } from "./support.ts";

const community: Community = plainCommunity({ platform: "slack" });
let number = 0;
const ids = { next: (prefix: string) => `${prefix}_${++number}` };

async function settled(store: OpenStore): Promise<OpenStore> {
  await store.write(async ({ installations, communities }) => {
    await installations.add({ id: "in_1", platform: "slack", ref: "T1", name: "Maps", createdAt: now });
    await communities.save(community);
  });
  return store;
}

async function bring(store: OpenStore, path: string, more: { dryRun?: boolean } = {}): Promise<ImportReport> {
  const history = await openHistory(path, now);
  try {
    return await importHistory({ history, store, community, ids, now, ...more });
  } finally {
    await history.close();
  }
}

/** The figures of everybody who wrote something, by ref. */
async function figuresIn(store: OpenStore): Promise<Map<string, Figures>> {
  const refs = new Map((await store.read.members.list(community.id)).map(({ id, ref }) => [id, ref]));
  const found = await store.read.activity.figures(community.id, now);
  return new Map(
    found.flatMap(({ member, ...figures }) =>
      figures.messages === 0 ? [] : [[refs.get(member) ?? "", figures as Figures] as const],
    ),
  );
}

/** All that the store holds of a community. */
async function everything(store: OpenStore): Promise<unknown> {
  const members = await store.read.members.list(community.id);
  return [members, await Promise.all(members.map(({ id }) => store.read.activity.of(id)))];
}

for (const database of databases) {
  describeOn(database, "an imported history", (fresh) => {
    const ready = async () => settled(await fresh());

    it("twice is the same as once", async () => {
      const store = await ready();
      for (const name of ["slack", "discord", "csv"]) {
        const first = await bring(store, fixture(name));
        expect(first.newActivities).toBe(first.activities);
        const before = await everything(store);
        const second = await bring(store, fixture(name));
        expect([second.newActivities, second.newMembers]).toEqual([0, 0]);
        expect(second).toMatchObject({ messages: first.messages, from: first.from, until: first.until });
        expect(await everything(store)).toEqual(before);
      }
    });

    it("that was interrupted anywhere is whole when it is done again", async () => {
      const figures = async (store: OpenStore) => [...(await figuresIn(store))].sort();
      const undisturbed = await ready();
      await bring(undisturbed, fixture("slack"));
      const expected = await figures(undisturbed);
      const history = await openHistory(fixture("slack"), now);
      for (const stop of [5, 12, 20, 26]) {
        const store = await ready();
        const records = async function* () {
          let left = stop;
          for await (const record of history.records()) {
            if (left-- === 0) throw new Error("the power went out");
            yield record;
          }
        };
        const broken = importHistory({ history: { ...history, records }, store, community, ids, now, batch: 3 });
        await expect(broken).rejects.toThrow("the power went out");
        await importHistory({ history, store, community, ids, now, batch: 3 });
        expect(await figures(store)).toEqual(expected);
      }
    });

    it("changes nothing in a dry run, and says what it would do", async () => {
      const store = await ready();
      const before = await everything(store);
      const rehearsed = await bring(store, fixture("slack"), { dryRun: true });
      expect(await everything(store)).toEqual(before);
      expect(await bring(store, fixture("slack"))).toEqual(rehearsed);
      expect(rehearsed).toMatchObject({ messages: 12, channels: 3, newMembers: 4, bad: 0, platforms: ["slack"] });
    });

    it("of two exports that overlap is the same in either order", async () => {
      const early = await slackFolder({ "2025-03-01": `[${slackMessage("1740826800.000100", { text: "Why?" })}]` });
      const both = await slackFolder({
        "2025-03-01": `[${slackMessage("1740826800.000100", { text: "Why?" })}]`,
        "2025-03-02": `[${slackMessage("1740910000.000100", { user: "U2", thread_ts: "1740826800.000100" })}]`,
      });
      const late = await slackFolder({
        "2025-03-02": `[${slackMessage("1740910000.000100", { user: "U2", thread_ts: "1740826800.000100" })}]`,
      });
      const seen: unknown[] = [];
      for (const paths of [[both], [early, late], [late, early], [early, both]]) {
        const store = await ready();
        for (const path of paths) await bring(store, path);
        const figures = await figuresIn(store);
        seen.push([...figures].sort());
        const answer = await store.read.activity.bySource(community.id, "message:C1:1740910000.000100");
        expect(answer?.kind).toBe("answer");
      }
      expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    });

    it("finds out late who opened a Discord thread", async () => {
      const store = await ready();
      const opened = async () =>
        [...(await figuresIn(store))].map(([ref, { threadsStarted }]) => [ref, threadsStarted]);
      const late = discordMessage("2", { timestamp: "2025-03-01T11:00:00Z", author: { id: "2", name: "ben" } });
      await bring(store, await folderWith({ "a.json": discordFile([late], "GuildPublicThread") }));
      expect(await opened()).toEqual([["2", 1]]);
      await bring(store, await folderWith({ "a.json": discordFile([discordMessage("1")], "GuildPublicThread") }));
      expect(new Map((await opened()) as [string, number][])).toEqual(
        new Map([
          ["1", 1],
          ["2", 0],
        ]),
      );
    });

    it("leaves members who joined as they said they are, and adds what they did", async () => {
      const store = await ready();
      const ada = plainMember({ id: "m_ada", ref: "U0ADA", name: "Ada", joinedAt: instant("2026-01-01T00:00:00Z") });
      await store.write(({ members }) => members.save(ada));
      await bring(store, fixture("slack"));
      expect(await store.read.members.get("m_ada")).toEqual(ada);
      expect((await store.read.activity.of("m_ada")).length).toBeGreaterThan(5);
    });

    it("knows everybody in the list as imported: since their first sign, or since it began; the gone as gone", async () => {
      const store = await ready();
      await bring(store, fixture("slack"));
      const members = (await store.read.members.list(community.id)).map((member) => [
        member.ref,
        member.name,
        member.consent,
        member.joinedAt,
        member.leftAt,
      ]);
      expect(members.sort()).toEqual([
        ["U0ADA", "ada_m", "imported", "2025-03-01T11:00:00.000Z", null],
        ["U0BEN", "Ben Ives", "imported", "2025-03-01T10:00:00.000Z", null],
        ["U0CHI", "Chi Okoro", "imported", "2025-03-01T11:00:00.000Z", now],
        ["U0GUEST", "gwen", "imported", "2025-03-01T11:11:40.000Z", null],
      ]);
    });

    it("of spreadsheets counts who came, hosted and met", async () => {
      const store = await ready();
      const report = await bring(store, fixture("csv"));
      expect(report).toMatchObject({ bad: 0, messages: 0, from: null });
      const members = await store.read.members.list(community.id);
      const did = async (name: string) => {
        const member = members.find((one) => one.name === name);
        return (await store.read.activity.of(member?.id ?? "")).map(({ kind, at }) => `${at.slice(0, 10)} ${kind}`);
      };
      expect(await did("Ada Marsh")).toEqual(["2025-03-04 host", "2025-03-10 pair"]);
      expect(await did("Ives, Ben")).toEqual(["2025-03-10 pair"]);
      expect(members.find(({ ref }) => ref === "ada")).toMatchObject({
        roles: ["facilitator"],
        joinedAt: "2025-01-10T12:00:00.000Z",
      });
    });

    it("does not guess whom a spreadsheet means when two go by one name", async () => {
      const store = await ready();
      const root = await folderWith({
        "members.csv": "id,name\n1,Ada\n2,ada\n",
        "came.csv": "date,name\n2025-03-04,Ada\n2025-03-04,1\n",
      });
      const report = await bring(store, root);
      expect(report.problems).toMatchObject([{ file: "came.csv", line: 2, cause: "history.problem.several" }]);
      expect(report.newActivities).toBe(1);
    });

    it("does not know what members gave where a Discord export shows no reaction at all", async () => {
      const store = await ready();
      await bring(store, await folderWith({ "a.json": discordFile([discordMessage("1")]) }));
      expect((await figuresIn(store)).get("1")).toMatchObject({ reactionsGiven: null, reactionsReceived: 0 });
    });

    for (const { name, path, missing } of realSets) {
      it.skipIf(missing !== undefined)(
        `of ${name} has every figure of its reference, once and twice${missing ? ` (skipped: ${missing})` : ""}`,
        async () => {
          const store = await ready();
          const expected = referenceOf(name);
          const first = await bring(store, path);
          expect(await figuresIn(store)).toEqual(expected);
          expect(first.problems).toEqual([]);
          const second = await bring(store, path);
          expect([second.newActivities, second.newMembers]).toEqual([0, 0]);
          expect(await figuresIn(store)).toEqual(expected);
        },
      );
    }
  });
}
