// argv, environment, exit code; nothing else.
import { runCommandLine } from "./cli/command-line.ts";

export const main = (argv: readonly string[]): Promise<number> =>
  runCommandLine(argv, {
    environment: process.env,
    out: (text) => void process.stdout.write(text),
    problem: (text) => void process.stderr.write(text),
  });
