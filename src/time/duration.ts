// Durations as people and programs write them.
import { Temporal } from "temporal-polyfill";
import { epoch, type Instant, instant } from "./instant.ts";

/** Adds an ISO 8601 duration (`PT1H`, `P7D`, `P1M`), its calendar units counted in UTC. Undefined when it is none. */
export function plusDuration(at: Instant, iso: string): Instant | undefined {
  try {
    const start = Temporal.Instant.fromEpochMilliseconds(epoch(at)).toZonedDateTimeISO("UTC");
    return instant(start.add(Temporal.Duration.from(iso)).epochMilliseconds);
  } catch {
    return undefined;
  }
}
