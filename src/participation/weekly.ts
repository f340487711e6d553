// When everybody's participation is looked at anew: Mondays at six on the community's clock, before anybody's working day,
// so that the facilitator's Monday has it.
import type { Instant } from "../time/instant.ts";
import { lastWeekly, nextWeekly } from "../time/weekly.ts";
import type { LocalTime, Zone } from "../time/zone.ts";

const monday = 1;
const time = "06:00" as LocalTime;

/** The last such moment at or before `now`. */
export const lastLook = (now: Instant, zone: Zone): Instant => lastWeekly(now, monday, time, zone);

/** The first such moment after `now`. */
export const nextLook = (now: Instant, zone: Zone): Instant => nextWeekly(now, monday, time, zone);
