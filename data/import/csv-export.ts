// CSV files of members, attendance and pairings, for a community whose past is in spreadsheets. The headers are documented
// in docs/import.md.
import { type Instant, readInstant } from "../../src/time/instant.ts";
import { readLocalDate, readZone } from "../../src/time/zone.ts";
import { csvRows } from "./csv-rows.ts";
import { type Column, type Table, tableOf } from "./csv-tables.ts";
import { type HistoryRecord, type Person, problem } from "./history.ts";
import { momentOfIso } from "./moment.ts";
import type { SourceFile } from "./source-files.ts";

/** One row with its values by column; empty ones are absent. */
type Row = {
  readonly place: { readonly file: string; readonly line: number };
  readonly cell: (column: Column) => string | undefined;
  readonly has: (column: Column) => boolean;
  readonly now: Instant;
};

/** Reads the header only: whether a file is one of the three tables. */
export async function csvTableOf(file: SourceFile): Promise<Table | undefined> {
  for await (const row of csvRows(file)) return row.kind === "row" ? tableOf(row.cells) : undefined;
  return undefined;
}

/** All records of one file. */
export async function* csvExport(file: SourceFile, now: Instant): AsyncGenerator<HistoryRecord> {
  yield { kind: "origin", platform: "csv" };
  let table: Table | undefined;
  let begun = false;
  for await (const row of csvRows(file)) {
    if (row.kind === "problem") {
      yield row;
      begun = true;
      continue;
    }
    const place = { file: file.path, line: row.line };
    if (table === undefined) {
      begun = true;
      table = tableOf(row.cells);
      if (table) continue;
      yield problem(place, "history.problem.headers");
      return;
    }
    const found = widthOf(row.cells, table.width);
    if (found !== table.width) {
      yield problem(place, "history.problem.columns", { found, expected: table.width });
      continue;
    }
    const { columns, kind } = table;
    const cell = (column: Column) => row.cells[columns.get(column) ?? -1] || undefined;
    const has = (column: Column) => columns.has(column);
    yield* [readers[kind]({ place, cell, has, now })].flat();
  }
  if (!begun) yield problem({ file: file.path }, "history.problem.empty");
}

/** Empty cells beyond the header's last one are a spreadsheet's habit, not a mistake. */
function widthOf(cells: readonly string[], expected: number): number {
  let width = cells.length;
  while (width > expected && cells[width - 1] === "") width -= 1;
  return width;
}

const readers = { members: member, attendance, pairings: pairing } as const;

const yes = ["yes", "y", "true", "1", "x", "✓", "attended", "present", "met", "came"];
const no = ["no", "n", "false", "0", "-", "absent", "missed", "no show", "not met"];

/** Undefined when the cell is empty; "unclear" when it is neither. */
function yesNo(cell: string | undefined): boolean | undefined | "unclear" {
  if (cell === undefined) return undefined;
  const word = cell.toLowerCase();
  return yes.includes(word) ? true : no.includes(word) ? false : "unclear";
}

/** Only the unmistakable order of year, month, day: 03/04/2026 is March in one country and April in another. */
function dateIn(cell: string, now: Instant): Instant | undefined {
  const date = readLocalDate(cell);
  const text = date ? `${date}T12:00:00Z` : cell;
  return momentOfIso(text, plusYears(now)).at;
}

/** Lists may already hold the gatherings to come. */
const plusYears = (now: Instant): Instant => readInstant(`${Number(now.slice(0, 4)) + 2}${now.slice(4, 10)}`) ?? now;

const missing = (row: Row, field: string) => problem(row.place, "history.problem.missing", { field });
const wrongDate = (row: Row, found: string) =>
  problem(row.place, "history.problem.date", { found: found.slice(0, 40) });

function member(row: Row): HistoryRecord | HistoryRecord[] {
  const { cell } = row;
  const ref = cell("id") ?? cell("member") ?? cell("name");
  if (ref === undefined) return missing(row, "member");
  const since = cell("joined");
  const joined = since === undefined ? undefined : dateIn(since, row.now);
  if (since !== undefined && joined === undefined) return wrongDate(row, since);
  const given = cell("zone");
  const zone = given === undefined ? undefined : readZone(given);
  const bot = yesNo(cell("bot"));
  if (bot === "unclear") {
    return problem(row.place, "history.problem.yes-no", { field: "bot", found: (cell("bot") ?? "").slice(0, 40) });
  }
  const status = (cell("status") ?? "").toLowerCase();
  const person: Person = {
    kind: "person",
    ref,
    name: cell("name") ?? cell("member") ?? ref,
    bot: bot === true || status === "bot",
    gone: ["deactivated", "inactive", "left", "deleted"].includes(status),
    listed: true,
    ...(zone === undefined ? {} : { zone }),
    ...(joined === undefined ? {} : { joined }),
    ...(/facilitator/i.test(cell("role") ?? "") ? { facilitator: true } : {}),
  };
  if (given === undefined || zone !== undefined) return person;
  return [person, problem(row.place, "history.problem.part", { field: "zone", found: given.slice(0, 40) })];
}

function attendance(row: Row): HistoryRecord {
  const { cell } = row;
  const who = cell("member") ?? cell("id") ?? cell("name");
  if (who === undefined) return missing(row, "member");
  const gathering = cell("gathering");
  const given = row.has("date") ? cell("date") : gathering;
  if (given === undefined) return missing(row, "date");
  const at = dateIn(given, row.now);
  if (at === undefined) return wrongDate(row, given);
  const attended = yesNo(cell("attended"));
  if (attended === "unclear") {
    const found = (cell("attended") ?? "").slice(0, 40);
    return problem(row.place, "history.problem.yes-no", { field: "attended", found });
  }
  const word = (cell("role") ?? "").toLowerCase();
  const role = /host|facilitat/.test(word) ? "host" : /present|speak|demo/.test(word) ? "present" : "attend";
  return {
    kind: "attendance",
    place: row.place,
    source: ["attendance", at.slice(0, 10), keyOf(gathering ?? ""), keyOf(who)].join("/"),
    member: who,
    ...(gathering === undefined ? {} : { gathering }),
    at,
    // A list without that column is a list of who came; an empty cell in it means that somebody did not.
    attended: attended ?? !row.has("attended"),
    role,
  };
}

function pairing(row: Row): HistoryRecord {
  const { cell } = row;
  const first = cell("first") ?? cell("member") ?? cell("id") ?? cell("name");
  const members = [first, cell("second"), cell("third")].filter((who) => who !== undefined);
  if (first === undefined || members.length < 2) return missing(row, first === undefined ? "member a" : "member b");
  const keys = [...new Set(members.map(keyOf))].sort();
  if (keys.length !== members.length) return problem(row.place, "history.problem.pair");
  const given = cell("date");
  if (given === undefined) return missing(row, "date");
  const at = dateIn(given, row.now);
  if (at === undefined) return wrongDate(row, given);
  const met = yesNo(cell("met"));
  if (met === "unclear") {
    return problem(row.place, "history.problem.yes-no", { field: "met", found: (cell("met") ?? "").slice(0, 40) });
  }
  const source = ["pairing", at.slice(0, 10), ...keys].join("/");
  return { kind: "pairing", place: row.place, source, members, at, ...(met === undefined ? {} : { met }) };
}

/** Small letters and single spaces, so that `Ada ` and `ada` are one person; a slash would blur where a part ends. */
const keyOf = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").replaceAll("/", "∕").trim();
