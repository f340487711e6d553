// Runs until the operator ends it, then stops everything in reverse order of its start.
import type { Running } from "../compose/running.ts";
import type { Terminal } from "./terminal.ts";

/** Resolves once SIGINT or SIGTERM came in and all is stopped. A second signal ends the process at once. */
export async function untilStopped(running: Running, terminal: Terminal): Promise<void> {
  await terminal.stop.asked();
  await running.stop();
}
