import type { Instant } from "../time/instant.ts";

/** The only way to the present moment. The system's clock in production, a hand-moved one in the sandbox and in tests. */
export interface Clock {
  now(): Instant;
}
