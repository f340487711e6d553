// The same invocation may come in twice: a socket that broke before the acknowledgement got through, a retry. Its second
// coming gets the first one's acknowledgement and is not run again. (Across processes the engine's inbox sees to that.)

export type Once = {
  /** Runs `work` for a new id; for a known one answers what the first came to. */
  first<T>(id: string, work: () => T): T;
};

/** Slack gives up redelivering long before. */
const keepMs = 15 * 60_000;
const most = 20_000;

/** `now` in milliseconds, from any clock that moves on. */
export function createOnce(now: () => number): Once {
  const seen = new Map<string, { at: number; result: unknown }>();
  return {
    first<T>(id: string, work: () => T): T {
      const known = seen.get(id);
      if (known) return known.result as T;
      const at = now();
      for (const [old, entry] of seen) {
        if (entry.at > at - keepMs && seen.size < most) break;
        seen.delete(old);
      }
      const entry: { at: number; result: unknown } = { at, result: undefined };
      seen.set(id, entry);
      const result = work();
      entry.result = result;
      return result;
    },
  };
}
