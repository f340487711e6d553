// A history at a path, with words for whoever gave the path when it cannot be read.
import type { Problem } from "../../data/import/history.ts";
import { type History, openHistory } from "../../data/import/open-history.ts";
import { UnreadableHistory } from "../../data/import/source-files.ts";
import { printable } from "../cli/terminal.ts";
import { Refused } from "../errors.ts";
import { textsIn } from "../text/texts.ts";
import type { Instant } from "../time/instant.ts";

const text = textsIn("en");

/** As `openHistory`. Throws Refused, in words, when there is nothing at the path or nothing that can be read. */
export async function readableHistory(path: string, now: Instant): Promise<History> {
  try {
    return await openHistory(path, now);
  } catch (error) {
    if (!(error instanceof UnreadableHistory)) throw error;
    const words = [text.plain(error.key, error.values), text.plain("history.error.accepted")];
    throw new Refused([...words, ...firstOf(error.problems, error.problems.length)].join("\n"));
  }
}

/** `general/2025-03-01.json:12 (record 3): This is not valid JSON, so it was left out.` */
export function sayProblem({ file, line, record, cause, values }: Problem): string {
  const place = `${file}${line === undefined ? "" : `:${line}`}${record === undefined ? "" : ` (record ${record})`}`;
  return printable(`${place}: ${text.plain(cause, values)}`);
}

/** More lines than these are not read; how many there are is said below them. */
const shown = 20;

/** A line each of the first problems, and how many more there are of so many. */
export function firstOf(problems: readonly Problem[], count: number): readonly string[] {
  const lines = problems.slice(0, shown).map(sayProblem);
  return count > lines.length ? [...lines, text.plain("history.import.more", { count: count - lines.length })] : lines;
}
