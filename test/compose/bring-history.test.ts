// A history brought into a database: founded, waiting, taken over; on every kind of database.
import { expect, it } from "vitest";
import { openHistory } from "../../data/import/open-history.ts";
import type { OpenStore } from "../../data/index.ts";
import type { Community } from "../../src/community/community.ts";
import { bringHistory } from "../../src/compose/bring-history.ts";
import { fixture, now } from "../data/import/support.ts";
import { plainCommunity, plainMember } from "../support/builders.ts";
import { databases, describeOn } from "../support/databases.ts";
import { countingIds } from "../support/sandbox-world.ts";

const ids = countingIds();
const quiet = { onProgress: () => undefined, onProblem: () => undefined };

async function bring(store: OpenStore, path: string, community?: Community, dryRun = false) {
  const history = await openHistory(path, now);
  try {
    return await bringHistory({ history, store, community, name: "Maps", ids, now, dryRun, ...quiet });
  } finally {
    await history.close();
  }
}

const everything = async ({ read }: OpenStore) => ({
  installations: await read.installations.list(),
  communities: await read.communities.list(),
});

for (const database of databases) {
  describeOn(database, "a history brought into a community", (fresh) => {
    it("founds one that waits in an installation of its own, with its rules awake", async () => {
      const store = await fresh();
      const { community, founded, report } = await bring(store, fixture("slack"));
      expect(founded).toBe(true);
      expect(report.newMembers).toBe(4);
      expect(await everything(store)).toMatchObject({
        installations: [{ id: community.installation, platform: "sandbox", ref: `imported:${community.id}` }],
        communities: [{ id: community.id, name: "Maps", platform: "sandbox" }],
      });
      expect((await store.read.due.list(community.id)).length).toBeGreaterThan(5);
      expect((await store.read.members.list(community.id)).map(({ consent }) => consent)).toEqual(
        Array(4).fill("imported"),
      );
    });

    it("leaves nothing behind in a dry run, nor when nothing could be read", async () => {
      const store = await fresh();
      const before = await everything(store);
      expect(await bring(store, fixture("slack"), undefined, true)).toMatchObject({ anything: true, founded: true });
      expect(await everything(store)).toEqual(before);
      const history = await openHistory(fixture("slack"), now);
      const records = async function* () {};
      const empty = { history: { ...history, records }, store, community: undefined, name: "Maps", ids, now };
      expect(await bringHistory({ ...empty, dryRun: false, ...quiet })).toMatchObject({ anything: false });
      await history.close();
      expect(await everything(store)).toEqual(before);
    });

    it("hands over what waited once the community lives on its platform, each act once", async () => {
      const store = await fresh();
      await bring(store, fixture("slack"));
      const living = plainCommunity({ id: "co_live", installation: "in_live", platform: "discord", name: "maps" });
      const ada = plainMember({ id: "m_ada", community: "co_live", ref: "U0ADA", name: "Ada" });
      await store.write(async ({ installations, communities, members }) => {
        await installations.add({ id: "in_live", platform: "discord", ref: "G1", name: "G", createdAt: now });
        await communities.save(living);
        await members.save(ada);
      });
      const { takenOver } = await bring(store, fixture("csv"), living);
      expect(takenOver).toEqual({ members: 3, activities: 15 });
      const { installations, communities } = await everything(store);
      expect([installations.map(({ id }) => id), communities.map(({ id }) => id)]).toEqual([["in_live"], ["co_live"]]);
      expect(await store.read.members.get("m_ada")).toEqual(ada);
      const figures = await store.read.activity.figures("co_live", now);
      expect(figures.find(({ member }) => member === "m_ada")).toMatchObject({ messages: 6, replies: 2 });
      const ben = await store.read.members.byRef("co_live", "U0BEN");
      // On Discord nobody is scored before they opt in, wherever their history comes from.
      expect(ben).toMatchObject({ name: "Ben Ives", consent: "imported", scored: false });
      expect((await bring(store, fixture("slack"), living)).report).toMatchObject({ newMembers: 0, newActivities: 0 });
    });

    it("hands over who was introduced to whom, too, under the ids that people have there", async () => {
      const store = await fresh();
      await bring(store, fixture("csv"));
      const living = plainCommunity({ id: "co_live", installation: "in_live", platform: "slack", name: "maps" });
      await store.write(async ({ installations, communities }) => {
        await installations.add({ id: "in_live", platform: "slack", ref: "T2", name: "M", createdAt: now });
        await communities.save(living);
      });
      for (let times = 0; times < 2; times += 1) {
        await bring(store, fixture("slack"), living);
        const refs = new Map((await store.read.members.list("co_live")).map(({ id, ref }) => [id, ref]));
        const rounds = await store.read.matters.of("rounds", "co_live");
        const groups = rounds.flatMap((round) =>
          round.groups.map(({ members }) => members.map((id) => refs.get(id)).sort()),
        );
        expect(groups).toEqual([
          ["ada", "ben"],
          ["chi", "dee", "eli"],
        ]);
      }
    });
  });
}
