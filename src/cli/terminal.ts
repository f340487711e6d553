// What a sub-command gets of the outside: its environment and two ways to write.
import type { Environment } from "../config.ts";

export type Terminal = {
  readonly environment: Environment;
  /** Standard output: results. With `--json` exactly one JSON document. */
  readonly out: (text: string) => void;
  /** Standard error: progress and problems. */
  readonly problem: (text: string) => void;
};

export const asJson = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;
