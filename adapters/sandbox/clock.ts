// A clock that a visitor moves. It never goes back: a world that has lived cannot unlive.
import type { Clock } from "../../src/ports/clock.ts";
import type { Instant } from "../../src/time/instant.ts";

export type MovableClock = Clock & {
  set(to: Instant): void;
  /** For a fresh world, which may begin at any time. */
  restart(at: Instant): void;
};

export function createMovableClock(start: Instant): MovableClock {
  let now = start;
  return {
    now: () => now,
    set(to) {
      if (to < now) throw new RangeError(`the clock stands at ${now} and does not go back to ${to}`);
      now = to;
    },
    restart(at) {
      now = at;
    },
  };
}
