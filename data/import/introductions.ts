// Pairings of a list as introductions that took place, so that rounds to come do not begin with people who know each other.
import type { Community } from "../../src/community/community.ts";
import type { Records } from "../../src/ports/store.ts";
import { type ImportedGroup, importedRoundId, withImported } from "../../src/spaces/introductions/imported.ts";
import { type LocalDate, localDate } from "../../src/time/zone.ts";
import type { Pairing } from "./history.ts";
import type { People } from "./people.ts";

/** Undefined where a name fits several members, and where the list says that they did not meet. */
export function pairingGroup(row: Pairing, people: People): ImportedGroup | undefined {
  const members = row.members.map((who) => people.meant(who, row.at));
  if (row.met === false || members.includes("several")) return undefined;
  return { members: members.filter((one) => one !== undefined), met: row.met === true, at: row.at };
}

/** Adds what is new. */
export async function storeGroups(
  { matters }: Records,
  community: Pick<Community, "id" | "zone">,
  groups: readonly ImportedGroup[],
): Promise<void> {
  const byDate = Map.groupBy(groups, ({ at }): LocalDate => localDate(at, community.zone));
  for (const [date, listed] of byDate) {
    const known = await matters.get("rounds", importedRoundId(community.id, date));
    const after = withImported(known, community.id, date, listed);
    if (after !== undefined && after !== known) await matters.save("rounds", after);
  }
}
