// Those who tend a community today, and may be written to about it.
import type { Instant } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import type { Community } from "./community.ts";
import { isFacilitator, isPresent, type Member, pauseOn } from "./member.ts";

/** Those who are here. */
export const facilitatorsOf = (members: readonly Member[]): readonly Member[] =>
  members.filter((one) => isPresent(one) && isFacilitator(one));

/** Present, and not on a holiday from everything. */
export const facilitatorsAt = (members: readonly Member[], community: Community, now: Instant): readonly Member[] =>
  facilitatorsOf(members).filter((one) => pauseOn(one, localDate(now, community.zone)) === undefined);
