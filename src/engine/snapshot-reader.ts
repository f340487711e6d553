// Reads only those facts of a community that the rules at hand declare. A fact that a rule did not declare throws when
// it is touched, so that a forgotten `reads` is found by the first test and not by an empty list in production.
import type { Community } from "../community/community.ts";
import { matterKinds } from "../community/matter-kinds.ts";
import { daysToRead } from "../participation/ages.ts";
import { oldestDays } from "../participation/score.ts";
import type { MatterKind } from "../ports/records/matters.ts";
import type { Records } from "../ports/store.ts";
import type { FactKind, Facts, Snapshot } from "../rules/snapshot.ts";
import { day, type Instant, plus } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";

/** How far back gatherings are read. */
const gatheringsBack = 120 * day;

type Loaders = { readonly [Kind in FactKind]: () => Promise<Facts[Kind]> };

export async function readSnapshot(
  records: Records,
  community: Community,
  reads: ReadonlySet<FactKind>,
  now: Instant,
): Promise<Snapshot> {
  const gatherings = memo(() => records.rhythm.gatherings(community.id, plus(now, -gatheringsBack)));
  const gatheringIds = async () => (await gatherings()).map((gathering) => gathering.id);
  const members = memo(() => records.members.list(community.id));
  const loaders: Loaders = {
    members,
    rhythm: async () => (await records.rhythm.rhythm(community.id)) ?? null,
    gatherings,
    rsvps: async () => records.rhythm.rsvps(await gatheringIds()),
    attendance: async () => records.rhythm.attendance(await gatheringIds()),
    agenda: async () => {
      const ahead = (await gatherings()).filter((gathering) => gathering.startsAt >= now);
      return (await Promise.all(ahead.map((gathering) => records.rhythm.agenda(gathering.id)))).flat();
    },
    activity: async () => {
      const back = daysToRead(await members(), localDate(now, community.zone), oldestDays) * day;
      return records.activity.days(community.id, plus(now, -back), now, community.zone);
    },
    stories: () => records.value.stories(community.id),
    deeds: () => records.deeds.of(community.id),
    ...matterLoaders(records, community.id),
  };
  const snapshot: Record<string, unknown> = { community };
  for (const kind of Object.keys(loaders) as FactKind[]) {
    if (reads.has(kind)) snapshot[kind] = await loaders[kind]();
    else {
      Object.defineProperty(snapshot, kind, {
        get() {
          throw new Error(`A rule touched "${kind}" without naming it in its reads.`);
        },
      });
    }
  }
  return snapshot as unknown as Snapshot;
}

const matterLoaders = (records: Records, community: string) =>
  Object.fromEntries(matterKinds.map((kind) => [kind, () => records.matters.of(kind, community)])) as unknown as Pick<
    Loaders,
    MatterKind
  >;

function memo<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
