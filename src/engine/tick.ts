// Time ticks: communities with something due are looked at, one transaction each. The cost grows with what is due.
import type { Instant } from "../time/instant.ts";
import type { House } from "./house.ts";
import { review } from "./review.ts";

/** Looks at every community that has something due. Safe on several replicas at once. Answers how many were looked at. */
export async function tick(house: House, now: Instant): Promise<number> {
  const reviewed: string[] = [];
  for (;;) {
    const community = await house.store.write(async (records) => {
      const claimed = await records.due.claimCommunity(now, reviewed);
      if (claimed !== undefined) await review(house, records, claimed, now);
      return claimed;
    });
    if (community === undefined) return reviewed.length;
    reviewed.push(community);
  }
}
