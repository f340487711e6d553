// Pairings of an imported list count as introductions that took place.
import { expect, it } from "vitest";
import { importHistory } from "../../../data/import/import-history.ts";
import { openHistory } from "../../../data/import/open-history.ts";
import type { OpenStore } from "../../../data/index.ts";
import { pastOf } from "../../../src/spaces/introductions/plan.ts";
import { usualSettings } from "../../../src/spaces/introductions/settings.ts";
import type { LocalDate } from "../../../src/time/zone.ts";
import { plainCommunity } from "../../support/builders.ts";
import { databases, describeOn } from "../../support/databases.ts";
import { folderWith, now } from "./support.ts";

const community = plainCommunity({ platform: "slack" });
let number = 0;
const ids = { next: (prefix: string) => `${prefix}_${++number}` };

async function bring(store: OpenStore, path: string, dryRun = false) {
  const history = await openHistory(path, now);
  try {
    return await importHistory({ history, store, community, ids, now, dryRun });
  } finally {
    await history.close();
  }
}

const list = `Date,Member A,Member B,Member C,Met
2026-03-10,ada,ben,,yes
2026-03-10,chi,dee,eli,
2026-03-24,ada,chi,,no
2026-04-07,ada,dee,,yes
`;

for (const database of databases) {
  describeOn(database, "an imported list of pairings", (fresh) => {
    const ready = async () => {
      const store = await fresh();
      await store.write(async ({ installations, communities }) => {
        await installations.add({ id: "in_1", platform: "slack", ref: "T1", name: "Maps", createdAt: now });
        await communities.save(community);
      });
      return store;
    };
    const groupsIn = async (store: OpenStore) => {
      const refs = new Map((await store.read.members.list(community.id)).map(({ id, ref }) => [id, ref]));
      const rounds = await store.read.matters.of("rounds", community.id);
      return rounds.flatMap((round) =>
        round.groups.map((group) => ({
          date: round.date,
          who: group.members.map((id) => refs.get(id)).sort(),
          met: group.met.length > 0,
        })),
      );
    };

    it("is kept by date, without whoever did not meet, and twice is the same as once", async () => {
      const store = await ready();
      const path = await folderWith({ "pairings.csv": list });
      await bring(store, path, true);
      expect(await groupsIn(store)).toEqual([]);
      await bring(store, path);
      const once = await store.read.matters.of("rounds", community.id);
      expect(await groupsIn(store)).toEqual([
        { date: "2026-03-10", who: ["ada", "ben"], met: true },
        { date: "2026-03-10", who: ["chi", "dee", "eli"], met: false },
        { date: "2026-04-07", who: ["ada", "dee"], met: true },
      ]);
      await bring(store, path);
      expect(await store.read.matters.of("rounds", community.id)).toEqual(once);
    });

    it("counts as the past of the rounds to come, by how long ago it was", async () => {
      const store = await ready();
      await bring(store, await folderWith({ "pairings.csv": list }));
      const rounds = await store.read.matters.of("rounds", community.id);
      const settings = usualSettings(community.id, "2026-04-20" as LocalDate, now);
      const past = pastOf(rounds, settings, "2026-04-27" as LocalDate);
      expect(past.map(({ members, roundsAgo }) => [members.length, roundsAgo])).toEqual([
        [2, 3],
        [3, 3],
        [2, 1],
      ]);
    });
  });
}
