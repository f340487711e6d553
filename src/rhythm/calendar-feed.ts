// A community's gatherings as a calendar that people subscribe to: what was, and what the rhythm promises for half a year.
import type { Community } from "../community/community.ts";
import type { Records } from "../ports/store.ts";
import { textsIn } from "../text/texts.ts";
import { day, type Instant, plus } from "../time/instant.ts";
import { calendarFile } from "./calendar-file.ts";
import { gatheringsBetween } from "./slots.ts";

const back = 90 * day;
const ahead = 180 * day;

/** `text/calendar` of everything from 90 days back to 180 days ahead of `now`. */
export async function calendarFeed(
  records: Pick<Records, "rhythm">,
  community: Community,
  now: Instant,
): Promise<string> {
  const [from, until] = [plus(now, -back), plus(now, ahead)];
  const rhythm = (await records.rhythm.rhythm(community.id)) ?? null;
  const stored = await records.rhythm.gatherings(community.id, from);
  const all = gatheringsBetween(rhythm, stored, from, until);
  const text = textsIn(community.language);
  const title = (gathering: { title: string | null }) =>
    gathering.title ?? text.plain("feed.title", { community: community.name });
  return calendarFile({ name: community.name, title }, all, now);
}
