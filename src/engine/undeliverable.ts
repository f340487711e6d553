// A message that cannot arrive is told to the facilitators, never posted in public instead.
import { words } from "../cards/card.ts";
import type { Community } from "../community/community.ts";
import { isFacilitator, isPresent } from "../community/member.ts";
import type { Delivery } from "../ports/records/outbox.ts";
import type { Records } from "../ports/store.ts";
import { discreetRules } from "../rules/discreet.ts";
import { proposalKey } from "../rules/proposal.ts";
import { textsIn } from "../text/texts.ts";
import { day, type Instant, plus } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import type { House } from "./house.ts";
import { enqueue } from "./outgoing.ts";

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
  const members = await records.members.list(community.id);
  const to = (dead.to.kind === "member" ? dead.to.member : null) ?? dead.to.ref;
  const month = localDate(now, community.zone).slice(0, 7);
  for (const facilitator of members.filter((member) => isPresent(member) && isFacilitator(member))) {
    if (dead.to.kind === "member" && dead.to.member === facilitator.id) continue;
    const text = textsIn(facilitator.preferences.language ?? community.language);
    const name = dead.to.kind === "member" ? members.find((member) => member.ref === dead.to.ref)?.name : undefined;
    const card = {
      text:
        dead.to.kind === "member"
          ? text("undeliverable.member", { name: name ?? dead.to.ref })
          : text("undeliverable.channel", {
              community: community.name,
              problem: dead.problem ?? "",
              check: words("/cop admin check"),
            }),
    };
    await enqueue(
      house,
      records,
      community,
      undeliverableRule,
      {
        kind: "send",
        key: proposalKey(undeliverableRule, community.id, to, month, facilitator.id),
        audience: { kind: "member", member: facilitator.id, solicited: true, topic: "undeliverable" },
        reason: text.plain("undeliverable.reason"),
        card,
        due: now,
        expires: plus(now, 7 * day),
      },
      now,
    );
  }
}
