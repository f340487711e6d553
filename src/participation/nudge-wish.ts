// What a member wants of messages nobody asked for, and how one click changes it. "Stop" holds until the member takes it
// back in the preferences; a pause ends by itself and leaves what was before.
import type { Preferences } from "../community/member.ts";
import type { Instant } from "../time/instant.ts";

export type NudgeWish = "fewer" | "pause" | "stop" | "no";

/** As it stands at a moment: a pause that has run out is none. */
export function nudgesNow({ nudges, nudgesPausedUntil }: Preferences, now: Instant): Preferences["nudges"] {
  if (nudges === "stopped") return "stopped";
  if (nudgesPausedUntil !== null) return nudgesPausedUntil > now ? "paused" : nudges === "paused" ? "normal" : nudges;
  return nudges;
}

/** After a pause: as before it. */
export const unpaused = (preferences: Preferences): Preferences => ({
  ...preferences,
  nudges: preferences.nudges === "paused" ? "normal" : preferences.nudges,
  nudgesPausedUntil: null,
});

/**
 * What a button under a message asks for; undefined when it would bring back what was stopped, which only the preferences
 * do. `until` is when a pause ends.
 */
export function wished(preferences: Preferences, wish: NudgeWish, until: Instant): Preferences | undefined {
  if (wish === "no") return preferences;
  if (wish === "stop") return { ...preferences, nudges: "stopped", nudgesPausedUntil: null };
  if (preferences.nudges === "stopped") return undefined;
  if (wish === "fewer") return { ...preferences, nudges: "fewer", nudgesPausedUntil: null };
  return { ...preferences, nudges: preferences.nudges === "fewer" ? "fewer" : "paused", nudgesPausedUntil: until };
}
