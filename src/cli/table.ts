// A table for people's eyes: columns as wide as their widest cell, two blanks apart, no lines.
import { printable } from "./terminal.ts";

/** Characters as they are seen: an accent or a joined emoji is one. */
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const widthOf = (text: string): number => [...segmenter.segment(text)].length;

/** A heading, then a line a row; numbers stand to the right. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [headings, ...rows].map((row) => row.map((cell) => printable(String(cell))));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ""))));
  const isNumber = headings.map((_, column) => rows.every((row) => typeof row[column] === "number"));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => {
        const blanks = " ".repeat((widths[column] ?? 0) - widthOf(cell));
        return isNumber[column] ? blanks + cell : cell + blanks;
      })
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}
