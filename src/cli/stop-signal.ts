// How an operator ends a bot: SIGTERM or Ctrl-C, at any moment, the first ones of the start included. It imports nothing,
// so that it listens before everything else is loaded.

export type StopSignal = {
  /**
   * Resolves when the operator wants it stopped. Before this is called a signal ends the process at once: nothing was
   * promised to anybody yet, and what was written is whole, since every write is one transaction.
   */
  readonly asked: () => Promise<void>;
};

const signals = ["SIGINT", "SIGTERM"] as const;

/** Those that run until they are stopped: for them being stopped is no failure. All others end as programs do. */
const lasting: readonly string[] = ["start", "sandbox"];

export const stopSignalFor = (argv: readonly string[]): StopSignal =>
  lasting.includes(argv[0] ?? "") ? listening() : { asked: () => new Promise(() => undefined) };

function listening(): StopSignal {
  let stop = (): void => process.exit(0);
  for (const signal of signals) process.on(signal, () => stop());
  return {
    asked: () =>
      new Promise((resolve) => {
        stop = () => {
          // Whoever asks twice does not want to wait for the last message to be sent.
          stop = () => process.exit(1);
          resolve();
        };
      }),
  };
}
