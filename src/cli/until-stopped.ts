// Runs until the operator ends it, then stops everything in reverse order of its start.
import type { Running } from "../compose.ts";

/** Resolves once SIGINT or SIGTERM came in and all is stopped. A second signal ends the process at once. */
export async function untilStopped(running: Running): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  await running.stop();
}
