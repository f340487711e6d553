// What was started and how it is stopped.
export type Running = { readonly url: string; stop(): Promise<void> };

/** Stops what was started, last first. */
export function stopper() {
  const stops: (() => Promise<void> | void)[] = [];
  return {
    add: (stop: () => Promise<void> | void) => stops.push(stop),
    async stop() {
      for (const stop of stops.splice(0).reverse()) await stop();
    },
  };
}
