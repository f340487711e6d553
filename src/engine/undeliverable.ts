// A message that cannot arrive is told to the facilitators, never posted in public instead.
import { words } from "../cards/card.ts";
import type { Community } from "../community/community.ts";
import type { Delivery } from "../ports/records/outbox.ts";
import type { Records } from "../ports/store.ts";
import { discreetRules } from "../rules/discreet.ts";
import type { Instant } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import type { House } from "./house.ts";
import { tellFacilitators } from "./tell-facilitators.ts";

export const undeliverableRule = "engine.undeliverable";

/** One note a destination and month, to each facilitator; a note that cannot arrive itself ends there. */
export async function noteUndeliverable(
  house: House,
  records: Records,
  community: Community,
  dead: Delivery,
  now: Instant,
): Promise<void> {
  if (dead.rule === undeliverableRule || discreetRules.has(dead.rule)) return;
  // A welcome that could not be said to somebody who has not joined: nothing is missing, and there is nothing to do.
  if (dead.to.kind === "member" && dead.to.member === null) return;
  const to = (dead.to.kind === "member" ? dead.to.member : null) ?? dead.to.ref;
  const known = dead.to.kind === "member" ? await records.members.byRef(community.id, dead.to.ref) : undefined;
  const name = known?.name ?? dead.to.ref;
  await tellFacilitators(
    house,
    records,
    community,
    {
      rule: undeliverableRule,
      about: [to, localDate(now, community.zone).slice(0, 7)],
      topic: "undeliverable",
      but: dead.to.kind === "member" ? dead.to.member : null,
      reason: (text) => text.plain("undeliverable.reason"),
      words: (text) =>
        dead.to.kind === "member"
          ? text("undeliverable.member", { name })
          : text("undeliverable.channel", {
              community: community.name,
              problem: dead.problem ?? "",
              check: words("/cop admin check"),
            }),
    },
    now,
  );
}
