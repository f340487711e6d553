// The heartbeat: every few seconds time ticks and the outbox is emptied. Only this file knows node-cron.
import { schedule } from "node-cron";
import type { Logger } from "../ports/logger.ts";

export type Heartbeat = { stop(): Promise<void> };

/** `beat` never overlaps with itself; a beat that fails is logged and the next one tries again. */
export function startHeartbeat(beat: () => Promise<void>, logger: Logger, expression = "*/5 * * * * *"): Heartbeat {
  let running: Promise<void> = Promise.resolve();
  const task = schedule(
    expression,
    () => {
      running = beat().catch((error: unknown) =>
        logger.error({ error }, "a heartbeat failed; the next one tries again"),
      );
      return running;
    },
    { noOverlap: true, name: "heartbeat" },
  );
  return {
    async stop() {
      await task.destroy();
      await running;
    },
  };
}
