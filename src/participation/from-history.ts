// People of imported history, who were never asked. In a sandbox, where nobody is ever written to, a facilitator may look at
// where they would stand; on a real platform nobody but the operator can (`cultivate members`).
import type { Community } from "../community/community.ts";
import type { Level } from "../community/member.ts";
import type { Records } from "../ports/store.ts";
import type { Instant } from "../time/instant.ts";
import { rosterOf } from "./roster.ts";

export type FromHistory = {
  readonly ref: string;
  readonly name: string;
  /** Null for people of Discord: there nobody is scored before they opt in (domain section 0). */
  readonly level: Level | null;
};

/** In the order of names; nobody on a real platform. */
export async function fromHistory(
  records: Records,
  community: Community,
  now: Instant,
): Promise<readonly FromHistory[]> {
  if (community.platform !== "sandbox") return [];
  const members = await records.members.list(community.id);
  const unasked = new Set(
    members.filter((one) => one.consent === "imported" && one.leftAt === null).map(({ ref }) => ref),
  );
  if (unasked.size === 0) return [];
  const rows = await rosterOf(records, community, { now });
  return rows.filter(({ ref }) => unasked.has(ref)).map(({ ref, name, level }) => ({ ref, name, level }));
}
