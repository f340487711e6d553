// A progress bar on standard error, for whoever sits in front of a terminal; nothing at all otherwise.
import type { Terminal } from "./terminal.ts";

export type Progress = {
  readonly report: (done: number, total: number) => void;
  /** Takes the bar away again. */
  readonly end: () => void;
};

const silent: Progress = { report: () => undefined, end: () => undefined };

/** Bytes that were read, of all there are. */
export async function progressOf(what: string, { screen }: Pick<Terminal, "screen">): Promise<Progress> {
  if (!screen) return silent;
  const { SingleBar, Presets } = await import("cli-progress");
  const bar = new SingleBar(
    { stream: screen, format: `${what}  {bar} {percentage} %`, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(1, 0);
  let ended = false;
  return {
    report: (done, total) => {
      if (ended) return;
      bar.setTotal(Math.max(total, 1));
      bar.update(Math.min(done, total));
    },
    end: () => {
      ended = true;
      bar.stop();
    },
  };
}
