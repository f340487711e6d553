// Whether something unasked is still wanted at the moment of sending. Between the outbox and the platform lies time, hours of
// it when a platform is down, and "stop" and the kill switch hold at once (domain 7.2).
import { hasEnded } from "../community/ended.ts";
import { isPresent, pauseOn } from "../community/member.ts";
import type { Delivery } from "../ports/records/outbox.ts";
import type { Records } from "../ports/store.ts";
import type { Instant } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";

/**
 * Made by a rule and by no person: rules have ids with a dot, commands words without. The engine's own are about people who
 * are still let in, and steps that somebody has to take.
 */
const isRules = ({ rule }: Delivery): boolean => rule.includes(".") && !rule.startsWith("engine.");

export async function isStillWanted(
  records: Pick<Records, "communities" | "members" | "matters">,
  delivery: Delivery,
  now: Instant,
): Promise<boolean> {
  if (isRules(delivery) && hasEnded(await records.matters.of("stages", delivery.community), now)) return false;
  if (delivery.solicited || delivery.to.kind !== "member") return true;
  const community = await records.communities.get(delivery.community);
  if (!community || community.nudgesPaused !== null) return false;
  // A welcome to somebody who has not joined: nothing is known of their wishes.
  if (delivery.to.member === null) return true;
  const member = await records.members.get(delivery.to.member);
  if (!member || !isPresent(member) || pauseOn(member, localDate(now, community.zone))) return false;
  const { nudges, nudgesPausedUntil } = member.preferences;
  if (nudges === "stopped" || (nudges === "paused" && nudgesPausedUntil === null)) return false;
  return nudgesPausedUntil === null || nudgesPausedUntil <= now;
}
