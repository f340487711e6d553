/** Structured log. Facts carry ids and kinds, never tokens and never words that a person wrote. */
export interface Logger {
  debug(facts: Readonly<Record<string, unknown>>, message: string): void;
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}

export const silent: Logger = { debug() {}, info() {}, warn() {}, error() {} };
