// The heartbeat: how reliable the main gathering is (domain section 4). Told to the facilitator, never held against anybody.
import { day, elapsed, type Instant } from "../time/instant.ts";
import type { Gathering } from "./gathering.ts";

export type HeartbeatHealth = {
  /** Slots looked at: the last six, or fewer in a young rhythm. */
  readonly planned: number;
  readonly held: number;
  /** held ÷ planned. */
  readonly share: number;
  /** Median distance in days between slot and start of those that were held; null when none was. */
  readonly jitterDays: number | null;
  /** Held in at least 5 of 6, and at most 2 days off (domain section 4) [D]. */
  readonly healthy: boolean;
};

const slotsLookedAt = 6;
const healthyShare = 5 / 6;
const healthyJitterDays = 2;

const median = (sorted: readonly number[]): number | null => {
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
};

/** Of the rhythm's gatherings whose slot and start lie before `now`, in any order. Null before the first. */
export function heartbeatHealth(gatherings: readonly Gathering[], now: Instant): HeartbeatHealth | null {
  const last = gatherings
    .flatMap((one) => (one.slot !== null && one.slot <= now ? [{ ...one, slot: one.slot }] : []))
    // One that was moved ahead of us is neither held nor missed yet.
    .filter((one) => one.state !== "planned" || one.startsAt <= now)
    .sort((one, other) => (one.slot < other.slot ? 1 : -1))
    .slice(0, slotsLookedAt);
  if (last.length === 0) return null;
  const held = last.filter((one) => one.state === "planned");
  const shifts = held.map((one) => Math.abs(elapsed(one.slot, one.startsAt)) / day).sort((a, b) => a - b);
  const jitterDays = median(shifts);
  const share = held.length / last.length;
  return {
    planned: last.length,
    held: held.length,
    share,
    jitterDays,
    healthy: share >= healthyShare && jitterDays !== null && jitterDays <= healthyJitterDays,
  };
}
