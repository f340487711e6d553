// The rows of a CSV file as spreadsheets save them: comma, semicolon or tab, any line ends, with or without a mark at the
// start. A row that cannot be read is reported with its line, and reading goes on at the next line.
import { TextDecoder } from "node:util";
import { parse } from "csv-parse/sync";
import { type Problem, problem } from "./history.ts";
import { SourceError, type SourceFile } from "./source-files.ts";
import { asUtf8, isAllUtf8 } from "./utf8.ts";

export type CsvRow = { readonly kind: "row"; readonly cells: readonly string[]; readonly line: number };

/** A value may hold line breaks, but one that goes on for longer is a quotation mark that was never closed. */
const mostLines = 20;
const mostCharacters = 64 * 1024;

type Line = { readonly words: string; readonly number: number };

async function* linesOf(file: SourceFile): AsyncGenerator<Line> {
  const utf8 = await isAllUtf8(file.read());
  const decoder = new TextDecoder(utf8 ? "utf-8" : "windows-1252");
  let rest = "";
  let number = 0;
  for await (const bytes of utf8 ? asUtf8(file.read()) : file.read()) {
    // A lone carriage return at the end may be the first half of a line end.
    const pieces = (rest + decoder.decode(bytes, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    rest = pieces.pop() ?? "";
    for (const words of pieces) yield { words, number: ++number };
    if (rest.length > mostCharacters) {
      yield { words: rest, number: ++number };
      rest = "";
    }
  }
  rest = (rest + decoder.decode()).replace(/\r$/, "");
  if (rest !== "") yield { words: rest, number: ++number };
}

const quotesIn = (words: string): number => words.split('"').length - 1;

/** The mark that stands most often in the first line, outside of quotes. */
export function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

function cellsOf(words: string, delimiter: string): string[] | undefined {
  try {
    const rows: string[][] = parse(words, { delimiter, relax_column_count: true, relax_quotes: true, trim: true });
    return rows.length === 1 ? rows[0] : undefined;
  } catch {
    return undefined;
  }
}

/** The rows, the header among them as the first. Empty lines are passed over. */
export async function* csvRows(file: SourceFile): AsyncGenerator<CsvRow | Problem> {
  const lines = linesOf(file);
  const waiting: Line[] = [];
  const next = async (): Promise<Line | undefined> => {
    const ahead = waiting.shift();
    if (ahead) return ahead;
    const read = await lines.next();
    return read.done ? undefined : read.value;
  };
  let delimiter: string | undefined;
  try {
    for (let first = await next(); first; first = await next()) {
      if (first.words.trim() === "") continue;
      delimiter ??= delimiterOf(first.words);
      const more: Line[] = [];
      let words = first.words;
      while (quotesIn(words) % 2 === 1 && more.length < mostLines && words.length < mostCharacters) {
        const line = await next();
        if (!line) break;
        more.push(line);
        words += `\n${line.words}`;
      }
      const cells = quotesIn(words) % 2 === 0 ? cellsOf(words, delimiter) : undefined;
      if (cells === undefined) {
        waiting.unshift(...more);
        yield problem({ file: file.path, line: first.number }, "history.problem.quote");
      } else if (cells.some((cell) => cell !== "")) yield { kind: "row", cells, line: first.number };
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    yield problem({ file: file.path }, error.key, error.values);
  }
}
