// A community keeps at least one facilitator: the last one hands over before going.

import { Refusal } from "../commands/define.ts";
import type { Community } from "../community/community.ts";
import { facilitatorsOf } from "../community/facilitators.ts";
import { isFacilitator, isPresent, type Member } from "../community/member.ts";
import type { Records } from "../ports/store.ts";

/** Throws a Refusal for somebody who facilitates alone. */
export async function refuseLastFacilitator(records: Records, community: Community, member: Member): Promise<void> {
  if (!isFacilitator(member) || !isPresent(member)) return;
  const others = facilitatorsOf(await records.members.list(community.id)).filter((one) => one.id !== member.id);
  if (others.length === 0) throw new Refusal("leave.last-facilitator");
}
