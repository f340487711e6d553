// argv, environment, signals, streams, exit code; nothing else.
import { stopSignalFor } from "./cli/stop-signal.ts";
import type { Terminal } from "./cli/terminal.ts";

export async function main(argv: readonly string[]): Promise<number> {
  const terminal: Terminal = {
    environment: process.env,
    out: (text) => void process.stdout.write(text),
    problem: (text) => void process.stderr.write(text),
    ...(process.stderr.isTTY ? { screen: process.stderr } : {}),
    stop: stopSignalFor(argv),
  };
  surviveLostStreams(terminal);
  // Only now, because it takes most of the start: a signal or a closed pipe has somebody to answer it from the beginning.
  const { runCommandLine, tellFailure } = await import("./cli/command-line.ts");
  for (const mistake of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(mistake, (error) => process.exit(tellFailure(error, terminal)));
  }
  return await runCommandLine(argv, terminal);
}

/** Whoever reads may stop reading (`| head`): that is no failure, and a bot goes on. A full disk below `> file` is one. */
function surviveLostStreams(terminal: Terminal): void {
  process.stderr.on("error", () => undefined);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    process.exitCode = 1;
    terminal.problem(`The results could not be written (${error.message}). Nothing else was changed by that.\n`);
  });
}
