// What a sub-command gets of the outside: its environment, ways to write, and the operator's wish to stop.
import type { Environment } from "../config.ts";
import type { StopSignal } from "./stop-signal.ts";

export type Terminal = {
  readonly environment: Environment;
  /** Standard output: results. With `--json` exactly one JSON document. */
  readonly out: (text: string) => void;
  /** Standard error: progress and problems. */
  readonly problem: (text: string) => void;
  /** Standard error again, where somebody watches it: for what moves. */
  readonly screen?: NodeJS.WriteStream;
  readonly stop: StopSignal;
};

export const asJson = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;

/** Names come from chat: whatever in them would move a terminal's cursor or change its colours is shown as a blank. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ");
