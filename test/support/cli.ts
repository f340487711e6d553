// The real command line in a process of its own: `bin/cultivate.js` under the Node that runs the tests, with an environment
// that holds nothing but what a test names.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

export const bin = resolve(import.meta.dirname, "../../bin/cultivate.js");

export type Ended = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
};

export type CliOptions = {
  readonly env?: Readonly<Record<string, string>>;
  /** A temporary folder of its own unless one is given. */
  readonly cwd?: string;
};

/** A folder for one test, gone afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cultivate-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type Process = {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
  /** Resolves with what was printed so far, once it matches; rejects when the process ends before. */
  readonly printed: (pattern: RegExp) => Promise<string>;
};

/** Starts it and goes on; it is killed at the latest when the test ends. */
export function startCli(args: readonly string[], { env = {}, cwd = temporaryFolder() }: CliOptions = {}): Process {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? "", ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const ended = new Promise<Ended>((done, fail) => {
    child.once("error", fail);
    child.once("close", (code, signal) => done({ code, signal, out, err }));
  });
  const printed = (pattern: RegExp) =>
    new Promise<string>((found, fail) => {
      const look = () => pattern.test(out) && found(out);
      child.stdout.on("data", look);
      look();
      void ended.then(({ code, signal }) =>
        fail(new Error(`ended with ${code ?? signal} before ${pattern}:\n${out}${err}`)),
      );
    });
  return { child, ended, printed };
}

/** Runs it to its end. */
export const runCli = (args: readonly string[], options?: CliOptions): Promise<Ended> => startCli(args, options).ended;
