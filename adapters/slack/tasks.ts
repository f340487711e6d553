// Work that goes on after a request was acknowledged. Stopping waits for it.
import type { Logger } from "../../src/ports/logger.ts";
import { scrub } from "./log.ts";

export type Tasks = {
  /** Starts work in the background; what goes wrong in it is logged and ends there. */
  begin(name: string, work: () => Promise<unknown>): void;
  /** Waits for all that is under way, at most so many milliseconds. */
  settle(mostMs: number): Promise<void>;
};

export function createTasks(logger: Logger): Tasks {
  const running = new Set<Promise<unknown>>();
  return {
    begin(name, work) {
      const task = Promise.resolve()
        .then(work)
        .catch((error: unknown) =>
          logger.error({ task: name, problem: problemWords(error) }, "Slack: work in the background failed"),
        )
        .finally(() => running.delete(task));
      running.add(task);
    },
    async settle(mostMs) {
      const deadline = AbortSignal.timeout(Math.max(1, mostMs));
      const late = new Promise<void>((resolve) => deadline.addEventListener("abort", () => resolve(), { once: true }));
      while (running.size > 0 && !deadline.aborted) await Promise.race([Promise.allSettled(running), late]);
    },
  };
}

/** An error for the log: its words without tokens. */
export const problemWords = (error: unknown): string =>
  scrub(error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500);
