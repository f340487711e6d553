// A history comes into a community of the database: the one that is meant, or one that is founded for it and waits for its
// people. Done twice it is the same as done once.

import type { Problem } from "../../data/import/history.ts";
import { type ImportReport, importHistory } from "../../data/import/import-history.ts";
import type { History } from "../../data/import/open-history.ts";
import type { Community } from "../community/community.ts";
import type { Member } from "../community/member.ts";
import { newCommunity } from "../community/new-community.ts";
import type { Ids } from "../ports/ids.ts";
import type { Records, Store } from "../ports/store.ts";
import { rules } from "../rooms.ts";
import type { Instant } from "../time/instant.ts";
import { UTC, type Zone } from "../time/zone.ts";
import { type TakenOver, takeOver } from "./take-over.ts";

export type Bringing = {
  readonly history: History;
  readonly store: Store;
  /** Undefined: one is founded under the name. */
  readonly community: Community | undefined;
  readonly name: string;
  readonly ids: Ids;
  readonly now: Instant;
  /** Looks at everything and changes nothing. */
  readonly dryRun: boolean;
  readonly onProgress: (bytesRead: number, totalBytes: number) => void;
  readonly onProblem: (problem: Problem) => void;
};

export type Brought = {
  readonly report: ImportReport;
  readonly community: Community;
  readonly founded: boolean;
  /** Whether there was anything but problems. When not, nothing was changed. */
  readonly anything: boolean;
  /** What had waited for a community that lives on its platform now. */
  readonly takenOver?: TakenOver;
};

/** Imports the history and has the rules look at what is new. */
export async function bringHistory(given: Bringing): Promise<Brought> {
  const { store, ids, now, dryRun } = given;
  const held = given.community ? undefined : holding(given.name, ids, now);
  const community = given.community ?? (held?.community as Community);
  const found = async (records: Records) => {
    if (!held) return;
    await records.installations.add(held.installation);
    await records.communities.save(held.community);
  };
  if (!dryRun) await store.write(found);
  const seen = { anything: false };
  const report = await importHistory({
    ...given,
    history: noting(given.history, seen),
    // What a dry run needs is made inside of the very transaction that is undone.
    store: dryRun ? foundingFirst(store, found) : store,
    community,
  });
  if (!dryRun && !seen.anything && held) {
    await store.write((records) => records.installations.purge(held.installation.id));
  }
  if (dryRun || !seen.anything) return { report, community, founded: held !== undefined, anything: seen.anything };
  return await store.write(async (records) => {
    const takenOver = await takeOverWaiting(records, community, ids);
    await settleIn(records, community.id, now);
    return { report, community, founded: held !== undefined, anything: true, ...(takenOver ? { takenOver } : {}) };
  });
}

/** Once a community lives on a platform, what was imported under its name before is its own. */
async function takeOverWaiting(records: Records, living: Community, ids: Ids): Promise<TakenOver | undefined> {
  if (living.platform === "sandbox") return undefined;
  const name = living.name.toLowerCase();
  const waiting = (await records.communities.list()).find((one) => isWaiting(one) && one.name.toLowerCase() === name);
  return waiting && (await takeOver(records, waiting, living, ids));
}

const isWaiting = ({ platform, channel }: Community): boolean => platform === "sandbox" && channel === heldChannel;

/**
 * A community that lives on no platform yet, in an installation of its own: sandboxes come and go without touching it, and
 * it can be forgotten as a whole. It is on the sandbox's platform, where nothing is ever sent to anybody.
 */
function holding(name: string, ids: Ids, now: Instant) {
  const installation = { id: ids.next("in"), platform: "sandbox" as const, name, createdAt: now };
  const community = newCommunity(ids, {
    installation: installation.id,
    platform: "sandbox",
    name,
    channel: heldChannel,
    createdAt: now,
  });
  return { installation: { ...installation, ref: `${heldChannel}:${community.id}` }, community };
}

/** Where no channel is. */
const heldChannel = "imported";

/** The rules look again; and where nobody has chosen a zone for a waiting community it has the one of most of its people. */
async function settleIn(records: Records, id: string, now: Instant): Promise<void> {
  const community = await records.communities.get(id);
  if (!community) return;
  if (isWaiting(community) && community.zone === UTC) {
    const zone = zoneOfMost(await records.members.list(id));
    if (zone !== UTC) await records.communities.save({ ...community, zone });
  }
  await records.due.wake(
    id,
    rules.map((rule) => rule.id),
    now,
  );
}

/** In which most of those live of whom it is known; UTC where of nobody. */
export function zoneOfMost(members: readonly Pick<Member, "preferences">[]): Zone {
  const counts = new Map<Zone, number>();
  for (const { preferences } of members) {
    if (preferences.zone) counts.set(preferences.zone, (counts.get(preferences.zone) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([one, some], [other, more]) => more - some || (one < other ? -1 : 1));
  return most?.[0] ?? UTC;
}

/** The same history, that leaves a note when it holds more than problems. */
const noting = (history: History, seen: { anything: boolean }): History => ({
  ...history,
  records: async function* () {
    for await (const record of history.records()) {
      seen.anything ||= record.kind !== "origin" && record.kind !== "problem";
      yield record;
    }
  },
});

const foundingFirst = (store: Store, found: (records: Records) => Promise<void>): Store => ({
  ...store,
  rehearse: (work) =>
    store.rehearse(async (records) => {
      await found(records);
      return await work(records);
    }),
});
